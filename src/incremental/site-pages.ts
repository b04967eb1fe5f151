import { tell } from '../diagnostics/progress.ts'
import { KeptPages, type MadePage } from './kept-pages.ts'
import { Parts } from './parts.ts'
import { WatchedLibrary } from './watched.ts'

/** A page to make, as Astro names it. */
export interface PagePath {
  /** `/briefings/child-t`. */
  pathname: string
  route: { type: string; pathname?: string | undefined }
  /** What the page is given, as text; nothing where that cannot be told. */
  cacheKey?: string | undefined
}

/** The pages of a site that was built, and the other files that pages' code makes, by their paths in the site. */
export interface PagesOfSite {
  paths: readonly string[]
  made: number
  digests: Map<string, string>
}

/** The lists whose entries many pages read a little of. */
const CUT = ['briefings', 'themes', 'agencies', 'partnerships']

/** Fields of a Library that its code and the settings of the site make. */
const MADE_BY_CODE = new Set(['urls', 'language'])

/** The pages of one build: which have to be made, and what each of them read. */
export class SitePages<L extends object> {
  /** What pages show: the Library, which notes what they read. */
  readonly library: L
  readonly #parts: Parts
  readonly #watched: WatchedLibrary<L>
  readonly #kept: KeptPages
  readonly #fresh: string[] = []
  readonly #stale = new Map<string, PagePath>()
  readonly #made = new Map<string, MadePage>()
  #done = 0

  /** @param folder where pages are kept. @param version all that they depend on beside the Library, as one name. */
  constructor(library: L, folder: string, version: string) {
    this.#parts = new Parts(library, CUT, MADE_BY_CODE)
    this.#watched = new WatchedLibrary(library, this.#parts)
    this.#kept = new KeptPages(folder, version, this.#parts)
    this.library = this.#watched.library
  }

  /** What a page is given, as text; nothing where there is a function in it. */
  textOf = (given: unknown): string | undefined => this.#parts.textOf(given, this.#watched.behind)

  /** Those of the pages that have to be made; the others are as they were. @param mayStay whether any may be. */
  stale<P extends PagePath>(paths: readonly P[], mayStay: boolean): P[] {
    const files = paths.map(fileOf)
    // Two pages of one address are Astro's to tell of.
    const may = mayStay && new Set(files).size === files.length
    return paths.filter((page, i) => {
      const [path, given] = [files[i] as string, givenTo(page)]
      const isFresh = may && given !== undefined && this.#kept.isFresh(path, given)
      if (isFresh) this.#fresh.push(path)
      else this.#stale.set(path, page)
      return !isFresh
    })
  }

  /** Makes a page, and notes what it reads. @param path of its file in the site. */
  async make<T>(path: string, work: () => Promise<T>): Promise<T> {
    tell('Making pages', this.#done++, this.#stale.size)
    const { result, reads } = await this.#watched.during(work)
    const page = this.#stale.get(path)
    const given = page && givenTo(page)
    if (given !== undefined) this.#made.set(path, { given, reads })
    return result
  }

  /** Keeps none of the pages that were made. */
  forget = (): void => this.#made.clear()

  /**
   * Puts the pages that are as they were into the site, and keeps the others.
   *
   * @returns the paths of all, how many of them were made, and the digest of each that is kept, by its path.
   */
  finish(site: string): PagesOfSite {
    const paths = [...this.#fresh, ...this.#stale.keys()]
    return { paths, made: this.#stale.size, digests: this.#kept.finish(site, this.#fresh, this.#made) }
  }
}

/** What a page is given, as text: nothing is given to one that stands alone. */
const givenTo = ({ route, cacheKey }: PagePath): string | undefined => (route.pathname === undefined ? cacheKey : '')

/** The file of a page in the site: `briefings/child-t/index.html`. */
export function fileOf({ pathname, route }: PagePath): string {
  const path = pathname.replace(/^\/|\/$/g, '')
  if (route.type === 'endpoint') return path
  return path === '404' ? '404.html' : `${path}${path && '/'}index.html`
}
