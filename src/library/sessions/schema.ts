import * as z from 'zod'
import { attachments } from '../attachments/schema.ts'
import { aliases } from '../schema/alias.ts'
import { day } from '../schema/date.ts'
import { publication } from '../schema/publication.ts'
import { listOf } from '../schema/reference.ts'
import { safeguarded } from '../schema/safeguarded.ts'
import { lineUpTo, passage, summary, text } from '../schema/text.ts'

/** More steps than these are two sessions, and more prompts two steps. */
const STEPS = 40
const PROMPTS = 12
/** A session is over within a day. */
const A_DAY = 480

const minutes = z
  .int({ error: 'Write whole minutes, such as `5`.' })
  .min(1, { error: 'Write at least one minute.' })
  .max(A_DAY, { error: `Write at most ${A_DAY} minutes, which is a day of eight hours.` })

const step = z
  .strictObject({
    page: text
      .max(300, { error: 'Write a link of at most 300 characters.' })
      .optional()
      .describe('What the step opens, as a link from this file: `../briefings/child-t.md#learning`, `../themes/escalation.md`.'),
    title: lineUpTo(120).optional().describe('What happens, in a few words; without it, the heading of what the step opens.'),
    minutes,
    prompts: listOf(lineUpTo(300))
      .max(PROMPTS, { error: `A step has at most ${PROMPTS} prompts. Choose, or make two steps of it.` })
      .default([])
      .describe('Open questions for those who take part.'),
    notes: passage.optional().describe('For the trainer alone, in Markdown.'),
  })
  .refine(({ page, title }) => page !== undefined || title !== undefined, {
    path: ['title'],
    error: 'A step that opens no `page` says in its title what happens.',
  })

/** The front matter of `sessions/<id>.md`: a trainer's session, step by step. The body says what it is for and what to bring. */
export const sessionSchema = z.strictObject({
  title: lineUpTo(120).describe('What it is about, and for how long.'),
  for: lineUpTo(300).describe('Who it is for, in a sentence.'),
  summary,
  ...publication,
  aliases,
  ...safeguarded,
  ...attachments,
  published: day.describe('The day it was, or will be, first published.'),
  minutes: minutes.describe('How long it takes: the minutes of the steps together.'),
  notes: passage.optional().describe('For the trainer alone, on the whole session, in Markdown.'),
  steps: z
    .array(step)
    .min(1, { error: 'List at least one step.' })
    .max(STEPS, { error: `A session has at most ${STEPS} steps. Make two sessions of it.` }),
})

export type SessionData = z.output<typeof sessionSchema>
