import { describe, expect, test } from 'vitest'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { libraryOf, load, type Override, swap } from '../folder.ts'

const REPORT = 'report: { status: not-published, reason: It would name the family. }'
const withReport = (report: string, more: Record<string, Override> = {}) =>
  load({ 'briefings/child-t.md': swap(REPORT, `report: ${report}`), ...more })

describe('the life of a report', () => {
  test('a published one says where it is', () => {
    expect(withReport('{ status: published }').errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:14:21 field-value It is \`published\`: say where, with \`address\` or \`document\`.",
      ]
    `)
    expect(withReport('{ status: published, address: "https://example.org/report.pdf" }').errors).toEqual([])
  })

  test('one that is not published says why', () => {
    for (const status of ['not-published', 'no-longer-published', 'delayed']) {
      expect(withReport(`{ status: ${status} }`).errors).toEqual([
        `briefings/child-t.md:14:21 field-value It is \`${status}\`: say why, with \`reason\`.`,
      ])
    }
  })

  test('one that is not published attaches no document', () => {
    expect(
      withReport('{ status: not-published, reason: Delay., document: child-t.pdf }', { 'documents/child-t.pdf': plainPdf(['A report.']) })
        .errors,
    ).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:14:62 field-value It is not published, so no \`document\` may be attached. Take it out.",
      ]
    `)
  })

  test('one that is not published has no address either; one that was may say where it stood', () => {
    const at = (status: string) => withReport(`{ status: ${status}, reason: Delay., address: "https://example.org/x.pdf" }`).errors
    for (const status of ['not-published', 'delayed']) {
      expect(at(status)).toEqual([
        `briefings/child-t.md:14:${48 + status.length} field-value It is \`${status}\`, so no \`address\` may lead to it. Take it out.`,
      ])
    }
    expect(at('no-longer-published')).toEqual([])
  })

  test('its document is in the folder, and the nearest is named when it is not', () => {
    const documents = { 'documents/child-t.pdf': plainPdf(['A report.']) }
    expect(withReport('{ status: published, document: child-t.pdf }', documents).errors).toEqual([])
    expect(withReport('{ status: published, document: child-tt.pdf }', documents).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:14:42 link-dead There is no file \`documents/child-tt.pdf\`. Did you mean \`child-t.pdf\`?",
      ]
    `)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'example.org'])('an address may not be %s', (address) => {
    expect(withReport(`{ status: published, address: "${address}" }`).errors).toEqual([
      'briefings/child-t.md:14:41 field-value Write a whole web address, from `https://`.',
    ])
  })

  test('the other parts of a pack live by the same rules', () => {
    const pack = (part: string) => load({ 'briefings/child-t.md': swap(REPORT, `${REPORT}\n  pack:\n    - ${part}`) }).errors
    expect(pack('{ part: timeline, status: delayed }')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:16:33 field-value It is \`delayed\`: say why, with \`reason\`.",
      ]
    `)
    expect(pack('{ part: timeline, status: published, document: timeline.pdf }')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:16:54 link-dead There is no file \`documents/timeline.pdf\`.",
      ]
    `)
    expect(pack('{ part: film, status: delayed, reason: x }')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:16:15 field-value \`film\` is not a value of \`review.pack[1].part\`. Known: \`timeline\`, \`statement\`, \`action-plan\`, \`improvement-report\`.",
      ]
    `)
  })
})

test('sources may be themes of the report, and then they are not paragraphs', () => {
  const { errors } = load({ 'briefings/child-t.md': swap('  period:', '  locators: themes\n  period:') })
  expect(errors).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:46:1 source-form This source names a paragraph, but the sources of this report are themes. Write \`(Theme 3)\`, or set \`review.locators: paragraphs\`.",
      "briefings/child-t.md:50:1 source-form This source names a paragraph, but the sources of this report are themes. Write \`(Theme 3)\`, or set \`review.locators: paragraphs\`.",
    ]
  `)
})

test('a report whose sources are paragraphs names no themes', () => {
  expect(load({ 'briefings/child-t.md': swap('(¶6.1)', '(Theme 3)') }).errors).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:49:1 source-form This source names a theme, but the sources of this report are paragraphs. Write \`(¶6.1.16)\`, or set \`review.locators: themes\`.",
    ]
  `)
})

test('the Library holds what the front matter says of the review', () => {
  const [review] = libraryOf().reviews
  expect(review?.review).toMatchObject({ type: 'table-top-review', reviewers: ['Su Vincent'], locators: 'paragraphs', pack: [] })
  expect(review?.people).toEqual([{ pseudonym: 'Child T', age: '8 years', as: 'child' }])
})

describe('what a report has not is left out', () => {
  const review = (change: (text: string) => string, policy = 'warn') =>
    load({ 'briefings/child-t.md': change, 'site.yaml': swap('source-missing: warn', `source-missing: ${policy}`) })

  test('an author, and the time that it looks at', () => {
    expect(review(swap('  reviewers: [Su Vincent]\n  period: May 2019 to January 2020\n', '')).errors).toEqual([])
    expect(review(swap('[Su Vincent]', '[]')).errors).toEqual([])
  })

  test('paragraphs, where it has pages', () => {
    expect(review(swap('(¶6.1)', '(page 12)'), 'fail').errors).toEqual([])
    const pages = (text: string) => text.replaceAll(/\(¶(\d).1\)/g, '(pp. $1-9)').replace('  period:', '  locators: pages\n  period:')
    const { library, errors } = review(pages, 'fail')
    expect(errors).toEqual([])
    expect(library?.recommendations[0]?.sources).toEqual(['page 10.4'])
    expect(review((text) => pages(text).replace('(pp. 6-9)', '(¶6.1)')).errors).toEqual([
      'briefings/child-t.md:50:1 source-form This source names a paragraph, but the sources of this report are pages. Write `(page 12)`, or set `review.locators: paragraphs`.',
    ])
  })

  test('numbers, where it has none: no point and no recommendation is asked for its source', () => {
    const bare = (text: string) => text.replaceAll(/ \(¶\d.1\)/g, '').replace('    source: "10.4"\n', '')
    expect(review(bare, 'fail').errors).toEqual([
      expect.stringContaining('field-missing The field `recommendations[1].source` is missing. Add it.'),
    ])
    const { library, errors } = review((text) => bare(text).replace('  period:', '  locators: none\n  period:'), 'fail')
    expect(errors).toEqual([])
    expect(library?.recommendations[0]?.sources).toEqual([])
  })

  test('reviews of a topic: then it needs no sources', () => {
    const topic = (change: (text: string) => string) => load({ 'briefings/men.md': change, 'site.yaml': swap('warn', 'fail') }).errors
    const bare = (text: string) => text.replaceAll(/ \(\[Child T\].*?\)(?=\n)/g, '')
    expect(topic(bare)).toEqual([expect.stringContaining('source-missing')])
    expect(topic((text) => bare(text).replace('reviews: [child-t]\n', ''))).toEqual([])
    expect(topic((text) => bare(text).replace('[child-t]', '[]'))).toEqual([])
  })
})

test('a missing source is told with all that is wrong beside it', () => {
  const { errors } = load({
    'briefings/child-t.md': (text) => text.replace('    source: "10.4"\n', '').replace('published: 2026-11-21', 'published: soon'),
  })
  expect(errors.map((one) => one.split(' ')[1])).toEqual(['field-value', 'field-missing'])
})
