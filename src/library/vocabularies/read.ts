import type { VFile } from 'vfile'
import type * as z from 'zod'
import { fieldsOf } from '../../model/fields.ts'
import { type Inspected, inspect } from '../../safeguards/inspect.ts'
import type { LanguageGuide } from '../../safeguards/language.ts'
import type { Passage } from '../../safeguards/passage.ts'
import type { Entry, InspectedEntry } from '../content.ts'
import { given } from '../read/left-out.ts'
import { validate } from '../read/validate.ts'
import type { YamlSource } from '../read/yaml.ts'

/** A file of entries by their ids, and its data where it can be read. */
export interface Vocabulary {
  file: VFile
  /** Its text, with what is hidden in it. */
  asTyped: string
  source: YamlSource | undefined
}

/** What the rules find in each entry of a file: as it was found before in the same text, or anew. */
export type Finding = (vocabulary: Vocabulary, find: () => Inspected[]) => readonly Inspected[]

/** What may not be published of a file that is one entry, and of one that holds several. */
export function inspectFile(vocabulary: Vocabulary, guide: LanguageGuide, finding: Finding): InspectedEntry[] {
  const { file, source } = vocabulary
  if (!source) return []
  const [found] = finding(vocabulary, () => [inspect(source.passages(), guide)])
  return [{ file, fields: given(source.data), positionOf: source.positionOf, found }]
}

export function inspectEntries(vocabulary: Vocabulary, guide: LanguageGuide, finding: Finding): InspectedEntry[] {
  const { file, source } = vocabulary
  if (!source) return []
  const groups = [...Map.groupBy(source.passages(), ({ path }) => path[0])]
  // The entry's id may be any word, the name of a field, too.
  const within = (passages: readonly Passage[]) => passages.map((one) => ({ ...one, path: one.path.slice(1), isOfMany: true as const }))
  const found = finding(vocabulary, () => groups.map(([, passages]) => inspect(within(passages), guide)))
  return groups.map(([id = ''], i) => ({
    file,
    fields: given((source.data as Record<PropertyKey, unknown>)[id]),
    positionOf: (path, key) => source.positionOf([id, ...path], key),
    found: found[i],
  }))
}

/** @param leavesOut whether what does not hold to the schema is left out, and no problem. */
export function entriesOf<Id extends string, Data>(
  { file, source }: Vocabulary,
  schema: z.ZodType<Record<string, Data>>,
  leavesOut = false,
): Map<Id, Entry<Id, Data>> {
  const data = source && (leavesOut ? partsOf(source.data, schema) : validate(file, schema, source))
  if (!source || !data) return new Map()
  const positionOf = (id: string) => (path: readonly PropertyKey[], key?: boolean) => source.positionOf([id, ...path], key)
  return new Map(Object.entries(data).map(([id, value]) => [id as Id, { id: id as Id, file, data: value, positionOf: positionOf(id) }]))
}

/** The entries that hold to their schema, each by itself. */
const partsOf = <Data>(data: unknown, schema: z.ZodType<Record<string, Data>>): Record<string, Data> =>
  Object.assign({}, ...Object.entries(fieldsOf(data)).map(([id, value]) => schema.safeParse({ [id]: value }).data ?? {}))

/** The ids that an entry of a vocabulary claims. */
export const keysOf = <Id extends string>(data: unknown): Id[] =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data).map((key) => key as Id) : []
