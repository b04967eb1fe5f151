import ical from 'ical-generator'
import { type Agenda, formatAgendaItem } from '../library/due/agenda.ts'
import type { SiteData } from '../library/site/schema.ts'
import { languageOf } from '../messages/language.ts'
import { dayOf } from '../model/day.ts'
import { formatDate } from '../views/date.ts'

/**
 * An agenda as a calendar (iCalendar, RFC 5545): one event of a whole day for each item. What is late stands on today, so
 * that it is seen; its name stays the same, so that a calendar which reads the file again moves it and does not double it.
 */
export function calendar(items: readonly Agenda[], { name, address, language, messages }: SiteData, now: Date): string {
  const own = languageOf(language, messages)
  const words = own.messages.exports
  const { host } = new URL(address)
  const today = dayOf(now)
  const product = { company: 'Sevenfold', product: 'due', language: language.slice(0, 2).toUpperCase() }
  const file = ical({ name: words.calendar({ site: name }), prodId: product })
  for (const item of items) {
    const { what, on, late, kind, id, title, file: path } = item
    const day = late ? today : on
    file.createEvent({
      id: `${what}.${kind}.${id}@${host}`,
      stamp: now,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: `${title}: ${formatAgendaItem(item)}`,
      description: late ? words.since({ day: formatDate(on, own), file: path }) : path,
    })
  }
  return `${file.toString()}\r\n`
}
