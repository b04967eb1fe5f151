import type { Review } from '../../library/briefings/briefing.ts'
import type { Person } from '../../library/briefings/person.ts'
import { nameOfReviewType } from '../../library/briefings/review-type.ts'
import type { Library } from '../../library/library.ts'
import { type Html, html, type Part } from '../../messages/html.ts'
import { formatDate, formatReportDate } from '../date.ts'
import { formatDocument } from '../document.ts'

/** Of which review a briefing is, and what was published of it. */
export function papers(
  review: Review,
  { site, urls, language, documents }: Pick<Library, 'site' | 'urls' | 'language' | 'documents'>,
): Html {
  const { briefing, facts } = language.messages
  const words = briefing.papers
  const { report, pack, type, reviewers, period } = review.review
  const parts = [{ part: undefined, ...report }, ...pack]
  const fact = (name: string, value: Part): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`

  /** What is no longer published may say where it stood: that is for those who publish, and no link. */
  const addressOf = ({ status, address, document }: (typeof parts)[number]) =>
    status === 'published' ? (address ?? (document && urls.document(document))) : undefined
  const aboutFile = ({ address, document }: (typeof parts)[number]) => {
    const found = address || !document ? undefined : documents.get(document)
    return found && ` (${formatDocument(found, language)})`
  }
  const named = (one: (typeof parts)[number]): Part => {
    const address = addressOf(one)
    if (address) return html`<a href="${address}">${one.title ?? words.open}</a>${aboutFile(one)}. `
    return one.title && html`<cite>${one.title}</cite>. `
  }
  const statusOf = ({ status, on }: (typeof parts)[number]): string =>
    on ? words.since({ status: facts.reportStatus[status], day: formatDate(on, language) }) : facts.reportStatus[status]

  const said = { child: words.children, adult: words.adults, person: words.people }
  const because = typeof review.completed === 'string' ? undefined : review.completed.because
  const [day, again] = [review.published, review.readAgainBy].map((one) => one && formatDate(one, language))
  return html`<section id="papers">
    <h2>${words.title}</h2>
    <dl class="facts">
      ${fact(words.kind, nameOfReviewType(type, { site, language }))}
      ${reviewers.length > 0 && fact(words.reviewers({ count: reviewers.length }), reviewers.join(', '))}
      ${period !== undefined && fact(words.period, period)}
      ${fact(words.date, [capitalised(formatReportDate(review.completed, language)), because && `. ${because}`])}
      ${[...Map.groupBy(review.people, ({ as }) => as)].map(([as, all]) => fact(said[as ?? 'person']({ count: all.length }), all.map(inWords).join('; ')))}
      ${parts.map((one) => fact(one.part ? facts.packParts[one.part] : words.report, html`${named(one)}${statusOf(one)}.${one.reason && ` ${one.reason}`}`))}
      ${fact(words.briefing, again ? words.publishedUntil({ day: day ?? '', again }) : words.published({ day: day ?? '' }))}
    </dl>
  </section>`
}

const inWords = ({ pseudonym, age }: Person): string => (age ? `${pseudonym}, ${age}` : pseudonym)

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
