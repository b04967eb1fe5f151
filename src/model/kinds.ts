import type { Address, BriefingId, Id, SessionId, ThemeId } from './id.ts'
import { SLOTS } from './slot.ts'
import { CITATION_FORMATS, type Urls } from './urls.ts'

/** What every part of Sevenfold asks of a kind of content, be it a build, a command or a page in a browser. */
interface KindOfContent {
  /** The folder of its files, one an entry; policies name the kind so, too. */
  folder: string
  /** What stands before an entry's id in the address of its page. */
  path: string
  /** The letter of its short addresses, `/b/child-t/`; a kind without one has none. */
  short?: string
  /** The letter that stands for it in the link of a session that was built. They are for ever. */
  letter?: string
  /** Whether an entry that says nothing of its status is published. */
  isPublishedByDefault: boolean
  /** Ids that none of its entries may have: the site has its own page at that address. */
  reserved: readonly string[]
  /** Anchors that the page of each entry has, whatever the entry says. */
  anchors: readonly string[]
  /** Addresses beside those of its page and its short address. An entry need not have all of them. */
  others(id: string, urls: Urls): Address[]
  /** Addresses that each entry had once: those stay that were promised, and a new entry has none. See `legacyOf`. */
  legacy?(id: string, urls: Urls): Address[]
  /** Those of the others that are pages, so that a notice stands there once the entry was withdrawn. */
  pages(id: string, urls: Urls, isReview: boolean): Address[]
  /** Its form for a page of another site. */
  framed?(id: string, urls: Urls): Address
  /** Fields whose words are public, names and telephone numbers among them: no rule takes them for somebody's identity. */
  publicFields?: readonly string[]
}

const none = () => []
const citations = (of: Address, urls: Urls) => CITATION_FORMATS.map((format) => urls.citation(of, format))

/**
 * The kinds of content. Whatever holds for each of them walks this table: reading, status, sign-off, the ledger, withdrawals, the
 * sitemap, what comes due. The Library binds schema, compiler, checks and links to its rows (`library/kinds.ts`).
 */
const TABLE = {
  briefing: {
    folder: 'briefings',
    path: 'briefings/',
    short: 'b',
    letter: 'b',
    isPublishedByDefault: false,
    reserved: [],
    anchors: SLOTS,
    others: (id, urls) => {
      const briefing = id as BriefingId
      return [urls.recommendations(briefing), urls.embed(briefing), urls.oembed(briefing), urls.preview('briefings', briefing)]
    },
    legacy: (id, urls) => {
      const briefing = id as BriefingId
      return [
        ...citations(urls.briefing(briefing), urls),
        ...citations(urls.recommendations(briefing), urls),
        urls.formerWall(briefing),
        urls.slidesOfBriefing(briefing),
      ]
    },
    pages: (id, urls, isReview) => [urls.formerWall(id as BriefingId), ...(isReview ? [urls.recommendations(id as BriefingId)] : [])],
    framed: (id, urls) => urls.embed(id as BriefingId),
  },
  theme: {
    folder: 'themes',
    path: 'themes/',
    short: 't',
    letter: 't',
    isPublishedByDefault: true,
    reserved: [],
    anchors: ['learning', 'recommendations', 'questions'],
    others: (id, urls) => [urls.lesson(id as ThemeId), urls.preview('themes', id as ThemeId)],
    pages: none,
  },
  page: {
    folder: 'pages',
    path: '',
    isPublishedByDefault: true,
    reserved: [
      'briefings',
      'themes',
      'for',
      'recommendations',
      'partnerships',
      'learning',
      'pictures',
      'previews',
      'embed',
      'search-index',
      'questions',
      'sessions',
      'slides',
      'search',
      'action-plan',
      'glossary',
      'offline',
      'documents',
      'index',
      'guides',
      'write',
      'new',
      'data',
      'sources',
      'cy',
      'b',
      's',
      't',
    ],
    anchors: [],
    others: none,
    pages: none,
  },
  session: {
    folder: 'sessions',
    path: 'sessions/',
    short: 's',
    isPublishedByDefault: false,
    reserved: ['build'],
    anchors: [],
    others: (id, urls) => {
      const session = id as SessionId
      return [
        urls.trainer(session),
        urls.pack(session),
        urls.presentSession(session),
        urls.slidesOfSession(session),
        urls.preview('sessions', session),
      ]
    },
    pages: (id, urls) => {
      const session = id as SessionId
      return [urls.presentSession(session), urls.trainer(session), urls.pack(session)]
    },
  },
  guide: {
    folder: 'guides',
    path: 'guides/',
    letter: 'g',
    isPublishedByDefault: false,
    reserved: [],
    anchors: [],
    others: none,
    pages: none,
    publicFields: ['contacts'],
  },
} as const satisfies Record<string, KindOfContent>

export type Kind = keyof typeof TABLE
export type FolderOf<K extends Kind> = (typeof TABLE)[K]['folder']
/** The letters by which the links of sessions that were built name entries. */
export type LetterOf<K extends Kind> = K extends Kind
  ? (typeof TABLE)[K] extends { letter: infer Letter extends string }
    ? Letter
    : never
  : never
export type IdOf<K extends Kind> = Id<K>

export const KINDS: Readonly<Record<Kind, KindOfContent>> = TABLE

export const ALL_KINDS = Object.keys(TABLE) as Kind[]

export const folderOf = <K extends Kind>(kind: K): FolderOf<K> => TABLE[kind].folder

/** The folders of all kinds. */
export const FOLDERS: readonly string[] = ALL_KINDS.map(folderOf)

/** The folders of all kinds as a sentence names them: `briefings/`, `themes/` or ... */
export const FOLDERS_IN_WORDS = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(FOLDERS.map((folder) => `\`${folder}/\``))

/** The kind whose entries lie in a folder. */
export const kindOfFolder = (folder: string): Kind | undefined => ALL_KINDS.find((kind) => KINDS[kind].folder === folder)

/** The kind of an entry, by its file. */
export const kindOfFile = (path: string): Kind | undefined =>
  path.includes('/') ? kindOfFolder(path.slice(0, path.indexOf('/'))) : undefined

/** The file of an entry within a content folder: `briefings/child-t.md`. */
export const fileOf = (kind: Kind, id: string): string => `${KINDS[kind].folder}/${id}.md`

/** The page of an entry. */
export const pageOf = (kind: Kind, id: string, urls: Urls): Address => urls.file(`${KINDS[kind].path}${id}/`)

/** The short address that leads there. */
export const shortOf = (kind: Kind, id: string, urls: Urls): Address | undefined => {
  const { short } = KINDS[kind]
  return short === undefined ? undefined : urls.file(`${short}/${id}/`)
}

/** The addresses that an entry of this id has, its own page first. */
function own(kind: Kind, id: string, urls: Urls): Address[] {
  const short = shortOf(kind, id, urls)
  return [pageOf(kind, id, urls), ...(short ? [short] : []), ...KINDS[kind].others(id, urls)]
}

/**
 * Those that it has only where it promised them before entries had them no more: `library/permalinks/legacy.ts`. The QR code of a
 * short address is one.
 */
export function legacyOf(kind: Kind, id: string, urls: Urls): Address[] {
  const short = shortOf(kind, id, urls)
  return [...(short ? [urls.qrCode(short)] : []), ...(KINDS[kind].legacy?.(id, urls) ?? [])]
}

/**
 * Every address that an id gives an entry or once gave it, its own page first. Two ids of one kind have theirs in the same order: that
 * is how each address of a former id finds the one that took its place.
 */
export const addressesOf = (kind: Kind, id: string, urls: Urls): Address[] => [...own(kind, id, urls), ...legacyOf(kind, id, urls)]

/** Every address that an entry has. @param legacy those that are kept of what it only had once. */
export const currentAddressesOf = (kind: Kind, id: string, { urls, legacy }: { urls: Urls; legacy: ReadonlySet<Address> }): Address[] => [
  ...own(kind, id, urls),
  ...legacyOf(kind, id, urls).filter((address) => legacy.has(address)),
]

/** Whether the site itself has the address that an entry of this id would have. */
export const isReserved = (kind: Kind, id: string): boolean => KINDS[kind].reserved.includes(id)
