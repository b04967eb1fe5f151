import type { Library } from '../library/library.ts'
import type { Address } from '../model/id.ts'

/** Where something is, as a person types it who holds it on paper: `sevenfold.example/b/child-t/`. */
export function onPaper(address: Address, { site }: Pick<Library, 'site'>): string {
  const { host, pathname, hash } = new URL(address, site.address)
  return host + pathname + hash
}
