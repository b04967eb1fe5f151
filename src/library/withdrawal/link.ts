import type { Address, BriefingId, PageId, SessionId, ThemeId } from '../../model/id.ts'
import { isOwnAddress } from '../../model/reserved-address.ts'
import type { Urls } from '../../model/urls.ts'
import { type Withdrawable, withdrawalOf } from '../../safeguards/withdrawn.ts'
import type { Content, Entry } from '../content.ts'
import type { FormerEntry, Mended, Withdrawn } from '../permalinks/former.ts'

/** What is said where something was withdrawn. Of the entry itself only its kind and its id are asked. */
export function linkWithdrawn({ briefings, themes, pages, sessions }: Content, urls: Urls): Withdrawn[] {
  const of = <Id extends string>(entries: ReadonlyMap<Id, Entry<Id, Withdrawable>>, stood: (id: Id) => FormerEntry): Withdrawn[] =>
    [...entries.values()].flatMap(({ id, data }) => {
      const said = withdrawalOf(data)
      return said ? [{ ...stood(id), ...said }] : []
    })
  return [
    ...of(briefings, (id) => stoodAt('briefing', id, briefings.get(id)?.data.kind === 'review', urls)),
    ...of(themes, (id) => stoodAt('theme', id, false, urls)),
    ...of(pages, (id) => stoodAt('page', id, false, urls)),
    ...of(sessions, (id) => stoodAt('session', id, false, urls)),
  ]
}

/** The same for what is being mended: of that nothing is said. */
export const linkMended = ({ mended }: Pick<Content, 'mended'>, urls: Urls): Mended[] =>
  mended
    .filter(({ kind, id }) => !isOwnAddress(kind, id))
    .map(({ kind, id, isReview, why }) => ({ ...stoodAt(kind, id, isReview, urls), why }))

/** Where an entry of each kind stood: its own page first, then other forms of it. */
function stoodAt(kind: FormerEntry['kind'], id: string, isReview: boolean, urls: Urls): FormerEntry {
  switch (kind) {
    case 'briefing': {
      const briefing = id as BriefingId
      return {
        kind,
        address: urls.briefing(briefing),
        others: [urls.presentBriefing(briefing), ...(isReview ? [urls.recommendations(briefing)] : [])],
        framed: urls.embed(briefing),
        short: urls.shortBriefing(briefing),
      }
    }
    case 'theme':
      return { kind, address: urls.theme(id as ThemeId), others: NONE, framed: undefined, short: urls.shortTheme(id as ThemeId) }
    case 'page':
      return { kind, address: urls.page(id as PageId), others: NONE, framed: undefined, short: undefined }
    case 'session': {
      const session = id as SessionId
      return {
        kind,
        address: urls.session(session),
        others: [urls.presentSession(session), urls.trainer(session), urls.pack(session)],
        framed: undefined,
        short: urls.shortSession(session),
      }
    }
  }
}

const NONE: readonly Address[] = []

/** Every address at which a notice stands. */
export const noticedAddresses = ({ withdrawn, mended }: { withdrawn: readonly FormerEntry[]; mended: readonly FormerEntry[] }): Address[] =>
  [...withdrawn, ...mended].flatMap(({ address, others, framed, short }) =>
    [address, ...others, framed, short].filter((one) => one !== undefined),
  )
