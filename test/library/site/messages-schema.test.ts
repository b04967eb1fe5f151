import { describe, expect, test } from 'vitest'
import { themeMain } from '../../../src/views/theme.ts'
import { libraryOf, load, swap } from '../folder.ts'

const site = (...lines: string[]) => ({
  'site.yaml': swap('tagline:', `messages:\n${lines.map((line) => `  ${line}\n`).join('')}tagline:`),
})
const errors = (...lines: string[]) => load(site(...lines)).errors

test('a partnership has its own words for some, and ours for all else', () => {
  const library = libraryOf(site('theme:', '  around: Beside this theme', 'common:', '  reviews: { other: "{count} case reviews" }'))
  const { theme, common } = library.language.messages
  expect([theme.around, theme.near]).toEqual(['Beside this theme', 'Near it'])
  expect([common.reviews({ count: 1 }), common.reviews({ count: 2 })]).toEqual(['1 review', '2 case reviews'])
  const [first = expect.fail()] = library.themes
  const page = { data: first.chapters, currentPage: 1, lastPage: 1, url: { prev: undefined, next: undefined } }
  expect(themeMain(first, page, library)).toContain('>Beside this theme</h2>')
})

test('without any, all are ours', () => {
  expect(libraryOf().site.messages).toEqual({})
  expect(errors('theme:', '  around: ""').length).toBe(0)
})

describe('an error at its place', () => {
  test('for a group, a message or a form that there is not', () => {
    expect(errors('teme:', '  around: x', 'theme:', '  arround: x', 'common:', '  reviews: { others: x }')).toMatchInlineSnapshot(`
      [
        "site.yaml:3:3 field-unknown There is no field \`teme\` in \`messages\`. Did you mean \`theme\`?",
        "site.yaml:6:5 field-unknown There is no field \`arround\` in \`messages.theme\`. Did you mean \`around\`?",
        "site.yaml:8:16 field-unknown There is no field \`others\` in \`messages.common.reviews\`. Did you mean \`other\`?",
      ]
    `)
  })

  test('for a name that ours have and these do not, or the other way round', () => {
    expect(
      errors('common:', '  forWhom: For people', '  partOf: Part of {audience}', '  reviews: { one: "{counts} review", other: reviews }'),
    ).toMatchInlineSnapshot(`
      [
        "site.yaml:4:14 field-value \`{audience}\` is missing. Write it in. Ours say: “For whom: {audience}”",
        "site.yaml:5:13 field-value Our words have no \`{audience}\`. Take it out.",
        "site.yaml:6:21 field-value Our words have no \`{counts}\`. Did you mean \`count\`?",
      ]
    `)
  })

  test('for a tag that ours have and these do not, or the other way round, or that is not closed', () => {
    expect(
      errors(
        'briefings:',
        '  narrow: <lnk>Narrow</lnk> them',
        'common:',
        '  largePrint: <link>Large print',
        '  partOf: <link>Part</link> of',
      ),
    ).toMatchInlineSnapshot(`
      [
        "site.yaml:4:13 field-value Our words have no \`<lnk>\`. Did you mean \`link\`?",
        "site.yaml:4:13 field-value \`<link>...</link>\` is missing. Write it in. Ours say: “<link>Narrow them down</link> by theme, role, partnership, year or a child’s age.”",
        "site.yaml:6:17 field-value A tag is opened and not closed, or closed and not opened. Write each as \`<link>...</link>\`.",
        "site.yaml:7:13 field-value Our words have no \`<link>\`. Take it out.",
      ]
    `)
  })

  test('for a text where forms belong, and forms where a text belongs', () => {
    expect(errors('common:', '  reviews: x', '  partOf: { other: x }')).toMatchInlineSnapshot(`
      [
        "site.yaml:4:14 field-type \`messages.common.reviews\` must be a group of fields, not text.",
        "site.yaml:5:13 field-type \`messages.common.partOf\` must be text, not a group of fields.",
      ]
    `)
  })
})

test('words that blame are found in every form', () => {
  const language =
    'avoid-refuse:\n  avoid: [refused to engage]\n  instead: Say what happened.\n  because: It blames.\n  source: { name: Example }\n'
  const own = site('common:', '  reviews: { other: they refused to engage }')
  expect(load({ ...own, 'language.yaml': language }).warnings.join()).toMatch(/^site.yaml:4:\d+ language/)
})

test('words of its own are read by the safeguards, as all that is published', () => {
  expect(load(site('home:', '  newest: Born on 12 March 2015')).warnings.join()).toMatch(/^site.yaml:4:21 identity-birth-date/)
  // Elsewhere these names are of fields without words.
  for (const line of ['  on: "Born on 12 March 2015 {themes}"', '  for: "Born on 12 March 2015 {names}"'])
    expect(load(site('register:', line)).warnings.join()).toMatch(/^site.yaml:4:\d+ identity-birth-date/)
})
