/** What the page says of a search, in one polite sentence or two. */
export interface Outcome {
  q: string
  /** The names of what the results are narrowed to. */
  within: readonly string[]
  total: number
  /** The words that were looked for, where some had to be left out. */
  relaxedTo: readonly string[] | undefined
}

export function said({ q, within, total, relaxedTo }: Outcome): string {
  const inside = within.length > 0 ? ` in: ${within.join(', ')}` : ''
  if (total === 0) {
    return `Nothing was found${q ? ` for “${q}”` : ''}${inside}. Try fewer or other words, or look under a theme or your role below.`
  }
  const results = `${total} ${total === 1 ? 'result' : 'results'}`
  if (!relaxedTo) return `${results}${inside}`
  return `No page has all of your words. ${results} with ${listed(relaxedTo.map((word) => `“${word}”`))}${inside}.`
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
