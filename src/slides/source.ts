import type { Address } from '../library/id.ts'
import type { Library } from '../library/library.ts'

/** Where the words on slides are from, and what the site says of them. */
export const sourceOf = (short: Address, { site }: Pick<Library, 'site'>): string =>
  [new URL(short, site.address).href, site.notice].filter(Boolean).join(' ')
