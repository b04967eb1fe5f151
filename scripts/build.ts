import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'astro'
import { ContentProblems, library, reload } from '#library'
import { report } from '../src/library/problem/report.ts'
import { settings } from '../src/library/settings.ts'
import { buildIndex } from '../src/search/build-index.ts'

const ROOT = resolve(import.meta.dirname, '..')
const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } })
const { folder, folderInWords } = settings(process.env, () => new Date())
const dist = resolve(process.env['SEVENFOLD_DIST'] ?? join(ROOT, 'dist'))
const work = join(ROOT, '.sevenfold', `build-${process.pid}`)
const index = `${work}-search`

/** The pages import the Library that was loaded here, and not a copy of it. */
const ONE_LIBRARY = { build: { rollupOptions: { external: ['#library'] } }, ssr: { external: ['#library'] } }

/** Seconds that each stage took. Pages and index are made side by side. */
const took: Record<string, number> = {}

try {
  const started = performance.now()
  const { files, took: loading } = await reload()
  for (const [stage, ms] of Object.entries(loading)) took[stage] = ms / 1000
  const warnings = report(files, folderInWords, 'text', process.stderr.isTTY)
  if (warnings) console.warn(warnings)
  const [indexed] = await Promise.all([
    timed('index', buildIndex(library, index)),
    timed('pages', build({ root: ROOT, outDir: work, logLevel: 'warn', vite: ONE_LIBRARY })),
  ])
  renameSync(index, join(work, 'pagefind'))
  copyDocuments()
  const pages = readdirSync(work, { recursive: true }).filter((path) => String(path).endsWith('.html')).length
  swap()
  took['total'] = (performance.now() - started) / 1000
  const { reviews, topics, themes, recommendations } = library
  const counts = {
    pages,
    reviews: reviews.length,
    topics: topics.length,
    themes: themes.length,
    recommendations: recommendations.length,
    indexed,
  }
  console.log(values.format === 'json' ? JSON.stringify({ counts, took }) : inWords(counts))
} catch (error) {
  if (!(error instanceof ContentProblems)) throw error
  console.error(error.message)
  console.error(`Nothing was built.${existsSync(dist) ? ' The last good site stays as it was.' : ''}`)
  process.exitCode = 1
} finally {
  for (const path of [work, index]) rmSync(path, { recursive: true, force: true })
}

async function timed<T>(stage: string, work: Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work
  took[stage] = (performance.now() - started) / 1000
  return result
}

/** Copies the documents that a published briefing attaches, and no other. */
function copyDocuments(): void {
  for (const { review } of library.reviews) {
    for (const { document } of [review.report, ...review.pack]) {
      if (!document) continue
      mkdirSync(join(work, 'documents'), { recursive: true })
      cpSync(join(folder, 'documents', document), join(work, 'documents', document))
    }
  }
}

/** Puts the new site in the place of the last one, in two renames. */
function swap(): void {
  const last = join(ROOT, '.sevenfold', `last-${process.pid}`)
  if (existsSync(dist)) renameSync(dist, last)
  else mkdirSync(resolve(dist, '..'), { recursive: true })
  renameSync(work, dist)
  rmSync(last, { recursive: true, force: true })
}

function inWords(counts: Record<'pages' | 'reviews' | 'topics' | 'themes' | 'recommendations' | 'indexed', number>): string {
  return (
    `Built ${counts.pages} pages in ${took['total']?.toFixed(1)} s into ${relative(process.cwd(), dist)}/: ${counts.reviews} reviews, ` +
    `${counts.topics} topics, ${counts.themes} themes, ${counts.recommendations} recommendations; ${counts.indexed} pages in the search index.\n` +
    'To look at it: npm run preview'
  )
}
