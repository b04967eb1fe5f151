import { dayOf } from '../../model/day.ts'
import { titleOf } from '../../model/title.ts'
import type { Publishable } from '../../safeguards/published.ts'
import type { BriefingEntry, Content, Entry } from '../content.ts'
import { readAgainBy, staysUntil } from './due.ts'

/** Something that an officer has to know of, or to decide, by a day. */
export interface Agenda {
  what: 'goes-live' | 'is-still-a-draft' | 'read-again' | 'report-ends'
  /** `2026-11-21`. */
  on: string
  /** Whether that day has passed. */
  late: boolean
  kind: 'briefing' | 'theme' | 'page' | 'session'
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
export function agenda({ site, briefings, themes, pages, sessions }: Content, now: Date, days: number): Agenda[] {
  const today = dayOf(now)
  const last = dayOf(new Date(now.getTime() + days * 24 * 60 * 60 * 1000))
  const stays = site?.data.policies['report-stays']

  const item = (what: Agenda['what'], on: string, [kind, entry, title]: Named): Agenda[] =>
    on > last ? [] : [{ what, on, late: on < today, kind, id: entry.id, title, status: entry.data.status, file: entry.file.path }]

  const live = (named: Named): Agenda[] => {
    const { status, publishFrom } = named[1].data
    if (publishFrom === undefined || status === 'withdrawn') return []
    if (status === 'draft') return item('is-still-a-draft', publishFrom, named)
    return publishFrom > today ? item('goes-live', publishFrom, named) : []
  }

  const due = (named: Named, { data }: BriefingEntry): Agenda[] => {
    if (data.status === 'withdrawn') return []
    const again = data.status === 'published' ? readAgainBy(data) : undefined
    const report = data.kind === 'review' && data.review.report.status === 'published' ? data.review.report : undefined
    const least = report && stays !== undefined ? staysUntil(report, stays) : undefined
    const ends = [report?.until, least]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1)
    return [
      ...(again === undefined ? [] : item('read-again', again, named)),
      ...(ends === undefined ? [] : item('report-ends', ends, named)),
    ]
  }

  const titled: [Named, BriefingEntry | undefined][] = [
    ...[...briefings.values()].map((one): [Named, BriefingEntry] => {
      return [['briefing', one, titleOf(one.data)], one]
    }),
    ...[...themes.values()].map((one): [Named, undefined] => [['theme', one, one.data.term], undefined]),
    ...[...pages.values()].map((one): [Named, undefined] => [['page', one, one.data.title], undefined]),
    ...[...sessions.values()].map((one): [Named, undefined] => [['session', one, one.data.title], undefined]),
  ]
  const all = titled.flatMap(([named, briefing]) => [...live(named), ...(briefing ? due(named, briefing) : [])])
  return all.sort((a, b) => (`${a.on} ${a.file} ${a.what}` < `${b.on} ${b.file} ${b.what}` ? -1 : 1))
}

type Named = [kind: Agenda['kind'], entry: Entry<string, Publishable>, title: string]
