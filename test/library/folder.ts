import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { diagnosticsOf } from '../../src/diagnostics/report.ts'
import type { Library } from '../../src/library/library.ts'
import { loadLibrary } from '../../src/library/load.ts'

/** The moment of every test that names no other. */
export const NOW = new Date('2026-11-21T12:00:00Z')

/** The seven sections of the shipped formats. */
export const HEADINGS = {
  case: [
    'Background',
    'Safeguarding concerns',
    'What happened',
    'What the review found',
    'What worked well',
    'Learning for practice',
    'Questions for your team',
  ],
  topic: [
    'Background',
    'Why it matters',
    'What the reviews saw',
    'What gets in the way',
    'What worked well',
    'Learning for practice',
    'Questions for your team',
  ],
}
const SLOTS = ['background', 'concerns', 'events', 'findings', 'good-practice', 'learning', 'questions']

const profile = (id: keyof typeof HEADINGS, kind: string) =>
  [`  ${id}:`, `    kind: ${kind}`, '    slots:', ...SLOTS.map((slot, i) => `      ${slot}: { heading: ${HEADINGS[id][i]} }`)].join('\n')

/** The smallest content folder that holds one of each, and has no problem. */
export const MINIMAL: Readonly<Record<string, string>> = {
  'site.yaml': `name: Sevenfold
tagline: Learning from reviews
address: https://sevenfold.example
publisher: { name: Example, about: Example content. }
licence: { name: CC BY 4.0, about: Example content. }
colours:
  light: { paper: "#fbfaf7", ink: "#1d2327", accent: "#0b5a5e" }
  dark: { paper: "#14191c", ink: "#e8e6e1", accent: "#7cc7c3" }
profiles:
${profile('case', 'review')}
${profile('topic', 'topic')}
policies:
  source-missing: warn
`,
  'partnerships.yaml': 'dudley:\n  name: Dudley Safeguarding People Partnership\n  area: Dudley\n',
  'agencies.yaml': 'police:\n  name: Police\n  people: police officers\n  about: Protects people.\n',
  'glossary.yaml': 'marac:\n  term: MARAC\n  long: multi-agency risk assessment conference\n  meaning: A meeting about the highest risk.\n',
  'themes/escalation.md': `---
term: Escalation
definition: Saying so when you disagree.
related: [unseen-men]
---
- Say it, and write it down.
`,
  'themes/unseen-men.md': `---
term: Unseen men
other: [absent fathers]
former: [hidden men]
definition: Men whom nobody asked about.
---
- Ask who the father is.
`,
  'briefings/child-t.md': `---
kind: review
title: A child out of school
subject: Child T
summary: What this review teaches.
status: published
published: 2026-11-21
review:
  type: table-top-review
  partnerships: [dudley]
  reviewers: [Su Vincent]
  period: May 2019 to January 2020
  completed: 2020-06
  report: { status: not-published, reason: It would name the family. }
people: [{ pseudonym: Child T, age: 8 years }]
themes: [escalation, unseen-men]
agencies: [police]
recommendations:
  - id: r1
    text: Make sure that concerns are raised again.
    to: [dudley]
    agencies: [police]
    themes: [escalation]
    source: "10.4"
---

## Background

A child of eight. (¶1.1)

## Safeguarding concerns

A school was worried. (¶2.1)

## What happened

A MARAC was held. (¶3.1)

## What the review found

Nobody asked. (¶4.1)

## What worked well

- [Escalation](../themes/escalation.md): the school rang again. (¶5.1)

## Learning for practice

- [Unseen men](../themes/unseen-men.md): ask the [police](../agencies.yaml#police). (¶6.1)

## Questions for your team

1. Who is the [father](../themes/unseen-men.md)?
`,
  'briefings/men.md': `---
kind: topic
title: Men nobody asked about
summary: What the reviews teach on men.
status: published
published: 2026-11-20
reviews: [child-t]
themes: [unseen-men]
agencies: [police]
---

## Background

Men are missed. ([Child T](child-t.md), ¶4.1)

## Why it matters

Children are safer when men are seen.

## What the reviews saw

No one asked.

## What gets in the way

Time.

## What worked well

A school that asked.

## Learning for practice

- [Unseen men](../themes/unseen-men.md): ask. ([Child T](child-t.md), ¶6.1)

## Questions for your team

1. Whom do we not ask?
`,
}

/** Another text, a change of the text that stands in `MINIMAL`, or nothing to leave the file out. */
export type Override = string | Buffer | null | ((text: string) => string)

export interface Checked {
  library: Library | undefined
  /** `file:line:column rule message`. */
  errors: string[]
  warnings: string[]
}

/** Loads the minimal content with some files otherwise. */
export function load(overrides: Readonly<Record<string, Override>> = {}, options: { now?: Date; cacheDir?: string } = {}): Checked {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-content-'))
  try {
    write(folder, overrides)
    const { files, library } = loadLibrary({ folder, now: options.now ?? NOW, cacheDir: options.cacheDir })
    const problems = diagnosticsOf(files, '')
    const as = (severity: string) =>
      problems
        .filter((problem) => problem.severity === severity)
        .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`)
    return { library, errors: as('error'), warnings: as('warning') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The Library of content that must be good. */
export function libraryOf(overrides: Readonly<Record<string, Override>> = {}, options: { now?: Date; cacheDir?: string } = {}): Library {
  const { library, errors } = load(overrides, options)
  if (!library) throw new Error(`The content of this test has errors:\n${errors.join('\n')}`)
  return library
}

/** Writes the minimal content, with some files otherwise, into a folder. */
export function write(folder: string, overrides: Readonly<Record<string, Override>> = {}): void {
  for (const path of new Set([...Object.keys(MINIMAL), ...Object.keys(overrides)])) {
    const override = path in overrides ? (overrides[path] as Override) : (MINIMAL[path] as string)
    const content = typeof override === 'function' ? override(MINIMAL[path] as string) : override
    if (content === null) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** A change that puts one piece of text in another's place, and fails when that is not there. */
export const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`The minimal content does not hold ${JSON.stringify(from)}.`)
    return text.replace(from, () => to)
  }

/** Several changes, one after the other. */
export const all =
  (...changes: ((text: string) => string)[]) =>
  (text: string): string =>
    changes.reduce((before, change) => change(before), text)
