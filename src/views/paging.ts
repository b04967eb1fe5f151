import type { Address } from '../model/id.ts'
import type { PageOf } from './pieces/paging-links.ts'

/** The address of one page of a list: the first has the list's own. */
export const addressOf = (list: Address, { currentPage }: Pick<PageOf<unknown>, 'currentPage'>): Address =>
  (currentPage === 1 ? list : `${list}${currentPage}/`) as Address

/**
 * Cuts a list into pages of about one size: a page ends before the item that would make it larger than `most`. There is always a first.
 *
 * @param before the size of what else stands on the first page.
 */
export function chunks<T>(items: readonly T[], sizeOf: (item: T) => number, most: number, before = 0): T[][] {
  const pages: T[][] = [[]]
  let size = before
  for (const item of items) {
    const own = sizeOf(item)
    if (size + own > most && pages.at(-1)?.length !== 0) {
      pages.push([])
      size = 0
    }
    pages.at(-1)?.push(item)
    size += own
  }
  return pages
}

/** Pages of a list that was cut, as Astro gives those that it cuts. */
export function pagesOf<T>(list: Address, cut: readonly (readonly T[])[]): PageOf<T>[] {
  const url = (page: number) => (page < 1 || page > cut.length ? undefined : addressOf(list, { currentPage: page }))
  return cut.map((data, i) => ({ data, currentPage: i + 1, lastPage: cut.length, url: { prev: url(i), next: url(i + 2) } }))
}

/** What Astro is told of which page it is: the first has none of its own in its address. */
export const pageParam = ({ currentPage }: PageOf<unknown>): string | undefined => (currentPage === 1 ? undefined : String(currentPage))

/** Cuts a list, already in order, into runs of items that belong together. */
export function runs<T, Key>(items: readonly T[], keyOf: (item: T) => Key): [Key, T[]][] {
  const all: [Key, T[]][] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = all.at(-1)
    if (last && last[0] === key) last[1].push(item)
    else all.push([key, [item]])
  }
  return all
}
