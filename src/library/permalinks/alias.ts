import type { Address } from '../../model/id.ts'
import type { Kind as KindOfContent } from '../../model/kinds.ts'
import { isPublished, type Publishable } from '../../safeguards/published.ts'
import type { Content, Entry } from '../content.ts'
import { documentsOf } from '../documents/attached.ts'
import { type EntryOf, entriesOf, forEachKind, kindInLibrary } from '../kinds.ts'
import type { Library } from '../library.ts'
import type { Alias } from '../schema/alias.ts'
import { noticedAddresses } from '../withdrawal/link.ts'
import { formsOf, hasFile, type Kind, type Owner } from './form.ts'
import type { FormerAnchor, Redirect } from './former.ts'
import { recordedAddresses } from './legacy.ts'
import { publishedAddresses } from './published.ts'

type Aliased = { aliases?: Alias[] | undefined }
type Entries<Data> = ReadonlyMap<string, Entry<string, Data>>

/** An entry that readers see, or of which they see that it was withdrawn. */
export interface Holder {
  kind: Kind
  entry: Entry<string, Aliased>
  title: string
  isWithdrawn: boolean
  /** Its own page; a term's is the glossary. */
  page: Address
}

/** One former address, or one former anchor of a page, and where it leads. Without an anchor each is empty. */
export interface Claim {
  from: Address
  fromAnchor: string
  to: Address
  toAnchor: string
  by: Holder
  /** Which of the holder's aliases says so; none for an address that the holder gave once and gives no more. */
  index: number | undefined
  /** Whether the anchors of the one page are those of the other, under another id. */
  isForm: boolean
}

/** All that a ledger is held against. */
export interface Known {
  holders: readonly Holder[]
  claims: readonly Claim[]
  published: ReadonlyMap<Address, readonly string[]>
  /** Where it is said that something was withdrawn. */
  noticed: ReadonlySet<Address>
  /** Documents that went with what was withdrawn. Nothing leads on from them, for their names may tell what the notice does not. */
  gone: ReadonlySet<Address>
}

export function knownAddresses(content: Content, library: Library): Known {
  const published = publishedAddresses(library)
  const recorded = recordedAddresses(content, library.urls)
  const noticed = new Set(noticedAddresses(library))
  const holders = holdersOf(content, library)
  const all = holders.flatMap((holder) =>
    claimsOf(
      holder,
      library,
      (address) => published.has(address) || noticed.has(address),
      (address) => recorded.has(address),
    ),
  )
  const written = new Set(all.flatMap(({ from, fromAnchor, index }) => (index === undefined || fromAnchor !== '' ? [] : [from])))
  const claims = all.filter(({ from, index }) => index !== undefined || !written.has(from))
  const gone = new Set(
    holders
      .flatMap(({ isWithdrawn, entry }) => (isWithdrawn ? documentsOf(entry.data).map((name) => library.urls.document(name)) : []))
      .filter((address) => !published.has(address)),
  )
  // The page of an anchor may have another id by now.
  const renamed = new Map(claims.flatMap(({ from, to, isForm }) => (isForm ? [[from, to] as const] : [])))
  for (const claim of claims) {
    if (claim.fromAnchor === '') continue
    claim.from = renamed.get(claim.from) ?? claim.from
    claim.to = renamed.get(claim.to) ?? claim.to
  }
  return { holders, claims, published, noticed, gone }
}

/** What former addresses and anchors become on the site. */
export function linkAliases(content: Content, library: Library): Pick<Library, 'former' | 'formerAnchors'> {
  const { claims, published, noticed } = knownAddresses(content, library)
  const former: Redirect[] = []
  // Who has an address, and who came first, keeps it, where nobody asks anybody to take one out.
  const taken = new Set<Address>([...published.keys(), ...noticed])
  const formerAnchors = new Map<Address, FormerAnchor[]>()
  for (const { from, fromAnchor, to, toAnchor, by } of claims) {
    if (fromAnchor === '' && !taken.has(from)) {
      taken.add(from)
      former.push({ from, to: (toAnchor ? `${to}#${toAnchor}` : to) as Address, title: by.title })
    } else if (fromAnchor !== '' && toAnchor !== '')
      formerAnchors.set(from, [...(formerAnchors.get(from) ?? []), { from: fromAnchor, to: toAnchor }])
  }
  former.sort((a, b) => (a.from < b.from ? -1 : 1))
  return { former, formerAnchors }
}

/** An address as the ledger and aliases write it, under the path of the site. */
export const fromHome = (path: string, { urls }: Pick<Library, 'urls'>): Address => (urls.home + path.slice(1)) as Address

/** The same the other way round. */
export const asRecorded = (address: Address, { urls }: Pick<Library, 'urls'>): string => address.slice(urls.home.length - 1)

/** An address, as a message names it. */
export const nameOf = (address: Address, anchor: string, library: Library): string =>
  `\`${asRecorded(address, library)}${anchor ? `#${anchor}` : ''}\``

/** Where an entry is written, in words. */
export const whereIs = ({ kind, entry }: Pick<Holder, 'kind' | 'entry'>): string =>
  entry.file.path.endsWith('.md') ? `\`${entry.file.path}\`` : `the ${kind} \`${entry.id}\` of \`${entry.file.path}\``

/** The Markdown file of an entry, also of one that readers do not see. */
export function writtenAs(owner: Owner | undefined, content: Content): Entry<string, Publishable> | undefined {
  return owner && hasFile(owner.kind) ? (entriesOf(content, owner.kind) as Entries<Publishable>).get(owner.id) : undefined
}

function holdersOf(content: Content, library: Library): Holder[] {
  const { agencies, partnerships, glossary } = content
  const { urls, now, site } = library
  const idsOf = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id))
  const shown = {
    themes: idsOf(library.themes),
    agencies: idsOf(library.agencies),
    partnerships: idsOf(library.partnerships),
    glossary: idsOf(library.glossary),
  }
  const holder = (kind: Kind, entry: Entry<string, Aliased>, title: string, isWithdrawn = false): Holder => ({
    kind,
    entry,
    title,
    isWithdrawn,
    page: formsOf(kind, entry.id, urls)[0] ?? urls.glossary,
  })
  const seen = <K extends KindOfContent>(kind: K): Holder[] =>
    [...entriesOf(content, kind).values()].flatMap((entry: EntryOf<K>) => {
      // Nothing that a withdrawn entry says is published, its title neither.
      if (entry.data.status === 'withdrawn') return [holder(kind, entry, site.name, true)]
      return isPublished(entry.data, now) && (kind !== 'theme' || shown.themes.has(entry.id))
        ? [holder(kind, entry, kindInLibrary(kind).titleOf(entry.data))]
        : []
    })
  const all = <Data extends Aliased>(
    kind: Kind,
    entries: Entries<Data>,
    seen: ReadonlySet<string>,
    named: (data: Data) => string,
  ): Holder[] => [...entries.values()].filter(({ id }) => seen.has(id)).map((entry) => holder(kind, entry, named(entry.data)))
  return [
    ...forEachKind(seen).flat(),
    ...all('agency', agencies, shown.agencies, ({ name }) => name),
    ...all('partnership', partnerships, shown.partnerships, ({ name }) => name),
    ...all('term', glossary, shown.glossary, ({ term }) => term),
  ]
}

/**
 * @param isLive whether something stands at an address, be it the notice of what was withdrawn.
 * @param isRecorded whether the ledger has an address: what was never published has nowhere to lead.
 */
function claimsOf(by: Holder, library: Library, isLive: (address: Address) => boolean, isRecorded: (address: Address) => boolean): Claim[] {
  const { urls } = library
  const { kind, entry, page } = by
  const own = formsOf(kind, entry.id, urls)
  const claims: Claim[] = []
  const claim = (from: Address, to: Address, index: number | undefined, more: Partial<Claim> = {}) =>
    claims.push({ from, fromAnchor: '', to, toAnchor: '', by, index, isForm: false, ...more })
  // What an entry was withdrawn from, or what it had for as long as others gave it something to say, leads to its page.
  if (isLive(page)) for (const address of own) if (!isLive(address) && isRecorded(address)) claim(address, page, undefined)
  for (const [index, alias] of (entry.data.aliases ?? []).entries()) {
    if (typeof alias !== 'string') {
      const [from, to] = [positionOf(alias.from, page, library), positionOf(alias.to ?? '', page, library)]
      // An anchor leads to its own page, where nothing else is said.
      const address = from.anchor !== '' && alias.to === undefined ? from.address : to.address
      claim(from.address, address, index, { fromAnchor: from.anchor, toAnchor: to.anchor })
    } else if (kind === 'term') {
      claim(page, page, index, { fromAnchor: alias, toAnchor: entry.id })
    } else {
      for (const [i, from] of formsOf(kind, alias, urls).entries()) {
        const form = own[i] ?? page
        if (isLive(form)) claim(from, form, index, { isForm: true })
        else if (from === formsOf(kind, alias, urls)[0] || isRecorded(from)) claim(from, page, index)
      }
    }
  }
  return claims
}

/** An address of an alias in its two halves; without the first it is of the entry's own page. */
function positionOf(written: string, page: Address, library: Library): { address: Address; anchor: string } {
  const [path = '', anchor = ''] = written.split('#')
  return { address: path === '' ? page : fromHome(path, library), anchor }
}
