import type { Companion } from '../../library/link/companions.ts'
import { type Html, html } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'

/** What to do here, on the themes of a page: of each its title, its summary, and whether it is overdue. */
export const companions = (all: readonly Companion[], language: Language): Html | false =>
  all.length > 0 &&
  html`<section class="block"><h2>${language.messages.companions.heading}</h2>${listed(all, language, ({ summary }) => `: ${summary}`)}</section>`

/** The same below the learning of a briefing, without summaries: a briefing has to arrive at once. */
export const companionsOfBriefing = (all: readonly Companion[], language: Language): Html | false =>
  all.length > 0 && html`<h3>${language.messages.companions.heading}</h3>${listed(all, language, () => '')}`

function listed(all: readonly Companion[], { messages }: Language, more: (companion: Companion) => string): Html {
  const { overdue } = messages.companions
  const items = all.map((companion) => {
    const { address, title, checkAgain, isOverdue } = companion
    const late = isOverdue ? html`<strong> ${overdue}</strong>` : html`<strong data-after="${checkAgain}" hidden> ${overdue}</strong>`
    return html`<li><a href="${address}">${title}</a>${more(companion)}${late}</li>`
  })
  return html`<ul class="points">${items}</ul>`
}
