const CALENDAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

const known = new WeakMap<Date, string>()

/** The calendar day of a moment, `2026-11-21`, as calendars in the United Kingdom have it, wherever a site is built. */
export function dayOf(moment: Date): string {
  const day = known.get(moment) ?? CALENDAR.format(moment)
  known.set(moment, day)
  return day
}
