import type { Address, BriefingId } from '../../model/id.ts'
import { legacyOf } from '../../model/kinds.ts'
import type { Urls } from '../../model/urls.ts'
import { isPublished } from '../../safeguards/published.ts'
import type { AnyEntry, Content } from '../content.ts'
import { entriesOf, forEachKind } from '../kinds.ts'

/**
 * The addresses of slides, citations, QR codes and their like that entries keep because they promised them: the ledger has each, or
 * the same one of a former id. Entries of today have none of these files, and a review without recommendations no page of them. What
 * readers see nothing of keeps nothing.
 *
 * @param now the moment that decides what is published.
 */
export function legacyAddresses(content: Content, urls: Urls, now: Date): Set<Address> {
  const recorded = recordedAddresses(content, urls)
  const isSeen = ({ data }: AnyEntry) => isPublished(data, now) || data.status === 'withdrawn'
  const entries = forEachKind((kind) =>
    [...entriesOf(content, kind).values()].filter(isSeen).map(({ id, data }: AnyEntry) => {
      const former = (data.aliases ?? []).filter((alias) => typeof alias === 'string')
      const isBare = 'recommendations' in data && data.recommendations.length === 0
      return { kind, id: String(id), ids: [id, ...former], isBare }
    }),
  ).flat()
  const mended = content.mended.map(({ kind, id }) => ({ kind, id, ids: [id], isBare: false }))
  const kept = [...entries, ...mended].flatMap(({ kind, id, ids, isBare }) => {
    const of = (one: string) => [...legacyOf(kind, one, urls), ...(isBare ? [urls.recommendations(one as BriefingId)] : [])]
    const all = ids.map(of)
    return of(id).filter((_, i) => all.some((those) => recorded.has(those[i] as Address)))
  })
  return new Set(kept)
}

/** Every address that the ledger has. */
export const recordedAddresses = ({ ledger }: Pick<Content, 'ledger'>, urls: Urls): Set<Address> =>
  new Set(ledger?.lines.map(({ path }) => urls.file(path.slice(1))))
