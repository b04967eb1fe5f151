import type { Briefing } from '../../library/briefings/briefing.ts'
import { type Html, html } from '../../messages/html.ts'
import type { Language } from '../../messages/language.ts'
import { formatDate } from '../date.ts'

/** Says that the day has passed by which a briefing was to be read again, where it has. */
export const overdue = ({ isLate, readAgainBy }: Briefing, language: Language): Html | false =>
  isLate &&
  readAgainBy !== undefined &&
  html`<p class="notice">${language.messages.briefing.overdue({ day: formatDate(readAgainBy, language) })}</p>`
