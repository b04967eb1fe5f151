import * as z from 'zod'
import { ADDRESS_ID, ID } from '../../model/id.ts'
import { aliases, aliasesOfTerm } from '../schema/alias.ts'
import { asked } from '../schema/asked.ts'
import { type KnownIds, listOf, reference } from '../schema/reference.ts'
import { safeguarded } from '../schema/safeguarded.ts'
import { line } from '../schema/text.ts'

/** The id of an entry that has a page of its own. */
const addressed = z.string().regex(ADDRESS_ID, { error: 'Write it in lower-case letters, digits and hyphens, with a letter in it.' })
export const key = z.string().regex(ID, { error: 'Write it in lower-case letters, digits and hyphens.' })

/** `partnerships.yaml`: who publishes reviews. */
export const partnershipsSchema = z.record(
  addressed,
  z.strictObject({
    name: line,
    area: line.describe('The place, in a word or two.'),
    formerly: listOf(line).default([]),
    aliases,
    ...safeguarded,
  }),
)

/** `agencies.yaml`: who acts. */
export function agenciesSchema(ids: KnownIds) {
  return z.record(
    addressed,
    z.strictObject({
      name: line,
      people: line.describe('What its practitioners are called, in the plural.'),
      other: listOf(line).default([]).describe('Other names and abbreviations.'),
      asked,
      about: line.describe('One sentence on what it does for children.'),
      broader: reference('agency', ids).optional(),
      aliases,
      ...safeguarded,
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
      theme: reference('theme', ids).optional(),
      aliases: aliasesOfTerm,
      ...safeguarded,
    }),
  )
}

export type PartnershipData = z.output<typeof partnershipsSchema>[string]
export type AgencyData = z.output<ReturnType<typeof agenciesSchema>>[string]
export type GlossaryData = z.output<ReturnType<typeof glossarySchema>>[string]
