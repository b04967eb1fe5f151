import { type Place, problem } from '../../problem/problem.ts'
import { isPublished, type Publishable } from '../../safeguards/published.ts'
import type { Entry } from '../content.ts'

/**
 * What readers can see may lead only to what readers can see. What was withdrawn still answers, so a link to it warns
 * and holds nothing up: to withdraw something must never wait for other texts to be changed.
 */
export function checkPublished(
  from: Entry<unknown, Publishable>,
  to: Entry<unknown, Publishable>,
  id: string,
  place: () => Place,
  now: Date,
): void {
  if (!isPublished(from.data, now) || isPublished(to.data, now)) return
  if (to.data.status === 'withdrawn') {
    const reason = `\`${id}\` was withdrawn, so readers find only its notice there. Take this out, and see that the text around it does not tell what was withdrawn.`
    problem(from.file, 'link-withdrawn', place(), reason)
    return
  }
  const why = to.data.status === 'published' ? 'is not published yet' : `is \`${to.data.status}\``
  problem(from.file, 'link-unpublished', place(), `\`${id}\` ${why}, so readers would find nothing there. Publish it, or take this out.`)
}

/** What readers see already was not first published on a day to come. */
export function checkDay({ file, data, placeOf }: Entry<unknown, Publishable & { published: string }>, what: string, now: Date): void {
  if (!isPublished(data, now) || data.published <= now.toISOString().slice(0, 10)) return
  problem(
    file,
    'field-value',
    placeOf(['published']),
    `This day is still to come, but the ${what} shows already. Correct it, or add \`publishFrom: ${data.published}\`.`,
  )
}
