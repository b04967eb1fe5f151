import type { Resource } from '../../library/attachments/resource.ts'
import type { Briefing, Point, Review, Section } from '../../library/briefings/briefing.ts'
import { ageBand } from '../../library/briefings/person.ts'
import type { Recommendation } from '../../library/briefings/recommendation.ts'
import { nameOfReviewType } from '../../library/briefings/review-type.ts'
import { type PublishedOf, publishedOf } from '../../library/kinds.ts'
import type { Library } from '../../library/library.ts'
import type { Companion } from '../../library/link/companions.ts'
import type { Session } from '../../library/sessions/session.ts'
import type { Agency, Term, Theme } from '../../library/vocabularies/vocabulary.ts'
import type { Language } from '../../messages/language.ts'
import { ALL_KINDS, type Kind as ContentKind } from '../../model/kinds.ts'
import { SLOTS } from '../../model/slot.ts'
import { titleOf } from '../../model/title.ts'
import type { Facet, Kind } from '../query/facet.ts'
import { textOf } from './html-text.ts'

/** What the search shows of a page. */
export interface ShownPage {
  /** Of each of its results. */
  kind: Kind
  address: string
  title: string
  parts: readonly ShownPart[]
}

interface ShownPart {
  /** Where a result opens; the top of the page without one. */
  anchor?: string
  heading: string
  text: string
  /** HTML that the text is read out of whenever it is asked for. */
  html?: string
}

/** A page as the search sees it: what is shown of it, and by what each of its results is found. */
export interface SearchPage {
  shown: ShownPage
  /** One result for the page, or one for each of its parts. */
  results: readonly SearchResult[]
  /** For each part, beside its own words. */
  parts: readonly SearchPart[]
}

interface SearchResult {
  facets: Partial<Record<Facet, readonly string[]>>
}

interface SearchPart {
  /** Words of its title, which count most. */
  title: string
  /** Words that lead here although it need not say them. */
  also: readonly string[]
  /** Texts of other pages that it shows: their words lead here too, but do not count as much. */
  gathers?: readonly string[]
  /** Words in which people ask about it. */
  asked?: readonly string[]
  /** Concepts that it is about, by their ids, and how much: from 0 to 3. */
  about: readonly (readonly [id: string, level: number])[]
}

/** The ids of concepts in the index. */
export const conceptId = {
  theme: ({ id }: { id: string }) => `t:${id}`,
  role: ({ id }: { id: string }) => `a:${id}`,
  term: ({ id }: { id: string }) => `g:${id}`,
  case: ({ id }: { id: string }) => `c:${id}`,
}

/** Every page that can be found, from what is published alone, in the order of `DocumentCounts`. */
export function* searchPages(library: Library): Generator<SearchPage> {
  for (const briefing of library.briefings) yield ofBriefing(briefing, library)
  for (const review of library.reviews) if (review.recommendations.length > 0) yield ofRegister(review, library.language)
  for (const theme of library.themes) yield ofTheme(theme)
  for (const agency of library.agencies) yield ofAgency(agency)
  for (const page of othersIn(library)) yield ofOther(page, library.language)
  for (const session of library.sessions) yield ofSession(session, library.language)
  yield ofGlossary(library)
}

const OWN = 3

function ofBriefing(briefing: Briefing, library: Library): SearchPage {
  const review = briefing.kind === 'review' ? briefing : undefined
  const title = titleOf(briefing)
  const about = SLOTS.map(() => new Map<string, number>())
  for (const point of [...briefing.points, ...briefing.questions])
    noteThemes(about[SLOTS.indexOf(point.slot)] as Map<string, number>, point)
  const whole = new Map(briefing.themes.map((theme) => [conceptId.theme(theme), 1]))
  if (review) {
    for (const part of about) part.set(conceptId.case(review), 1)
    whole.set(conceptId.case(review), OWN)
  }
  return {
    shown: {
      kind: briefing.kind,
      address: briefing.address,
      title,
      parts: [{ heading: '', text: briefing.summary }, ...briefing.sections.map(shownSection)],
    },
    results: [
      {
        facets: {
          kind: [briefing.kind],
          theme: idsOf([briefing, ...briefing.points].flatMap(({ themes }) => themes)),
          agency: idsOf(briefing.agencies),
          ...(review && ofCase(review)),
        },
      },
    ],
    parts: [
      { title, also: [...(review ? caseWords(review, library) : []), ...resourceWords(briefing)], about: [...whole] },
      ...about.map((about) => ({ title: '', also: review ? [review.subject] : [], about: [...about] })),
    ],
  }
}

/** What leads to an entry that has these resources. */
const resourceWords = ({ resources }: { resources: readonly Resource[] }): string[] => resources.map(({ title }) => title)

const shownSection = ({ slot, title, html }: Section): ShownPart => ({
  anchor: slot,
  heading: title,
  html,
  get text() {
    return textOf(html)
  },
})

const idsOf = (entries: readonly { id: string }[]): string[] => [...new Set(entries.map(({ id }) => id))]

/** What a section says of a theme counts most where a point of learning is labelled with it. */
function noteThemes(about: Map<string, number>, { slot, label, themes, agencies }: Point & { agencies?: readonly Agency[] }): void {
  for (const theme of themes) {
    const level = label === theme.id ? (slot === 'learning' ? OWN : 2) : 1
    const id = conceptId.theme(theme)
    about.set(id, Math.max(level, about.get(id) ?? 0))
  }
  for (const agency of agencies ?? []) about.set(conceptId.role(agency), 1)
}

const ofReview = (review: Review) => ({
  partnership: review.partnerships.map(({ id }) => id),
  type: [review.review.type],
  year: review.years,
})

const ofCase = (review: Review) => ({
  ...ofReview(review),
  age: [...new Set(review.people.flatMap(({ age }) => (age ? [ageBand(age)] : [])))],
})

/** How else a reader may ask for a case. */
const caseWords = ({ review, partnerships, people, years }: Review, library: Library): string[] => [
  nameOfReviewType(review.type, library),
  ...(review.type.includes('-') ? [] : [review.type]),
  ...partnerships.flatMap(({ name, area, formerly }) => [name, area, ...formerly]),
  ...people.flatMap(({ pseudonym, age }) => [pseudonym, ...(age ? ageWords(age) : [])]),
  ...years,
]

const ageWords = (age: string): string[] => (/^\d+ /.test(age) ? [age, `${age.replace(/s$/, '')} old`] : [age])

function ofRegister(review: Review, { messages }: Language): SearchPage {
  const ofAll = ofReview(review)
  return {
    shown: {
      kind: 'recommendations',
      address: review.register,
      title: messages.register.of({ subject: review.subject }),
      parts: review.recommendations.map((one) => ({
        anchor: one.id,
        heading: headingOf(one),
        text: [one.text, ...one.parts.map(({ text }) => text)].join(' '),
      })),
    },
    results: review.recommendations.map(({ themes, agencies, to, answers }) => ({
      facets: {
        kind: ['recommendations'],
        theme: themes.map(({ id }) => id),
        agency: agencies.map(({ id }) => id),
        ...ofAll,
        asked: idsOf(to),
        answer: [answers.at(-1)?.status ?? 'none'],
      },
    })),
    parts: review.recommendations.map(({ themes, agencies, to }) => ({
      title: '',
      also: [review.subject, messages.facts.recommendation, ...to.map(({ name }) => name), ...agencies.map(({ name }) => name)],
      about: [...themes.map(conceptId.theme), ...agencies.map(conceptId.role), conceptId.case(review)].map((id) => [id, 1] as const),
    })),
  }
}

/** Sources are shared by several; the id tells one from the other. */
const headingOf = ({ briefing, id, sources }: Recommendation): string =>
  `${briefing.subject}, ${id}${sources.length > 0 ? ` (${sources.join('; ')})` : ''}`

const alone = (shown: ShownPage, facets: SearchResult['facets'], part: SearchPart): SearchPage => ({
  shown,
  results: [{ facets }],
  parts: [part],
})

/** So many of the newest texts say well enough what a page that gathers is about. */
const MOST_GATHERED = 200

/** What a page says that gathers from briefings, the newest first. */
function gathered({ chapters }: Pick<Theme, 'chapters'>): string[] {
  const texts: string[] = []
  for (let i = chapters.length - 1; i >= 0 && texts.length < MOST_GATHERED; i -= 1) {
    const { learning, goodPractice, recommendations } = chapters[i] as Theme['chapters'][number]
    texts.push(...[...learning, ...goodPractice, ...recommendations].map(({ text }) => text).reverse())
  }
  return texts.slice(0, MOST_GATHERED)
}

const ofTheme = (theme: Theme): SearchPage =>
  alone(
    {
      kind: 'theme',
      address: theme.address,
      title: theme.term,
      parts: [{ heading: '', text: `${theme.definition} ${textOf(theme.html)}` }],
    },
    { kind: ['theme'], theme: [theme.id] },
    {
      title: theme.term,
      also: [...theme.other, ...theme.former, ...resourceWords(theme)],
      asked: theme.asked,
      gathers: gathered(theme),
      about: [[conceptId.theme(theme), OWN]],
    },
  )

const ofAgency = (agency: Agency): SearchPage =>
  alone(
    { kind: 'role', address: agency.address, title: agency.name, parts: [{ heading: '', text: agency.about }] },
    { kind: ['role'], agency: [agency.id] },
    {
      title: agency.name,
      also: [agency.people, ...agency.other],
      asked: agency.asked,
      gathers: gathered(agency),
      about: [[conceptId.role(agency), OWN]],
    },
  )

/** The kinds of content whose pages the search shows in a way of their own. */
type Particular = 'briefing' | 'theme' | 'session'
const PARTICULAR: readonly ContentKind[] = ['briefing', 'theme', 'session'] satisfies Particular[]
type OtherKind = Exclude<ContentKind, Particular>

/** An entry of any other kind: a page with a title, a summary and a text, that may be on themes. */
interface Other {
  kind: OtherKind
  entry: PublishedOf<OtherKind> & Partial<Pick<Companion, 'themes' | 'isOverdue'>>
}

/** Every entry that is shown as a page by itself. */
export const othersIn = (library: Library): Other[] =>
  ALL_KINDS.filter((kind): kind is OtherKind => !PARTICULAR.includes(kind)).flatMap((kind) =>
    publishedOf(library, kind).map((entry) => ({ kind, entry })),
  )

function ofOther({ kind, entry }: Other, { messages }: Language): SearchPage {
  const { address, title, summary, html, themes = [], isOverdue } = entry
  const text = [...(isOverdue ? [messages.companions.overdue] : []), summary, textOf(html)].join(' ')
  return alone(
    { kind, address, title, parts: [{ heading: '', text }] },
    { kind: [kind], ...(themes.length > 0 && { theme: idsOf(themes) }) },
    { title, also: resourceWords(entry), about: themes.map((theme) => [conceptId.theme(theme), 1]) },
  )
}

/** A session without the trainer's notes, which stand on a page that no search finds. */
const ofSession = ({ address, title, audience, summary, html, steps, minutes, resources }: Session, { messages }: Language): SearchPage => {
  const themes = steps.flatMap(({ opens }) => (opens?.kind === 'theme' ? [opens.to] : []))
  const said = [summary, audience, textOf(html), steps.map(({ title }) => title).join('; ')]
  return alone(
    { kind: 'session', address, title, parts: [{ heading: '', text: said.join(' ').trim() }] },
    { kind: ['session'], theme: idsOf(themes) },
    {
      title,
      also: [messages.common.session, messages.common.minutes({ count: minutes }), ...resourceWords({ resources })],
      asked: steps.flatMap(({ prompts }) => prompts),
      about: themes.map((theme) => [conceptId.theme(theme), 1]),
    },
  )
}

const ofGlossary = ({ urls, glossary, language }: Library): SearchPage => ({
  shown: {
    kind: 'term',
    address: urls.glossary,
    title: language.messages.glossary.title,
    parts: glossary.map(({ id, term, long, meaning }) => ({ anchor: id, heading: long ? `${term}: ${long}` : term, text: meaning })),
  },
  results: glossary.map(() => ({ facets: { kind: ['term'] } })),
  parts: glossary.map((term) => ({ title: [term.term, term.long ?? ''].join(' '), also: term.other, about: aboutTerm(term) })),
})

const aboutTerm = (term: Term): SearchPart['about'] => [
  [conceptId.term(term), OWN],
  ...(term.theme ? [[conceptId.theme(term.theme), 1] as const] : []),
]
