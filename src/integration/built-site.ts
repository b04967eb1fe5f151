import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tell } from '../diagnostics/progress.ts'
import { writeSlides } from '../exports/slides/slides-worker.ts'
import { drawCards } from '../exports/social-cards/cards-worker.ts'
import { keepFormer, refuseTaken } from '../hosting/former-addresses.ts'
import { writeMarker } from '../hosting/marker.ts'
import { serverFiles } from '../hosting/server-files.ts'
import { staticFiles } from '../hosting/static-files.ts'
import { offlineFiles } from '../hosting/worker-file.ts'
import type { PagesOfSite } from '../incremental/site-pages.ts'
import { publishedCopy } from '../library/documents/read.ts'
import type { Library } from '../library/library.ts'
import type { Address } from '../model/id.ts'
import { buildIndex } from '../search/index/build-index.ts'
import { PUBLIC } from '../settings/environment.ts'
import type { Settings } from '../settings/settings.ts'
import { settleAll } from './settle-all.ts'

/** What a build made, beside its pages. */
export interface Made {
  pages: number
  /** How many of them, and of the other files that pages' code makes, were made: the others are as they were. */
  rendered: number
  /** Results in the search index. */
  indexed: number
  /** Social cards, and how many of them had to be drawn. */
  previews: number
  drawn: number
  /** Files of slides, and how many of them had to be written. */
  slides: number
  written: number
}

/** Seconds that each stage took. The cards and the slides are made beside the pages. */
export type Timings = Record<string, number>

/** What is made beside the pages while Astro makes them. */
export interface Beside {
  /** Waits for it, and puts it into the site with all that stands beside the pages. @param site the folder of the pages. */
  finish(site: string, pages: PagesOfSite): Promise<{ made: Made; timings: Timings }>
  /** Takes away what was made, where no site comes of it. */
  abandon(): Promise<void>
}

/**
 * Begins all of a site that no page of Astro makes: the search index, the social cards and the slides.
 *
 * @param work a folder to work in, that is there.
 */
export function makeBeside(library: Library, settings: Settings, work: string): Beside {
  const folder = mkdtempSync(join(work, `build-${process.pid}-beside-`))
  const [index, files] = [join(folder, 'index'), join(folder, 'files')]
  mkdirSync(files)
  const timings: Timings = {}
  const jobs = settleAll([
    timed(timings, 'previews', () => drawCards(library, settings, files)),
    timed(timings, 'slides', () => writeSlides(library, settings, files)),
    // It is made here and now, while other processes draw and write.
    timed(timings, 'index', () => buildIndex(library, index, settings.cacheDir)),
  ])
  // It is told of where it is waited for, and not while the pages are made.
  jobs.catch(() => {})
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return {
    async finish(site, { paths, digests, made }) {
      try {
        tell('Finishing the search index and the pictures')
        const [cards, slides, indexed] = await jobs
        tell('Putting the site together')
        cpSync(PUBLIC, site, { recursive: true })
        moveFolder(index, join(site, 'search-index'))
        for (const name of readdirSync(files)) moveFolder(join(files, name), join(site, name))
        copyFiles(library, settings.cacheDir, site)
        write(library, site, serverFiles(library, library.now))
        writeMarker(site, { base: library.urls.home, isDraftPreview: library.isDraftPreview, name: library.site.name })
        const pages = paths.filter((path) => path.endsWith('.html')).length
        await timed(timings, 'beside', () => write(library, site, staticFiles(library)))
        for (const changed of keepFormer(library, site)) digests.delete(changed)
        // It takes a digest of every page, so it is the last.
        await timed(timings, 'offline', async () => write(library, site, await offlineFiles(library, site, digests, settings.cacheDir)))
        return { made: { pages, rendered: made, indexed, ...cards, ...slides }, timings }
      } finally {
        remove()
      }
    },
    async abandon() {
      await jobs.catch(() => {})
      remove()
    },
  }
}

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    // The site is made on another disk.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(from, to, { recursive: true })
  }
}

/** Writes files that stand beside the pages. */
function write({ urls }: Library, site: string, files: Iterable<readonly [address: Address, content: string | Uint8Array]>): void {
  for (const [address, content] of files) {
    const path = join(site, address.slice(urls.home.length))
    refuseTaken(path, address)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

/** Copies the documents that published entries attach, and the pictures in their texts, and no others: the copies that were made for publishing. */
function copyFiles(library: Library, cacheDir: string, site: string): void {
  for (const folder of ['documents', 'pictures'] as const)
    for (const [name, { copy }] of library[folder]) {
      mkdirSync(join(site, folder), { recursive: true })
      writeFileSync(join(site, folder, name), publishedCopy(cacheDir, copy))
    }
}

/** Measures how long something takes, in seconds. */
export async function timed<T>(timings: Timings, stage: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  timings[stage] = (performance.now() - started) / 1000
  return result
}
