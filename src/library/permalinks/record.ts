import type { Library } from '../library.ts'
import { asRecorded } from './alias.ts'
import { type Ledger, writeLedger } from './ledger.ts'
import { publishedAddresses } from './published.ts'

/** The text of a ledger to which all that is published was added. What was promised once stays, also where it leads on by now. */
export function record(library: Library, before?: Pick<Ledger, 'lines'>): { text: string; addresses: number; added: number } {
  const all = new Map<string, string[]>()
  const add = (path: string, anchors: readonly string[]) => all.set(path, [...(all.get(path) ?? []), ...anchors])
  for (const { path, anchors } of before?.lines ?? [])
    add(
      path,
      anchors.map(({ name }) => name),
    )
  const had = all.size
  for (const [address, anchors] of publishedAddresses(library)) add(asRecorded(address, library), anchors)
  return { text: writeLedger(library.site.address, all), addresses: all.size, added: all.size - had }
}
