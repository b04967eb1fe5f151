import { describe, expect, test } from 'vitest'
import { load, swap } from '../library/folder.ts'
import { prose } from './compiled.ts'

describe('HTML that is never closed and hides what follows is an error where it begins', () => {
  test('a comment', () => {
    const open = swap('A child of eight.', 'A child of eight.\n\n<!-- a private note')
    expect(load({ 'briefings/child-t.md': open }).errors[0]).toMatchInlineSnapshot(
      `"briefings/child-t.md:31:1 markup-unclosed This comment is never closed, so all that follows is hidden. End it with \`-->\`."`,
    )
    const later = swap('A child of eight.', 'A child.\n\n<div>of\neight <!-- note --> <!-- a private note\n</div>')
    expect(load({ 'briefings/child-t.md': later }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:32:21 markup-unclosed This comment is never closed, so all that follows is hidden. End it with \`-->\`.",
      ]
    `)
  })

  test.each([
    ['- Say <b>it</b>\n  <!-- note', 2, '<!--'],
    ['<?php note', 1, '<?'],
    ['<![CDATA[ note', 1, '<![CDATA['],
    ['<!DOCTYPE note', 1, '<!'],
    ['<script>note', 1, '<script>'],
    ['x\n\n<style>\nnote', 3, '<style>'],
    ['x <textarea> note', 1, '<textarea>'],
    ['<script>a</script>\n\n<script>b', 3, '<script>'],
  ])('%j', (markdown, line, tag) => {
    const found = prose(`${markdown}\n\nMore.`).findings.filter(({ rule }) => rule === 'markup-unclosed')
    expect(found.map(({ place }) => place.line)).toEqual([line])
    expect(found[0]?.reason).toContain(tag === '<!--' ? 'This comment is never closed' : `This \`${tag}\` is never closed`)
  })

  test.each([
    'A <!-- b --> c <!-- d --> e',
    '<!-->x',
    '<!-- <!-- x -->',
    '<!-- a\n\nb -->\n\nc',
    'a <!-- b',
    '<script>x</script>',
    '<select>\n\nx\n\n</select>',
    '<svg/>x',
    '`<!--`',
    '<b>x',
  ])('but not %j', (markdown) => {
    expect(prose(`${markdown}\n\nMore.`).findings.filter(({ rule }) => rule === 'markup-unclosed')).toEqual([])
  })
})
