import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Library } from '../../src/library/library.ts'
import { svgFile } from '../documents/pictures.ts'
import { plainPdf } from '../documents/plain-pdf.ts'
import { all, libraryOf as libraryIn, MINIMAL, type Override, swap } from '../library/folder.ts'
import { walk } from '../library/walk.ts'

const SECRET = 'zzsecret'

/** What any entry may have beside its words. */
const RESOURCES = `resources:
  - { kind: link, title: Link ${SECRET}, address: "https://${SECRET}.example/", for: Whom ${SECRET}, note: Remark ${SECRET} }
  - { kind: leaflet, title: Leaflet ${SECRET}, document: ${SECRET}.pdf }
pictures: [{ file: ${SECRET}.svg, description: Described ${SECRET} }]`
const PICTURE = `\n![Alternative ${SECRET}](${SECRET}.svg "Caption ${SECRET}")\n`
const FILES: Record<string, Override> = {
  [`documents/${SECRET}.pdf`]: Buffer.from(plainPdf(['Ask.'])),
  [`pictures/${SECRET}.svg`]: Buffer.from(svgFile('<path d="M0 0h9"/>')),
}

const cacheDir = mkdtempSync(join(tmpdir(), 'sevenfold-leak-'))
afterAll(() => rmSync(cacheDir, { recursive: true }))
const libraryOf: typeof libraryIn = (overrides, options) => libraryIn({ ...FILES, ...overrides }, { cacheDir, ...options })

/** The published review, with the secret in every field and section; its id holds it as well. */
const briefing = (text: string) =>
  text
    .replace('A child out of school', `Title ${SECRET}`)
    .replace('subject: Child T', `subject: Subject ${SECRET}`)
    .replace('What this review teaches.', `Summary ${SECRET}`)
    .replace('agencies: [police]\n', `agencies: [police]\n${RESOURCES}\n`)
    .replace('[Su Vincent]', `[Reviewer ${SECRET}]`)
    .replace('May 2019 to January 2020', `Period ${SECRET}`)
    .replace('completed: 2020-06', `completed: { after: 2020, because: Because ${SECRET} }`)
    .replace('reason: It would', `title: Report ${SECRET}, reason: It ${SECRET} would`)
    .replace('{ pseudonym: Child T', `{ pseudonym: Adult ${SECRET}, as: adult }, { pseudonym: Child ${SECRET}`)
    .replace('- id: r1', `- id: ${SECRET}r`)
    .replace('Make sure', `${SECRET} make sure`)
    .replace('"10.4"\n', `"${SECRET} 10.4"\n    parts: [{ id: ${SECRET}p, text: Part ${SECRET} }]\n`)
    .replaceAll(/^## .*\n\n(- |1\. )?/gm, (heading) => `${heading}${SECRET} `)
    .concat(PICTURE)

const theme = (status: string) => `---
term: Term ${SECRET}
other: [other ${SECRET}]
former: [former ${SECRET}]
definition: Definition ${SECRET}
${RESOURCES}
broader: escalation
related: [unseen-men]
${status}
---
- Practice ${SECRET} with a MARAC, [escalation](escalation.md).
${PICTURE}`

const page = (status: string) =>
  `---\ntitle: Title ${SECRET}\nsummary: Summary ${SECRET}\n${RESOURCES}\n${status}\n---\nWords ${SECRET} and a MARAC.\n${PICTURE}`

const session = (status: string) => `---
title: Title ${SECRET}
for: Audience ${SECRET}
summary: Summary ${SECRET}
${RESOURCES}
${status}
published: 2026-11-21
minutes: 5
notes: Note ${SECRET} on the whole, with a MARAC.
steps:
  - { page: ../briefings/child-t.md#learning, minutes: 2, prompts: [Prompt ${SECRET}?], notes: Note ${SECRET} on a step. }
  - { page: ../themes/unseen-men.md, title: Step ${SECRET}, minutes: 3 }
---
Bring ${SECRET} and a MARAC.
${PICTURE}`

const guide = (status: string) => `---
title: Guide ${SECRET}
summary: Summary ${SECRET}
${status}
owner: Owner ${SECRET}
${RESOURCES}
checked: 2026-11-01
checkAgain: 2026-12-01
themes: [unseen-men, escalation]
contacts: [{ name: Team ${SECRET}, hours: Hours ${SECRET}, note: Ring ${SECRET}, email: ${SECRET}@example.org }]
---
Steps ${SECRET} and a MARAC.
${PICTURE}`

const topic = (status: string) => (text: string) =>
  briefing(text)
    .replace('Men nobody', `${SECRET} nobody`)
    .replace('What the reviews teach', SECRET)
    .replace('status: published', status)
    .replace('themes: [unseen-men]', `themes: [unseen-men, ${SECRET}]`)

const hidden = (status: string): Record<string, Override> => ({
  [`briefings/${SECRET}.md`]: all(
    briefing,
    swap('status: published', status),
    swap('themes: [escalation, unseen-men]', `themes: [escalation, unseen-men, ${SECRET}]`),
  )(MINIMAL['briefings/child-t.md'] as string),
  [`briefings/${SECRET}-topic.md`]: topic(status)(MINIMAL['briefings/men.md'] as string),
  [`themes/${SECRET}.md`]: theme(status),
  [`pages/${SECRET}.md`]: page(status),
  [`sessions/${SECRET}.md`]: session(status),
  [`guides/${SECRET}.md`]: guide(status),
  'glossary.yaml': swap('term: MARAC', `theme: ${SECRET}\n  term: MARAC`),
})

const withoutNotices = (library: Library): Library => ({ ...library, withdrawn: [] })

describe.each([
  ['a draft', 'status: draft'],
  ['an entry under embargo', 'status: published\npublishFrom: 2026-11-22'],
  ['a withdrawn entry', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }'],
  ['a draft whose day has come', 'status: draft\npublishFrom: 2020-01-01'],
])('%s', (_name, status) => {
  test('appears nowhere in the Library: no field, no id, no word of it; the addresses of a notice apart', () => {
    expect(walk(withoutNotices(libraryOf(hidden(status)))).filter((line) => line.toLowerCase().includes(SECRET))).toEqual([])
  })

  test('changes no count, list or order: the Library is as if it were not there', () => {
    const { 'glossary.yaml': _, ...entries } = hidden(status)
    expect(walk(withoutNotices(libraryOf(entries)))).toEqual(walk(libraryOf()))
  })
})

test('a theme that nothing uses gives its term and what it means, and nothing else: no picture, no document, no resource', () => {
  const found = walk(libraryOf({ [`themes/${SECRET}.md`]: theme('status: published') })).filter((line) => line.includes(SECRET))
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((line) => !/uncovered/.test(line))).toEqual([])
  expect(found.join('\n')).not.toMatch(/(?:Link|Whom|Remark|Leaflet|Described|Alternative|Caption|Practice) /)
})

test('the same entries, published, appear with every one of those fields', () => {
  const found = walk(libraryOf(hidden('status: published'))).filter((line) => line.includes(SECRET))
  const words = [
    'Title',
    'Subject',
    'Summary',
    'Reviewer',
    'Period',
    'Because',
    'Report',
    'It',
    'Child',
    'Adult',
    'Part',
    'Term',
    'other',
    'former',
    'Definition',
    'Practice',
    'Words',
    'Audience',
    'Note',
    'Prompt',
    'Step',
    'Bring',
    'Guide',
    'Owner',
    'Team',
    'Hours',
    'Ring',
    'Steps',
    'Link',
    'Whom',
    'Remark',
    'Leaflet',
    'Described',
    'Alternative',
    'Caption',
  ]
  for (const word of words) expect(found.join('\n')).toContain(`${word} ${SECRET}`)
  expect(found.length).toBeGreaterThan(60)
  const { documents, pictures } = libraryOf(hidden('status: published'))
  expect([documents.size, pictures.size]).toEqual([1, 1])
})

test('an embargo ends by itself, at its moment', () => {
  const overrides = hidden('status: published\npublishFrom: 2026-11-22')
  const ids = (now: string) => libraryOf(overrides, { now: new Date(now) }).reviews.map(({ id }) => id)
  expect(ids('2026-11-21T23:59:59.999Z')).toEqual(['child-t'])
  expect(ids('2026-11-22T00:00:00Z')).toContain(SECRET)
})
