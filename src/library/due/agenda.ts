import { dayOf } from '../../model/day.ts'
import type { Kind } from '../../model/kinds.ts'
import type { Publishable } from '../../safeguards/published.ts'
import type { Content, Entry } from '../content.ts'
import { entriesOf, forEachKind, kindInLibrary } from '../kinds.ts'

/** Something that an officer has to know of, or to decide, by a day. */
export interface Agenda {
  what: 'goes-live' | 'is-still-a-draft' | 'read-again' | 'report-ends'
  /** `2026-11-21`. */
  on: string
  /** Whether that day has passed. */
  late: boolean
  kind: Kind
  id: string
  title: string
  status: Publishable['status']
  /** The file to open, within the content folder. */
  file: string
}

/** What happens, in words that follow a title. */
export function formatAgendaItem({ what, late }: Pick<Agenda, 'what' | 'late'>): string {
  if (what === 'goes-live') return 'goes live'
  if (what === 'is-still-a-draft') return late ? 'was to go live, and is still a draft' : 'is to go live, but is still a draft'
  return what === 'read-again' ? 'is to be read again' : 'its report has been up for long enough: decide whether it stays'
}

/**
 * What comes due, goes live or ends within so many days, the soonest first; and what is late. Drafts and entries under
 * embargo are among it: it is for those who publish, and for no page.
 */
export function agenda(content: Content, now: Date, days: number): Agenda[] {
  const today = dayOf(now)
  const last = dayOf(new Date(now.getTime() + days * 24 * 60 * 60 * 1000))

  const item = (what: Agenda['what'], on: string, [kind, entry, title]: Named): Agenda[] =>
    on > last ? [] : [{ what, on, late: on < today, kind, id: entry.id, title, status: entry.data.status, file: entry.file.path }]

  const live = (named: Named): Agenda[] => {
    const { status, publishFrom } = named[1].data
    if (publishFrom === undefined || status === 'withdrawn') return []
    if (status === 'draft') return item('is-still-a-draft', publishFrom, named)
    return publishFrom > today ? item('goes-live', publishFrom, named) : []
  }

  const all = forEachKind((kind) => {
    const { titleOf, due } = kindInLibrary(kind)
    return [...entriesOf(content, kind).values()].flatMap((entry) => {
      const named: Named = [kind, entry, titleOf(entry.data)]
      const other = entry.data.status === 'withdrawn' ? [] : (due?.(entry.data, content.site?.data) ?? [])
      return [...live(named), ...other.flatMap(({ what, on }) => item(what, on, named))]
    })
  }).flat()
  return all.sort((a, b) => (`${a.on} ${a.file} ${a.what}` < `${b.on} ${b.file} ${b.what}` ? -1 : 1))
}

type Named = [kind: Agenda['kind'], entry: Entry<string, Publishable>, title: string]
