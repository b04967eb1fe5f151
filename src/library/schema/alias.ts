import * as z from 'zod'
import { ADDRESS_ID, ID } from '../../model/id.ts'

const ERROR =
  'Write a former id in lower-case letters, digits and hyphens; or a former address or anchor, and what it leads to now: `{ from: "#learning-escalation", to: "#learning" }`.'

/** More than an entry ever needs: each is looked for among all that there is. */
const MOST = 1000

/** An address of the site from its home on, as the ledger has it, an anchor, or both: `/briefings/child-t/#learning`. */
const place = z.string().refine(isPlace, {
  error:
    'Write an address as the ledger has it, from the home of the site on, or an anchor: `/briefings/child-t/`, `#learning-escalation`.',
})

/**
 * What an entry was called or where it was found before: a former id, whose every address leads to that of the same kind
 * now; or one address or anchor by itself. Without `to` that leads to the entry's own page.
 */
const aliasOf = (id: RegExp) =>
  z
    .array(z.union([z.string().regex(id, { error: ERROR }), z.strictObject({ from: place, to: place.optional() })], { error: ERROR }))
    .max(MOST, { error: `An entry can have ${MOST} aliases.` })
    .optional()
    .describe('Ids, addresses and anchors that this entry had once: they lead here.')

export const aliases = aliasOf(ADDRESS_ID)
/** A term has no page, so that digits may be its id. */
export const aliasesOfTerm = aliasOf(ID)

export type Alias = NonNullable<z.output<typeof aliases>>[number]

/**
 * Files are written under such an address, so no part of it may lead out of the site, also when it is decoded. In a host's
 * file `_redirects` a star stands for every address, so that there is none.
 */
function isPlace(text: string): boolean {
  const { 1: path = '', 2: anchor = '' } = /^(\/[^\s#?]*)?(#[^\s#]+)?$/u.exec(text) ?? []
  if (path + anchor === '' || path + anchor !== text) return false
  return (
    path === '' ||
    path
      .split('/')
      .slice(1, path.endsWith('/') ? -1 : undefined)
      .every(isSafe)
  )
}

function isSafe(segment: string): boolean {
  try {
    const name = decodeURIComponent(segment)
    return name !== '' && !name.startsWith('.') && !/[/\\:*\p{Cc}]/u.test(name) && encodeURIComponent(name) === segment
  } catch {
    return false
  }
}
