import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import type { Content, Entry, ThemeEntry } from '../content.ts'

/** A term as it is compared: without capitals, hyphens and double spaces. */
const normalTerm = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim()

interface Claim {
  term: string
  by: string
  entry: Entry<string, unknown>
  path: PropertyKey[]
  /** The theme that a glossary entry names. */
  theme: string | undefined
}

/**
 * A term leads to one place only: whoever claims it second is told who has it. A glossary entry may explain a
 * term of the theme that it names, for both lead to that theme. A draft claims last, so that it takes nothing from what is
 * published; what was withdrawn claims nothing.
 */
export function checkTerms({ themes, glossary }: Content): void {
  const claims: Claim[] = []
  const claim = (
    entry: Entry<string, unknown>,
    by: string,
    theme: string | undefined,
    term: string | undefined,
    ...path: PropertyKey[]
  ) => {
    if (term !== undefined) claims.push({ term, by, entry, path, theme })
  }
  const claimTheme = (entry: ThemeEntry) => {
    const by = `the theme \`${entry.id}\``
    claim(entry, by, undefined, entry.data.term, 'term')
    for (const field of ['other', 'former'] as const) {
      for (const [i, term] of entry.data[field].entries()) claim(entry, by, undefined, term, field, i)
    }
  }
  const themesThatAre = (status: string) => [...themes.values()].filter(({ data }) => data.status === status)
  themesThatAre('published').forEach(claimTheme)
  for (const entry of glossary.values()) {
    const by = `the glossary entry \`${entry.id}\``
    const { theme, term, long, other } = entry.data
    claim(entry, by, theme, term, 'term')
    claim(entry, by, theme, long, 'long')
    for (const [i, one] of other.entries()) claim(entry, by, theme, one, 'other', i)
  }
  themesThatAre('draft').forEach(claimTheme)
  const first = new Map<string, Claim>()
  for (const one of claims) {
    const name = normalTerm(one.term)
    const before = first.get(name)
    if (!before) {
      first.set(name, one)
      continue
    }
    if (one.entry !== before.entry && (one.theme === before.entry.id || before.theme === one.entry.id)) continue
    const whose = before.entry === one.entry ? 'stands in this entry already' : `belongs to ${before.by} already`
    addDiagnostic(
      one.entry.file,
      'term-duplicate',
      one.entry.positionOf(one.path),
      `The term \`${one.term}\` ${whose}. A term has one place: take it out of one of them.`,
    )
  }
}
