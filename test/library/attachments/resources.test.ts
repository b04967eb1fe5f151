import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { searchPages } from '../../../src/search/index/documents.ts'
import { briefingMain, embeddedMain } from '../../../src/views/briefing.ts'
import { guideMain } from '../../../src/views/guide.ts'
import { themeMain } from '../../../src/views/theme.ts'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { libraryOf as libraryIn, load as loadIn, type Override, swap } from '../folder.ts'
import { GUIDE } from '../guides/guide.ts'

const cacheDir = mkdtempSync(join(tmpdir(), 'sevenfold-resources-'))
afterAll(() => rmSync(cacheDir, { recursive: true }))
const load = (overrides: Record<string, Override>) => loadIn(overrides, { cacheDir })
const libraryOf = (overrides: Record<string, Override>) => libraryIn(overrides, { cacheDir })

const RESOURCES = `resources:
  - { kind: film, title: What a child sees, address: "https://www.youtube.com/watch?v=dQw4w9WgXcQ", for: foster carers, note: It takes four minutes. }
  - { kind: link, title: Talking with fathers, address: https://example.org/fathers/ }
  - { kind: form, title: Referral form, address: https://example.org/refer }
  - { kind: phone, title: Duty team, phone: 01632 960101, note: Day and night. }
  - { kind: leaflet, title: For parents, document: leaflet.pdf }
`
const LEAFLET = { 'documents/leaflet.pdf': Buffer.from(plainPdf(['Ask who the father is.'])) }

const inBriefing = (resources = RESOURCES): Record<string, Override> => ({
  'briefings/child-t.md': swap('themes: [escalation', `${resources}themes: [escalation`),
})
const inTheme = (status = 'published', resources = RESOURCES) => ({
  'themes/unseen-men.md': swap('definition:', `status: ${status}\n${resources}definition:`),
})
const inGuide = (guide = GUIDE) => ({ 'guides/escalate.md': guide.replace('contacts:', `${RESOURCES}contacts:`) })
const errorsOf = (resources: string) => load({ ...LEAFLET, ...inBriefing(resources) }).errors

describe('resources are shown', () => {
  test('with a briefing: each says what it opens and where that is', () => {
    const { reviews, ...library } = libraryOf({ ...LEAFLET, ...inBriefing() })
    const html = briefingMain(reviews[0] ?? expect.fail(), library)
    expect(/<section class="block" id="resources">.*?<\/section>/.exec(html)?.[0].replaceAll('<li>', '\n<li>')).toMatchInlineSnapshot(`
      "<section class="block" id="resources"><h2>Resources</h2><ul class="points">
      <li><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">What a child sees (film, at www.youtube.com)</a><span class="print-only">: www.youtube.com/watch?v=dQw4w9WgXcQ</span><br><span class="small quiet">For whom: foster carers. It takes four minutes.</span></li>
      <li><a href="https://example.org/fathers/">Talking with fathers (web page, at example.org)</a><span class="print-only">: example.org/fathers/</span></li>
      <li><a href="https://example.org/refer">Referral form (form, at example.org)</a><span class="print-only">: example.org/refer</span></li>
      <li><a href="tel:01632960101">Duty team: 01632 960101</a><br><span class="small quiet">Day and night.</span></li>
      <li><a href="/documents/leaflet.pdf">For parents (leaflet: PDF, 1 kB, 1 page, not tagged for screen readers)</a><span class="print-only">: sevenfold.example/documents/leaflet.pdf</span></li></ul></section>"
    `)
  })

  test('also where the briefing stands in a page of another site', () => {
    const { reviews, ...library } = libraryOf({ ...LEAFLET, ...inBriefing() })
    const html = embeddedMain(reviews[0] ?? expect.fail(), library)
    for (const words of ['(film, at www.youtube.com)', 'tel:01632960101', '/documents/leaflet.pdf']) expect(html).toContain(words)
  })

  test('with a theme and a guide', () => {
    const library = libraryOf({ ...LEAFLET, ...inTheme(), ...inGuide() })
    const [guide = expect.fail()] = library.guides
    const theme = library.themes.find(({ id }) => id === 'unseen-men') ?? expect.fail()
    const page = { data: theme.chapters, currentPage: 1, lastPage: 1, url: { prev: undefined, next: undefined } }
    for (const html of [guideMain(guide, library), themeMain(theme, page, library)])
      for (const words of ['(film, at www.youtube.com)', 'tel:01632960101', '/documents/leaflet.pdf']) expect(html).toContain(words)
  })

  test('and nothing of a film is fetched: no frame, no picture, no player', () => {
    const { reviews, ...library } = libraryOf({ ...LEAFLET, ...inBriefing() })
    expect(briefingMain(reviews[0] ?? expect.fail(), library)).not.toMatch(/<(?:iframe|video|img|embed|object|link|script)\b/)
  })

  test('without the telephone numbers of a guide that is overdue; until then a script takes them away on that day', () => {
    const { guides, ...library } = libraryOf({ ...LEAFLET, ...inGuide() })
    expect(guideMain(guides[0] ?? expect.fail(), library)).toContain('<li data-until="2026-12-01"><a href="tel:01632960101">Duty team')
    const late = libraryOf({ ...LEAFLET, ...inGuide(GUIDE.replace('checkAgain: 2026-12-01', 'checkAgain: 2026-11-20')) })
    const html = guideMain(late.guides[0] ?? expect.fail(), late)
    expect(html).not.toContain('960101')
    expect(html).toContain('Talking with fathers')
  })

  test('and lead the search to their page', () => {
    const pages = [...searchPages(libraryOf({ ...LEAFLET, ...inBriefing() }))]
    expect(
      pages.filter(({ parts }) => parts.some(({ also }) => also.includes('What a child sees'))).map(({ shown }) => shown.address),
    ).toEqual(['/briefings/child-t/'])
  })
})

describe('a document among them', () => {
  test('is published with any entry that is, and may be linked to', () => {
    const link = { 'pages/about.md': '---\ntitle: About\nsummary: About it.\n---\n[Leaflet](../documents/leaflet.pdf)\n' }
    expect([...libraryOf({ ...LEAFLET, ...inTheme(), ...link }).documents.keys()]).toEqual(['leaflet.pdf'])
  })

  test.each(['draft', 'withdrawn\nwithdrawn: { on: 2026-11-20, reason: It was wrong. }'])(
    'is not published where the entry is %s',
    (status) => {
      const page = { 'pages/loss.md': `---\ntitle: Loss\nsummary: What is lost.\nstatus: ${status}\n${RESOURCES}---\nWords.\n` }
      const { library, errors } = load({ ...LEAFLET, ...page })
      expect(errors).toEqual([])
      expect([...(library?.documents.keys() ?? [])]).toEqual([])
    },
  )

  test('is not published where the entry is a theme that nothing uses, and a link to it leads nowhere', () => {
    const loss = { 'themes/loss.md': `---\nterm: Loss\ndefinition: What is lost.\n${RESOURCES}---\nWords.\n` }
    expect([...libraryOf({ ...LEAFLET, ...loss }).documents.keys()]).toEqual([])
    const link = { 'pages/about.md': '---\ntitle: About\nsummary: About it.\n---\n[Leaflet](../documents/leaflet.pdf)\n' }
    expect(load({ ...LEAFLET, ...loss, ...link }).errors).toEqual([expect.stringContaining('link-unpublished Nothing that is published')])
  })

  test('is looked through as a report is', () => {
    const named = { 'documents/leaflet.pdf': Buffer.from(plainPdf(['Her NHS number is 999 110 6847.'])) }
    expect(load({ ...named, ...inTheme() }).errors).toEqual([expect.stringContaining('documents/leaflet.pdf:1:1 identity-nhs-number')])
  })

  test('that is not there is a dead link', () => {
    expect(load({ 'documents/leaflets.pdf': LEAFLET['documents/leaflet.pdf'], ...inTheme() }).errors).toEqual([
      'themes/unseen-men.md:11:52 link-dead There is no file `documents/leaflet.pdf`. Did you mean `leaflets.pdf`?',
    ])
  })
})

describe('identity', () => {
  test('a number of a team is no concern, nor is the address of a film', () => {
    expect(load({ ...LEAFLET, ...inBriefing() }).warnings).toEqual([])
  })

  test.each([
    ['phone: 01632 960101', 'phone: 07700 900123', 'identity-phone'],
    ['phone: 01632 960101', 'phone: "+44 7700 900123"', 'identity-phone'],
    ['phone: 01632 960101', 'phone: "+44 07700 900123"', 'identity-phone'],
    ['phone: 01632 960101', 'phone: "004407700900123"', 'identity-phone'],
    ['phone: 01632 960101', 'phone: "+353 85 123 4567"', 'identity-phone'],
    ['Duty team', 'Mrs Jane Smith', 'identity-name'],
    ['Day and night.', 'Or ring 01632 960199.', 'identity-phone'],
    ['watch?v=dQw4w9WgXcQ', '@mia.sings', 'identity-handle'],
  ])('%s as %s is', (from, to, rule) => {
    expect(load({ ...LEAFLET, ...inBriefing(RESOURCES.replace(from, to)) }).warnings).toEqual([expect.stringContaining(rule)])
  })
})

test.each([
  ['https://example.org/refer', 'www.example.org/refer', 'Write the whole address of a page, from `https://`.'],
  ['https://example.org/refer', 'javascript:alert(1)', 'Write the whole address of a page, from `https://`.'],
  // A browser takes this for a page of the site itself.
  ['https://example.org/refer', 'https:example.org', 'Write the whole address of a page, from `https://`.'],
  ['https://example.org/refer', '"https://exam\\nple.org/"', 'Write the whole address of a page, from `https://`.'],
  ['https://example.org/refer', "'https://example.org/\">x'", 'Write the whole address of a page, from `https://`.'],
  ['https://example.org/refer', '"https://[/"', 'Write the whole address of a page, from `https://`.'],
  ['phone: 01632 960101', 'phone: 1632960101', 'Put quotation marks around a number'],
  ['kind: film', 'kind: video', '`video` is not a value of'],
  [
    'kind: film, title: What a child sees, address: "https://www.youtube.com/watch?v=dQw4w9WgXcQ"',
    'kind: film, title: What a child sees, document: film.pdf',
    'A resource of the kind `film` has no `document`. Write `address`, or choose another kind.',
  ],
  ['phone: 01632 960101', 'for: all', 'Say where it is. Write `phone`.'],
  ['document: leaflet.pdf', 'document: leaflet.pdf, address: https://example.org/', 'Say where it is once'],
  ['https://example.org/refer', 'https://example.org/fathers/', 'The same resource stands here twice.'],
  ['document: leaflet.pdf', 'document: leaflet.exe', 'ends in `.exe`'],
])('%s as %s is told of', (from, to, words) => {
  expect(errorsOf(RESOURCES.replace(from, to))).toEqual([expect.stringContaining(words)])
})

test.each(['ours.sharepoint.com', '192.168.0.1', '169.254.169.254', 'intranet', '2130706433', '0x7f000001', '[::1]'])(
  'an address that only some can open is told of: of %s',
  (host) => {
    const { warnings } = load({ ...LEAFLET, ...inBriefing(RESOURCES.replace('https://example.org/refer', `"https://${host}/refer"`)) })
    expect(warnings).toEqual([expect.stringContaining(`\`${host}\``)])
  },
)

test('an address with a name or a password in it stops: it hides where it leads', () => {
  const { errors } = load({ ...LEAFLET, ...inBriefing(RESOURCES.replace('https://example.org/', 'https://safe.example@example.org/')) })
  expect(errors).toEqual([expect.stringContaining('A name or a password stands before the `@`')])
})
