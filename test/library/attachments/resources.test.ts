import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { searchPages } from '../../../src/search/index/documents.ts'
import { briefingMain } from '../../../src/views/briefing.ts'
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
    expect(html).toMatchInlineSnapshot(`
      "<article><header class="title"><p class="eyebrow">Child T · <a href="/partnerships/dudley/">Dudley Safeguarding People Partnership</a> · Report of June 2020</p><h1>A child out of school</h1><p class="lead">What this review teaches.</p></header><div class="briefing"><nav class="contents" aria-label="The seven sections"><p class="whole"><span><b>1</b> minute<span class="unseen"> to read</span></span></p><ol><li><a href="#background"><i>1</i>Background<svg viewBox="0 0 100 100" aria-hidden="true"><path d="M53.7 8.2A42 42 0 0 1 80.4 21.0"></path></svg></a></li><li><a href="#concerns"><i>2</i>Safeguarding concerns<svg viewBox="0 0 100 100" aria-hidden="true"><path d="M85.0 26.8A42 42 0 0 1 91.6 55.7"></path></svg></a></li><li><a href="#events"><i>3</i>What happened<svg viewBox="0 0 100 100" aria-hidden="true"><path d="M90.0 62.9A42 42 0 0 1 71.5 86.1"></path></svg></a></li><li><a href="#findings"><i>4</i>What the review found<svg viewBox="0 0 100 100" aria-hidden="true"><path d="M64.8 89.3A42 42 0 0 1 53.7 91.8"></path></svg></a></li><li><a href="#good-practice"><i>5</i>What worked well<svg viewBox="0 0 100 100" aria-hidden="true"><path d="M46.3 91.8A42 42 0 0 1 13.9 71.5"></path></svg></a></li><li><a href="#learning"><i>6</i>Learning for practice<svg viewBox="0 0 100 100" aria-hidden="true"><path d="M10.7 64.8A42 42 0 0 1 15.0 26.8"></path></svg></a></li><li><a href="#questions"><i>7</i>Questions for your team<svg viewBox="0 0 100 100" aria-hidden="true"><path d="M19.6 21.0A42 42 0 0 1 46.3 8.2"></path></svg></a></li></ol><p class="quiet">About 1 minute read aloud</p></nav><div class="sections prose"><section class="section" id="background" aria-labelledby="h-background"><h2><span id="h-background">Background</span> <small><span class="unseen">, section </span>1 of 7</small></h2><p>A child of eight. <span data-source>(¶1.1)</span></p></section><section class="section" id="concerns" aria-labelledby="h-concerns"><h2><span id="h-concerns">Safeguarding concerns</span> <small><span class="unseen">, section </span>2 of 7</small></h2><p>A school was worried. <span data-source>(¶2.1)</span></p></section><section class="section" id="events" aria-labelledby="h-events"><h2><span id="h-events">What happened</span> <small><span class="unseen">, section </span>3 of 7</small></h2><p>A <button type="button" class="term" popovertarget="term-marac">MARAC</button> was held. <span data-source>(¶3.1)</span></p></section><section class="section" id="findings" aria-labelledby="h-findings"><h2><span id="h-findings">What the review found</span> <small><span class="unseen">, section </span>4 of 7</small></h2><p>Nobody asked. <span data-source>(¶4.1)</span></p></section><section class="section" id="good-practice" aria-labelledby="h-good-practice"><h2><span id="h-good-practice">What worked well</span> <small><span class="unseen">, section </span>5 of 7</small></h2><ul>
      <li id="good-practice-escalation"><a href="/themes/escalation/">Escalation</a>: the school rang again. <span data-source>(¶5.1)</span></li>
      </ul></section><section class="section" id="learning" aria-labelledby="h-learning"><h2><span id="h-learning">Learning for practice</span> <small><span class="unseen">, section </span>6 of 7</small></h2><ul>
      <li id="learning-unseen-men"><a href="/themes/unseen-men/">Unseen men</a>: ask the <a href="/for/police/">police</a>. <span data-source>(¶6.1)</span></li>
      </ul></section><section class="section" id="questions" aria-labelledby="h-questions"><h2><span id="h-questions">Questions for your team</span> <small><span class="unseen">, section </span>7 of 7</small></h2><ol>
      <li id="questions-unseen-men">Who is the <a href="/themes/unseen-men/">father</a>?</li>
      </ol></section><section class="block" id="resources"><h2>Resources</h2><ul class="points"><li><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">What a child sees (film, at www.youtube.com)</a><span class="print-only">: www.youtube.com/watch?v=dQw4w9WgXcQ</span><br><span class="small quiet">For whom: foster carers. It takes four minutes.</span></li><li><a href="https://example.org/fathers/">Talking with fathers (web page, at example.org)</a><span class="print-only">: example.org/fathers/</span></li><li><a href="https://example.org/refer">Referral form (form, at example.org)</a><span class="print-only">: example.org/refer</span></li><li>Duty team: <a href="tel:01632960101">01632 960101</a><br><span class="small quiet">Day and night.</span></li><li><a href="/documents/leaflet.pdf">For parents (leaflet: PDF, 1 kB, 1 page, not tagged for screen readers)</a><span class="print-only">: sevenfold.example/documents/leaflet.pdf</span></li></ul></section><p class="print-only small">Read on: sevenfold.example/t/escalation/ · sevenfold.example/t/unseen-men/</p></div><div class="after" data-aside><section id="themes"><h2>Themes</h2><ul class="plain chips"><li><a href="/themes/escalation/">Escalation</a></li><li><a href="/themes/unseen-men/">Unseen men</a></li></ul></section><section id="roles"><h2>For your role</h2><ul class="plain chips"><li><a href="/for/police/">Police</a></li></ul></section><section id="asked"><h2>What it asked for</h2><p>The report makes 1 recommendation. The first:</p><ul class="points"><li>Make sure that concerns are raised again.</li></ul><p><a href="/recommendations/child-t/">All recommendations of Child T</a></p></section><section id="team"><h2>With a team</h2><ul class="points"><li><a href="/action-plan/?briefing=child-t">Fill in an action-plan sheet</a></li><li><a href="/embed/briefings/child-t/#wall">Show it on a wall, or save the slides (PPTX)</a></li><li id="large-print"><a href="#large-print">Choose large print</a>, then print this page</li></ul></section><section id="papers"><h2>The review and its papers</h2><dl class="facts"><div><dt>Kind of review</dt><dd>Multi-agency table-top review</dd></div><div><dt>Reviewer</dt><dd>Su Vincent</dd></div><div><dt>Time it looks at</dt><dd>May 2019 to January 2020</dd></div><div><dt>Date of the report</dt><dd>June 2020</dd></div><div><dt>Child</dt><dd>Child T, 8 years</dd></div><div><dt>Report</dt><dd>Not published here. It would name the family.</dd></div><div><dt>Briefing</dt><dd>Published 21 November 2026</dd></div></dl></section><section id="topics"><h2>Topics that draw on it</h2><ul class="points"><li><a href="/briefings/men/">Men nobody asked about</a></li></ul></section><details class="story no-print"><summary>Link and cite</summary><dl class="facts"><div><dt>Short address</dt><dd><span data-copy="the short address">https://sevenfold.example/b/child-t/</span> <svg role="img" aria-label="QR code of it" width="144" height="144"><use href="#QR"/></svg><div data-file="child-t" hidden><ul class="plain chips"><li><button value="svg">Save it as a picture (SVG)</button></li></ul></div></dd></div><div><dt>Cite this briefing</dt><dd><span data-copy="the citation">Example (2026) Child T: A child out of school. Sevenfold, 21 November 2026. https://sevenfold.example/briefings/child-t/</span></dd></div><div><dt>For a reference manager</dt><dd><div data-file="child-t" data-citations="{&quot;id&quot;:&quot;child-t&quot;,&quot;title&quot;:&quot;Child T: A child out of school&quot;,&quot;address&quot;:&quot;https://sevenfold.example/briefings/child-t/&quot;,&quot;author&quot;:&quot;Example&quot;,&quot;site&quot;:&quot;Sevenfold&quot;,&quot;published&quot;:&quot;2026-11-21&quot;,&quot;language&quot;:&quot;en-GB&quot;}" hidden><ul class="plain chips"><li><button value="bib">BibTeX</button></li><li><button value="ris">RIS</button></li><li><button value="json">CSL-JSON</button></li></ul></div><noscript><p>This browser runs no scripts, so no file can be made here.</p></noscript></dd></div></dl></details><section><details class="story"><summary>Put this in a course page</summary><p>Copy this into the page’s HTML. The briefing then stands in the page itself, and stays up to date. <a href="/embed/briefings/child-t/">See how it looks</a></p><label>HTML for a course page <textarea class="copied" readonly rows="10" spellcheck="false">&lt;iframe src=&quot;https://sevenfold.example/embed/briefings/child-t/&quot; title=&quot;Child T: A child out of school, from Sevenfold&quot; width=&quot;640&quot; height=&quot;720&quot; style=&quot;width:100%;border:1px solid #ccc&quot; loading=&quot;lazy&quot;>&lt;/iframe></textarea></label></details></section></div></div></article><div class="terms"><div popover id="term-marac" role="note" aria-label="MARAC"><button popovertarget="term-marac">Close</button><p><strong>MARAC</strong>: multi-agency risk assessment conference</p><p>A meeting about the highest risk.</p></div></div>"
    `)
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
    expect(guideMain(guides[0] ?? expect.fail(), library)).toContain('<li data-until="2026-12-01">Duty team')
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
      const theme = { 'themes/loss.md': `---\nterm: Loss\ndefinition: What is lost.\nstatus: ${status}\n${RESOURCES}---\nWords.\n` }
      const { library, errors } = load({ ...LEAFLET, ...theme })
      expect(errors).toEqual([])
      expect([...(library?.documents.keys() ?? [])]).toEqual([])
    },
  )

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

test('an address that only some can open is told of', () => {
  const { warnings } = load({
    ...LEAFLET,
    ...inBriefing(RESOURCES.replace('https://example.org/refer', 'https://ours.sharepoint.com/refer')),
  })
  expect(warnings).toEqual([expect.stringContaining('link-private')])
})
