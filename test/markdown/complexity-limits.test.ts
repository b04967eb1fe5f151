import { describe, expect, test } from 'vitest'
import { load, swap } from '../library/folder.ts'
import { workOf } from '../work.ts'
import { prose } from './compiled.ts'

const written = (markdown: string) => load({ 'briefings/child-t.md': swap('A child of eight.', markdown) }).errors

describe('what is nested too deeply is an error where it begins', () => {
  test.each([
    ['spaced quotations', `${'> '.repeat(5000)}x`, 29],
    ['lists', `Words.\n${'+ '.repeat(5000)}x`, 30],
    ['tags on one line', `Words.\n\n${'<b>'.repeat(900)}`, 31],
    ['tags on many lines', `Words.\n\n${'<b>\n\n'.repeat(500)}`, 131],
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

describe('what would grow into more than anyone can read is an error, and told at once', () => {
  test.each([
    ['a table whose short rows are filled up', `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|\n'.repeat(3000)}`, 31],
    ['an address that many links repeat', `[a]: https://example.org/${'x'.repeat(2000)}\n\n${'[a]\n\n'.repeat(1000)}`, 31],
    [
      'tags that every paragraph opens again',
      `${Array.from({ length: 9 }, (_, i) => `<b title="${i}">`).join('')}\n\n${'a\n\n'.repeat(1900)}`,
      1,
    ],
    ['lines without number', 'a\n\n'.repeat(20_000), 1],
    ['tags without number', '<div>\n\n'.repeat(1001), 2031],
    ['signs of Markdown without number', '![a'.repeat(6000), 31],
    ['and spread over many paragraphs', `${'*a '.repeat(200)}\n\n`.repeat(51), 131],
  ])('%s', (_, markdown, line) => {
    let errors: string[] = []
    expect(workOf(() => (errors = written(`Words.\n\n${markdown}\n\n`)))).toBeLessThan(20)
    expect(errors).toEqual([expect.stringMatching(new RegExp(String.raw`^briefings/child-t\.md:${line}:1 markup-large `))])
  })

  test('but a table, a few open tags and many links are none', () => {
    expect(() =>
      prose(`| a | b |\n|---|---|\n${'| c | d |\n'.repeat(100)}\n\n<b>a <i>b\n\n${'[a](https://example.org/) *b*\n\n'.repeat(300)}`),
    ).not.toThrow()
  })
})

test('a table says how many cells it has', () => {
  expect(written(`Words.\n\n|a|b|\n|-|-|\n${'|\n'.repeat(1500)}\n`)).toEqual([
    'briefings/child-t.md:31:1 markup-large This table has 3002 cells; one may have 2000. Make several of it, or put it into a document.',
  ])
})
