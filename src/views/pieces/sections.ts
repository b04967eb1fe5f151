import type { Briefing } from '../../library/briefings/briefing.ts'
import { compiled, type Html, html, type Part } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'
import { rich } from '../../messages/rich.ts'
import { usualHolding } from '../../model/slot.ts'
import { unseen } from './contents.ts'

/**
 * The seven sections of a briefing.
 *
 * @param after stands below them.
 * @param learning stands below the points of learning.
 */
export const sections = (briefing: Briefing, { messages }: Language, after?: Part, learning?: Part): Html =>
  html`<div class="sections prose">${briefing.sections.map(
    ({ slot, holds, number, title, html: text }) =>
      html`<section class="section" id="${slot}" aria-labelledby="h-${slot}"${holds !== usualHolding(slot) && html` data-holds="${holds}"`}>
        <h2><span id="h-${slot}">${title}</span> <small>${rich(messages.briefing.section, { number }, { unseen })}</small></h2>
        ${compiled(text)}
        ${slot === 'learning' && learning}
      </section>`,
  )}${after}</div>`
