import * as z from 'zod'
import { suggestionOrOut } from '../../diagnostics/nearest.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import type { AgencyId, PartnershipId } from '../../model/id.ts'
import { ALL_KINDS, type IdOf, KINDS, type Kind } from '../../model/kinds.ts'

/**
 * The ids that a content folder holds, by the kind of thing that they name. Where the file that names them cannot
 * be read there is no list, and every id passes: one bad line makes one problem, not one for each mention.
 */
export interface KnownIds extends EntryIds {
  agency: readonly AgencyId[] | undefined
  partnership: readonly PartnershipId[] | undefined
  profile: readonly string[] | undefined
  /** The kinds of review that the site named itself. */
  reviewType: readonly string[] | undefined
  /** The id of the theme or the agency that has a name which is no id. */
  withName?: (kind: 'theme' | 'agency', name: string) => string | undefined
}

/** What has ids. */
type Named = Exclude<keyof KnownIds, 'withName'>
type KnownId<K extends Named> = NonNullable<KnownIds[K]>[number]

type EntryIds = { readonly [K in Kind]: readonly IdOf<K>[] }

/** Where an entry of each kind is written, to say where a new one would go. */
const HOME: Readonly<Record<Named, string>> = {
  ...(Object.fromEntries(ALL_KINDS.map((kind) => [kind, `\`${KINDS[kind].folder}/\``])) as Record<Kind, string>),
  agency: '`agencies.yaml`',
  partnership: '`partnerships.yaml`',
  profile: '`profiles` of `site.yaml`',
  reviewType: '`reviewTypes` of `site.yaml`',
}

/** What an issue of a schema's own carries, where it is reported under another rule than a wrong value is. */
export interface IssueParams {
  rule: Rule
}

/** An id of another entry; an unknown one is reported with that which has it for a name, or with the nearest known. */
export function reference<K extends Named>(kind: K, ids: KnownIds) {
  const withName = (input: string) => (kind === 'theme' || kind === 'agency' ? ids.withName?.(kind, input) : undefined)
  return oneOf<KnownId<K>>(ids[kind], (input) => `There is no ${kind} \`${input}\` in ${HOME[kind]}.`, withName)
}

/** Anyone who can be asked to act: a partnership or an agency. */
export function addressee({ partnership, agency, withName }: KnownIds) {
  const known = partnership && agency && [...partnership, ...agency]
  return oneOf<PartnershipId | AgencyId>(
    known,
    (input) => `There is no partnership or agency \`${input}\`.`,
    (input) => withName?.('agency', input),
  )
}

/** What zod lets through is one of the known ids, which it cannot tell the compiler; editors are told by the `enum`. */
function oneOf<Id extends string>(
  known: readonly Id[] | undefined,
  unknown: (input: string) => string,
  withName: (input: string) => string | undefined,
) {
  if (!known) return z.string() as unknown as z.ZodType<Id, string>
  const params: IssueParams = { rule: 'reference-unknown' }
  const id = z.string().superRefine((input, context) => {
    if ((known as readonly string[]).includes(input)) return
    const named = withName(input)
    const message = unknown(input) + (named === undefined ? suggestionOrOut(input, known) : ` Write \`${named}\`: that has this name.`)
    context.addIssue({ code: 'custom', params: { ...params }, message, continue: false })
  })
  // A schema of no value at all is none to an editor.
  return (known.length > 0 ? id.meta({ enum: known }) : id) as unknown as z.ZodType<Id, string>
}

/** A list in which nothing stands twice. */
export function listOf<T extends z.ZodType>(item: T, atLeast = 0) {
  return z
    .array(item)
    .min(atLeast, { error: `List at least ${atLeast === 1 ? 'one' : atLeast}.` })
    .refine((items) => new Set(items).size === items.length, { error: 'The same entry stands here twice. Take one out.' })
}
