import { describe, expect, test } from 'vitest'
import { load, swap } from '../library/folder.ts'
import { prose } from './compiled.ts'

const written = (markdown: string) => load({ 'briefings/child-t.md': swap('A child of eight.', markdown) }).errors

describe('what is nested too deeply is an error where it begins', () => {
  test.each([
    ['spaced quotations', `${'> '.repeat(5000)}x`, 29],
    ['lists', `Words.\n${'+ '.repeat(5000)}x`, 30],
    ['tags on one line', `Words.\n\n${'<b>'.repeat(6_000)}`, 31],
    ['tags on many lines', `Words.\n\n${'<div>\n\n'.repeat(20_000)}`, 31],
  ])('%s', (_, markdown, line) => {
    expect(written(markdown)).toEqual([
      `briefings/child-t.md:${line}:1 markup-nested The text is nested too deeply to be read: lists, quotations, emphasis or HTML in one another. Write it more simply.`,
    ])
  })
})

test('a quotation within thousands is told at once, with what to do', () => {
  expect(written(`Words.\n\n${'>'.repeat(50_000)} x`)).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:31:1 markup-nested The text is nested too deeply to be read: lists, quotations, emphasis or HTML in one another. Write it more simply.",
    ]
  `)
})

test.each(['>>>>> x', '- - - x', '-'.repeat(80), '* * * * *', '1. 2. 3. x', '='.repeat(80)])('but %s is not', (markdown) => {
  expect(() => prose(markdown)).not.toThrow()
})

describe('a paragraph has an end', () => {
  test.each(['a**b', '~~a', '[a](', '<?'])('a long one of `%s` is told at once', (mark) => {
    expect(written(`Words.\n\n${mark.repeat(25_000)}\n\n`)).toEqual([
      `briefings/child-t.md:31:1 paragraph-length This paragraph has ${mark.length * 25_000} characters; one may have 20000. Break it up with empty lines.`,
    ])
  })

  test('and many short ones are read', () => {
    expect(() => prose(`${'word '.repeat(100)}\n\n`.repeat(60))).not.toThrow()
  })
})
