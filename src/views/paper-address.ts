import { library } from '#library'
import type { Address } from '../model/id.ts'

/** Where something is, as a person types it who holds it on paper: `sevenfold.example/b/child-t/`. */
export function onPaper(address: Address): string {
  const { host, pathname, hash } = new URL(address, library.site.address)
  return host + pathname + hash
}
