import { addDiagnostic, type Position } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { dayOf } from '../../model/day.ts'
import type { Address } from '../../model/id.ts'
import { fileOf } from '../../model/kinds.ts'
import { SLOTS } from '../../model/slot.ts'
import { unfinishedDraft } from '../check/draft.ts'
import type { Content } from '../content.ts'
import type { Library } from '../library.ts'
import type { Alias } from '../schema/alias.ts'
import { asRecorded, fromHome, type Holder, type Known, nameOf, whereIs, writtenAs } from './alias.ts'
import { formsOf, hasFile, type Owner, ownerOf } from './form.ts'
import type { Ledger } from './ledger.ts'
import { isGathered } from './published.ts'

/**
 * Holds the ledger against what would be published: each address is there, leads on, or says that its entry was withdrawn.
 *
 * @returns how many addresses and anchors the ledger does not have yet.
 */
export function checkLedger(ledger: Ledger, known: Known, content: Content, library: Library): number {
  const whole = known.claims.filter(({ fromAnchor }) => fromAnchor === '')
  const leads = new Map(whole.map((claim) => [claim.from, claim]))
  const former = new Set(known.claims.map(({ from, fromAnchor }) => `${from}#${fromAnchor}`))
  const recorded = new Map<Address, Set<string>>()
  const lost = new Map<Address, Position>()
  const losses: Loss[] = []
  for (const { path, place, anchors } of ledger.lines) {
    const address = fromHome(path, library)
    const names = recorded.get(address) ?? new Set()
    recorded.set(address, names)
    for (const { name } of anchors) names.add(name)
    const claim = leads.get(address)
    const page = claim?.isForm && !known.published.has(address) ? claim.to : address
    const there = known.published.get(page)
    if (!there) {
      if (!claim && !known.noticed.has(address) && !known.gone.has(address)) lost.set(address, place)
      continue
    }
    if (isGathered(page, library.urls)) continue
    const has = new Set(there)
    for (const { name, place } of anchors) {
      if (has.has(name) || former.has(`${page}#${name}`)) continue
      losses.push({ name: nameOf(address, name, library), place, cure: cureOfAnchor(page, name, there, names, known, library) })
    }
  }
  losses.push(...lossesOf(lost, recorded, known, content, library))
  reportLosses(losses, ledger)
  let unrecorded = 0
  for (const [address, anchors] of known.published) {
    const names = recorded.get(address)
    unrecorded += (names ? 0 : 1) + anchors.filter((name) => !names?.has(name)).length
  }
  return unrecorded
}

/** What would be gone, with what to write: a sentence, or an alias of an entry that is there. */
interface Loss {
  name: string
  place: Position
  cure: string | Cure
}

interface Cure {
  holder: Holder
  alias: Alias
  /** What is not certain of it. */
  when?: string
  otherwise?: string
}

/** Each loss is a problem. What one entry has to say of all its losses is one line, which the first of them shows. */
function reportLosses(losses: readonly Loss[], { file }: Ledger): void {
  const byEntry = new Map<Holder, Alias[]>()
  for (const { cure } of losses) if (typeof cure !== 'string') byEntry.set(cure.holder, [...(byEntry.get(cure.holder) ?? []), cure.alias])
  const shown = new Set<Holder>()
  for (const { name, place, cure } of losses) {
    let words: string
    if (typeof cure === 'string') words = cure
    else if (shown.has(cure.holder)) words = `The line above for ${whereIs(cure.holder)} keeps it, too.`
    else words = lineFor(cure, byEntry.get(cure.holder) ?? [])
    if (typeof cure !== 'string') shown.add(cure.holder)
    addDiagnostic(file, 'address-lost', place, `${name} was published, and would be gone. ${words}`.trim())
  }
}

/** A name that is gone is one loss, and not one for each of the addresses that it gave. */
function lossesOf(
  lost: ReadonlyMap<Address, Position>,
  recorded: ReadonlyMap<Address, ReadonlySet<string>>,
  known: Known,
  content: Content,
  library: Library,
): Loss[] {
  const losses: Loss[] = []
  const holders = new Map(known.holders.map((holder) => [`${holder.kind} ${holder.entry.id}`, holder]))
  const told = new Set<Address>()
  for (const [address, place] of lost) {
    const owner = ownerOf(address, library.urls)
    const holder = owner && holders.get(`${owner.kind} ${owner.id}`)
    const [page = address] = owner && !holder ? formsOf(owner.kind, owner.id, library.urls) : []
    const first = lost.has(page) ? page : address
    if (told.has(first)) continue
    told.add(first)
    const cure = holder
      ? { holder, alias: { from: asRecorded(address, library) } }
      : owner
        ? cureOfEntry(owner, recorded, known, content, library)
        : cureOfFile(address, library)
    losses.push({ name: nameOf(first, '', library), place: lost.get(first) ?? place, cure })
  }
  return losses
}

/** What to write where a whole entry is gone: an alias where one has come, a withdrawal where none has. */
function cureOfEntry(
  owner: Owner,
  recorded: ReadonlyMap<Address, ReadonlySet<string>>,
  known: Known,
  content: Content,
  library: Library,
): Loss['cure'] {
  const hidden = writtenAs(owner, content)
  const file = hasFile(owner.kind) ? fileOf(owner.kind, owner.id) : undefined
  const draft = file && unfinishedDraft(file, content)
  if (draft) return hiddenCure(draft.path, 'is `draft`', library)
  if (hidden) {
    const why = hidden.data.status === 'published' ? 'is under embargo' : `is \`${hidden.data.status}\``
    return hiddenCure(hidden.file.path, why, library)
  }
  const page = formsOf(owner.kind, owner.id, library.urls)[0] as Address
  const anchors = recorded.get(page) ?? new Set()
  const come = known.holders.filter(({ kind, isWithdrawn, page }) => kind === owner.kind && !isWithdrawn && !recorded.has(page))
  const likely = nearest(
    owner.id,
    come.map(({ entry }) => entry.id),
  )
  const scored = come.map((holder): [Holder, number] => {
    const shared = (known.published.get(holder.page) ?? []).filter((name) => anchors.has(name)).length
    return [holder, shared + (holder.entry.id === likely ? 0.5 : 0)]
  })
  const best = scored.reduce<(typeof scored)[number] | undefined>((best, one) => (best && best[1] >= one[1] ? best : one), undefined)?.[0]
  if (best) {
    const otherwise = file ? `If that is something else, put \`${file}\` back with ${withdrawal(library)}.` : ''
    return { holder: best, alias: owner.id, when: 'If it has a new name, ', otherwise }
  }
  if (file)
    return `Put \`${file}\` back with ${withdrawal(library)}; or, in the file that takes its place, write \`aliases: [${owner.id}]\`.`
  return `In the entry that takes its place, write \`aliases: [${owner.id}]\`.`
}

const hiddenCure = (path: string, why: string, library: Library): string =>
  `\`${path}\` ${why}. Publish it again; or, if it may no longer be read, write this in it, with the reason: ${withdrawal(library)}.`

/** What makes a notice stand in the place of an entry. */
const withdrawal = ({ now }: Library): string => `\`status: withdrawn\` and \`withdrawn: { on: ${dayOf(now)}, reason: ... }\``

/** A document belongs to a briefing, of which nothing tells. */
const cureOfFile = (address: Address, library: Library): string =>
  `In the entry that it belongs to, write \`aliases: [{ from: ${JSON.stringify(asRecorded(address, library))} }]\`; with \`to\`, it leads to what takes its place.`

function cureOfAnchor(
  page: Address,
  name: string,
  there: readonly string[],
  recorded: ReadonlySet<string>,
  known: Known,
  library: Library,
): Loss['cure'] {
  const to = placeLeft(name, there, recorded)
  if (page === library.urls.glossary) {
    const holder = known.holders.find(({ kind, entry }) => kind === 'term' && entry.id === to)
    return holder
      ? { holder, alias: name, when: 'If it has a new name, ' }
      : `In the term that takes its place, in \`glossary.yaml\`, write \`aliases: [${name}]\`.`
  }
  const owner = ownerOf(page, library.urls)
  const holder = known.holders.find(({ kind, entry }) => kind === owner?.kind && entry.id === owner.id)
  if (!holder) return ''
  const onOwn = (anchor: string) => `${page === holder.page ? '' : asRecorded(page, library)}#${anchor}`
  return { holder, alias: { from: onOwn(name), ...(to ? { to: onOwn(to) } : {}) } }
}

/** What is likely to stand in the place of an anchor that is gone: something new in the same section, or the section. */
function placeLeft(name: string, there: readonly string[], recorded: ReadonlySet<string>): string | undefined {
  const slot = SLOTS.find((slot) => name.startsWith(`${slot}-`))
  const come = there.filter((one) => !recorded.has(one) && (slot === undefined || one.startsWith(`${slot}-`)))
  return nearest(name, come) ?? (come.length === 1 ? come[0] : slot && there.includes(slot) ? slot : undefined)
}

/** The words that say what to write, and in which file: all aliases of the entry, those that it has among them. */
function lineFor({ holder, when = '', otherwise = '' }: Cure, added: readonly Alias[]): string {
  const had = holder.entry.data.aliases ?? []
  const line = `aliases: [${[...had, ...added].map(inYaml).join(', ')}]`
  const where = holder.entry.file.path.endsWith('.md') ? `the front matter of ${whereIs(holder)}` : whereIs(holder)
  const what = had.length > 0 ? `put this in place of the \`aliases\` in ${where}` : `add this to ${where}`
  const words = `${when}${what}: \`${line}\`. ${otherwise}`.trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const inYaml = (alias: Alias): string =>
  typeof alias === 'string'
    ? alias
    : `{ from: ${JSON.stringify(alias.from)}${alias.to === undefined ? '' : `, to: ${JSON.stringify(alias.to)}`} }`
