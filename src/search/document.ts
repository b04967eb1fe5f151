import type { Address } from '../library/id.ts'
import type { Agency, Briefing, Library, Page, Review, Section, Term, Theme } from '../library/library.ts'
import { ageBand } from '../library/schema/child.ts'
import { REVIEW_TYPES } from '../library/schema/review.ts'
import type { Slot } from '../library/slot.ts'
import { type Facet, KINDS, OTHER_WORDS } from './facet.ts'

/** One page as the search sees it. */
export interface SearchDocument {
  address: Address
  title: string
  /** Shown where a result has no better words. */
  summary: string
  filters: Partial<Record<Facet, readonly string[]>>
  /** Parts that a result can open at, each under its heading. */
  parts: readonly Part[]
}

interface Part {
  /** The anchor; nothing for what stands before the first heading. */
  anchor: string | undefined
  heading: string
  html: string
  /** Words of the vocabulary that lead here, although the part need not say them: in groups, each after its own term. */
  otherWords: readonly (readonly string[])[]
  /** How much its words count, where 1 is as usual. */
  weight: number
}

/** Every page that can be found, from what is published alone. */
export function* searchDocuments(library: Library): Generator<SearchDocument> {
  const words = themeWords(library)
  for (const briefing of library.briefings) yield ofBriefing(briefing, words)
  for (const review of library.reviews) if (review.recommendations.length > 0) yield ofRecommendations(review)
  for (const theme of library.themes) yield ofTheme(theme, words)
  for (const agency of library.agencies) yield ofAgency(agency)
  for (const page of library.pages) yield ofPage(page)
  yield ofGlossary(library)
}

type ThemeWords = ReadonlyMap<Theme, readonly string[]>

/** All the words that lead to each theme. */
function themeWords({ themes }: Library): ThemeWords {
  return new Map(themes.map((theme) => [theme, [theme.term, ...theme.other, ...theme.former]]))
}

function ofBriefing(briefing: Briefing, words: ThemeWords): SearchDocument {
  const themesOf = themesBySection(briefing)
  const review = briefing.kind === 'review' ? briefing : undefined
  return {
    address: briefing.address,
    title: review ? `${review.subject}: ${briefing.title}` : briefing.title,
    summary: briefing.summary,
    filters: {
      kind: [briefing.kind],
      theme: briefing.themes.map(({ id }) => id),
      agency: briefing.agencies.map(({ id }) => id),
      ...(review && {
        partnership: review.partnerships.map(({ id }) => id),
        type: [review.review.type],
        year: review.years,
        age: [...new Set(review.children.flatMap(({ age }) => (age ? [ageBand(age)] : [])))],
      }),
    },
    parts: [
      { anchor: undefined, heading: '', html: `<p>${escaped(briefing.summary)}</p>`, otherWords: [], weight: 3 },
      ...briefing.sections.map((section) => ofSection(section, themesOf.get(section.slot) ?? [], briefing.terms, words)),
    ],
  }
}

/** How much the words of a section count. */
const WEIGHT: Partial<Record<Slot, number>> = { learning: 2, findings: 1.5, 'good-practice': 1.2 }

/** Where a reader who asks about a theme should land, best first. */
const LANDING: readonly Slot[] = ['learning', 'findings', 'concerns', 'good-practice', 'events', 'background', 'questions']

/** For each section the themes whose other words are indexed with it: each theme in one, the best that has a point on it. */
function themesBySection({ points, questions }: Briefing): Map<Slot, Theme[]> {
  const placed = new Map<Theme, Slot>()
  for (const { slot, label, themes } of [...points, ...questions]) {
    for (const theme of themes) {
      if (label !== undefined && label !== theme.id) continue
      const before = placed.get(theme)
      if (before === undefined || LANDING.indexOf(slot) < LANDING.indexOf(before)) placed.set(theme, slot)
    }
  }
  const sections = new Map<Slot, Theme[]>()
  for (const [theme, slot] of placed) sections.set(slot, [...(sections.get(slot) ?? []), theme])
  return sections
}

/** A section is found by the other and former terms of its themes, and by what its acronyms stand for. */
function ofSection({ slot, title, html }: Section, themes: readonly Theme[], terms: readonly Term[], words: ThemeWords): Part {
  const explained = terms.filter(({ id }) => html.includes(`"term-${id}"`))
  return {
    anchor: slot,
    heading: title,
    html,
    otherWords: [...themes.map((theme) => words.get(theme) ?? []), ...explained.map(wordsOf)],
    weight: WEIGHT[slot] ?? 1,
  }
}

const wordsOf = ({ term, long, other }: Term): string[] => [term, ...(long ? [long] : []), ...other]

function ofRecommendations(review: Review): SearchDocument {
  const partnerships = review.partnerships.map(({ id }) => id)
  return {
    address: review.register,
    title: `What the ${review.subject} review asked for`,
    summary: `What the review of ${review.subject} asked for.`,
    filters: {
      kind: ['recommendations'],
      theme: [...new Set(review.recommendations.flatMap(({ themes }) => themes.map(({ id }) => id)))],
      agency: [...new Set(review.recommendations.flatMap(({ agencies }) => agencies.map(({ id }) => id)))],
      partnership: partnerships,
      type: [review.review.type],
      year: review.years,
    },
    parts: review.recommendations.map(({ id, text, parts, themes }) => ({
      anchor: id,
      heading: `${review.subject}, ${id}`,
      html: [text, ...parts.map((part) => part.text)].map((one) => `<p>${escaped(one)}</p>`).join(''),
      otherWords: themes.map(({ term }) => [term]),
      weight: 1,
    })),
  }
}

const ofTheme = (theme: Theme, words: ThemeWords): SearchDocument => ({
  address: theme.address,
  title: theme.term,
  summary: theme.definition,
  filters: { kind: ['theme'], theme: [theme.id] },
  parts: [
    {
      anchor: undefined,
      heading: '',
      html: `<p>${escaped(theme.definition)}</p>${theme.html}`,
      otherWords: [words.get(theme) ?? []],
      weight: 2,
    },
  ],
})

const ofAgency = ({ id, address, name, people, other, about }: Agency): SearchDocument => ({
  address,
  title: name,
  summary: about,
  filters: { kind: ['role'], agency: [id] },
  parts: [{ anchor: undefined, heading: '', html: `<p>${escaped(about)}</p>`, otherWords: [[people, ...other]], weight: 1 }],
})

const ofPage = ({ address, title, summary, html }: Page): SearchDocument => ({
  address,
  title,
  summary,
  filters: { kind: ['page'] },
  parts: [{ anchor: undefined, heading: '', html, otherWords: [], weight: 1 }],
})

const ofGlossary = ({ at, glossary }: Library): SearchDocument => ({
  address: at.glossary,
  title: 'Glossary',
  summary: 'Terms and acronyms that the reviews use, in plain words.',
  filters: { kind: ['page'] },
  parts: glossary.map((term) => ({
    anchor: term.id,
    heading: term.long ? `${term.term}: ${term.long}` : term.term,
    html: `<p>${escaped(term.meaning)}</p>`,
    otherWords: [wordsOf(term)],
    weight: 1,
  })),
})

/** The label of a filter's value, as a reader sees it. */
export function filterLabels(library: Library): Record<Facet, Record<string, string>> {
  const named = <T extends { id: string }>(items: readonly T[], name: (item: T) => string) =>
    Object.fromEntries(items.map((item) => [item.id, name(item)]))
  return {
    kind: KINDS,
    theme: named(library.themes, ({ term }) => term),
    agency: named(library.agencies, ({ name }) => name),
    partnership: named(library.partnerships, ({ name }) => name),
    type: REVIEW_TYPES,
    year: {},
    age: {},
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ENTITIES[one] as string)

/** A document as the HTML that Pagefind reads. */
export function toHtml({ title, summary, filters, parts }: SearchDocument): string {
  const meta = `<meta data-pagefind-meta="summary[content]" content="${escaped(summary)}">`
  const values = Object.entries(filters).flatMap(([facet, all]) =>
    all.map((value) => `<meta data-pagefind-filter="${facet}[content]" content="${escaped(value)}">`),
  )
  const body = parts.map(({ anchor, heading, html, otherWords, weight }) => {
    const groups = otherWords.filter((group) => group.length > 0).map((group) => group.join(', '))
    const words = groups.length > 0 ? `<p>${OTHER_WORDS} ${escaped(groups.join('; '))}.</p>` : ''
    const head = anchor === undefined ? '' : `<h2 id="${escaped(anchor)}">${escaped(heading)}</h2>`
    return `<section data-pagefind-weight="${weight}">${head}${html}${words}</section>`
  })
  return `<!doctype html><html lang="en"><head>${meta}${values.join('')}</head><body data-pagefind-body><h1>${escaped(title)}</h1>${body.join('')}</body></html>`
}
