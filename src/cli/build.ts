import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'astro'
import { ContentProblems, library, reload } from '#library'
import { count } from '../diagnostics/count.ts'
import { formatReport } from '../diagnostics/report.ts'
import { writeSlides } from '../exports/slides/slides-worker.ts'
import { drawCards } from '../exports/social-cards/cards-worker.ts'
import { staticFiles } from '../exports/static-files.ts'
import { AddressTaken, keepFormer, refuseTaken } from '../hosting/former-addresses.ts'
import { serverFiles } from '../hosting/server-files.ts'
import { offlineFiles } from '../hosting/worker-file.ts'
import { publishedCopy } from '../library/documents/read.ts'

import { entryOfPage } from '../model/entry-path.ts'
import type { Address } from '../model/id.ts'
import { buildIndex } from '../search/index/build-index.ts'
import { indexInChild } from '../search/index/index-worker.ts'
import { FOLDER_VARIABLES } from '../settings/environment.ts'
import { displayPath, forDraftPreview } from '../settings/settings.ts'
import { asTyped, asTypedIn, command, print } from './options/command.ts'
import { distFolder, mark, previewFolder, ROOT } from './publish/dist.ts'
import { keepLastGood, lastGoodFolder, type Withdrawal, withdrawal } from './publish/last-good.ts'
import { isFull, settleAll } from './publish/settle-all.ts'
import { beforeFolder, forgetWithdrawn, sweepBefore } from './publish/site-before.ts'
import { recover, swap, sweep } from './publish/swap.ts'

/** The pages import the Library that was loaded here, and not a copy of it. */
const ONE_LIBRARY = { build: { rollupOptions: { external: ['#library'] } }, ssr: { external: ['#library'] } }

const WORK = join(ROOT, '.sevenfold')
const work = join(WORK, `build-${process.pid}`)
const index = `${work}-search`
const shared = `${work}-shared`

/** Seconds that each stage took. Pages, index, previews and slides are made side by side. */
const took: Record<string, number> = {}

await command('build', async ({ format, of, out, withdrawing, 'last-good': given }, told) => {
  const settings = of === 'drafts' ? forDraftPreview(told) : told
  const dist = (of === 'drafts' ? previewFolder : distFolder)(process.env, settings.folder)
  const before = of === 'drafts' ? undefined : beforeFolder(dist)
  const place = of === 'drafts' ? undefined : lastGoodFolder(given, settings, dist)
  let seen: readonly string[] = []
  // Astro puts what it works with where it is run.
  process.chdir(ROOT)
  mkdirSync(WORK, { recursive: true })
  sweep(WORK)
  sweepBefore()
  recover(dist)
  if (place) recover(place)
  try {
    const started = performance.now()
    let held: Withdrawal | undefined
    const still = (paths: readonly string[]) => (seen = paths)
    const { files, timings: loading } = await reload(settings, (broken) => {
      held =
        place === undefined
          ? undefined
          : withdrawal(broken, settings, { place, dist, isAsked: withdrawing, work: `${work}-content`, still })
      return held?.library
    })
    for (const [stage, ms] of Object.entries(loading)) took[stage] = ms / 1000
    const warnings = formatReport(files, settings.displayFolder, 'text', process.stderr.isTTY)
    if (warnings) console.warn(asTypedIn(warnings, settings))
    const missing = library.isDraftPreview
      ? library.mended.map(({ address }) => entryOfPage(address.slice(library.urls.home.length, -1)))
      : []
    if (missing.length > 0) console.warn(`Not shown yet, for something in them is still missing or wrong: ${missing.join(', ')}`)
    if (held) console.error(asTypedIn(`\n${held.said}\n`, settings))
    const [indexed, drawing, writing] = await settleAll([
      timed('index', () => (held ? buildIndex(library, index) : indexInChild(library, settings, index))),
      timed('previews', () => drawCards(library, settings, shared)),
      timed('slides', () => writeSlides(library, settings, shared)),
      timed('pages', () =>
        build({
          root: ROOT,
          outDir: work,
          logLevel: 'warn',
          vite: ONE_LIBRARY,
          site: new URL(library.site.address).origin,
          base: library.urls.home,
        }),
      ),
    ])
    renameSync(index, join(work, 'search-index'))
    for (const name of readdirSync(shared)) renameSync(join(shared, name), join(work, name))
    copyDocuments(settings.cacheDir)
    write(serverFiles(library, settings.now))
    mark(work, { base: library.urls.home, isDraftPreview: library.isDraftPreview, name: library.site.name })
    const pages = readdirSync(work, { recursive: true }).filter((path) => String(path).endsWith('.html')).length
    await timed('beside', () => write(staticFiles(library)))
    keepFormer(library, work)
    // It takes a digest of every page, so it is the last.
    await timed('offline', async () => write(await offlineFiles(library, work)))
    swap(work, dist, before)
    if (before) forgetWithdrawn(before, dist)
    if (place) keepAsGood(() => (held ? held.keep() : keepLastGood(place, settings.folder, { at: settings.now }, `${work}-good`)))
    took['total'] = (performance.now() - started) / 1000
    const { reviews, topics, themes, recommendations } = library
    const counts = {
      pages,
      reviews: reviews.length,
      topics: topics.length,
      themes: themes.length,
      recommendations: recommendations.length,
      indexed,
      ...drawing,
      ...writing,
    }
    const { cwd } = settings
    const target = of === 'drafts' ? 'preview' : 'dist'
    const isNamed = Boolean(process.env[FOLDER_VARIABLES[target]])
    const look = asTyped('preview', settings, {
      ...(of === 'drafts' ? { of } : {}),
      ...(isNamed ? { [target]: displayPath(dist, cwd) } : {}),
    })
    print(format === 'json' ? JSON.stringify({ counts, took }) : inWords(counts, displayPath(dist, cwd), look), out, cwd)
  } catch (error) {
    if (isFull(error, WORK)) console.error('There is no room left on the disk. Make some, and build again.')
    else console.error(error instanceof ContentProblems || error instanceof AddressTaken ? asTypedIn(error.message, settings) : error)
    if (seen.length > 0)
      console.error(
        asTypedIn(
          `Readers still see what is no longer published: ${seen.join(', ')}. To take something out at once: npm run withdraw -- ${seen[0]}`,
          settings,
        ),
      )
    console.error(`Nothing was built.${existsSync(dist) ? ' The last good site stays as it was.' : ''}`)
    process.exitCode = 1
  } finally {
    for (const path of [work, index, shared, `${work}-content`]) rmSync(path, { recursive: true, force: true })
  }
})

async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  took[stage] = (performance.now() - started) / 1000
  return result
}

/** Writes files that stand beside the pages. */
function write(files: Iterable<readonly [address: Address, text: string]>): void {
  for (const [address, text] of files) {
    const path = join(work, address.slice(library.urls.home.length))
    refuseTaken(path, address)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

/** The site stands already, so that nothing which fails here may stop the build. */
function keepAsGood(keep: () => void): void {
  try {
    keep()
  } catch (error) {
    console.error(`The content could not be kept as the last that passed: ${error instanceof Error ? error.message : error}`)
  }
}

/** Copies the documents that a published briefing attaches, and no other: the copies that were made for publishing. */
function copyDocuments(cacheDir: string): void {
  for (const [name, { copy }] of library.documents) {
    mkdirSync(join(work, 'documents'), { recursive: true })
    writeFileSync(join(work, 'documents', name), publishedCopy(cacheDir, copy))
  }
}

type Counts = Record<
  'pages' | 'reviews' | 'topics' | 'themes' | 'recommendations' | 'indexed' | 'previews' | 'drawn' | 'slides' | 'written',
  number
>

function inWords(counts: Counts, dist: string, look: string): string {
  return (
    `Built ${count(counts.pages, 'page')} in ${took['total']?.toFixed(1)} s into ${dist}/: ${count(counts.reviews, 'review')}, ` +
    `${count(counts.topics, 'topic')}, ${count(counts.themes, 'theme')}, ${count(counts.recommendations, 'recommendation')}; ` +
    `${count(counts.indexed, 'result')} in the search index; ${count(counts.previews, 'picture')} for links, ${counts.drawn} of them new; ` +
    `${count(counts.slides, 'file')} of slides, ${counts.written} of them new.\n` +
    (library.isDraftPreview ? 'It holds drafts: look at it here, and put it on no server that others can reach. ' : '') +
    `To look at it: ${look}`
  )
}
