import { languageOf } from '../../messages/language.ts'
import { dayOf } from '../../model/day.ts'
import { foldAccents } from '../../model/folding.ts'
import type { BriefingId, PageId } from '../../model/id.ts'
import { basePath, urlsOf } from '../../model/urls.ts'
import { isPublished } from '../../safeguards/published.ts'
import type { Briefing, Review, Topic } from '../briefings/briefing.ts'
import { newestFirst, openBriefing } from '../briefings/link.ts'
import { spokenOf } from '../briefings/person.ts'
import { isLearning, pointOf } from '../briefings/point.ts'
import { groupQuestions, questionsByRole } from '../briefings/questions.ts'
import { linkRecommendationHistories } from '../briefings/recommendation-history.ts'
import { findRecurrences } from '../briefings/recurrence.ts'
import { findRelated } from '../briefings/related.ts'
import { linkCharts } from '../charts/link.ts'
import type { AnyEntry, Content } from '../content.ts'
import { documentsOf } from '../documents/attached.ts'
import type { Attached } from '../documents/read.ts'
import { dueFrom } from '../due/due.ts'
import { byFolder, entriesOf, kindInLibrary, type LinkedBefore, type PublishedByFolder } from '../kinds.ts'
import type { Library } from '../library.ts'
import type { Page } from '../pages/page.ts'
import { linkAliases } from '../permalinks/alias.ts'
import { legacyAddresses } from '../permalinks/legacy.ts'
import { usedIn } from '../sessions/link.ts'
import { linkFrame } from '../site/frame.ts'
import type { SiteData } from '../site/schema.ts'
import { CoMentions } from '../vocabularies/co-mentions.ts'
import { Gatherer } from '../vocabularies/gathering.ts'
import { all, linkVocabulary } from '../vocabularies/link.ts'
import { uncoveredOf } from '../vocabularies/uncovered.ts'
import { entriesShown, usedVocabulary } from '../vocabularies/used.ts'
import type { Agency, Partnership, Theme } from '../vocabularies/vocabulary.ts'
import { linkMended, linkWithdrawn } from '../withdrawal/link.ts'
import { linkCompanions } from './companions.ts'
import type { Mutable } from './mutable.ts'
import { Pictures } from './pictures.ts'

/**
 * Links content that was found good into a Library. Only what is published at `now` goes in, so that nothing
 * which reads the Library has to ask.
 */
export function linkLibrary(content: Content, site: SiteData, attached: Attached, now: Date): Library {
  const urls = urlsOf(basePath(site.address))
  const language = languageOf(site.language, site.messages)
  /** As people look for names: `Þóra` among those that begin with `Th`. */
  const byName = (a: string, b: string): number => language.compare(foldAccents(a), foldAccents(b)) || language.compare(a, b)
  const pictures = new Pictures(attached.pictures, urls, language)
  const used = usedVocabulary(content, { site, urls, language }, now)
  const shown = new Set(entriesShown(content, used, now))
  const seen = <E extends AnyEntry>(entries: ReadonlyMap<unknown, E>): E[] =>
    [...entries.values()].filter(({ data }) => isPublished(data, now)).map((entry) => (shown.has(entry) ? pictures.in(entry) : entry))

  const themeEntries = seen(content.themes)
  const vocabulary = linkVocabulary(content, themeEntries, used, urls)
  const { themes, agencies, partnerships, terms } = vocabulary
  const onTheme = new Gatherer<Theme>()
  const forAgency = new Gatherer<Agency>()
  const meetings = new CoMentions()
  const briefings = new Map<BriefingId, Mutable<Review> | Mutable<Topic>>()
  const today = dayOf(now)
  const entries = seen(content.briefings).sort(newestFirst)
  for (const entry of entries) briefings.set(entry.id, openBriefing(entry, vocabulary, urls, today))

  for (const { id, data, compiled } of entries) {
    const briefing = briefings.get(id) as Mutable<Review> | Mutable<Topic>
    if (data.kind === 'topic' && briefing.kind === 'topic') {
      briefing.reviews = all(briefings, data.reviews).filter((one) => one.kind === 'review')
      for (const review of briefing.reviews) (review as Mutable<Review>).topics.push(briefing)
    }
    for (const partnership of briefing.kind === 'review' ? briefing.partnerships : [])
      (partnership as Mutable<Partnership>).reviews.push(briefing as Mutable<Review>)
    onTheme.mention(briefing.themes, briefing)
    forAgency.mention(briefing.agencies, briefing)
    for (const one of compiled.points) {
      const point = pointOf(one, briefing, all(themes, one.themes), all(agencies, one.agencies), urls.briefing(id, one.anchor))
      if (point.holds === 'questions') briefing.questions.push(point)
      else briefing.points.push(point)
      if (isLearning(point)) meetings.note(point.agencies, point)
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
  for (const [briefing, related] of findRelated(list)) (briefing as Mutable<Briefing>).related = related
  const reviews = list.filter((one) => one.kind === 'review')
  const recommendations = reviews.flatMap((review) => review.recommendations)
  for (const partnership of partnerships.values()) partnership.asked = countAsked(partnership.reviews)
  const recurrences = findRecurrences(reviews, urls)
  linkRecommendationHistories(recommendations, recurrences)
  for (const one of recurrences) if (one.asked.kind === 'partnership') (one.asked as Mutable<Partnership>).recurrences.push(one)
  const pages = new Map<PageId, Page>()
  const before: LinkedBefore = { urls, now, briefings, themes, pages, terms }
  const others = byFolder((kind) => {
    const linked = kindInLibrary(kind).link?.(seen(entriesOf(content, kind)), before) ?? []
    // Kinds that come later lead to pages.
    if (kind === 'page') for (const page of linked as Page[]) pages.set(page.id, page)
    return linked
  }) as PublishedByFolder
  for (const [one, used] of usedIn(others.sessions)) (one as Mutable<Briefing> | Mutable<Theme>).sessions = used
  linkCompanions(others, briefings.values())
  const themeList = [...themes.values()].sort((a, b) => byName(a.term, b.term))
  const partnershipList = [...partnerships.values()].sort((a, b) => byName(a.name, b.name))
  const questions = groupQuestions(themeList, list)
  const legacy = legacyAddresses(content, urls, now)
  const library: Library = {
    site,
    frame: linkFrame(site, content.logo, { ...others, urls, language, briefings: list, themes: themeList }),
    urls,
    language,
    now,
    isDraftPreview: false,
    ...others,
    briefings: list,
    reviews,
    topics: list.filter((one) => one.kind === 'topic'),
    spokenOf: spokenOf(reviews.flatMap(({ people }) => people)),
    themes: themeList,
    agencies: [...agencies.values()].sort((a, b) => byName(a.name, b.name)),
    partnerships: partnershipList,
    glossary: [...terms.values()].sort((a, b) => byName(a.term, b.term)),
    uncovered: uncoveredOf(content, themeEntries, vocabulary),
    documents: published(
      [...shown].flatMap(({ data }) => documentsOf(data)),
      attached.documents,
    ),
    pictures: pictures.published,
    recommendations,
    questions,
    questionsByRole: questionsByRole(questions),
    recurrences,
    recurrencesByTheme: Map.groupBy(recurrences, ({ theme }) => theme),
    answered: countAsked(reviews).answered,
    charts: linkCharts(list, reviews, themeList, partnershipList),
    former: [],
    formerAnchors: new Map(),
    legacy,
    withdrawn: linkWithdrawn(content, { urls, legacy }),
    mended: linkMended(content, { urls, legacy }),
  }
  return { ...library, ...linkAliases(content, library) }
}

/** How many recommendations reviews have, and how many of these have an answer. */
function countAsked(reviews: readonly Review[]): Partnership['asked'] {
  const all = reviews.flatMap(({ recommendations }) => recommendations)
  return { recommendations: all.length, answered: all.filter(({ answers }) => answers.length > 0).length }
}

/** What is told of documents, by their names. */
function published(names: readonly string[], documents: Attached['documents']): Library['documents'] {
  return new Map(
    names.flatMap((name) => {
      const facts = documents.get(name)?.found.published
      return facts ? [[name, facts] as const] : []
    }),
  )
}
