import type { Address, SessionId } from '../../model/id.ts'
import type { Resource } from '../attachments/resource.ts'
import type { Briefing, Point, Section } from '../briefings/briefing.ts'
import type { Page } from '../pages/page.ts'
import type { Term, Theme } from '../vocabularies/vocabulary.ts'

/** A trainer's session: what a group reads and talks about, in order, and for how long. */
export interface Session {
  id: SessionId
  address: Address
  /** The short address, to be read out, typed and scanned. */
  short: Address
  /** The same with clock times and the trainer's notes; no search finds it. */
  trainer: Address
  /** The same as papers to hand out. */
  pack: Address
  title: string
  /** Who it is for, in a sentence. */
  audience: string
  summary: string
  /** The day of publication, `2026-11-21`. */
  published: string
  /** Those of the steps together. */
  minutes: number
  /** What it is for and what to bring. */
  html: string
  /** Ids of the headings in it. */
  anchors: readonly string[]
  terms: readonly Term[]
  steps: readonly SessionStep[]
  resources: readonly Resource[]
  /** For the trainer alone: on the whole session, as HTML; and the terms of these notes and of those of the steps. */
  notes: string | undefined
  notesTerms: readonly Term[]
}

export interface SessionStep {
  /** From 1 on. */
  number: number
  title: string
  minutes: number
  /** Minutes from the beginning of the session. */
  from: number
  /** Open questions for those who take part. */
  prompts: readonly string[]
  opens: StepTarget | undefined
  /** For the trainer alone, as HTML. */
  notes: string | undefined
}

/** What a step opens; the address leads to the right place in it. */
export type StepTarget = { address: Address } & (
  | { kind: 'briefing'; to: Briefing; section: Section | undefined; point: Point | undefined }
  | { kind: 'theme'; to: Theme }
  | { kind: 'page'; to: Page }
)
