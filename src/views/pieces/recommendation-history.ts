import type { Recommendation } from '../../library/briefings/recommendation.ts'
import type { Library } from '../../library/library.ts'
import { type Html, html, joined } from '../../messages/html.ts'
import { rich } from '../../messages/rich.ts'
import { citationOfRecommendation, inWords } from '../citation.ts'
import { formatDate } from '../date.ts'
import { formatYear } from '../name.ts'

/** What led to a recommendation, what was answered, and what other reviews asked before and after. */
export function recommendationHistory(recommendation: Recommendation, library: Pick<Library, 'site' | 'language'>): Html {
  const { language } = library
  const { register: words, facts, common } = language.messages
  const { answers, led, before, after, lessons } = recommendation
  const others = [
    { heading: words.before, all: before },
    { heading: words.after, all: after },
  ]
  return html`<details class="story">
    <summary>${words.history}</summary>
    ${
      led.length > 0 &&
      html`<h2 class="h3">${words.led}</h2>
      <ul>${led.map(({ text, address }) => html`<li>${text} <a href="${address}">${common.inBriefing}</a></li>`)}</ul>`
    }
    <h2 class="h3">${words.answer}</h2>
    ${
      answers.length === 0
        ? html`<p>${words.noAnswer}</p>`
        : html`<ol>${answers.map(({ on, status, by, note, evidence }) => {
            const day = html`<time datetime="${on}">${formatDate(on, language)}</time>`
            const said = rich(words.saidBy, { day, answer: html`<strong>${facts.answers[status]}</strong>`, by })
            return html`<li>${said}${note && ` ${note}`}${evidence && html` <a href="${evidence}">${words.evidence}</a>`}</li>`
          })}</ol>`
    }
    ${others.map(
      ({ heading, all }) =>
        all.length > 0 &&
        html`<h2 class="h3">${heading}</h2>
        <ul>${all.map(({ text, address, briefing }) => html`<li>${text} <a href="${address}">${briefing.subject} (${formatYear(briefing, language)})</a></li>`)}</ul>`,
    )}
    ${
      lessons.length > 0 &&
      html`<p>${rich(words.lessons, {
        lessons: html`${joined(
          lessons.map(({ address, theme, asked }) => html`<a href="${address}">${theme.term}, ${asked.name}</a>`),
          '; ',
        )}`,
      })}</p>`
    }
    <h2 class="h3">${words.cite}</h2>
    <p><span data-copy="${words.copyCitation}">${inWords(citationOfRecommendation(recommendation, library), language)}</span></p>
  </details>`
}
