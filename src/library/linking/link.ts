import type { CompiledPoint } from '../../markdown/compile.ts'
import { typesetSource } from '../../markdown/typeset.ts'
import { isPublished, type Publishable } from '../../safeguards/published.ts'
import { addresses, basePath } from '../address.ts'
import type { BriefingEntry, Content, Entry } from '../content.ts'
import { span, years } from '../date.ts'
import { documentsOf } from '../document.ts'
import type { AgencyId, BriefingId, GlossaryId, PageId, PartnershipId, ThemeId } from '../id.ts'
import { linkAliases } from '../ledger/alias.ts'
import type {
  Agency,
  Briefing,
  Library,
  Page,
  Partnership,
  Point,
  Recommendation,
  Review,
  Section,
  Term,
  Theme,
  Topic,
} from '../library.ts'
import type { ReadDocument } from '../reading/documents.ts'
import { minutes, WORDS_A_MINUTE } from '../reading-time.ts'
import type { SiteData } from '../schema/site.ts'
import { SLOTS } from '../slot.ts'
import { dueFrom, readAgainBy } from './due.ts'
import { Gatherer } from './gathering.ts'
import { Meetings } from './meeting.ts'
import type { Open } from './open.ts'
import { groupQuestions, questionsByRole } from './questions.ts'
import { findRecurrences } from './recurrence.ts'
import { findRelated } from './related.ts'
import { linkSessions, usedIn } from './session.ts'
import { linkStories } from './story.ts'
import { linkWithdrawn } from './withdrawn.ts'

const byName = new Intl.Collator('en-GB', { numeric: true }).compare

/**
 * Links content that was found good into a Library. Only what is published at `now` goes in, so that nothing
 * which reads the Library has to ask.
 */
export function linkLibrary(content: Content, site: SiteData, documents: ReadonlyMap<string, ReadDocument>, now: Date): Library {
  const at = addresses(basePath(site.address))
  const seen = <E extends Entry<unknown, Publishable>>(entries: ReadonlyMap<string, E>): E[] =>
    [...entries.values()].filter(({ data }) => isPublished(data, now))

  const themeEntries = seen(content.themes)
  const themes = new Map<ThemeId, Open<Theme>>()
  for (const { id, data, compiled } of themeEntries) {
    const { term, other, former, asked, definition } = data
    themes.set(id, {
      id,
      term,
      other,
      former,
      asked,
      definition,
      address: at.theme(id),
      short: at.shortTheme(id),
      html: compiled.html,
      anchors: compiled.anchors,
      terms: [],
      broader: undefined,
      narrower: [],
      related: [],
      sessions: [],
      ...nothing(),
    })
  }
  const agencies = new Map<AgencyId, Open<Agency>>()
  for (const [id, { data }] of content.agencies) {
    agencies.set(id, {
      kind: 'agency',
      id,
      ...shown(data),
      address: at.role(id),
      broader: undefined,
      narrower: [],
      meets: [],
      ...nothing(),
    })
  }
  const partnerships = new Map<PartnershipId, Open<Partnership>>()
  for (const [id, { data }] of content.partnerships) {
    partnerships.set(id, { kind: 'partnership', id, ...shown(data), address: at.partnership(id), reviews: [], due: [] })
  }
  const terms = new Map<GlossaryId, Term>()
  for (const [id, { data }] of content.glossary) {
    terms.set(id, { id, ...shown(data), long: data.long, address: at.term(id), theme: data.theme && themes.get(data.theme) })
  }
  const all = <Id, T>(map: ReadonlyMap<Id, T>, ids: readonly Id[]): T[] => ids.flatMap((id) => map.get(id) ?? [])

  for (const { id, data, compiled } of themeEntries) {
    const theme = themes.get(id) as Open<Theme>
    theme.terms = all(terms, compiled.terms)
    theme.related = all(themes, data.related)
    theme.broader = data.broader && themes.get(data.broader)
    if (theme.broader) (theme.broader as Open<Theme>).narrower.push(theme)
  }
  for (const [id, { data }] of content.agencies) {
    const agency = agencies.get(id) as Open<Agency>
    agency.broader = data.broader && agencies.get(data.broader)
    if (agency.broader) (agency.broader as Open<Agency>).narrower.push(agency)
  }

  const onTheme = new Gatherer<Theme>()
  const forAgency = new Gatherer<Agency>()
  const meetings = new Meetings()
  const briefings = new Map<BriefingId, Open<Review> | Open<Topic>>()
  const today = now.toISOString().slice(0, 10)
  const entries = seen(content.briefings).sort(newestFirst)
  for (const entry of entries) {
    const { data } = entry
    const again = readAgainBy(data)
    const base = {
      id: entry.id,
      address: at.briefing(entry.id),
      short: at.shortBriefing(entry.id),
      title: data.title,
      summary: data.summary,
      published: data.published,
      readAgainBy: again,
      isLate: again !== undefined && again < today,
      themes: all(themes, data.themes),
      agencies: all(agencies, data.agencies),
      terms: all(terms, entry.compiled.terms),
      points: [],
      questions: [],
      related: [],
      sessions: [],
      ...reading(entry),
    }
    if (data.kind === 'topic') {
      briefings.set(entry.id, { kind: 'topic', ...base, reviews: [] })
      continue
    }
    const review: Open<Review> = {
      kind: 'review',
      ...base,
      subject: data.subject,
      review: data.review,
      completed: data.review.completed,
      years: years(data.review.completed),
      partnerships: all(partnerships, data.review.partnerships),
      children: data.children,
      recommendations: [],
      register: at.recommendations(entry.id),
      topics: [],
    }
    for (const partnership of review.partnerships) (partnership as Open<Partnership>).reviews.push(review)
    for (const { id, text, parts = [], source, to, agencies: whose, themes: about, answers } of data.recommendations) {
      const recommendation: Recommendation = {
        id,
        text,
        parts,
        stableId: `${entry.id}-${id}`,
        address: at.recommendations(entry.id, id),
        briefing: review,
        sources: source.map(sourceInWords),
        to: to.flatMap((one) => partnerships.get(one as PartnershipId) ?? agencies.get(one as AgencyId) ?? []),
        agencies: all(agencies, whose),
        themes: all(themes, about),
        answers: [...answers].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
        led: [],
        before: [],
        after: [],
        lessons: [],
      }
      review.recommendations.push(recommendation)
    }
    briefings.set(entry.id, review)
  }

  for (const { id, data, compiled } of entries) {
    const briefing = briefings.get(id) as Open<Review> | Open<Topic>
    if (data.kind === 'topic' && briefing.kind === 'topic') {
      briefing.reviews = all(briefings, data.reviews).filter((one) => one.kind === 'review')
      for (const review of briefing.reviews) (review as Open<Review>).topics.push(briefing)
    }
    onTheme.mention(briefing.themes, briefing)
    forAgency.mention(briefing.agencies, briefing)
    for (const one of compiled.points) {
      const point = pointOf(one, briefing, all(themes, one.themes), all(agencies, one.agencies), at.briefing(id, one.anchor))
      if (point.slot === 'questions') briefing.questions.push(point)
      else briefing.points.push(point)
      if (point.slot === 'learning') meetings.note(point.agencies, point)
      onTheme.point(point.themes, point)
      forAgency.point(point.agencies, point)
    }
    for (const recommendation of briefing.kind === 'review' ? briefing.recommendations : []) {
      onTheme.recommendation(recommendation.themes, recommendation)
      const addressed = recommendation.to.filter((one) => one.kind === 'agency')
      forAgency.recommendation([...addressed, ...recommendation.agencies], recommendation)
      meetings.note([...addressed, ...recommendation.agencies], recommendation)
    }
  }
  for (const theme of themes.values()) Object.assign(theme, onTheme.of(theme))
  for (const agency of agencies.values()) Object.assign(agency, forAgency.of(agency), { meets: meetings.of(agency) })

  for (const partnership of partnerships.values()) partnership.due = dueFrom(partnership.reviews, site.policies['report-stays'], now)
  const list = [...briefings.values()]
  for (const [briefing, related] of findRelated(list)) (briefing as Open<Briefing>).related = related
  const reviews = list.filter((one) => one.kind === 'review')
  const recommendations = reviews.flatMap((review) => review.recommendations)
  const recurrences = findRecurrences(reviews, at)
  linkStories(recommendations, recurrences)
  const pages = new Map<PageId, Page>()
  for (const { id, data, compiled } of seen(content.pages)) {
    const { title, summary } = data
    pages.set(id, {
      id,
      title,
      summary,
      address: at.page(id),
      html: compiled.html,
      anchors: compiled.anchors,
      terms: all(terms, compiled.terms),
    })
  }
  const sessions = linkSessions(seen(content.sessions), { at, briefings, themes, pages, terms })
  for (const [one, used] of usedIn(sessions)) (one as Open<Briefing> | Open<Theme>).sessions = used
  const themeList = [...themes.values()].sort((a, b) => byName(a.term, b.term))
  const questions = groupQuestions(themeList, list)
  const library: Library = {
    site,
    at,
    now,
    isDraftPreview: false,
    briefings: list,
    reviews,
    topics: list.filter((one) => one.kind === 'topic'),
    themes: themeList,
    agencies: [...agencies.values()].sort((a, b) => byName(a.name, b.name)),
    partnerships: [...partnerships.values()].sort((a, b) => byName(a.name, b.name)),
    glossary: [...terms.values()].sort((a, b) => byName(a.term, b.term)),
    pages: [...pages.values()],
    sessions,
    documents: published(reviews, documents),
    recommendations,
    questions,
    questionsByRole: questionsByRole(questions),
    recurrences,
    former: [],
    formerAnchors: new Map(),
    withdrawn: linkWithdrawn(content, at),
  }
  return { ...library, ...linkAliases(content, library) }
}

/** What is told of the documents that reviews attach. */
function published(reviews: readonly Review[], documents: ReadonlyMap<string, ReadDocument>): Library['documents'] {
  const names = reviews.flatMap(({ review }) => documentsOf({ review }))
  return new Map(
    names.flatMap((name) => {
      const facts = documents.get(name)?.found.published
      return facts ? [[name, facts] as const] : []
    }),
  )
}

const nothing = () => ({
  chapters: [],
  counts: { reviews: 0, topics: 0, points: 0, questions: 0, recommendations: 0 },
})

function reading({ profile, compiled }: BriefingEntry) {
  const sections = compiled.sections.map(
    ({ slot, html, words }): Section => ({
      slot,
      html,
      words,
      number: SLOTS.indexOf(slot) + 1,
      title: profile.headings[slot],
      seconds: Math.round((words * 60) / WORDS_A_MINUTE.silently),
    }),
  )
  const words = sections.reduce((sum, section) => sum + section.words, 0)
  return { sections, anchors: compiled.anchors, words, minutes: minutes(words), minutesAloud: minutes(words, 'aloud') }
}

function pointOf(
  { slot, html, label, unlabelled, source, text }: CompiledPoint,
  briefing: Briefing,
  themes: Theme[],
  agencies: Agency[],
  address: Point['address'],
): Point {
  return { slot, briefing, address, themes, agencies, html, label, unlabelled, source, text }
}

/** `10.4` is a paragraph; anything else says itself what it is. */
const sourceInWords = (source: string): string => typesetSource(/^\d/.test(source) ? `¶${source}` : source)

/** By the day of publication; on one day, by the date of the report. */
function newestFirst(a: BriefingEntry, b: BriefingEntry): number {
  const key = ({ data, id }: BriefingEntry) => `${data.published} ${data.kind === 'review' ? span(data.review.completed).from : '9'} ${id}`
  return key(a) < key(b) ? 1 : -1
}

/** An entry without what is for those who publish, and not for readers: why parts of it may be published, and what it was called before. */
function shown<Data extends { exceptions?: unknown; disclosure?: unknown; aliases?: unknown }>({
  exceptions,
  disclosure,
  aliases,
  ...data
}: Data) {
  return data
}
