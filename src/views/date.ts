import type { ReportDate } from '../library/schema/date.ts'
import type { Language } from '../messages/language.ts'

/** `2017`, `June 2017` or `12 June 2017`. */
export function formatDate(date: string, { formatDay, formatMonth }: Language): string {
  if (date.length === 4) return date
  return date.length === 7 ? formatMonth(date) : formatDay(date)
}

/** A date in words; a bounded one says so: `not stated; between January 2021 and April 2021`. */
export function formatReportDate(date: ReportDate, language: Language): string {
  if (typeof date === 'string') return formatDate(date, language)
  const { notStated } = language.messages.facts
  const [after, before] = [date.after, date.before].map((bound) => bound && formatDate(bound, language))
  if (after && before) return notStated.between({ after, before })
  return after ? notStated.notBefore({ after }) : notStated.notAfter({ before: before ?? '' })
}
