import type { Address } from '../../model/id.ts'
import type { Content, ThemeEntry } from '../content.ts'
import { all, type Vocabulary } from './link.ts'

/** A theme, a role or a term that nothing published speaks of: who searches for it is told so, and what it means. */
export interface Uncovered {
  kind: 'theme' | 'role' | 'term'
  name: string
  other: readonly string[]
  former: readonly string[]
  meaning: string
  /** What there is that the vocabulary has beside it. */
  near: readonly { name: string; address: Address }[]
}

/** What is left of the vocabularies. @param themeEntries those that are published. */
export function uncoveredOf(content: Content, themeEntries: readonly ThemeEntry[], { themes, agencies, terms }: Vocabulary): Uncovered[] {
  const published = new Map(themeEntries.map((entry) => [entry.id, entry]))
  const nearTheme = ({ id, data }: ThemeEntry) => {
    const relatedTo = themeEntries.filter(({ data }) => data.broader === id || data.related.includes(id)).map(({ id }) => id)
    const ids = new Set([...(data.broader ? [data.broader] : []), ...data.related, ...relatedTo])
    return all(themes, [...ids]).map(({ term, address }) => ({ name: term, address }))
  }
  const uncovered: Uncovered[] = []
  for (const entry of themeEntries) {
    const { term, other, former, definition } = entry.data
    if (themes.has(entry.id)) continue
    uncovered.push({ kind: 'theme', name: term, other, former, meaning: definition, near: nearTheme(entry) })
  }
  for (const [id, { data }] of content.agencies) {
    if (agencies.has(id)) continue
    const near = all(agencies, data.broader ? [data.broader] : []).map(({ name, address }) => ({ name, address }))
    uncovered.push({ kind: 'role', name: data.name, other: [data.people, ...data.other], former: [], meaning: data.about, near })
  }
  for (const [id, { data }] of content.glossary) {
    if (terms.has(id)) continue
    const { term, long, other, meaning } = data
    const about = data.theme && published.get(data.theme)
    const covered = about && themes.get(about.id)
    const near = covered ? [{ name: covered.term, address: covered.address }] : about ? nearTheme(about) : []
    uncovered.push({ kind: 'term', name: term, other: [...(long ? [long] : []), ...other], former: [], meaning, near })
  }
  return uncovered
}
