import { forEachKind, publishedOf } from '../../../src/library/kinds.ts'
import type { Library } from '../../../src/library/library.ts'
import { record } from '../../../src/library/permalinks/record.ts'
import { legacyOf } from '../../../src/model/kinds.ts'

/** The ledger of a site whose entries promised all that each had once. */
export function legacyLedger(library: Library): string {
  const all = forEachKind((kind) => publishedOf(library, kind).flatMap(({ id }) => legacyOf(kind, id, library.urls)))
  return record({ ...library, legacy: new Set(all.flat()) }).text
}
