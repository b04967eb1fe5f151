import * as z from 'zod'
import { suggestion } from '../problem/nearest.ts'

/**
 * The ids that a content folder holds, by the kind of thing that they name. Where the file that names them cannot
 * be read there is no list, and every id passes: one bad line makes one problem, not one for each mention.
 */
export interface KnownIds {
  briefing: readonly string[]
  theme: readonly string[]
  agency: readonly string[] | undefined
  partnership: readonly string[] | undefined
  profile: readonly string[] | undefined
}

/** Where an entry of each kind is written, to say where a new one would go. */
const HOME = {
  briefing: 'content/briefings/',
  theme: 'content/themes/',
  agency: 'content/agencies.yaml',
  partnership: 'content/partnerships.yaml',
  profile: '`profiles` in content/site.yaml',
} as const satisfies Record<keyof KnownIds, string>

/** Marks a message as being about an unknown id, so that it is reported under the rule of that name. */
export const UNKNOWN = 'unknown reference: '

/** An id of another entry; an unknown one is reported with the nearest known. */
export function reference<Id extends string>(kind: keyof KnownIds, ids: KnownIds) {
  const known = ids[kind]
  if (!known) return z.string() as unknown as z.ZodType<Id, string>
  return z.enum(known as readonly [string, ...string[]], {
    error: ({ input }) =>
      typeof input === 'string'
        ? `${UNKNOWN}There is no ${kind} \`${input}\` in ${HOME[kind]}. ${suggestion(input, known)}`.trimEnd()
        : undefined,
  }) as unknown as z.ZodType<Id, string>
}

/** Anyone who can be asked to act: a partnership or an agency. */
export function addressee<Id extends string>(ids: KnownIds) {
  if (!ids.partnership || !ids.agency) return z.string() as unknown as z.ZodType<Id, string>
  const known = [...ids.partnership, ...ids.agency]
  return z.enum(known as unknown as readonly [string, ...string[]], {
    error: ({ input }) =>
      typeof input === 'string'
        ? `${UNKNOWN}There is no partnership or agency \`${input}\`. ${suggestion(input, known)}`.trimEnd()
        : undefined,
  }) as unknown as z.ZodType<Id, string>
}

/** A list in which nothing stands twice. */
export function listOf<T extends z.ZodType>(item: T, atLeast = 0) {
  return z
    .array(item)
    .min(atLeast, { error: `List at least ${atLeast === 1 ? 'one' : atLeast}.` })
    .refine((items) => new Set(items).size === items.length, { error: 'The same entry stands here twice. Take one out.' })
}
