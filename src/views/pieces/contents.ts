import type { Briefing } from '../../library/briefings/briefing.ts'
import { type Html, html } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'
import { rich } from '../../messages/rich.ts'
import { ring } from '../ring.ts'

/**
 * The seven sections of a briefing, as links and as parts of a ring, with how long they take.
 *
 * @param framed whether it stands in a frame, whose links open elsewhere: these do not.
 */
export function contents({ sections, minutes, minutesAloud }: Briefing, { messages }: Language, framed = false): Html {
  const words = messages.briefing
  const parts = ring(sections.map(({ words }) => words))
  const whole = rich(words.minutes, { count: minutes }, { number: (inner) => html`<b>${inner}</b>`, unseen })
  return html`<nav class="contents" aria-label="${words.sections}">
    <p class="whole"><span>${whole}</span></p>
    <ol>${sections.map(
      ({ slot, number, title }, i) =>
        html`<li><a href="#${slot}"${framed && html` target="_self"`}><i>${number}</i>${title}<svg viewBox="0 0 100 100" aria-hidden="true"><path d="${parts[i]}"></path></svg></a></li>`,
    )}</ol>
    <p class="quiet">${words.aloud({ count: minutesAloud })}</p>
  </nav>`
}

/** For those alone who listen. */
export const unseen = (inner: Html): Html => html`<span class="unseen">${inner}</span>`
