import { type Html, html } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'

/** Which page of a list this is, and where the pages beside it are. */
export interface PageOf<T> {
  data: readonly T[]
  currentPage: number
  lastPage: number
  url: { prev: string | undefined; next: string | undefined }
}

/**
 * Links to the pages of a list beside this one; nothing where there is one page.
 *
 * @param of what the pages hold.
 */
export function pagingLinks(
  { currentPage, lastPage, url }: PageOf<unknown>,
  of: keyof Language['messages']['common']['paging']['more'],
  { messages }: Language,
): Html | false {
  const words = messages.common.paging
  return (
    lastPage > 1 &&
    html`<nav class="paging no-print" aria-label="${words.more[of]}">
      ${url.prev && html`<a href="${url.prev}" rel="prev">${words.previous}</a> `}
      <span>${words.place({ page: currentPage, pages: lastPage })}</span>
      ${url.next && html` <a href="${url.next}" rel="next">${words.next}</a>`}
    </nav>`
  )
}
