import * as z from 'zod'
import { slip, suggestion } from '../../diagnostics/nearest.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import type { AgencyId, BriefingId, PartnershipId, ThemeId } from '../../model/id.ts'

/**
 * The ids that a content folder holds, by the kind of thing that they name. Where the file that names them cannot
 * be read there is no list, and every id passes: one bad line makes one problem, not one for each mention.
 */
export interface KnownIds {
  briefing: readonly BriefingId[]
  theme: readonly ThemeId[]
  agency: readonly AgencyId[] | undefined
  partnership: readonly PartnershipId[] | undefined
  profile: readonly string[] | undefined
}

type IdOf<Kind extends keyof KnownIds> = NonNullable<KnownIds[Kind]>[number]

/** Where an entry of each kind is written, to say where a new one would go. */
const HOME = {
  briefing: '`briefings/`',
  theme: '`themes/`',
  agency: '`agencies.yaml`',
  partnership: '`partnerships.yaml`',
  profile: '`profiles` of `site.yaml`',
} as const satisfies Record<keyof KnownIds, string>

/** What an issue of a schema's own carries, where it is reported under another rule than a wrong value is. */
export interface IssueParams {
  rule: Rule
}

/** An id of another entry; an unknown one is reported with the nearest known. */
export function reference<Kind extends keyof KnownIds>(kind: Kind, ids: KnownIds) {
  return oneOf<IdOf<Kind>>(ids[kind], (input) => `There is no ${kind} \`${input}\` in ${HOME[kind]}.`)
}

/** Anyone who can be asked to act: a partnership or an agency. */
export function addressee({ partnership, agency }: KnownIds) {
  const known = partnership && agency && [...partnership, ...agency]
  return oneOf<PartnershipId | AgencyId>(known, (input) => `There is no partnership or agency \`${input}\`.`)
}

/** What zod lets through is one of the known ids, which it cannot tell the compiler; editors are told by the `enum`. */
function oneOf<Id extends string>(known: readonly Id[] | undefined, unknown: (input: string) => string) {
  if (!known) return z.string() as unknown as z.ZodType<Id, string>
  const params: IssueParams = { rule: 'reference-unknown' }
  const id = z.string().superRefine((input, context) => {
    if ((known as readonly string[]).includes(input)) return
    context.addIssue({ code: 'custom', params: { ...params }, message: unknown(input) + suggestion(input, known, slip), continue: false })
  })
  return id.meta({ enum: known }) as unknown as z.ZodType<Id, string>
}

/** A list in which nothing stands twice. */
export function listOf<T extends z.ZodType>(item: T, atLeast = 0) {
  return z
    .array(item)
    .min(atLeast, { error: `List at least ${atLeast === 1 ? 'one' : atLeast}.` })
    .refine((items) => new Set(items).size === items.length, { error: 'The same entry stands here twice. Take one out.' })
}
