/** What the page says of a search, in one polite sentence or two. */
export interface Outcome {
  q: string
  /** The names of what the results are narrowed to. */
  within: readonly string[]
  total: number
  /** The words that no result has beside the others. */
  droppedTerms: readonly string[]
}

export function statusMessage({ q, within, total, droppedTerms }: Outcome): string {
  const inside = within.length > 0 ? ` in: ${within.join(', ')}` : ''
  if (total === 0) {
    return `Nothing was found${q ? ` for “${q}”` : ''}${inside}. Try fewer or other words, or look under a theme or your role below.`
  }
  const results = `${total} ${total === 1 ? 'result' : 'results'}`
  if (droppedTerms.length === 0) return `${results}${inside}`
  return `No page has all of your words. ${results} without ${listed(droppedTerms.map((word) => `“${word}”`))}${inside}.`
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
