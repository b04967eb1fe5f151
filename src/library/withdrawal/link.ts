import type { Address } from '../../model/id.ts'
import { isReserved, KINDS, type Kind, legacyOf, pageOf, shortOf } from '../../model/kinds.ts'
import { withdrawalOf } from '../../safeguards/withdrawn.ts'
import type { AnyEntry, Content } from '../content.ts'
import { entriesOf, forEachKind } from '../kinds.ts'
import type { Library } from '../library.ts'
import type { FormerEntry, Mended, Withdrawn } from '../permalinks/former.ts'

/** Where things stand on the site: see `Library`. */
type At = Pick<Library, 'urls' | 'legacy'>

/** What is said where something was withdrawn. Of the entry itself only its kind and its id are asked. */
export const linkWithdrawn = (content: Content, at: At): Withdrawn[] =>
  forEachKind((kind) =>
    [...entriesOf(content, kind).values()].flatMap(({ id, data }: AnyEntry) => {
      const said = withdrawalOf(data)
      return said ? [{ ...stoodAt(kind, id, 'kind' in data && data.kind === 'review', at), ...said }] : []
    }),
  ).flat()

/** The same for what is being mended: of that nothing is said. */
export const linkMended = ({ mended }: Pick<Content, 'mended'>, at: At): Mended[] =>
  mended.filter(({ kind, id }) => !isReserved(kind, id)).map(({ kind, id, isReview, why }) => ({ ...stoodAt(kind, id, isReview, at), why }))

/** Where an entry of each kind stood: its own page first, then other forms of it. */
function stoodAt(kind: Kind, id: string, isReview: boolean, { urls, legacy }: At): FormerEntry {
  const never = legacyOf(kind, id, urls).filter((address) => !legacy.has(address))
  return {
    kind,
    address: pageOf(kind, id, urls),
    others: KINDS[kind].pages(id, urls, isReview).filter((page) => !never.includes(page)),
    framed: KINDS[kind].framed?.(id, urls),
    short: shortOf(kind, id, urls),
  }
}

/** Every address at which a notice stands. */
export const noticedAddresses = ({ withdrawn, mended }: { withdrawn: readonly FormerEntry[]; mended: readonly FormerEntry[] }): Address[] =>
  [...withdrawn, ...mended].flatMap(({ address, others, framed, short }) =>
    [address, ...others, framed, short].filter((one) => one !== undefined),
  )
