import type { Address } from '../../model/id.ts'
import { SLOTS } from '../../model/slot.ts'
import { CITATION_FORMATS, type Urls } from '../../model/urls.ts'
import type { Library } from '../library.ts'
import { formsOf } from './form.ts'

/** Whether the parts of a page are gathered from other entries, and come and go with them: a link to one opens the page. */
export const isGathered = (address: Address, { learning }: Pick<Urls, 'learning'>): boolean =>
  address.startsWith(learning) && address !== learning

/**
 * Every address that the site promises to keep, with the anchors that may be linked to. Not among them are the second and
 * later pages of a list, parts that gather from other entries and move on with what those say, and the site's own machinery.
 */
export function publishedAddresses(library: Library): Map<Address, readonly string[]> {
  const { urls, briefings, reviews, themes, sessions, pages, agencies, partnerships, glossary, questionsByRole, recurrences } = library
  const all = new Map<Address, readonly string[]>()
  const add = (address: Address, anchors: readonly string[] = []) => all.set(address, anchors)
  for (const address of [
    urls.home,
    urls.search,
    urls.briefings,
    urls.themes,
    urls.roles,
    urls.register,
    urls.partnerships,
    urls.learning,
    urls.pictures,
    urls.questions,
    urls.sessions,
    urls.buildSession,
    urls.presentBuilt,
    urls.actionPlan(),
    ...['csv', 'xlsx', 'json'].map((ending) => urls.file(`recommendations.${ending}`)),
  ])
    add(address)
  for (const briefing of briefings) {
    const ofReview = new Set(
      [briefing.id].flatMap((id) => [
        urls.recommendations(id),
        ...CITATION_FORMATS.map((one) => urls.citation(urls.recommendations(id), one)),
      ]),
    )
    for (const address of formsOf('briefing', briefing.id, urls)) if (!ofReview.has(address)) add(address)
    add(briefing.address, [...SLOTS, ...briefing.anchors])
  }
  for (const { register, recommendations, review } of reviews) {
    add(
      register,
      recommendations.flatMap(({ id, parts }) => [id, ...parts.map((part) => `${id}-${part.id}`)]),
    )
    if (recommendations.length > 0) for (const format of CITATION_FORMATS) add(urls.citation(register, format))
    for (const { document } of [review.report, ...review.pack]) if (document) add(urls.document(document))
  }
  const lessons = Map.groupBy(recurrences, ({ theme }) => theme)
  for (const theme of themes) {
    const lesson = urls.lesson(theme.id)
    for (const address of formsOf('theme', theme.id, urls)) if (address !== lesson || lessons.has(theme)) add(address)
    add(theme.address, ['learning', 'recommendations', 'questions', ...theme.anchors])
  }
  for (const session of sessions) {
    for (const address of formsOf('session', session.id, urls)) add(address)
    add(session.address, [...session.anchors, ...session.steps.map(({ number }) => `step-${number}`)])
  }
  for (const { address, anchors } of pages) add(address, anchors)
  for (const agency of agencies) add(agency.address, ['learning', 'recommendations', 'questions'])
  for (const { id } of questionsByRole.keys()) add(urls.questionsFor(id))
  for (const { address } of partnerships) add(address)
  add(
    urls.glossary,
    glossary.map(({ id }) => id),
  )
  return all
}
