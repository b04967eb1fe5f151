import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { compileProse, NO_PROSE } from '../../markdown/compile.ts'
import { dayOf } from '../../model/day.ts'
import type { Id } from '../../model/id.ts'
import { pageOf } from '../../model/kinds.ts'
import { isPublished } from '../../safeguards/published.ts'
import type { Resource } from '../attachments/resource.ts'
import { checkThemes } from '../check/reference.ts'
import type { EntryOf, KindInLibrary, LinkedBefore } from '../kinds.ts'
import type { Companion } from '../link/companions.ts'
import { all } from '../vocabularies/link.ts'
import type { Term } from '../vocabularies/vocabulary.ts'
import { type GuideData, guideSchema } from './schema.ts'

/** A partnership's own "what to do here". */
export interface Guide extends Companion {
  id: Id<'guide'>
  owner: string
  /** The day on which it was last found right, `2026-11-21`. */
  checked: string
  /** Nothing once it is overdue: nobody is to ring a number that may be another's by now. */
  contacts: GuideData['contacts']
  /** The same holds of their telephone numbers. */
  resources: readonly Resource[]
  html: string
  /** Ids of the headings in it. */
  anchors: readonly string[]
  terms: readonly Term[]
}

export const guideKind: KindInLibrary<'guide'> = {
  schema: guideSchema,
  compile: ({ body, file }, { context }) => compileProse(body, file.path, context),
  empty: () => ({ data: { title: '', summary: '', owner: '', checked: '', checkAgain: '', themes: [], contacts: [] }, compiled: NO_PROSE }),
  titleOf: ({ title }) => title,
  check: checkDays,
  checkReferences: (entry, content, now) => checkThemes(entry, entry.data.themes, ['themes'], content, now),
  link: (entries, before) => entries.map((entry) => linkGuide(entry, before)),
  companions: (guides) => guides,
  due: ({ checkAgain }) => [{ what: 'read-again', on: checkAgain }],
}

function linkGuide({ id, data, compiled }: EntryOf<'guide'>, { urls, now, themes, terms }: LinkedBefore): Guide {
  const { title, summary, owner, checked, checkAgain, contacts, resources } = data
  const isOverdue = checkAgain < dayOf(now)
  return {
    id,
    address: pageOf('guide', id, urls),
    title,
    summary,
    owner,
    checked,
    checkAgain,
    isOverdue,
    themes: all(themes, data.themes),
    contacts: isOverdue ? [] : contacts,
    resources: isOverdue ? resources.filter(({ phone }) => phone === undefined) : resources,
    html: compiled.html,
    anchors: compiled.anchors,
    terms: all(terms, compiled.terms),
  }
}

function checkDays({ file, data, positionOf }: EntryOf<'guide'>, _: unknown, now: Date): void {
  const { checked, checkAgain } = data
  if (checked > dayOf(now))
    addDiagnostic(file, 'field-value', positionOf(['checked']), 'This day is still to come, so nobody has checked it on it. Correct it.')
  if (checkAgain <= checked) {
    addDiagnostic(file, 'field-value', positionOf(['checkAgain']), 'This day is not after the day of `checked`. Correct one of the two.')
  } else if (isPublished(data, now) && checkAgain < dayOf(now)) {
    const reason =
      'This day has passed, so its page says so, and shows no contacts. Check the guide, and write the new days in `checked` and here.'
    addDiagnostic(file, 'field-value', positionOf(['checkAgain']), reason, 'warning')
  }
}
