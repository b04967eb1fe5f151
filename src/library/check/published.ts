import { addDiagnostic, type Position } from '../../diagnostics/diagnostic.ts'
import { dayOf } from '../../model/day.ts'
import { isPublished, type Publishable } from '../../safeguards/published.ts'
import type { Entry } from '../content.ts'
import { formatDate } from '../schema/date.ts'

/**
 * What readers can see may lead only to what readers can see. What was withdrawn still answers, so a link to it warns
 * and holds nothing up: to withdraw something must never wait for other texts to be changed.
 */
export function checkPublished(
  from: Entry<unknown, Publishable>,
  to: Entry<unknown, Publishable>,
  id: string,
  place: () => Position,
  now: Date,
): void {
  if (!isPublished(from.data, now) || isPublished(to.data, now)) return
  if (to.data.status === 'withdrawn') {
    const reason = `\`${id}\` was withdrawn, so readers find only its notice there. Take this out, and see that the text around it does not tell what was withdrawn.`
    addDiagnostic(from.file, 'link-withdrawn', place(), reason)
    return
  }
  const why = to.data.status === 'published' ? 'is not published yet' : `is \`${to.data.status}\``
  addDiagnostic(
    from.file,
    'link-unpublished',
    place(),
    `\`${id}\` ${why}, so readers would find nothing there. Publish it, or take this out.`,
  )
}

/**
 * What readers see already was not first published on a day to come; and its page does not say that it was published before
 * anybody could see it, unless that was in another place.
 */
export function checkDay({ file, data, positionOf }: Entry<unknown, Publishable & { published: string }>, what: string, now: Date): void {
  const { status, published, publishFrom } = data
  const at = () => positionOf(['published'])
  if (isPublished(data, now) && published > dayOf(now)) {
    const reason = `This day is still to come, but the ${what} shows already. Correct it, or add \`publishFrom: ${published}\`.`
    addDiagnostic(file, 'field-value', at(), reason)
  } else if (status === 'published' && publishFrom !== undefined && published < publishFrom) {
    const reason = `The page of this ${what} will say that it was published on ${formatDate(published)}, but nothing of it shows before \`publishFrom\`. Write \`published: ${publishFrom}\`; or leave it so, if that is when it was first published in another place.`
    addDiagnostic(file, 'field-value', at(), reason, 'warning')
  }
}
