import type { Address, BriefingId, PageId, SessionId, ThemeId } from '../../model/id.ts'
import { isOwnAddress } from '../../model/reserved-address.ts'
import type { Addresses } from '../../model/urls.ts'
import { type Withdrawable, withdrawalOf } from '../../safeguards/withdrawn.ts'
import type { Content, Entry } from '../content.ts'
import type { Mended, Stood, Withdrawn } from '../permalinks/former.ts'

/** What is said where something was withdrawn. Of the entry itself only its kind and its id are asked. */
export function linkWithdrawn({ briefings, themes, pages, sessions }: Content, at: Addresses): Withdrawn[] {
  const of = <Id extends string>(entries: ReadonlyMap<Id, Entry<Id, Withdrawable>>, stood: (id: Id) => Stood): Withdrawn[] =>
    [...entries.values()].flatMap(({ id, data }) => {
      const said = withdrawalOf(data)
      return said ? [{ ...stood(id), ...said }] : []
    })
  return [
    ...of(briefings, (id) => stoodAt('briefing', id, briefings.get(id)?.data.kind === 'review', at)),
    ...of(themes, (id) => stoodAt('theme', id, false, at)),
    ...of(pages, (id) => stoodAt('page', id, false, at)),
    ...of(sessions, (id) => stoodAt('session', id, false, at)),
  ]
}

/** The same for what is being mended: of that nothing is said. */
export const linkMended = ({ mended }: Pick<Content, 'mended'>, at: Addresses): Mended[] =>
  mended
    .filter(({ kind, id }) => !isOwnAddress(kind, id))
    .map(({ kind, id, isReview, why }) => ({ ...stoodAt(kind, id, isReview, at), why }))

/** Where an entry of each kind stood: its own page first, then other forms of it. */
function stoodAt(kind: Stood['kind'], id: string, isReview: boolean, at: Addresses): Stood {
  switch (kind) {
    case 'briefing': {
      const briefing = id as BriefingId
      return {
        kind,
        address: at.briefing(briefing),
        others: [at.presentBriefing(briefing), ...(isReview ? [at.recommendations(briefing)] : [])],
        framed: at.embed(briefing),
        short: at.shortBriefing(briefing),
      }
    }
    case 'theme':
      return { kind, address: at.theme(id as ThemeId), others: NONE, framed: undefined, short: at.shortTheme(id as ThemeId) }
    case 'page':
      return { kind, address: at.page(id as PageId), others: NONE, framed: undefined, short: undefined }
    case 'session': {
      const session = id as SessionId
      return {
        kind,
        address: at.session(session),
        others: [at.presentSession(session), at.trainer(session), at.pack(session)],
        framed: undefined,
        short: at.shortSession(session),
      }
    }
  }
}

const NONE: readonly Address[] = []

/** Every address at which a notice stands. */
export const noticedAddresses = ({ withdrawn, mended }: { withdrawn: readonly Stood[]; mended: readonly Stood[] }): Address[] =>
  [...withdrawn, ...mended].flatMap(({ address, others, framed, short }) =>
    [address, ...others, framed, short].filter((one) => one !== undefined),
  )
