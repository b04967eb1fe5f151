import type { Point, Review } from '../../library/briefings/briefing.ts'
import type { Library } from '../../library/library.ts'
import { type Html, html, joined } from '../../messages/html.ts'
import { rich } from '../../messages/rich.ts'
import { firstWords } from '../first-words.ts'
import { nameOfAsked } from '../name.ts'

/** What recommendations have in common, by theme: the points of learning that led to them, and the lessons that they are steps of. */
export function themesOfRecommendations({ recommendations }: Review, { language }: Pick<Library, 'language'>): Html {
  const { register: words } = language.messages
  const themes = new Set(recommendations.flatMap((one) => one.themes))
  return html`${[...themes].map((theme) => {
    const of = recommendations.filter((one) => one.themes.includes(theme))
    const led = new Set(
      of.flatMap((one) => one.led).filter(({ label, themes }) => themes.includes(theme) && (label ?? theme.id) === theme.id),
    )
    const lessons = new Set(of.flatMap((one) => one.lessons).filter((lesson) => lesson.theme === theme))
    return html`<h3><a href="${theme.address}">${theme.term}</a> <span class="small">${of.map(({ id }) => id).join(', ')}</span></h3>
    ${led.size > 0 && html`<ul class="points">${[...led].map((point) => html`<li><a href="${point.address}">${firstWords(wordsOf(point), 60)}</a></li>`)}</ul>`}
    ${
      lessons.size > 0 &&
      html`<p class="small">${rich(words.lessons, {
        lessons: html`${joined(
          [...lessons].map(({ address, asked }) => html`<a href="${address}">${nameOfAsked(asked)}</a>`),
          ', ',
        )}`,
      })}</p>`
    }`
  })}`
}

/** What a point says, without the theme that it begins with. */
function wordsOf({ text, label }: Point): string {
  const words = label ? text.slice(text.indexOf(':') + 1).trimStart() : text
  return words.charAt(0).toUpperCase() + words.slice(1)
}
