import * as z from 'zod'
import { headingName } from '../../markdown/section.ts'
import { HOLDINGS, type Holding, SLOTS, type Slot, usualHolding } from '../../model/slot.ts'
import { line } from '../schema/text.ts'

/** What the seven sections of some briefings are called, and what each of them holds. */
export interface Profile {
  kind: 'review' | 'topic'
  headings: Readonly<Record<Slot, string>>
  holds: Readonly<Record<Slot, Holding>>
  /** Where in the profile the heading stands of each section of which it does not say what it holds. */
  unsaid: Readonly<Partial<Record<Slot, readonly string[]>>>
  length: { warn: number; fail: number }
}

/** Words in the seven sections together. Above `warn` is a warning, above `fail` an error. */
const length = z
  .strictObject({ warn: z.int().positive().default(1250), fail: z.int().positive().default(1670) })
  .refine(({ warn, fail }) => warn <= fail, {
    error: 'Set `warn` (1250, where it is not written) to at most `fail` (1670): a warning comes before an error.',
  })
  .prefault({})

/** Something for each slot. */
const bySlot = <T>(of: (slot: Slot) => T): Record<Slot, T> => Object.fromEntries(SLOTS.map((slot) => [slot, of(slot)])) as Record<Slot, T>

const headings = z.strictObject(bySlot(() => line)).superRefine((all, context) => reportTwice(all, (slot) => [slot], context))

const slots = z
  .strictObject(
    bySlot(() =>
      z.strictObject({
        heading: line,
        holds: z
          .enum(HOLDINGS)
          .optional()
          .describe('`text` for words alone; list items that link to a theme are then no points of learning.'),
      }),
    ),
  )
  .superRefine((all, context) =>
    reportTwice(
      bySlot((slot) => all[slot].heading),
      (slot) => [slot, 'heading'],
      context,
    ),
  )

function reportTwice(headings: Readonly<Record<Slot, string>>, pathOf: (slot: Slot) => string[], context: z.RefinementCtx): void {
  const taken = new Map<string, Slot>()
  for (const slot of SLOTS) {
    const name = headingName(headings[slot])
    const other = taken.get(name)
    if (other) {
      const message = `\`${other}\` has this heading already. Give each of the seven its own, so that they can be told apart.`
      context.addIssue({ code: 'custom', path: pathOf(slot), message })
    }
    taken.set(name, slot)
  }
}

/** The headings of the seven sections, with what each holds: in `slots`, or in `headings` alone where they hold what is usual. */
export const profile = z
  .strictObject({
    kind: z.enum(['review', 'topic']),
    headings: headings.optional().describe('The seven headings, where each section holds what is usual.'),
    slots: slots.optional().describe('The seven sections, each with its heading and with what it holds.'),
    length,
  })
  .superRefine((one, context) => {
    if (one.headings && one.slots)
      context.addIssue({ code: 'custom', path: ['headings'], message: '`slots` says the headings, too. Take these out.' })
    if (!one.headings && !one.slots)
      context.addIssue({ code: 'custom', path: ['slots'], message: 'Each of the seven sections has its heading there.' })
  })
  .transform(
    ({ kind, headings, slots, length }): Profile => ({
      kind,
      headings: headings ?? bySlot((slot) => slots?.[slot].heading ?? ''),
      holds: bySlot((slot) => slots?.[slot].holds ?? usualHolding(slot)),
      unsaid: Object.fromEntries(
        SLOTS.flatMap((slot) => (slots?.[slot].holds ? [] : [[slot, slots ? ['slots', slot, 'heading'] : ['headings', slot]]])),
      ),
      length,
    }),
  )

const shipped = (kind: Profile['kind'], headings: Record<Slot, string>, holds: Partial<Record<Slot, Holding>> = {}): Profile =>
  profile.parse({ kind, slots: bySlot((slot) => ({ heading: headings[slot], holds: holds[slot] })) })

/** The profiles of a site that names none of a kind: the field's usual headings. */
const SHIPPED: Readonly<Record<string, Profile>> = {
  case: shipped('review', {
    background: 'Background',
    concerns: 'Safeguarding concerns',
    events: 'What happened',
    findings: 'What the review found',
    'good-practice': 'What worked well',
    learning: 'Learning for practice',
    questions: 'Questions for your team',
  }),
  topic: shipped(
    'topic',
    {
      background: 'Background',
      concerns: 'Why it matters',
      events: 'Key information',
      findings: 'More information',
      'good-practice': 'Things to remember',
      learning: 'What to do',
      questions: 'Questions for your team',
    },
    { background: 'text', 'good-practice': 'points' },
  ),
}

/** The ids of the shipped profiles. */
export const SHIPPED_PROFILES = Object.keys(SHIPPED)

/** The profiles of a site, its own before those that are shipped: the first of a kind is used where a briefing names none. */
export const withShipped = (own: Readonly<Record<string, Profile>>): Readonly<Record<string, Profile>> => ({ ...own, ...unlessNamed(own) })

const unlessNamed = (own: object) => Object.fromEntries(Object.entries(SHIPPED).filter(([id]) => !Object.hasOwn(own, id)))
