import type { Page } from 'astro'
import type { Chapter } from '../library/vocabularies/vocabulary.ts'
import type { Address } from '../model/id.ts'

/** The address of one page of a list: the first has the list's own. */
export const addressOf = (list: Address, { currentPage }: Page): Address => (currentPage === 1 ? list : `${list}${currentPage}/`) as Address

/** How many briefings a page of a theme or a role gathers from: its size does not grow with the site. */
export const CHAPTERS_A_PAGE = 24

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

/** Reviews from the newest on, and topics after them. */
export function newestFirst(chapters: readonly Chapter[]): Chapter[] {
  const reviews = chapters.filter(({ briefing }) => briefing.kind === 'review')
  return [...reviews.reverse(), ...chapters.filter(({ briefing }) => briefing.kind === 'topic')]
}
