import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { plainPdf } from '../documents/plain-pdf.ts'
import { bytesOf, filesOf, mustBuild, NOW, workshop } from './build.ts'

/** Every planted word begins with this, and says where it was planted. */
const SECRET = 'zzsecret'
const SLOTS = [
  'Background',
  'Safeguarding concerns',
  'What happened',
  'What the review found',
  'What worked well',
  'Learning for practice',
  'Questions for your team',
]
const TOPIC_SLOTS = [SLOTS[0], 'Why it matters', 'What the reviews saw', 'What gets in the way', ...SLOTS.slice(4)]

/** A briefing with a word of its own in every field and every section. */
const sections = (titles: readonly (string | undefined)[], words: string) =>
  titles
    .map(
      (title, i) =>
        `## ${title}\n\n- [Label ${words}label${i}](../themes/${words}theme.md): a point ${words}section${i} of [the police](../agencies.yaml#police). ([Child T](child-t.md), ¶1.${i})\n`,
    )
    .join('\n')

const review = (name: string, status: string) => `---
kind: review
title: Title ${name}title
subject: Subject ${name}subject
summary: Summary ${name}summary.
${status}
published: 2026-11-21
review:
  type: rapid-review
  partnerships: [dudley]
  reviewers: [Reviewer ${name}reviewer]
  period: Period ${name}period
  completed: { after: 2020-01, because: Because ${name}because. }
  report: { status: published, title: Report ${name}report, document: ${name}document.pdf }
  pack:
    - { part: timeline, status: not-published, title: Timeline ${name}timeline, reason: Reason ${name}reason. }
    - { part: statement, status: published, title: Statement ${name}statement, address: "https://${name}address.example/" }
children: [{ pseudonym: Child ${name}child, age: 8 years }]
themes: [${name}theme, escalation]
agencies: [police]
recommendations:
  - id: r1
    text: Do ${name}recommendation.
    to: [dudley]
    agencies: [police]
    themes: [${name}theme, escalation]
    source: "${name}source 10.4"
    parts: [{ id: a, text: Part ${name}part. }]
---

${sections(SLOTS, name)}`

const topic = (name: string, status: string) => `---
kind: topic
title: Topic ${name}topictitle
summary: Summary ${name}topicsummary.
${status}
published: 2026-11-21
reviews: [child-t]
themes: [${name}theme, escalation]
agencies: [police]
---

${sections(TOPIC_SLOTS, `${name}topic`).replaceAll(`${name}topictheme`, `${name}theme`)}`

const theme = (name: string, status: string) => `---
term: Term ${name}term
other: [Other ${name}other]
former: [Former ${name}former]
asked: [Asked ${name}asked]
definition: Definition ${name}definition.
broader: escalation
related: [unseen-men]
${status}
---
- Practice ${name}practice with a MARAC. See [escalation](escalation.md).
`

const page = (name: string, status: string) => `---
title: Page ${name}pagetitle
summary: Page ${name}pagesummary.
${status}
---

## Heading ${name}pageheading

Words ${name}pagewords, and a MARAC.
`

const ROLE = `
${SECRET}role:
  name: Role ${SECRET}rolename
  people: Role ${SECRET}rolepeople
  asked: [Asked ${SECRET}roleasked]
  about: About ${SECRET}roleabout.
`

/** A session: its own words are in every field, and it opens what is published. */
const session = (name: string, status: string) => `---
title: Session ${name}sessiontitle
for: Audience ${name}audience.
summary: Session ${name}sessionsummary.
${status}
published: 2026-11-21
minutes: 9
notes: Note ${name}wholenote with a MARAC.
steps:
  - title: Step ${name}steptitle
    minutes: 4
    prompts: [Prompt ${name}prompt?]
    notes: "**Note** ${name}stepnote. See [escalation](../themes/escalation.md)."
  - { page: ../briefings/child-t.md#learning, minutes: 3 }
  - { page: ../themes/unseen-men.md, minutes: 2, notes: Note ${name}secondnote. }
---

## Bring ${name}bring

Paper ${name}sessionwords, and a MARAC.
`

/** Writes one hidden entry of each kind for each way of hiding. */
function plant(content: string, hidden: Readonly<Record<string, string>>): void {
  for (const [way, status] of Object.entries(hidden)) {
    const name = `${SECRET}${way}`
    const files = {
      [`briefings/${name}.md`]: review(name, status),
      [`briefings/${name}-topic.md`]: topic(name, status),
      [`themes/${name}theme.md`]: theme(name, status),
      [`pages/${name}-page.md`]: page(name, status),
      [`sessions/${name}-session.md`]: session(name, status),
      [`documents/${name}document.pdf`]: plainPdf([`${name}inside`]),
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true })
      writeFileSync(join(content, path), text)
    }
  }
}

/** The bytes within a file, where it is compressed. */
function opened(bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes)
  return bytes.toString('latin1', 0, 2) === 'PK' ? Buffer.concat(Object.values(unzipSync(bytes))) : bytes
}

/** Every file of a built site as text, what is compressed inside it laid open, with its own path. */
const openly = (dist: string): Map<string, string> =>
  new Map([...filesOf(dist)].map(([path, bytes]) => [path, `${path}\n${opened(bytes).toString('latin1')}`.toLowerCase()]))

const HIDDEN = {
  draft: 'status: draft',
  embargo: 'status: published\npublishFrom: 2027-01-01',
  withdrawn: 'status: withdrawn',
  early: 'status: draft\npublishFrom: 2020-01-01',
}

const { folder, contentCopy, remove } = workshop()
const hidden = join(folder, 'hidden')
const shown = join(folder, 'shown')

beforeAll(async () => {
  const content = contentCopy('content-hidden')
  plant(content, HIDDEN)
  await mustBuild(hidden, { content })
  const open = contentCopy('content-shown')
  plant(open, { draft: 'status: published' })
  appendFileSync(join(open, 'agencies.yaml'), ROLE)
  await mustBuild(shown, { content: open, now: NOW })
})
afterAll(remove)

describe('a draft, an entry under embargo and a withdrawn one', () => {
  test('are in no byte of the site: no word of any field or section, no name of a file, nothing compressed', () => {
    const found = [...openly(hidden)].flatMap(([path, text]) => [...new Set(text.match(/zzsecret\w*/g))].map((word) => `${path}: ${word}`))
    expect(found).toEqual([])
  })

  test('change nothing: with them, the site has the same bytes as without', () => {
    expect(bytesOf(hidden)).toEqual(bytesOf(inject('dist')))
  })
})

describe('the same entries, published, show that every planted word would be found', () => {
  const planted = [
    ...['title', 'subject', 'summary', 'reviewer', 'period', 'because', 'report', 'document', 'timeline', 'reason', 'statement', 'address'],
    ...[
      'child',
      'theme',
      'recommendation',
      'source',
      'part',
      'topictitle',
      'topicsummary',
      'term',
      'other',
      'former',
      'asked',
      'definition',
      'practice',
    ],
    ...['pagetitle', 'pagesummary', 'pageheading', 'pagewords', 'inside'],
    ...[
      'sessiontitle',
      'audience',
      'sessionsummary',
      'wholenote',
      'steptitle',
      'prompt',
      'stepnote',
      'secondnote',
      'bring',
      'sessionwords',
    ],
    ...SLOTS.flatMap((_, i) => [`label${i}`, `section${i}`, `topicsection${i}`]),
  ]

  test.each(planted)('%s', (field) => {
    const text = [...openly(shown).values()].join('\n')
    expect(text).toContain(`${SECRET}draft${field}`)
  })

  test.each(['wholenote', 'stepnote', 'secondnote'])(
    'of the trainer’s notes, on the trainer’s page and with the slides alone: %s',
    (note) => {
      const found = [...openly(shown)].filter(([, text]) => text.includes(`${SECRET}draft${note}`)).map(([path]) => path)
      const session = `sessions/${SECRET}draft-session`
      expect(found.toSorted()).toEqual([`${session}/present/index.html`, `${session}/trainer/index.html`, `slides/${session}.pptx`])
    },
  )

  test('and a session’s own words are found by the search', () => {
    const index = [...openly(shown)].filter(([path]) => path.endsWith('.idx')).map(([, text]) => text)
    for (const field of ['sessiontitle', 'audience', 'prompt', 'steptitle', 'sessionwords'])
      expect(index.some((text) => text.includes(`${SECRET}draft${field}`))).toBe(true)
  })

  test.each([
    '.html',
    'vocabulary.idx',
    'facets.idx',
    'facets-recommendations.idx',
    '.xml',
    '.pdf',
    '.png',
    '.pptx',
    '.xlsx',
    '.bib',
    '.ris',
    'cite.json',
    'oembed.json',
    '_redirects',
  ])('in a file %s', (ending) => {
    const texts = [...openly(shown)].filter(([path]) => path.endsWith(ending)).map(([, text]) => text)
    expect(texts.some((text) => text.includes(SECRET))).toBe(true)
  })

  test('but the words in which people ask only in the index: no page shows them', () => {
    const saying = [...openly(shown)].filter(([, text]) => /zzsecret(draft|role)ask/.test(text)).map(([path]) => path)
    expect(saying.length).toBeGreaterThan(1)
    expect(saying.filter((path) => !/^search-index\/(vocabulary\.idx|[^/]+\/words\/)/.test(path))).toEqual([])
  })

  test('and the real bytes are laid open, not their compressed form', () => {
    const raw = [...filesOf(shown)].filter(([path]) => path.endsWith('.idx'))
    expect(raw.length).toBeGreaterThan(0)
    expect(raw.some(([, bytes]) => bytes.toString('latin1').includes(SECRET))).toBe(false)
  })
})
