import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pruneInterrupted } from '../cache/interrupted.ts'
import { count } from '../diagnostics/count.ts'
import { tell } from '../diagnostics/progress.ts'
import type { Format } from '../diagnostics/report.ts'
import { AddressTaken } from '../hosting/former-addresses.ts'
import { nest, pathInFolder } from '../hosting/nested.ts'
import { redirectPage } from '../hosting/redirect.ts'
import type { Made, Timings } from '../integration/built-site.ts'
import { pagesVersion } from '../integration/pages-version.ts'
import { bundleIn, isBundled, SiteBuild } from '../integration/site-build.ts'
import { lastBuild } from '../integration.ts'
import { ContentProblems, library, reload, takeLoaded } from '../library/current.ts'
import type { Library } from '../library/library.ts'
import type { Loaded } from '../library/load.ts'
import { entryOfPage } from '../model/entry-path.ts'
import type { Address } from '../model/id.ts'
import { FOLDER_VARIABLES, ROOT } from '../settings/environment.ts'
import { displayPath, forDraftPreview, type Settings, UsageError } from '../settings/settings.ts'
import { siteFile } from '../settings/site-file.ts'
import { bundleInChild } from './bundle-worker.ts'
import { astroConfig } from './options/astro-config.ts'
import { asTyped, asTypedIn, command, print } from './options/command.ts'
import { problemsIn } from './problems.ts'
import { showProgress } from './progress.ts'
import { distFolder, previewFolder } from './publish/dist.ts'
import { isFull } from './publish/full-disk.ts'
import { keepLastGood, lastGoodFolder, type Withdrawal, withdrawal } from './publish/last-good.ts'
import { beforeFolder, forgetWithdrawn, sweepBefore } from './publish/site-before.ts'
import { recover, swap } from './publish/swap.ts'

const WORK = join(ROOT, '.sevenfold')
const work = join(WORK, `build-${process.pid}`)

/** Builds the site in a folder of its own with Astro, and puts it in the place of the last one. */
await command('build', async ({ format, of, out, nested, at = nested ? '/' : undefined, withdrawing, 'last-good': given }, told) => {
  const settings = of === 'drafts' ? forDraftPreview(told) : told
  const dist = (of === 'drafts' ? previewFolder : distFolder)(process.env, settings.folder)
  const before = of === 'drafts' ? undefined : beforeFolder(dist)
  const place = of === 'drafts' ? undefined : lastGoodFolder(given, settings, dist)
  const { address = '' } = siteFile(settings.folder)
  // As it is read: an address has no line break, which would begin a line of its own in the log of a host.
  if (at && URL.canParse(address)) pathInFolder(address.replace(/[\s\p{Cc}]/gu, ''), at)
  let seen: readonly string[] = []
  // Only what a program prints to its standard output is an annotation.
  const say = format === 'github' ? console.log : console.error
  // Astro puts what it works with where it is run.
  process.chdir(ROOT)
  mkdirSync(WORK, { recursive: true })
  pruneInterrupted(WORK)
  sweepBefore()
  recover(dist)
  if (place) recover(place)
  const progress = showProgress(process.stderr)
  const bundling = new AbortController()
  try {
    const started = performance.now()
    const version = pagesVersion(ROOT, settings.folder)
    const bundled = bundledFor(settings, version, bundling.signal)
    let held: Withdrawal | undefined
    const still = (paths: readonly string[]) => (seen = paths)
    // The content is let go: what is published of it is in the Library.
    const { warnings, loading } = await reload(settings, (broken) => {
      held =
        place === undefined
          ? undefined
          : withdrawal(broken, settings, { place, dist, isAsked: withdrawing, work: `${work}-content`, still })
      return held?.library
    }).then(({ files, timings }) => ({
      warnings: problemsOf(files, settings, format),
      loading: timings,
    }))
    progress.clear()
    if (warnings) say(asTypedIn(warnings, settings))
    const missing = library.isDraftPreview
      ? library.mended.map(({ address }) => entryOfPage(address.slice(library.urls.home.length, -1)))
      : []
    if (missing.length > 0) console.warn(`Not shown yet, for something in them is still missing or wrong: ${missing.join(', ')}`)
    if (held) console.error(asTypedIn(`\n${held.said}\n`, settings))
    const pagesFrom = performance.now()
    const { made, timings: making } = (await builtWithBundle(settings, version, bundled)) ?? (await builtByAstro())
    tell('Putting it in the place of the last one')
    if (at) {
      const front = redirectPage({ from: '/' as Address, to: library.urls.home, title: library.site.tagline }, library)
      nest(work, pathInFolder(library.site.address, at), `${work}-pages`, front)
    }
    swap(work, dist, before, `${work}-before`)
    if (before) forgetWithdrawn(before, dist, mayHaveNotices(library))
    if (place) keepAsGood(() => (held ? held.keep() : keepLastGood(place, settings.folder, { at: settings.now }, `${work}-good`)))
    const seconds = (from: number) => (performance.now() - from) / 1000
    const reading = Object.fromEntries(Object.entries(loading).map(([stage, ms]) => [stage, ms / 1000]))
    const took: Timings = { ...reading, astro: seconds(pagesFrom), ...making, total: seconds(started) }
    const { reviews, topics, themes, recommendations } = library
    const counts = {
      ...made,
      reviews: reviews.length,
      topics: topics.length,
      themes: themes.length,
      recommendations: recommendations.length,
    }
    progress.clear()
    const { cwd } = settings
    const target = of === 'drafts' ? 'preview' : 'dist'
    const isNamed = Boolean(process.env[FOLDER_VARIABLES[target]])
    const look = asTyped('preview', settings, {
      ...(of === 'drafts' ? { of } : {}),
      ...(isNamed ? { [target]: displayPath(dist, cwd) } : {}),
    })
    print(format === 'json' ? JSON.stringify({ counts, took }) : sentenceOf(counts, took, displayPath(dist, cwd), look), out, cwd)
  } catch (error) {
    progress.clear()
    if (isFull(error, WORK)) console.error('There is no room left on the disk. Make some, and build again.')
    else if (error instanceof ContentProblems) say(asTypedIn(problemsOf(error.files, settings, format), settings))
    else console.error(error instanceof AddressTaken || error instanceof UsageError ? asTypedIn(error.message, settings) : error)
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
    progress.end()
    bundling.abort()
    for (const path of [work, `${work}-content`, `${work}-before`, `${work}-bundle`, `${work}-pages`])
      rmSync(path, { recursive: true, force: true })
  }
})

/** What is wrong, for whom it is asked; as JSON, it is what was built that is said. */
function problemsOf(files: Loaded['files'], settings: Settings, format: Format): string {
  return problemsIn(files, settings, format === 'json' ? 'text' : format, process.stderr.isTTY)
}

/** Sees that what Astro makes of the code of pages is kept, while the content is read. */
async function bundledFor(settings: Settings, version: string, signal: AbortSignal): Promise<void> {
  if (isBundled(settings, version)) return
  await bundleInChild({ root: ROOT, work: `${work}-bundle`, folder: bundleIn(settings), content: settings.folder }, signal)
}

/** Builds with what Astro made of the code of pages; nothing where that is not kept, or does not do. */
async function builtWithBundle(settings: Settings, version: string, bundled: Promise<void>): Promise<Built | undefined> {
  const build = new SiteBuild(library, settings, { root: ROOT, work: WORK, version })
  await bundled
  if (!isBundled(settings, version)) {
    await build.abandon()
    return undefined
  }
  mkdirSync(work)
  try {
    await build.makeAgain(work)
    const built = await build.finish(work)
    takeLoaded()
    return built
  } catch (error) {
    if (error instanceof AddressTaken || isFull(error, WORK)) throw error
    await build.abandon()
    rmSync(work, { recursive: true })
    return undefined
  }
}

async function builtByAstro(): Promise<Built> {
  const { build } = await import('astro')
  await build({ ...astroConfig(ROOT), outDir: work, logLevel: 'warn' })
  if (!lastBuild) throw new Error('`astro.config` does not have `sevenfold()` among its `integrations`. Add it.')
  return lastBuild
}

/** Entries whose pages have a notice, or lead on, by their files. */
function mayHaveNotices({ urls, withdrawn, mended, former }: Library): string[] {
  const addresses = [...withdrawn, ...mended].map(({ address }) => address)
  return [...addresses, ...former.map(({ from }) => from)].map((one) => entryOfPage(one.slice(urls.home.length).replace(/\/$/, '')))
}

/** The site stands already, so that nothing which fails here may stop the build. */
function keepAsGood(keep: () => void): void {
  try {
    keep()
  } catch (error) {
    console.error(`The content could not be kept as the last that passed: ${error instanceof Error ? error.message : error}`)
  }
}

interface Built {
  made: Made
  timings: Timings
}

type Counts = Record<
  'pages' | 'reviews' | 'topics' | 'themes' | 'recommendations' | 'indexed' | 'previews' | 'drawn' | 'slides' | 'written',
  number
>

function sentenceOf(counts: Counts, took: Timings, dist: string, look: string): string {
  return (
    `Built ${count(counts.pages, 'page')} in ${took['total']?.toFixed(1)} s into ${dist}/: ${count(counts.reviews, 'review')}, ` +
    `${count(counts.topics, 'topic')}, ${count(counts.themes, 'theme')}, ${count(counts.recommendations, 'recommendation')}; ` +
    `${count(counts.indexed, 'result')} in the search index; ${count(counts.previews, 'picture')} for links, ${counts.drawn} of them new; ` +
    `${count(counts.slides, 'file')} of slides, ${counts.written} of them new.\n` +
    (library.isDraftPreview ? 'It holds drafts: look at it here, and put it on no server that others can reach. ' : '') +
    `To look at it: ${look}`
  )
}
