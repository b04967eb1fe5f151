import type { Library } from '../../library/library.ts'
import type { Address } from '../../model/id.ts'

/** Where the words on slides are from. */
export interface Source {
  /** In full, as it is typed and scanned; nothing where it is not known before the slides are shown. */
  address: string | undefined
  /** What the site says of its content. */
  notice: string | undefined
}

export const sourceOf = (short: Address, { site }: Pick<Library, 'site'>): Source => ({
  address: new URL(short, site.address).href,
  notice: site.notice,
})
