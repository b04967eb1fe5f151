import type { Recommendation } from '../../library/briefings/recommendation.ts'
import type { Library } from '../../library/library.ts'
import { type Html, html, joined } from '../../messages/html.ts'
import { rich } from '../../messages/rich.ts'
import { formatDate } from '../date.ts'
import { formatYear } from '../name.ts'

/** So many other reviews are named; the lessons that came back, below all recommendations, have the others. */
const OTHERS = 2

/** What was answered to a recommendation, and which other reviews asked before and after. */
export function recommendationHistory({ answers, before, after }: Recommendation, { language }: Pick<Library, 'language'>): Html {
  const { register: words, facts } = language.messages
  const named = (all: readonly Recommendation[]): Html => {
    const [...byReview] = Map.groupBy(all, ({ briefing }) => briefing)
    const links = byReview
      .slice(0, OTHERS)
      .map(([review, [one]]) => html`<a href="${one?.address}">${review.subject}, ${formatYear(review, language)}</a>`)
    const more = byReview.length > OTHERS && html`; <a href="#by-theme">${words.others({ count: byReview.length - OTHERS })}</a>`
    return html`${joined(links, '; ')}${more}`
  }
  return html`${
    answers.length > 0 &&
    html`<ol class="plain small" data-aside>${answers.map(({ on, status, by, note, evidence }) => {
      const day = html`<time datetime="${on}">${formatDate(on, language)}</time>`
      const said = rich(words.saidBy, { day, answer: html`<strong>${facts.answers[status]}</strong>`, by })
      return html`<li>${said}${note && ` ${note}`}${evidence && html` <a href="${evidence}">${words.evidence}</a>`}</li>`
    })}</ol>`
  }${
    before.length + after.length > 0 &&
    html`<p class="small quiet" data-aside>
      ${before.length > 0 && rich(words.before, { reviews: named(before) })}
      ${after.length > 0 && html` ${rich(words.after, { reviews: named(after) })}`}
    </p>`
  }`
}
