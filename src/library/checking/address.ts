import { suggestion } from '../../problem/nearest.ts'
import { problem, START } from '../../problem/problem.ts'
import type { Content, Entry } from '../content.ts'
import { asRecorded, type Claim, type Known, knownAddresses, nameOf, whereIs, writtenAs } from '../ledger/alias.ts'
import { ownerOf } from '../ledger/form.ts'
import type { Library } from '../library.ts'
import { checkLedger } from './ledger.ts'

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

function checkClaims(content: Content, library: Library, { holders, claims, published, noticed }: Known): void {
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
    problem(entry.file, rule, index === undefined ? START : entry.placeOf(['aliases', index]), reason)
  }
  const twice = (claim: Claim, other: Claim, name: string) =>
    say(
      'address-claimed',
      claim.by,
      claim.index,
      `${name} is claimed here and in ${whereIs(other.by)}. Only one can have it: take one of the two out.`,
    )
  const pages = new Map(holders.map((holder) => [holder.page, holder]))
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
    const isThere = fromAnchor === '' ? published.has(from) : published.get(from)?.includes(fromAnchor)
    // A draft will have its address once it is published.
    const written = fromAnchor === '' ? (pages.get(from)?.entry ?? writtenAs(ownerOf(from, library.at), content)) : undefined
    const anchors = published.get(to)
    if (isThere || written) {
      say('address-claimed', by, index, `${name} is there already. Take this alias out, or give the other a new name.`)
      const reason = `${capital(whereIs(by))} has an alias for ${name}, which is here. Take the alias out, or give this another name.`
      if (written) say('address-claimed', { entry: written }, undefined, reason)
    } else if (fromAnchor !== '' && from !== to) {
      const reason = `${name} can only lead to a place on its own page: no server sees what stands behind a \`#\`.`
      say('link-dead', by, index, reason)
    } else if (anchors && toAnchor !== '' && !anchors.includes(toAnchor)) {
      say('link-dead', by, index, `There is no ${nameOf(to, toAnchor, library)}.${suggestion(toAnchor, anchors)}`)
    } else if (!anchors && !noticed.has(to)) {
      const known = [...published.keys()].map((one) => asRecorded(one, library))
      say('link-dead', by, index, `There is no address ${nameOf(to, '', library)}.${suggestion(asRecorded(to, library), known)}`)
    }
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
