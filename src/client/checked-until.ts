import { dayOf } from '../model/day.ts'

/**
 * A page may be read long after it was built, from what the device kept. What is good until a day, `data-until`, is taken away once
 * that day has passed; what is to be said from then on, `data-after`, shows.
 */
export function showAsOf(now: Date): void {
  const today = dayOf(now)
  for (const part of document.querySelectorAll<HTMLElement>('[data-until]')) if ((part.dataset['until'] ?? '') < today) part.remove()
  for (const part of document.querySelectorAll<HTMLElement>('[data-after]')) if ((part.dataset['after'] ?? '') < today) part.hidden = false
}

/** Does so now, and whenever a page that was left open is looked at again. */
export function keepUpToDate(): void {
  const show = () => showAsOf(new Date())
  show()
  document.addEventListener('visibilitychange', show)
  addEventListener('pageshow', show)
}
