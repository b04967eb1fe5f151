import { describe, expect, test } from 'vitest'
import { all, libraryOf, load, swap } from '../folder.ts'

const site = (from: string, to: string) => load({ 'site.yaml': swap(from, to) })

test('without site.yaml nothing is built, and the other files are still checked', () => {
  const { library, errors } = load({ 'site.yaml': null, 'themes/escalation.md': swap('term:', 'trem:') })
  expect(library).toBeUndefined()
  expect(errors).toMatchInlineSnapshot(`
    [
      "site.yaml:1:1 file-missing This file is missing or cannot be opened. Put it back.",
      "themes/escalation.md:2:1 field-missing The field \`term\` is missing. Add it.",
      "themes/escalation.md:2:1 field-unknown There is no field \`trem\`. Did you mean \`term\`?",
    ]
  `)
})

test('a colour and an address have one form each', () => {
  expect(
    load({
      'site.yaml': all(swap('"#1d2327"', 'black'), swap('https://sevenfold.example', 'sevenfold.example')),
    }).errors,
  ).toMatchInlineSnapshot(`
    [
      "site.yaml:3:10 field-value Write the whole address of the site, from \`https://\`.",
      "site.yaml:7:35 field-value Write a colour as \`#0b5a5e\`.",
    ]
  `)
})

test.each(['cy', 'English', 'en-gb', 'en-US', 'fr'])(
  'a language that the words of the site are not written in is refused: %s',
  (language) => {
    expect(site('tagline:', `language: ${language}\ntagline:`).errors).toEqual([
      `site.yaml:2:11 field-value The words of the site itself are written in \`en-GB\` or \`en\`, and in no other language: with \`${language}\`, screen readers and search engines would take them for what they are not. Write \`language: en-GB\`, or leave it out.`,
    ])
  },
)

test('the language of the site is English, of Great Britain where it does not say so', () => {
  expect(site('tagline:', 'language: en\ntagline:').library?.site.language).toBe('en')
  expect(libraryOf().site.language).toBe('en-GB')
})

describe('the address of a site', () => {
  test.each(['http://localhost:4321', 'https://example.org/', 'https://example.org/learning', 'https://example.org/a/b.c_d~e-f/'])(
    'may be %s',
    (address) => {
      expect(site('https://sevenfold.example', address).errors).toEqual([])
    },
  )

  test.each([
    'https://example.org//evil.example/',
    'https://example.org/a//b',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://example.org/?q=1',
    'https://example.org/#a',
    'https://example.org/a b/',
    'https://example.org/%2e%2e/',
    'https://example.org/<script>/',
    'https://example.org\\\\evil.example/',
  ])('may not be %s', (address) => {
    expect(site('https://sevenfold.example', `'${address}'`).errors).toEqual([
      'site.yaml:3:10 field-value Write the address as `https://example.org/learning/`: a host, and a path of letters, digits and `. _ ~ -` where there is one.',
    ])
  })
})

describe('what is too long', () => {
  const words = (n: number) => ({ 'briefings/child-t.md': swap('A child of eight.', Array(n).fill('word').join(' ')) })
  const profile = (length: string) => ({ 'site.yaml': swap('    kind: review\n', `    kind: review\n    length: ${length}\n`) })
  /** The minimal review, without the words that are counted here. */
  const OTHERS = 24

  test('above 1,250 words warns, and still builds', () => {
    expect(load(words(1250 - OTHERS)).warnings).toEqual([])
    const { library, warnings } = load(words(1251 - OTHERS))
    expect(library).toBeDefined()
    expect(warnings).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:3:1 length-long It has 1251 words; above 1250 it takes more than seven minutes to read aloud. Shorten it if you can.",
      ]
    `)
  })

  test('above 1,670 words fails', () => {
    expect(load(words(1670 - OTHERS)).errors).toEqual([])
    const { library, errors, warnings } = load(words(1671 - OTHERS))
    expect(library).toBeUndefined()
    expect(errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:3:1 length-over It has 1671 words; a briefing may have 1670. Shorten it: the report holds the rest.",
      ]
    `)
    expect(warnings).toEqual([])
  })

  test('is what the profile says', () => {
    expect(load({ ...words(100), ...profile('{ warn: 50, fail: 200 }') }).warnings.join()).toContain('length-long')
    expect(load({ ...words(200), ...profile('{ warn: 50, fail: 200 }') }).errors.join()).toContain('length-over')
  })
})

describe('a point of learning without a source', () => {
  const noSource = { 'briefings/child-t.md': swap(' (¶6.1)', '') }

  test('warns where the policy says `warn`, which it does by itself', () => {
    for (const policy of ['policies:\n  source-missing: warn\n', '']) {
      const { library, warnings } = load({ ...noSource, 'site.yaml': swap('policies:\n  source-missing: warn\n', policy) })
      expect(library).toBeDefined()
      expect(warnings).toEqual([
        'briefings/child-t.md:49:1 source-missing This point names no source. End it with where the report says it, such as `(¶6.1.16)` or `(page 12)`; or write `review.locators: none`, if the report has no numbers.',
      ])
    }
  })

  test('fails where the policy says `fail`', () => {
    const { library, errors, warnings } = load({ ...noSource, 'site.yaml': swap('source-missing: warn', 'source-missing: fail') })
    expect(library).toBeUndefined()
    expect(errors.join()).toContain('briefings/child-t.md:49:1 source-missing')
    expect(warnings).toEqual([])
  })

  test('is told the form that its own report or topic needs', () => {
    expect(load({ 'briefings/men.md': swap(': ask. ([Child T](child-t.md), ¶6.1)', ': ask.') }).warnings).toMatchInlineSnapshot(`
      [
        "briefings/men.md:34:1 source-missing This point names no source. End it with where the report says it, such as \`([Child T](child-t.md), ¶6.1.16)\`.",
      ]
    `)
  })

  test('is not asked of questions, nor of words that carry no theme', () => {
    expect(load({ 'briefings/child-t.md': swap('A child of eight. (¶1.1)', 'A child of eight.') }).warnings).toEqual([])
  })
})
