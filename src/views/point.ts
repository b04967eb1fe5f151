import type { Point } from '../library/briefings/briefing.ts'
import type { Agency, Theme } from '../library/vocabularies/vocabulary.ts'

/**
 * A point's HTML for a page: without a label that only repeats the heading, and without links to what the page is about.
 *
 * @param on the theme or the agency, or both.
 */
export function htmlOn(point: Point, ...on: (Theme | Agency | undefined)[]): string {
  const isLabel = on.some((one) => one && 'term' in one && one.id === point.label)
  return on.reduce((html, one) => (one ? withoutLinksTo(one.address, html) : html), isLabel ? (point.unlabelled ?? point.html) : point.html)
}

function withoutLinksTo(address: string, html: string): string {
  const [before, ...linked] = html.split(`<a href="${address}">`)
  return [before, ...linked.map((one) => one.replace('</a>', ''))].join('')
}
