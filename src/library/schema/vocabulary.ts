import * as z from 'zod'
import { type AgencyId, ID, type ThemeId } from '../id.ts'
import { type KnownIds, listOf, reference } from './reference.ts'
import { line } from './text.ts'

const key = z.string().regex(ID)

/** `partnerships.yaml`: who publishes reviews. */
export const partnershipsSchema = z.record(
  key,
  z.strictObject({
    name: line,
    area: line.describe('The place, in a word or two.'),
    formerly: listOf(line).default([]),
  }),
)

/** `agencies.yaml`: who acts. */
export function agenciesSchema(ids: KnownIds) {
  return z.record(
    key,
    z.strictObject({
      name: line,
      people: line.describe('What its practitioners are called, in the plural.'),
      other: listOf(line).default([]).describe('Other names and abbreviations.'),
      about: line.describe('One sentence on what it does for children.'),
      broader: reference<AgencyId>('agency', ids).optional(),
    }),
  )
}

/** `glossary.yaml`: terms and acronyms, explained where they first appear in a section. */
export function glossarySchema(ids: KnownIds) {
  return z.record(
    key,
    z.strictObject({
      term: line.describe('As it stands in the text.'),
      long: line.optional().describe('Where the term is an acronym.'),
      meaning: line.describe('One or two sentences in plain words.'),
      other: listOf(line).default([]),
      theme: reference<ThemeId>('theme', ids).optional(),
    }),
  )
}

export type PartnershipData = z.output<typeof partnershipsSchema>[string]
export type AgencyData = z.output<ReturnType<typeof agenciesSchema>>[string]
export type GlossaryData = z.output<ReturnType<typeof glossarySchema>>[string]
