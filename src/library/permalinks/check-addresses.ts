import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import { suggestion } from '../../diagnostics/nearest.ts'
import type { Address } from '../../model/id.ts'
import type { Content, Entry } from '../content.ts'
import type { Library } from '../library.ts'
import { asRecorded, type Claim, type Known, knownAddresses, nameOf, whereIs, writtenAs } from './alias.ts'
import { checkLedger } from './check-ledger.ts'
import { ownerOf } from './form.ts'

/**
 * No address that was published may vanish, and none may have two claims on it.
 *
 * @returns how many addresses and anchors the ledger does not have yet; nothing where there is no ledger.
 */
export function checkAddresses(content: Content, library: Library): number | undefined {
  const known = knownAddresses(content, library)
  checkClaims(content, library, known)
  return content.ledger && checkLedger(content.ledger, known, content, library)
}

function checkClaims(content: Content, library: Library, known: Known): void {
  const { holders, claims, published, noticed } = known
  const told = new Set<string>()
  const say = (
    rule: 'address-claimed' | 'link-dead',
    { entry }: { entry: Entry<string, unknown> },
    index: number | undefined,
    reason: string,
  ) => {
    const key = `${rule} ${entry.file.path} ${entry.id} ${index}`
    if (told.has(key)) return
    told.add(key)
    addDiagnostic(entry.file, rule, index === undefined ? START : entry.positionOf(['aliases', index]), reason)
  }
  const twice = (claim: Claim, other: Claim, name: string) =>
    say(
      'address-claimed',
      claim.by,
      claim.index,
      `${name} is claimed here and in ${whereIs(other.by)}. Only one can have it: take one of the two out.`,
    )
  const pages = new Map(holders.map((holder) => [holder.page, holder]))
  const seen = new Set<Entry<string, unknown>>(holders.map(({ entry }) => entry))
  const first = new Map<string, Claim>()
  for (const claim of claims) {
    const { from, fromAnchor, to, toAnchor, by, index } = claim
    if (index === undefined) continue
    const name = nameOf(from, fromAnchor, library)
    const key = `${from}#${fromAnchor}`
    const before = first.get(key)
    if (before) {
      twice(claim, before, name)
      twice(before, claim, name)
      continue
    }
    first.set(key, claim)
    const isThere = fromAnchor === '' ? isTaken(asOpened(from), known, library) : published.get(from)?.includes(fromAnchor)
    // A draft will have its addresses once it is published.
    const hidden = fromAnchor === '' && !pages.has(from) ? writtenAs(ownerOf(from, library.urls), content) : undefined
    const written = fromAnchor !== '' ? undefined : (pages.get(from)?.entry ?? (hidden && !seen.has(hidden) ? hidden : undefined))
    const anchors = published.get(to)
    if (written) {
      const reason = `${capital(whereIs(by))} has an alias for ${name}, which is here. Take the alias out, or give this another name.`
      say('address-claimed', { entry: written }, undefined, reason)
    }
    // A draft takes nothing from what is published: only the draft is told.
    if (isThere || (written && hidden?.data.status !== 'draft')) {
      say('address-claimed', by, index, `${name} is there already. Take this alias out, or give the other a new name.`)
    } else if (fromAnchor !== '' && from !== to) {
      const reason = `${name} can only lead to a place on its own page: no server sees what stands behind a \`#\`.`
      say('link-dead', by, index, reason)
    } else if (anchors && toAnchor !== '' && !anchors.includes(toAnchor)) {
      say('link-dead', by, index, `There is no ${nameOf(to, toAnchor, library)}.${suggestion(toAnchor, anchors)}`)
    } else if (!anchors && !noticed.has(to)) {
      const addresses = [...published.keys()].map((one) => asRecorded(one, library))
      say('link-dead', by, index, `There is no address ${nameOf(to, '', library)}.${suggestion(asRecorded(to, library), addresses)}`)
    }
  }
}

/** The address under which a server finds the same: of a folder without its slash, or of its page by name. */
const asOpened = (address: Address): Address =>
  (/\.[^/]*$/.test(address) ? address.replace(/\/index\.html$/, '/') : address.replace(/\/?$/, '/')) as Address

/** What the site needs for itself: the names of its files and folders that are no pages to link to. */
const OWN =
  /^\/(?:_astro|_headers|_redirects|offline|search-index|404|404\.html|robots\.txt|sitemap\.xml|sw\.js|redirect\.js|mark\.svg|(?:headers|redirects|server)\.(?:nginx|apache)\.(?:conf|txt))(?:\/|$)/

const isTaken = (address: Address, { published, noticed }: Known, library: Library): boolean =>
  published.has(address) || noticed.has(address) || OWN.test(asRecorded(address, library))

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
