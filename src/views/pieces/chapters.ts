import type { Briefing } from '../../library/briefings/briefing.ts'
import { inRunningText } from '../../library/briefings/related.ts'
import type { Library } from '../../library/library.ts'
import type { Agency, Chapter, Theme } from '../../library/vocabularies/vocabulary.ts'
import { compiled, type Html, html } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'
import type { ChapterPage } from '../chapter-pages.ts'
import { areasOf, formatCounts, formatYear, shortName } from '../name.ts'
import { htmlOn } from '../point.ts'
import { points } from './points.ts'
import { recommendationItem } from './recommendation.ts'

/**
 * What briefings say on a theme, or for an agency: learning, recommendations and questions.
 *
 * @param of what the page is about.
 */
export function gatheredFrom({ data: all, isIndex }: ChapterPage, of: Theme | Agency, library: Pick<Library, 'site' | 'language'>): Html {
  const { language } = library
  const { theme: words, common } = language.messages
  if (isIndex) return named(all, language)
  const theme = 'term' in of ? of : undefined
  const here = 'term' in of ? undefined : of
  const subject = 'term' in of ? inRunningText(of.term) : words.workOf({ people: of.people })
  const told = all.filter(({ learning, goodPractice }) => learning.length + goodPractice.length > 0)
  const recommendations = all.flatMap((chapter) => chapter.recommendations)
  const questions = all.flatMap((chapter) => chapter.questions)
  const bare = all.filter((one) => one.learning.length + one.goodPractice.length + one.recommendations.length + one.questions.length === 0)
  // Links lead to these places, whatever stands there.
  return html`
    ${told.length === 0 && html`<span id="learning"></span>`}
    ${recommendations.length === 0 && html`<span id="recommendations"></span>`}
    ${questions.length === 0 && html`<span id="questions"></span>`}
    ${of.chapters.length === 0 && html`<p class="block">${words.none({ subject })}</p>`}
    ${
      told.length > 0 &&
      html`<section class="block" id="learning">
        <h2>${told.some(({ briefing }) => restsOnReviews(briefing)) ? words.teaches : words.teachesAny}</h2>
        <div class="timeline">${told.map(
          ({ briefing, learning, goodPractice }) => html`<article class="chapter" id="${briefing.id}">
            <p class="eyebrow" data-aside>${timeAndPlace(briefing, language)}</p>
            <h3><a href="${briefing.address}">${shortName(briefing)}</a></h3>
            ${briefing.kind === 'review' && html`<p data-note>${briefing.title}</p>`}
            ${learning.length > 0 && points(learning, of, language)}
            ${goodPractice.length > 0 && html`<h4 class="small">${words.workedWell}</h4>${points(goodPractice, of, language, 'points worked')}`}
          </article>`,
        )}</div>
      </section>`
    }
    ${
      recommendations.length > 0 &&
      html`<section class="block" id="recommendations">
        <h2>${words.askedFor}</h2>
        <ol class="asks">${recommendations.map((one) => recommendationItem(one, library, { here, themes: theme === undefined }))}</ol>
      </section>`
    }
    ${
      questions.length > 0 &&
      html`<section class="block" id="questions">
        <h2>${common.questionsForTeam}</h2>
        <ul class="points">${questions.map(
          (question) =>
            html`<li>${compiled(htmlOn(question, of))} <a data-source href="${question.address}">${shortName(question.briefing)}</a></li>`,
        )}</ul>
      </section>`
    }
    ${
      bare.length > 0 &&
      html`<section class="block no-print">
        <h2>${words.namedIn}</h2>
        <ul class="points">${bare.map(
          ({ briefing }) =>
            html`<li><a href="${briefing.address}">${shortName(briefing)}</a>${briefing.kind === 'review' && `: ${briefing.title}`}</li>`,
        )}</ul>
      </section>`
    }`
}

const restsOnReviews = (briefing: Briefing): boolean => briefing.kind === 'review' || briefing.reviews.length > 0

/** Briefings by name, each with a link to where it first speaks of the theme, or to the agency. */
const named = (all: readonly Chapter[], language: Language): Html =>
  html`<section class="block" id="earlier">
    <h2>${language.messages.theme.earlier}</h2>
    <p>${language.messages.theme.earlierAbout}</p>
    <ul class="points">${all.map(({ briefing, learning, goodPractice, questions, recommendations }) => {
      const { address } = learning[0] ?? goodPractice[0] ?? recommendations[0] ?? questions[0] ?? briefing
      const counts = { points: learning.length + goodPractice.length, recommendations: recommendations.length, questions: questions.length }
      const about = [timeAndPlace(briefing, language), formatCounts({ reviews: 0, topics: 0, ...counts }, language)]
        .filter(Boolean)
        .join(' · ')
      return html`<li><a data-place href="${address}">${shortName(briefing)}</a> <span class="small quiet">${about}</span></li>`
    })}</ul>
  </section>`

function timeAndPlace(briefing: Briefing, language: Language): string {
  const { theme, common } = language.messages
  if (briefing.kind === 'topic') return briefing.reviews.length > 1 ? theme.acrossReviews : common.topic
  return `${formatYear(briefing, language)} · ${areasOf(briefing).join(', ')}`
}
