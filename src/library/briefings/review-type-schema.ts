import * as z from 'zod'
import { slip, suggestion } from '../../diagnostics/nearest.ts'
import { en } from '../../messages/en.ts'
import type { KnownIds } from '../schema/reference.ts'
import { REVIEW_TYPES, type ReviewType, usedIn } from './review-type.ts'

/** Other short forms, for whoever writes one of them. */
const SHORT: Readonly<Record<string, ReviewType>> = { cmr: 'case-management-review', cspr: 'lcspr' }

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*\)|[^a-z]+/g, ' ')
    .trim()

/** The kind that somebody means who writes its long form, or a short form that we do not use. */
function meant(input: string): ReviewType | undefined {
  const name = folded(input)
  return SHORT[name] ?? REVIEW_TYPES.find((type) => [type, en.facts.reviewTypes[type]].some((one) => folded(one) === name))
}

function unknown(input: string, known: readonly string[]): string {
  const type = meant(input)
  const hint = type ? ` Write \`${type}\`: ${en.facts.reviewTypes[type]}.` : suggestion(input, known, slip)
  return `\`${input}\` is not a kind of review.${hint || ' Write one that `docs/content.md` lists, or name your own in `reviewTypes` of `site.yaml`.'}`
}

/** The kind of a review: one of ours, or one that the site names itself. Where `site.yaml` cannot be read, every kind passes. */
export function reviewType({ reviewType: own }: KnownIds) {
  if (!own) return z.string()
  const known = [...new Set([...REVIEW_TYPES, ...own])]
  return z
    .string()
    .superRefine((input, context) => {
      if (!known.includes(input)) context.addIssue({ code: 'custom', message: unknown(input, known) })
    })
    .meta({
      enum: known,
      enumDescriptions: known.map((type) => {
        const ours = REVIEW_TYPES.find((one) => one === type)
        return ours ? `${en.facts.reviewTypes[ours]}. ${usedIn(ours)}` : 'Your own.'
      }),
    })
}
