import { spawnSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { close, createIndex } from 'pagefind'
import ts from 'typescript'
import { parse } from 'yaml'
import { serve } from '../../src/cli/preview/serve.ts'
import { colours, markStyle } from '../../src/hosting/inline-style.ts'
import type { SiteData } from '../../src/library/site/schema.ts'
import { MARK } from '../../src/views/ring.ts'
import { builtSite } from '../dev/built-site.ts'
import { ENTRIES } from './guide.ts'
import { homePage, notFoundPage, pageOf, screensPage } from './pages.ts'
import { type DocsPage, readPage } from './read-page.ts'
import { takePictures } from './take-pictures.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Styles of the example's site that the docs share. */
const SHARED = ['tokens', 'base', 'frame']

/**
 * Makes the docs as a site: takes pictures of the example's screens, and writes the pages and their search.
 *
 * @param to the folder; what was there before goes.
 * @param origin where the example is served; without it, it is built and served for as long as that takes.
 * @throws {Error} naming every page of docs that the guide lacks, and every link that leads nowhere.
 */
export async function makeDocs(to: string, origin?: string): Promise<void> {
  const pages = ENTRIES.map((entry) => readPage(entry, read(entry.file), ROOT))
  const problems = [...unlisted(), ...deadLinks(pages)]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const written = pages.map((page) => [page.address, pageOf(page)] as const)
  const work = mkdtempSync(join(tmpdir(), 'sevenfold-docs-'))
  try {
    rmSync(to, { recursive: true, force: true })
    mkdirSync(to, { recursive: true })
    const example = origin === undefined ? await serve(builtSite(work)) : { origin, close: async () => {} }
    try {
      await takePictures(example.origin, join(to, 'pictures'))
    } finally {
      await example.close()
    }
    for (const [address, html] of written) writeFileSync(join(to, address), html)
    writeFileSync(join(to, 'index.html'), homePage())
    writeFileSync(join(to, 'screens.html'), screensPage(whatTheCheckSays(work)))
    writeFileSync(join(to, '404.html'), notFoundPage())
    for (const file of new Set(pages.flatMap(({ files }) => files))) {
      const copy = join(to, file.replace(/^docs\//, ''))
      mkdirSync(dirname(copy), { recursive: true })
      copyFileSync(join(ROOT, file), copy)
    }
    writeStyles(to)
    writeFileSync(
      join(to, 'docs.js'),
      ts.transpile(read('scripts/docs/browser/docs.ts'), { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }),
    )
    await writeSearch(to)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const unlisted = (): string[] =>
  globSync('docs/**/*.md', { cwd: ROOT })
    .filter((path) => !ENTRIES.some(({ file }) => file === path))
    .map((path) => `${path} is in no list: give it a place in scripts/docs/guide.ts.`)

/** What is wrong with the links between pages, one line each. */
export function deadLinks(pages: readonly DocsPage[]): string[] {
  return pages.flatMap(({ file, leads }) =>
    leads.flatMap(({ to, line }) => {
      const [address, anchor] = to.split('#')
      const page = pages.find((one) => one.address === address)
      return anchor === undefined || page?.anchors.has(anchor) ? [] : [`${file}:${line}: ${to} has no such section.`]
    }),
  )
}

/** What the check says of a new site with the briefing of the officer's page, which has two slips in it. */
function whatTheCheckSays(work: string): string {
  const site = join(work, 'ours')
  const sevenfold = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'src/cli/sevenfold.ts'), ...args], { cwd: work, encoding: 'utf8' })
  const begun = sevenfold('new', site, '--area', 'Anyshire')
  if (begun.status !== 0) throw new Error(begun.stderr)
  const [, path = '', text = ''] =
    /^`(content\/briefings\/[a-z-]+\.md)`\n\n```markdown\n((?:(?!```).*\n)*)```$/m.exec(read('docs/officer.md')) ?? []
  writeFileSync(join(site, path), text.replace('status: draft', 'status: published'))
  return sevenfold('check', '--content', 'ours').stdout.trim()
}

function writeStyles(to: string): void {
  const { colours: chosen } = parse(read('content/site.yaml')) as Pick<SiteData, 'colours'>
  const shared = SHARED.map((name) => read(`src/styles/${name}.css`))
  writeFileSync(join(to, 'docs.css'), [colours(chosen), ...shared, read('scripts/docs/docs.css')].join('\n'))
  writeFileSync(
    join(to, 'mark.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><style>${markStyle(chosen)}</style><path d="${MARK.join('')}"/></svg>\n`,
  )
}

async function writeSearch(to: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(errors.join('\n'))
  const added = await index.addDirectory({ path: to })
  const written = await index.writeFiles({ outputPath: join(to, 'pagefind') })
  await close()
  const all = [...added.errors, ...written.errors]
  if (all.length > 0) throw new Error(all.join('\n'))
}
