import { describe, expect, test } from 'vitest'
import { typesetSource, typesetText } from '../../src/markdown/typeset.ts'
import { briefing, prose, sectionHtml } from './compiled.ts'

describe('quotation marks and apostrophes are set as a printer would', () => {
  test.each([
    [`Child T's mother`, 'Child T’s mother'],
    [`a "survival instinct".`, 'a “survival instinct”.'],
    [`("right to know")`, '(“right to know”)'],
    [`the 'rule of optimism' of 1983`, 'the ‘rule of optimism’ of 1983'],
    [`the parents' views`, 'the parents’ views'],
    [`"'No comment'"`, '“‘No comment’”'],
    ['nothing to set', 'nothing to set'],
  ])('%s', (typed, set) => {
    expect(typesetText(typed)).toBe(set)
  })

  test('across a link', () => {
    expect(prose(`"[Neglect](../themes/neglect.md)" and [Child T](../briefings/child-t.md)'s`).html).toBe(
      '<p>“<a href="/themes/neglect/">Neglect</a>” and <a href="/briefings/child-t/">Child T</a>’s</p>',
    )
  })

  test('but not in code', () => {
    expect(prose('`"x"`').html).toBe('<p><code>"x"</code></p>')
  })
})

test('no line breaks within a run of paragraphs', () => {
  expect(typesetSource('¶6.163-6.165')).toBe('¶6.163\u2060–\u20606.165')
  expect(sectionHtml(briefing({ events: 'So it was. (¶1-2)' }), 'events')).toContain('(¶1\u2060–\u20602)')
})

test('an opening mark stays with the term that it opens', () => {
  expect(prose('Under the "MARAC rule".').html).toBe(
    '<p>Under the <span class="keep">“<button type="button" class="term" popovertarget="term-marac">MARAC</button></span> rule”.</p>',
  )
})
