import type { Library } from '../../library/library.ts'
import type { Concept, DocumentCounts } from '../query/concept-matcher.ts'
import { wordsIn } from '../query/tokenizer.ts'
import { conceptId, othersIn } from './documents.ts'

/** Cases that are known by name; those of larger sites are found by the words of their titles. */
const MOST_CASES = 400

/** How many results there are. */
export function extentOf(library: Library): DocumentCounts {
  const { briefings, reviews, themes, agencies, sessions, glossary } = library
  return {
    briefings: briefings.length,
    recommendations: reviews.flatMap(({ recommendations }) => (recommendations.length > 0 ? [recommendations.length] : [])),
    themes: themes.length,
    roles: agencies.length,
    pages: othersIn(library).length,
    sessions: sessions.length,
    terms: glossary.length,
  }
}

/** All that has several names. */
export function conceptsOf(library: Library, extent: DocumentCounts): Concept[] {
  return [...named(library, extent), ...casesOf(library)]
}

function named({ themes, agencies, glossary }: Library, extent: DocumentCounts): Concept[] {
  let result = extent.briefings + extent.recommendations.reduce((sum, count) => sum + count, 0)
  const concepts: Concept[] = []
  const acronyms = glossary.flatMap(({ term, long }) => (long === undefined ? [] : [{ term, long: plain(long) }]))
  for (const theme of themes) {
    const { term: name, former } = theme
    // The glossary explains the short forms of names.
    const names = new Set([name, ...theme.other, ...former].map(plain))
    const other = [...theme.other, ...acronyms.filter(({ long }) => names.has(long)).map(({ term }) => term)]
    concepts.push({ kind: 'theme', id: conceptId.theme(theme), name, other, ...(former.length > 0 && { former }), result: result++ })
  }
  for (const agency of agencies) {
    concepts.push({
      kind: 'role',
      id: conceptId.role(agency),
      name: agency.name,
      other: [agency.people, ...agency.other],
      result: result++,
    })
  }
  result += extent.pages + extent.sessions
  for (const term of glossary) {
    concepts.push({
      kind: 'term',
      id: conceptId.term(term),
      name: term.term,
      other: [...(term.long ? [term.long] : []), ...term.other],
      result: result++,
    })
  }
  return concepts
}

const plain = (name: string): string =>
  wordsIn(name)
    .map(({ stem }) => stem)
    .join(' ')

function casesOf({ briefings }: Library): Concept[] {
  const cases = briefings.flatMap((one, result): Concept[] =>
    one.kind === 'review' ? [{ kind: 'case', id: conceptId.case(one), name: one.subject, other: [], result }] : [],
  )
  return cases.length > MOST_CASES ? [] : cases
}
