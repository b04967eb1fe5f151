import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { close, createIndex } from 'pagefind'
import { chromium, type Page } from 'playwright-core'
import { browserPath } from '../../src/cli/handouts/chromium.ts'
import { serve } from '../../src/cli/preview/serve.ts'
import { builtSite } from './built-site.ts'
import { devCommand } from './commands.ts'
import { addressOf, figuresOf, type Judged, pagesOnly, wrongAnswers } from './relevance.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** What is asked. */
let queries: readonly Judged[] = []

type Found = Map<Judged, string[]>

/** What the search page shows. */
async function sevenfold(page: Page): Promise<Found> {
  const found: Found = new Map()
  for (const query of queries) {
    await page.goto('about:blank')
    await page.goto(addressOf(query))
    await page.waitForFunction(() => /found|result/.test(document.querySelector('#status')?.textContent ?? ''))
    const links = await page.locator('#answers h3 a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))
    found.set(query, pagesOnly(links))
  }
  return found
}

/** Adds Pagefind's index of the same pages to a site, as it comes. */
async function addPagefind(dist: string, paths: readonly string[]): Promise<void> {
  const { index } = await createIndex({})
  if (!index) throw new Error('Pagefind gave no index.')
  for (const path of paths) await index.addHTMLFile({ url: path, content: readFileSync(join(dist, path, 'index.html'), 'utf8') })
  await index.writeFiles({ outputPath: join(dist, 'pagefind') })
  await close()
}

async function pagefind(page: Page): Promise<Found> {
  await page.goto('/404.html')
  return ask((q) =>
    page.evaluate(async (words) => {
      // @ts-expect-error It is a file of the served site.
      const { search } = await import('/pagefind/pagefind.js')
      const { results } = (await search(words)) as { results: { data(): Promise<{ url: string }> }[] }
      return (await Promise.all(results.slice(0, 10).map((one) => one.data()))).map(({ url }) => url)
    }, q),
  )
}

/** MiniSearch, which forgives slips and takes beginnings of words, over the same pages. */
async function minisearch(page: Page, paths: readonly string[]): Promise<Found> {
  await page.goto('/404.html')
  await page.addScriptTag({ path: join(dirname(createRequire(import.meta.url).resolve('minisearch')), '../umd/index.js') })
  await page.evaluate(async (all) => {
    const { MiniSearch } = window as unknown as { MiniSearch: new (options: object) => { addAll(documents: object[]): void } }
    const index = new MiniSearch({ fields: ['title', 'text'], searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 2 } } })
    const documents = all.map(async (id) => {
      const text = await (await fetch(id)).text()
      const read = new DOMParser().parseFromString(text, 'text/html')
      return { id, title: read.querySelector('h1')?.textContent ?? '', text: read.querySelector('main')?.textContent ?? '' }
    })
    index.addAll(await Promise.all(documents))
    Object.assign(window, { index })
  }, paths)
  return ask((q) =>
    page.evaluate((words) => {
      const { index } = window as unknown as { index: { search(words: string): { id: string }[] } }
      return index
        .search(words)
        .slice(0, 10)
        .map(({ id }) => id)
    }, q),
  )
}

/** Asks every query; a filter by kind, which these do not have, is laid over what they find. */
async function ask(search: (q: string) => Promise<string[]>): Promise<Found> {
  const found: Found = new Map()
  for (const query of queries) {
    const kinds = query.filters?.['kind']?.map((kind) => PLACES[kind] ?? '/')
    const all = await search(query.q)
    found.set(query, kinds ? all.filter((path) => kinds.some((place) => path.startsWith(place))) : all)
  }
  return found
}

const PLACES: Record<string, string> = {
  review: '/briefings/',
  topic: '/briefings/',
  recommendations: '/recommendations/',
  theme: '/themes/',
  role: '/for/',
  term: '/glossary/',
}

/** The pages that the search knows. */
function searchable(dist: string): string[] {
  const locations = readFileSync(join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)
  return [...locations]
    .map(([, path = '']) => path)
    .filter((path) => /^\/(briefings|themes|for|recommendations)\/[^/]+\/$|^\/(glossary|about|accessibility|how-to-use)\/$/.test(path))
}

const percent = (part: number) => part.toFixed(3)

await devCommand('search:eval', async ({ queries: file, misses }, { cwd }) => {
  queries = JSON.parse(readFileSync(file === undefined ? join(ROOT, 'test/search/queries.json') : resolve(cwd, file), 'utf8')) as Judged[]
  mkdirSync(join(ROOT, '.sevenfold'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, '.sevenfold/eval-'))
  try {
    const dist = builtSite(folder)
    const paths = searchable(dist)
    await addPagefind(dist, paths)
    // The other searches bring WebAssembly and script that the site's own policy would keep out, of workers too.
    rmSync(join(dist, '_headers'))
    const site = await serve(dist)
    const browser = await chromium.launch({ executablePath: browserPath() })
    const page = await browser.newPage({ baseURL: site.origin, bypassCSP: true })
    const systems = {
      Sevenfold: await sevenfold(page),
      'Pagefind as it comes': await pagefind(page),
      'MiniSearch, fuzzy and prefix': await minisearch(page, paths),
    }
    await browser.close()
    await site.close()
    const none = queries.filter(({ relevant }) => Object.keys(relevant).length === 0).length
    console.log(`${queries.length} queries, ${none} of them without an answer, over ${paths.length} pages`)
    console.table(
      Object.entries(systems).map(([system, found]) => {
        const { ndcg, mrr, success1, success3 } = figuresOf(queries, found)
        const row = { 'nDCG@10': percent(ndcg), MRR: percent(mrr), 'success@1': percent(success1), 'success@3': percent(success3) }
        return { system, ...row, 'wrong answers': `${wrongAnswers(queries, found).length} of ${none}` }
      }),
    )
    const ours = systems.Sevenfold
    console.table(
      [...Map.groupBy(queries, ({ group }) => group)]
        .filter(([, some]) => some.some(({ relevant }) => Object.keys(relevant).length > 0))
        .map(([group, some]) => {
          const { queries: count, ndcg, mrr, success1, success3 } = figuresOf(some, ours)
          return {
            group,
            queries: count,
            'nDCG@10': percent(ndcg),
            MRR: percent(mrr),
            'success@1': percent(success1),
            'success@3': percent(success3),
          }
        }),
    )
    if (misses) {
      for (const query of queries) {
        if (Object.keys(query.relevant).length > 0 && figuresOf([query], ours).success3 === 0) console.log(`missed: ${query.q}`)
      }
      for (const { q } of wrongAnswers(queries, ours)) console.log(`answered, and has no answer: ${q}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
