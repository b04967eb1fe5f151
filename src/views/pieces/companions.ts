import type { Companion } from '../../library/link/companions.ts'
import type { Language } from '../../messages/language.ts'
import { type Html, html } from '../html.ts'

/** What to do here, on the themes of a page. @param level of its heading. */
export function companions(all: readonly Companion[], { messages, formatDay }: Language, level: 2 | 3): Html | false {
  const { heading, overdue } = messages.companions
  const items = all.map(({ address, title, summary, checkAgain, isOverdue }) => {
    const late = html` <strong>${overdue({ day: formatDay(checkAgain) })}</strong>`
    return html`<li><a href="${address}">${title}</a>: ${summary}${isOverdue ? late : html`<span data-after="${checkAgain}" hidden>${late}</span>`}</li>`
  })
  const title = level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`
  return all.length > 0 && html`<div class="block">${title}<ul class="points">${items}</ul></div>`
}
