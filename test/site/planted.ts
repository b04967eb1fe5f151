import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { parse } from 'yaml'
import { papersOf } from '../../src/library/documents/read.ts'
import { splitFrontMatter } from '../../src/library/read/front-matter.ts'
import { ALL_KINDS, fileOf, type Kind } from '../../src/model/kinds.ts'
import { digestOf, signedText } from '../../src/safeguards/signed.ts'
import { odtFile, paragraph, run, wordFile } from '../documents/files.ts'
import { svgFile } from '../documents/pictures.ts'
import { plainPdf } from '../documents/plain-pdf.ts'
import { HEADINGS } from '../library/folder.ts'
import { filesOf } from './build.ts'

/** Every planted word begins with this, and says where it was planted. */
export const SECRET = 'zzsecret'
const DIGEST = 'sha256-of-what-was-signed'

/** What any entry may say of itself that is for those who publish, and for no page at all. */
const forPublishers = (
  name: string,
  kind: string,
) => `exceptions: [{ rule: identity-name, text: Mrs ${name}${kind}excepted, reason: Because ${name}${kind}exception. }]
disclosure: { basis: Basis ${name}${kind}basis, by: Office ${name}${kind}office, on: 2026-11-01 }
signOff: [{ role: Role ${name}${kind}role, on: 2026-11-20, of: ${DIGEST} }]`

/** What any entry may have beside its words; the files are written by `plant`. */
const beside = (name: string, kind: string) => `resources:
  - { kind: film, title: Film ${name}${kind}film, address: "https://${name}${kind}films.example/", for: For ${name}${kind}whom, note: Note ${name}${kind}remark }
  - { kind: leaflet, title: Leaflet ${name}${kind}leaflet, document: ${name}${kind}handout.pdf }
pictures: [{ file: ${name}${kind}picture.svg, description: Words ${name}${kind}described. }]`
const picture = (name: string, kind: string) =>
  `![Alternative ${name}${kind}alternative](${name}${kind}picture.svg "Caption ${name}${kind}caption")`

/** A briefing with a word of its own in every field and every section. */
const sections = (titles: readonly string[], words: string) =>
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
${forPublishers(name, 'review')}
${beside(name, 'review')}
review:
  type: rapid-review
  partnerships: [dudley]
  reviewers: [Reviewer ${name}reviewer]
  period: Period ${name}period
  completed: { after: 2020-01, because: Because ${name}because. }
  report: { status: published, on: 2026-11-01, title: Report ${name}report, document: ${name}document.pdf }
  pack:
    - { part: timeline, status: not-published, title: Timeline ${name}timeline, reason: Reason ${name}reason. }
    - { part: statement, status: published, title: Statement ${name}statement, address: "https://${name}address.example/" }
    - { part: action-plan, status: published, title: Plan ${name}plan, document: ${name}plan.docx }
    - { part: improvement-report, status: published, title: Improvement ${name}improvement, document: ${name}improvement.odt }
children: [{ pseudonym: Child ${name}child, age: 8 years }]
people: [{ pseudonym: Adult ${name}adult, age: 40 years, as: adult }]
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
    answers: [{ on: 2026-11-20, status: done, by: Office ${name}answerer, note: Note ${name}answernote., evidence: "https://${name}evidence.example/" }]
---

${sections(HEADINGS.case, name)}
${picture(name, 'review')}
`

const topic = (name: string, status: string) => `---
kind: topic
title: Topic ${name}topictitle
summary: Summary ${name}topicsummary.
${status}
published: 2026-11-21
${forPublishers(name, 'topic')}
${beside(name, 'topic')}
reviews: [child-t]
themes: [${name}theme, escalation]
agencies: [police]
---

${sections(HEADINGS.topic, `${name}topic`).replaceAll(`${name}topictheme`, `${name}theme`)}
${picture(name, 'topic')}
`

const theme = (name: string, status: string) => `---
term: Term ${name}term
other: [Other ${name}other]
former: [Former ${name}former]
asked: [Asked ${name}asked]
definition: Definition ${name}definition.
broader: escalation
related: [unseen-men]
${forPublishers(name, 'theme')}
${beside(name, 'theme')}
${status}
---
- Practice ${name}practice with a MARAC. See [escalation](escalation.md).

${picture(name, 'theme')}
`

const page = (name: string, status: string) => `---
title: Page ${name}pagetitle
summary: Page ${name}pagesummary.
${forPublishers(name, 'page')}
${beside(name, 'page')}
${status}
---

## Heading ${name}pageheading

Words ${name}pagewords, and a MARAC.

${picture(name, 'page')}
`

/** A session: its own words are in every field, and it opens what is published. */
const session = (name: string, status: string) => `---
title: Session ${name}sessiontitle
for: Audience ${name}audience.
summary: Session ${name}sessionsummary.
${status}
published: 2026-11-21
${forPublishers(name, 'session')}
${beside(name, 'session')}
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

${picture(name, 'session')}
`

const guide = (name: string, status: string) => `---
title: Guide ${name}guidetitle
summary: Guide ${name}guidesummary.
${status}
${forPublishers(name, 'guide')}
${beside(name, 'guide')}
owner: Owner ${name}owner
checked: 2026-11-21
checkAgain: 2095-11-21
themes: [${name}theme, escalation]
contacts:
  - { name: Team ${name}contact, phone: 01632 960101, email: ${name}mail@example.org, address: "https://${name}form.example/", hours: Hours ${name}hours, note: Note ${name}contactnote }
---

## Heading ${name}guideheading

Words ${name}guidewords, and a MARAC.

${picture(name, 'guide')}
`

/** One entry of each kind of content, and of each kind of briefing, by the files that they stand in. */
const ENTRIES: Readonly<Record<Kind, (name: string, status: string) => Readonly<Record<string, string>>>> = {
  briefing: (name, status) => ({ [name]: review(name, status), [`${name}-topic`]: topic(name, status) }),
  theme: (name, status) => ({ [`${name}theme`]: theme(name, status) }),
  page: (name, status) => ({ [`${name}-page`]: page(name, status) }),
  session: (name, status) => ({ [`${name}-session`]: session(name, status) }),
  guide: (name, status) => ({ [`${name}-guide`]: guide(name, status) }),
}

const EVERY = ['review', 'topic', 'theme', 'page', 'session', 'guide']

/** Kinds of entries that are signed off, excepted and disclosed, and the words that say so. */
export const FOR_PUBLISHERS = EVERY.flatMap((kind) =>
  ['excepted', 'exception', 'basis', 'office', 'role'].map((field) => `${kind}${field}`),
)

/** Every word that is planted in what readers see once it is published. */
export const PLANTED = [
  ...['title', 'subject', 'summary', 'reviewer', 'period', 'because', 'report', 'document', 'timeline', 'reason', 'statement', 'address'],
  ...['plan', 'improvement', 'child', 'adult', 'theme', 'recommendation', 'source', 'part', 'answerer', 'answernote', 'evidence'],
  ...['topictitle', 'topicsummary', 'term', 'other', 'former', 'asked', 'definition', 'practice'],
  ...['pagetitle', 'pagesummary', 'pageheading', 'pagewords', 'inside', 'insidedocx', 'insideodt'],
  ...['sessiontitle', 'audience', 'sessionsummary', 'wholenote', 'steptitle', 'prompt', 'stepnote', 'secondnote', 'bring', 'sessionwords'],
  ...['guidetitle', 'guidesummary', 'owner', 'contact', 'mail', 'form', 'hours', 'contactnote', 'guideheading', 'guidewords'],
  ...EVERY.flatMap((kind) =>
    ['film', 'films', 'whom', 'remark', 'leaflet', 'handout', 'picture', 'described', 'alternative', 'caption', 'drawn', 'printed'].map(
      (field) => kind + field,
    ),
  ),
  ...HEADINGS.case.flatMap((_, i) => [`label${i}`, `section${i}`, `topicsection${i}`]),
]

/** An entry that says truly what was signed off of it, with its documents and pictures as they lie in the content. */
function signed(text: string, files: Parameters<typeof papersOf>[1], content: string): string {
  const { yaml = '', body } = splitFrontMatter(text)
  const fields: unknown = parse(yaml)
  const pictures = [...body.matchAll(/\]\((\w+\.svg) /g)].map(([, file = '']) => file)
  return text.replace(DIGEST, digestOf(signedText(fields, body, papersOf({ fields, pictures }, files, content))))
}

const put = (content: string, path: string, bytes: string | Uint8Array): void => {
  mkdirSync(dirname(join(content, path)), { recursive: true })
  writeFileSync(join(content, path), bytes)
}

/** What is planted in a theme that nothing uses, and found by who searches for it: what it is called, and what that means. */
export const UNCOVERED = ['definition', 'former', 'other', 'term']

/** Writes a theme that nothing uses, with its files, and files that nothing names. */
export function plantUnused(content: string): void {
  const name = `${SECRET}unused`
  const [handout, shown] = [`${name}themehandout.pdf`, `${name}themepicture.svg`]
  put(content, `documents/${handout}`, plainPdf([`${name}themeprinted`]))
  put(content, `pictures/${shown}`, svgFile(`<text>${name}themedrawn</text>`))
  put(content, `documents/${name}orphan.pdf`, plainPdf([`${name}orphanprinted`]))
  put(content, `pictures/${name}orphan.svg`, svgFile(`<text>${name}orphandrawn</text>`))
  const files = { documents: new Map([[handout, handout]]), pictures: new Map([[shown, shown]]) }
  put(content, `themes/${name}theme.md`, signed(theme(name, 'status: published'), files, content))
}

/** Writes one hidden entry of each kind for each way of hiding, with its documents and what was signed off of it. */
export function plant(content: string, hidden: Readonly<Record<string, string>>): void {
  for (const [way, status] of Object.entries(hidden)) {
    const name = `${SECRET}${way}`
    const documents = {
      [`${name}document.pdf`]: plainPdf([`${name}inside`]),
      [`${name}plan.docx`]: wordFile({ body: paragraph(run(`${name}insidedocx`)) }),
      [`${name}improvement.odt`]: odtFile({ text: `${name}insideodt` }),
      ...Object.fromEntries(EVERY.map((kind) => [`${name}${kind}handout.pdf`, plainPdf([`${name}${kind}printed`])])),
    }
    const pictures = Object.fromEntries(EVERY.map((kind) => [`${name}${kind}picture.svg`, svgFile(`<text>${name}${kind}drawn</text>`)]))
    for (const [file, bytes] of Object.entries(documents)) put(content, `documents/${file}`, bytes)
    for (const [file, bytes] of Object.entries(pictures)) put(content, `pictures/${file}`, bytes)
    const named = (files: object) => new Map(Object.keys(files).map((file) => [file, file]))
    const files = { documents: named(documents), pictures: named(pictures) }
    for (const kind of ALL_KINDS) {
      for (const [id, text] of Object.entries(ENTRIES[kind](name, status))) put(content, fileOf(kind, id), signed(text, files, content))
    }
    put(content, `sign-offs/${name}-aaaaaaaaaaaa.txt`, `title: ${name}signedtext\n`)
  }
}

/** The bytes within a file, where it is compressed or written otherwise, and what is within these. */
export function opened(bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return opened(gunzipSync(bytes))
  if (bytes.toString('latin1', 0, 2) === 'PK')
    return Buffer.concat(Object.entries(unzipSync(bytes)).flatMap(([name, one]) => [Buffer.from(`${name}\n`), opened(Buffer.from(one))]))
  if (bytes.toString('latin1', 1, 4) === 'PNG') return Buffer.concat([bytes, ...textsOfPng(bytes)])
  const text = bytes.toString('latin1')
  // What a page carries inside itself, and what a text holds in two bytes a letter.
  const carried = [...text.matchAll(/;base64,([A-Za-z0-9+/]{8,}=*)/g)].map(([, code]) => opened(Buffer.from(code as string, 'base64')))
  return Buffer.concat([bytes, ...carried, Buffer.from(text.replaceAll('\0', ''), 'latin1')])
}

/** The texts that a PNG holds beside its picture: `tEXt` as it is, `zTXt` and `iTXt` compressed. */
function textsOfPng(bytes: Buffer): Buffer[] {
  const texts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (/^[zi]TXt$/.test(bytes.toString('latin1', at + 4, at + 8))) {
      for (let i = 0; i < data.length; i += 1) {
        try {
          if (data[i] === 0x78) texts.push(inflateSync(data.subarray(i)))
        } catch {
          // It was no beginning of a compressed text.
        }
      }
    }
    at += 12 + length
  }
  return texts
}

/** Every file of a built site as text, what is compressed inside it laid open, with its own path. */
export const openly = (dist: string): Map<string, string> =>
  new Map([...filesOf(dist)].map(([path, bytes]) => [path, `${path}\n${opened(bytes).toString('latin1')}`.toLowerCase()]))

/** Where planted words are found in a built site: `path: word`. */
export const secretsIn = (dist: string): string[] =>
  [...openly(dist)].flatMap(([path, text]) => [...new Set(text.match(/zzsecret\w*/g))].map((word) => `${path}: ${word}`))
