import type { VFile } from 'vfile'
import { listOf } from '../../model/fields.ts'
import type { IdOf, Kind } from '../../model/kinds.ts'
import type { Entry } from '../content.ts'
import { type CompiledEntry, type DataOf, kindInLibrary } from '../kinds.ts'
import type { Alias } from '../schema/alias.ts'

/** All that is known of an entry in whose place a notice stands, or of which nothing is shown. */
export interface Remains {
  status: 'draft' | 'withdrawn'
  withdrawn?: { on: string; reason: string; was?: string | undefined } | undefined
  published?: string | undefined
  publishFrom?: string | undefined
  aliases?: Alias[] | undefined
  /** What the file says of its kind, and of the documents that it attached. */
  fields: Readonly<Record<string, unknown>>
}

/** An entry of which only the notice counts: what else its file holds need not be right, nor be there. */
export function noticeOnly<K extends Kind>(
  kind: K,
  id: IdOf<K>,
  file: VFile,
  positionOf: Entry<unknown, unknown>['positionOf'],
  { fields, status, withdrawn, published = '', publishFrom, aliases }: Remains,
): CompiledEntry<K> {
  const { data, compiled } = kindInLibrary(kind).empty(fields)
  // The documents of its resources are gone with it, so that their names are still asked.
  const whole = { ...data, resources: listOf(fields['resources']), pictures: [], status, withdrawn, published, publishFrom, aliases }
  // Nobody reads what else it says, for nothing of it is published.
  return { id, file, positionOf, data: whole as unknown as DataOf<K>, compiled, signed: () => '' }
}
