import type { Interval } from '../library/briefings/recommendation.ts'
import type { Language } from '../messages/language.ts'

/** How long after a report another one was finished: `At least 2 years and 11 months later.` */
export function formatInterval(interval: Interval, { messages: { lessons } }: Language): string {
  if (interval === 'unknown') return lessons.unknownOrder
  const [least, most] = [
    formatMonths(interval.least, lessons),
    interval.most === undefined ? undefined : formatMonths(interval.most, lessons),
  ]
  if (most === undefined) return lessons.atLeast({ time: least })
  const begin = least.charAt(0).toUpperCase() + least.slice(1)
  return least === most ? lessons.later({ time: begin }) : lessons.between({ least: begin, most })
}

function formatMonths(count: number, words: Language['messages']['lessons']): string {
  if (count < 1) return words.lessThanMonth
  const years = words.years({ count: Math.floor(count / 12) })
  const months = words.months({ count: count % 12 })
  if (count < 12) return months
  return count % 12 === 0 ? years : words.yearsAndMonths({ years, months })
}
