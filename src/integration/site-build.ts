import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import { fileOf, SitePages } from '../incremental/site-pages.ts'
import { showToPages } from '../library/current.ts'
import type { Library } from '../library/library.ts'
import type { Settings } from '../settings/settings.ts'
import { siteAddress } from '../settings/site-address.ts'
import { type Made, makeBeside, type Timings } from './built-site.ts'
import { assetsIn, MODULES } from './bundle-only.ts'
import { type Bundled, hasBundle, keepBundle, openBundle } from './kept-bundle.ts'
import { pagesVersion, versionWith } from './pages-version.ts'

interface Begun {
  /** The folder of the project. */
  root: string
  /** A folder to work in, that is there. */
  work: string
  /** All that pages depend on beside the Library, where it is known. */
  version?: string
}

/** Where what Astro makes of the code of pages is kept. */
export const bundleIn = ({ cacheDir }: Settings): string => join(cacheDir, 'bundle')

/** Whether pages can be made without Astro. @param version all that they depend on beside the Library. */
export const isBundled = (settings: Settings, version: string): boolean => hasBundle(bundleIn(settings), version)

/** The building of one site: its pages, of which those that would be the same are not made again, and all that stands beside them. */
export class SiteBuild {
  readonly #root: string
  readonly #settings: Settings
  readonly #version: string
  readonly #place: ReturnType<typeof siteAddress>
  readonly #pages: SitePages<Library>
  readonly #beside: ReturnType<typeof makeBeside>

  /** Begins it. */
  constructor(library: Library, settings: Settings, { root, work, version = pagesVersion(root, settings.folder) }: Begun) {
    this.#root = root
    this.#settings = settings
    this.#version = version
    this.#place = siteAddress(settings.folder)
    this.#pages = new SitePages(library, join(settings.cacheDir, 'pages'), versionWith(library, version))
    showToPages(this.#pages.library, this.#pages.textOf)
    this.#beside = makeBeside(library, settings, work)
  }

  /**
   * Makes the pages that Astro would make, but for those that are as they were.
   *
   * @param site the folder of the site.
   * @param pages what Astro knows of each page; nothing where another integration has a part in them, or is told of all of them:
   *   then each is made, and the next build begins with Astro.
   */
  prerenderer(astro: AstroPrerenderer, site: string, pages?: Bundled['pages']): AstroPrerenderer {
    let assets: string[] = []
    return {
      ...astro,
      setup: async () => {
        assets = assetsIn(site)
        await astro.setup?.()
      },
      getStaticPaths: async () => this.#pages.stale(await astro.getStaticPaths(), pages !== undefined),
      render: (request, options) =>
        this.#pages.make(this.#fileAt(request.url, options.routeData.type), () => astro.render(request, options)),
      teardown: async () => {
        await astro.teardown?.()
        // Code that changed meanwhile is of another version.
        if (pagesVersion(this.#root, this.#settings.folder) !== this.#version) this.#pages.forget()
        else if (pages) keepBundle(bundleIn(this.#settings), this.#version, { modules: join(site, MODULES), site, assets, pages })
      },
    }
  }

  /** Makes the pages with what Astro made of their code, which is kept. @param site a folder that is empty. */
  async makeAgain(site: string): Promise<void> {
    const astro = await openBundle(bundleIn(this.#settings), this.#version, site)
    const { origin, base } = this.#place
    const { getStaticPaths, render } = this.prerenderer(astro, site, new Map())
    const folders = new Set<string>()
    for (const page of await getStaticPaths()) {
      const { pathname, route } = page
      const path = pathname.replace(/^\/|\/$/g, '')
      const request = new Request(new URL(`${base}${path}${route.type === 'endpoint' || path === '' ? '' : '/'}`, origin))
      const result = await render(request, { routeData: route })
      const response = result instanceof Response ? result : result.response
      // There is nothing at this address.
      if (!response.body) continue
      if (response.status >= 400 && path !== '404') throw new Error(`The page \`${pathname}\` could not be made.`)
      const file = join(site, fileOf(page))
      const folder = dirname(file)
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
      folders.add(folder)
      // Two pages of one address are Astro's to tell of.
      writeFileSync(file, Buffer.from(await response.arrayBuffer()), { flag: 'wx' })
    }
  }

  /** Puts the site together: the pages that are as they were, and what stands beside them. */
  finish(site: string): Promise<{ made: Made; timings: Timings }> {
    return this.#beside.finish(site, this.#pages.finish(site))
  }

  /** Takes away what was made beside the pages, where no site comes of it. */
  abandon = (): Promise<void> => this.#beside.abandon()

  #fileAt(url: string, type: string): string {
    return fileOf({ pathname: decodeURI(new URL(url).pathname).slice(this.#place.base.length), route: { type } })
  }
}
