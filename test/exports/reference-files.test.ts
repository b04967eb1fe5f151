import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { describe, expect, test } from 'vitest'
import { REFERENCE_FILES } from '../../src/exports/reference-files.ts'
import type { CitationFormat } from '../../src/model/urls.ts'
import { type Citation, citationOf, citationOfRecommendation, inWords } from '../../src/views/citation.ts'
import { libraryOf, swap } from '../library/folder.ts'

const CITATION: Citation = {
  id: 'child-t',
  author: 'Dudley Safeguarding People Partnership',
  title: 'Child T: A child out of school',
  site: 'Sevenfold',
  published: '2026-11-21',
  address: 'https://sevenfold.example/briefings/child-t/',
  language: 'en-GB',
}
const file = (format: CitationFormat, ...citations: Partial<Citation>[]) =>
  REFERENCE_FILES[format](citations.map((one) => ({ ...CITATION, ...one })))

interface Read {
  title: string
  URL: string
  issued: { 'date-parts': number[][] }
  author: { literal?: string; family?: string; given?: string; suffix?: string }[]
}

/** What a program that is not ours reads in a file. */
const read = (text: string): Read[] => new Cite(text).data as Read[]
/** A name as it is shown, however a program divided it. */
const nameIn = ({ author: [one] }: Read) => one?.literal ?? [one?.family, one?.given, one?.suffix].filter(Boolean).join(', ')

test('a briefing as BibTeX', () => {
  expect(file('bib', {})).toMatchInlineSnapshot(`
    "@misc{child-t,
      author = {{Dudley Safeguarding People Partnership}},
      title = {{Child T: A child out of school}},
      howpublished = {Sevenfold},
      year = {2026},
      month = nov,
      date = {2026-11-21},
      url = {https://sevenfold.example/briefings/child-t/},
    }
    "
  `)
})

test('as RIS, whose lines end as its standard says', () => {
  expect(file('ris', {}).split('\r\n')).toEqual([
    'TY  - ELEC',
    'ID  - child-t',
    'AU  - Dudley Safeguarding People Partnership',
    'TI  - Child T: A child out of school',
    'T2  - Sevenfold',
    'PY  - 2026',
    'DA  - 2026/11/21/',
    'LA  - en-GB',
    'UR  - https://sevenfold.example/briefings/child-t/',
    'ER  - ',
    '',
  ])
})

test('as CSL-JSON', () => {
  expect(JSON.parse(file('json', {}))).toEqual([
    {
      id: 'child-t',
      type: 'webpage',
      author: [{ literal: 'Dudley Safeguarding People Partnership' }],
      title: 'Child T: A child out of school',
      'container-title': 'Sevenfold',
      issued: { 'date-parts': [[2026, 11, 21]] },
      language: 'en-GB',
      URL: 'https://sevenfold.example/briefings/child-t/',
    },
  ])
})

const HOSTILE = [
  'Health & care, 50% of {braces}, a "quotation" and \\a backslash',
  'Money $5, #1, under_score, caret^, tilde~',
  '{ one brace that is never closed',
  'closed before it opens }',
  'Zoë’s “story” – é ü ß ł',
  'A very long title that goes on for so many words that a file with short lines would have to break it somewhere within a word, which it must not do',
  'Less < more > and <b>no markup</b>',
  'ends with a backslash \\',
]

describe.each(['bib', 'ris', 'json'] as const)('another program reads in a file .%s', (format) => {
  test.each(HOSTILE)('the title %s', (title) => {
    const [back] = read(file(format, { title }))
    expect(back?.title).toBe(title)
  })

  test.each(HOSTILE)('the name %s', (author) => {
    const [back] = read(file(format, { author }))
    expect(back && nameIn(back)).toBe(author)
  })

  test('the day and the address, whole', () => {
    const address = 'https://example.org/a_b/%7Ec/?d=1&e=50%25#f'
    const [back] = read(file(format, { address }))
    expect(back?.URL).toBe(address)
    expect(back?.issued['date-parts']).toEqual([[2026, 11, 21]])
  })

  test('several, one after the other', () => {
    const titles = read(file(format, { id: 'a', title: 'One' }, { id: 'b', title: 'Two' }, { id: 'c', title: 'Three' })).map(
      ({ title }) => title,
    )
    expect(titles).toEqual(['One', 'Two', 'Three'])
  })

  test('no field that a title or a name brings along', () => {
    const title = 'One line\r\nER  - \r\nTY  - JOUR\r\nAU  - Somebody\n}, author = {Somebody},'
    const all = read(file(format, { title }))
    expect(all).toHaveLength(1)
    expect(all.map(nameIn)).toEqual([CITATION.author])
  })
})

describe('what is cited', () => {
  const library = libraryOf({ 'briefings/child-t.md': swap('source: "10.4"', 'source: ["6.10-6.12", "Theme 3"]') })
  const [review] = library.reviews

  test('is the briefing, by its publisher and on its day: no author is made up', () => {
    const citation = citationOf(review ?? expect.fail(), library)
    expect(citation).toMatchObject({ author: 'Example', published: '2026-11-21', address: 'https://sevenfold.example/briefings/child-t/' })
    expect(inWords(citation, library.language)).toBe(
      'Example (2026) Child T: A child out of school. Sevenfold, 21 November 2026. https://sevenfold.example/briefings/child-t/',
    )
  })

  test('or a recommendation, with its id and its place in the report', () => {
    const citation = citationOfRecommendation(library.recommendations[0] ?? expect.fail(), library)
    expect(inWords(citation, library.language)).toBe(
      'Example (2026) Child T, child-t-r1: recommendation at ¶6.10–6.12, Theme 3 of the report, in our words. Sevenfold, 21 November 2026. https://sevenfold.example/recommendations/child-t/#r1',
    )
  })

  test('in words, a title that ends with a question has no full stop after it', () => {
    expect(inWords({ ...CITATION, title: 'Who is he?' }, library.language)).toContain('Who is he? Sevenfold')
  })
})
