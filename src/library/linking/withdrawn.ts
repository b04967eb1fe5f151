import { type Withdrawable, withdrawalOf } from '../../safeguards/withdrawn.ts'
import type { Addresses } from '../address.ts'
import type { Content, Entry } from '../content.ts'
import type { Withdrawn } from '../former.ts'
import type { Address } from '../id.ts'

/** Where an entry of each kind stood: its own page first, then other forms of it. */
type Stood = Pick<Withdrawn, 'kind' | 'address' | 'others' | 'framed' | 'short'>

/** What is said where something was withdrawn. Of the entry itself only its kind and its id are asked. */
export function linkWithdrawn({ briefings, themes, pages, sessions }: Content, at: Addresses): Withdrawn[] {
  const of = <Id extends string>(entries: ReadonlyMap<Id, Entry<Id, Withdrawable>>, stood: (id: Id) => Stood): Withdrawn[] =>
    [...entries.values()].flatMap(({ id, data }) => {
      const said = withdrawalOf(data)
      return said ? [{ ...stood(id), ...said }] : []
    })
  return [
    ...of(briefings, (id) => ({
      kind: 'briefing',
      address: at.briefing(id),
      others: [at.presentBriefing(id), ...(briefings.get(id)?.data.kind === 'review' ? [at.recommendations(id)] : [])],
      framed: at.embed(id),
      short: at.shortBriefing(id),
    })),
    ...of(themes, (id) => ({ kind: 'theme', address: at.theme(id), others: NONE, framed: undefined, short: at.shortTheme(id) })),
    ...of(pages, (id) => ({ kind: 'page', address: at.page(id), others: NONE, framed: undefined, short: undefined })),
    ...of(sessions, (id) => ({
      kind: 'session',
      address: at.session(id),
      others: [at.presentSession(id), at.trainer(id), at.pack(id)],
      framed: undefined,
      short: at.shortSession(id),
    })),
  ]
}

const NONE: readonly Address[] = []
