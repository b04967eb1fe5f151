import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import { dayOf } from '../../model/day.ts'
import { isOwnAnchor } from '../../model/id.ts'
import { checkDay } from '../check/published.ts'
import type { BriefingEntry, Content } from '../content.ts'
import type { SiteData } from '../site/schema.ts'
import { ADULT, yearsOf } from './person.ts'

/** What a briefing says of itself: its name, its profile, its day, its ids, the reviews of a topic. */
export function checkBriefing(entry: BriefingEntry, { site, briefings }: Content, now: Date): void {
  const { id, file, data, positionOf } = entry
  if (isOwnAnchor(id)) addDiagnostic(file, 'id-duplicate', START, `${ownAnchor(id)} Give this file another name.`)
  const chosen = data.profile === undefined ? undefined : site?.data.profiles[data.profile]
  if (chosen && chosen.kind !== data.kind) {
    addDiagnostic(
      file,
      'field-value',
      positionOf(['profile']),
      `This profile is for a ${chosen.kind}; the briefing is a ${data.kind}. Choose another profile.`,
    )
  }
  checkDay(entry, 'briefing', now)
  if (data.reviewed !== undefined && data.reviewed > dayOf(now))
    addDiagnostic(
      file,
      'field-value',
      positionOf(['reviewed']),
      'This day is still to come, so nobody has read it again on it. Correct it.',
    )
  if (data.reviewed !== undefined && data.reviewed < data.published)
    addDiagnostic(file, 'field-value', positionOf(['reviewed']), 'This day is before the briefing was published. Correct one of the two.')
  if (data.kind === 'topic') {
    for (const [i, id] of data.reviews.entries()) {
      const named = briefings.get(id)?.data
      if (named?.kind !== 'topic' || named.status === 'withdrawn') continue
      addDiagnostic(file, 'field-value', positionOf(['reviews', i]), `\`${id}\` is a topic. A topic draws on reviews: name those.`)
    }
    return
  }
  for (const [i, { pseudonym, age }] of data.children.entries()) {
    if (age === undefined || yearsOf(age) < ADULT) continue
    const reason = `${pseudonym} is shown as an adult, for \`${age}\` is the age of one. Write \`people: [{ pseudonym: ${pseudonym}, age: ${age}, as: adult }]\`; or \`as: child\`, where the report speaks of a child.`
    addDiagnostic(file, 'field-value', positionOf(['children', i, 'age']), reason, 'warning')
  }
  const claim = (seen: Set<string>, id: string, path: PropertyKey[], what: string) => {
    if (what === 'recommendation' && isOwnAnchor(id))
      addDiagnostic(file, 'id-duplicate', positionOf(path), `${ownAnchor(id)} Choose another id.`)
    if (seen.has(id)) {
      addDiagnostic(
        file,
        'id-duplicate',
        positionOf(path),
        `The ${what} id \`${id}\` stands here twice. Give each its own, and never change one that was published.`,
      )
    }
    seen.add(id)
  }
  const ids = new Set<string>()
  const today = dayOf(now)
  for (const [i, { id, parts = [], answers }] of data.recommendations.entries()) {
    for (const [j, { on }] of answers.entries()) {
      const place = ['recommendations', i, 'answers', j, 'on']
      if (on > today)
        addDiagnostic(
          file,
          'field-value',
          positionOf(place),
          'This day is still to come, so nothing can have been answered on it. Correct it.',
        )
    }
    claim(ids, id, ['recommendations', i, 'id'], 'recommendation')
    const ofParts = new Set<string>()
    for (const [j, part] of parts.entries()) claim(ofParts, part.id, ['recommendations', i, 'parts', j, 'id'], 'part')
  }
}

/** Says that the site's own pages have an id already. */
export const ownAnchor = (id: string): string => `The site's pages have a part of their own with the id \`${id}\`.`

/** A briefing is short, or it is not read. */
export function checkLength({ file, profile, compiled, positionOf }: BriefingEntry): void {
  const words = compiled.sections.reduce((sum, section) => sum + section.words, 0)
  const { warn, fail } = profile.length
  if (words > fail) {
    addDiagnostic(
      file,
      'length-over',
      positionOf(['title'], true),
      `It has ${words} words; a briefing may have ${fail}. Shorten it: the report holds the rest.`,
    )
  } else if (words > warn) {
    addDiagnostic(
      file,
      'length-long',
      positionOf(['title'], true),
      `It has ${words} words; above ${warn} it takes more than seven minutes to read aloud. Shorten it if you can.`,
    )
  }
}

/** What sources of each kind name, an example, and how one is known. A page is a source in every report. */
const LOCATORS = {
  paragraphs: { name: 'a paragraph', example: '(¶6.1.16)', is: /¶/ },
  pages: { name: 'a page', example: '(page 12)', is: undefined },
  themes: { name: 'a theme', example: '(Theme 3)', is: /\(Theme \d/ },
} as const
const IN_TOPIC = '([Child T](child-t.md), ¶6.1.16)'

/** A reader can check each point at its source, where there is any. */
export function checkSources({ file, data, compiled }: BriefingEntry, { policies }: SiteData): void {
  const severity = policies['source-missing'] === 'fail' ? 'error' : 'warning'
  const locators = data.kind === 'review' ? data.review.locators : undefined
  if (locators === 'none' || (data.kind === 'topic' && data.reviews.length === 0)) return
  const asked = locators && LOCATORS[locators]
  const pages = locators === 'paragraphs' ? ' or `(page 12)`' : ''
  const such = asked ? `\`${asked.example}\`${pages}; or write \`review.locators: none\`, if the report has no numbers` : `\`${IN_TOPIC}\``
  for (const { holds, source, place } of compiled.points) {
    if (holds === 'questions') continue
    if (!source) {
      const reason = `This point names no source. End it with where the report says it, such as ${such}.`
      addDiagnostic(file, 'source-missing', place, reason, severity)
    } else if (!asked) {
      if (source.includes('<a ')) continue
      const reason = `This source does not say which review it is in. Begin it with a link: \`${IN_TOPIC}\`.`
      addDiagnostic(file, 'source-form', place, reason)
    } else {
      const [other, found] = Object.entries(LOCATORS).find(([, one]) => one !== asked && one.is?.test(source)) ?? []
      if (!found) continue
      const reason = `This source names ${found.name}, but the sources of this report are ${locators}. Write \`${asked.example}\`, or set \`review.locators: ${other}\`.`
      addDiagnostic(file, 'source-form', place, reason)
    }
  }
}
