import { type Compiled, compile, type Forms, isForms, type Written } from './compile.ts'
import { en } from './en.ts'

/** Every message, ready for use. */
export type Messages = Compiled<typeof en>

/** The same shape with other words: what a partnership may put in the place of some. */
export type OwnMessages = { readonly [group: string]: OwnMessages | string }

/** How a language writes its words, dates, numbers and lists. */
export interface Language {
  /** `en-GB`. */
  tag: string
  messages: Messages
  /** @param day `2026-11-21`. */
  formatDay(day: string): string
  /** @param month `2026-11`. */
  formatMonth(month: string): string
  formatNumber(number: number): string
  /** `a, b and c`. */
  formatList(items: readonly string[]): string
  /** Which of two names comes first in a dictionary. */
  compare(a: string, b: string): number
}

/** @param own words of a partnership in the place of ours. */
export function languageOf(tag: string, own: OwnMessages = {}): Language {
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(tag)
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const { compare } = new Intl.Collator(tag, { numeric: true })
  return {
    tag,
    messages: compile(withOwn(en, own), tag) as unknown as Messages,
    formatDay: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    formatMonth: (month) => months.format(new Date(`${month}-01T00:00:00Z`)),
    formatNumber: (number) => numbers.format(number),
    formatList: (items) => lists.format(items),
    compare,
  }
}

/** Messages as they are written, with a partnership's own words in the place of some. */
export function withOwn(messages: Written, own: OwnMessages): Written {
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]): [string, string | Forms | Written] => {
      const words = own[name]
      if (words === undefined) return [name, message]
      if (typeof message === 'string') return [name, typeof words === 'string' ? words : message]
      if (typeof words === 'string') return [name, message]
      return [name, isForms(message) ? ({ ...message, ...words } as Forms) : withOwn(message, words)]
    }),
  )
}
