import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { build } from 'astro'
import { ContentProblems, library, reload } from '#library'
import { report } from '../src/library/report.ts'
import { settings } from '../src/library/settings.ts'
import { buildIndex } from '../src/search/build-index.ts'

const ROOT = resolve(import.meta.dirname, '..')
const { folder, folderInWords } = settings(process.env, () => new Date())
const dist = resolve(process.env['SEVENFOLD_DIST'] ?? join(ROOT, 'dist'))
const work = join(ROOT, '.sevenfold', `build-${process.pid}`)
const index = `${work}-search`

try {
  const started = performance.now()
  const loaded = reload()
  const warnings = report(loaded.files, folderInWords, 'text', process.stdout.isTTY)
  if (warnings) console.warn(warnings)
  const [found] = await Promise.all([buildIndex(library, index), build({ root: ROOT, outDir: work, logLevel: 'warn' })])
  renameSync(index, join(work, 'pagefind'))
  copyDocuments()
  swap()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const pages = readdirSync(dist, { recursive: true }).filter((path) => String(path).endsWith('.html')).length
  const where = relative(process.cwd(), dist)
  console.log(
    `Built ${pages} pages in ${seconds} s into ${where}/: ${library.reviews.length} reviews, ${library.topics.length} topics, ` +
      `${library.themes.length} themes, ${library.recommendations.length} recommendations; ${found} in the search index.\nTo look at it: npm run preview`,
  )
} catch (error) {
  if (error instanceof ContentProblems) {
    console.error(error.message)
    console.error(`Nothing was built. ${existsSync(dist) ? 'The last good site stays as it was.' : ''}`.trimEnd())
  } else {
    console.error(error)
  }
  process.exitCode = 1
} finally {
  for (const path of [work, index]) rmSync(path, { recursive: true, force: true })
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
  const last = `${dist}.last-${process.pid}`
  if (existsSync(dist)) renameSync(dist, last)
  renameSync(work, dist)
  rmSync(last, { recursive: true, force: true })
}
