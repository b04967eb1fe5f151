import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { browserPath } from '../../src/cli/handouts/chromium.ts'
import { serve } from '../../src/cli/preview/serve.ts'
import { library, reload } from '../../src/library/current.ts'
import { buildIndex } from '../../src/search/index/build-index.ts'
import { settings } from '../../src/settings/settings.ts'
import { builtSite } from './built-site.ts'
import { devCommand } from './commands.ts'
import { generateContent } from './generate.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** What is asked, in turn; the first two are the first and second query of a visit. */
const QUERIES = [
  'hidden fathers',
  'domestic abuse in pregnancy',
  'interpreter',
  'who do I escalate to',
  'safer sleep',
  'neglect and dental health',
  'information sharing gp health visitor',
  'missed appointments',
  'strategy meeting',
  'supervision',
  'what do we do when social care won’t listen',
  'professional curiosity',
  'MARAC',
  'genogram',
  'school attendance',
  'voice of the child',
  'mental health of the mother',
  'step down from child protection',
  'record keeping',
  'hospital discharge',
]
const PHONE = { width: 390, height: 844 }
/** Slow 4G as Lighthouse has it: 150 ms, 1.6 Mbit/s down, 750 kbit/s up; and a processor four times slower. */
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 }
const SLOWER = 4
const MB = 1e6
const round = (value: number): number => Number(value.toFixed(1))

interface Built {
  seconds: number
  results: number
  bytes: number
}

if (process.send) {
  const [folder, into] = process.argv.slice(2) as [string, string]
  const { cacheDir } = settings({ SEVENFOLD_CONTENT: folder }, () => new Date())
  await reload(settings({ SEVENFOLD_CONTENT: folder }, () => new Date()))
  const started = performance.now()
  const results = buildIndex(library, into)
  const seconds = (performance.now() - started) / 1000
  const bytes = readdirSync(into, { recursive: true }).reduce((sum: number, name) => sum + statSync(join(into, String(name))).size, 0)
  rmSync(cacheDir, { recursive: true, force: true })
  process.send({ seconds, results, bytes } satisfies Built)
} else {
  await devCommand('search:bench', ({ n }) => bench(n))
}

async function bench(numbers: readonly number[]): Promise<void> {
  mkdirSync(join(ROOT, '.sevenfold'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, '.sevenfold/search-bench-'))
  const rows = []
  try {
    const dist = builtSite(folder)
    for (const n of numbers) {
      const content = join(folder, 'content', String(n))
      mkdirSync(content, { recursive: true })
      generateContent(content, n)
      const into = join(dist, 'search-index')
      rmSync(into, { recursive: true })
      const built = await indexed(content, into)
      rmSync(content, { recursive: true })
      rows.push({
        briefings: n,
        'index (s)': round(built.seconds),
        results: built.results,
        'index (MB)': round(built.bytes / MB),
        ...(await measured(dist)),
      })
    }
    console.table(rows)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Builds an index in a process of its own, which may use much memory. */
function indexed(content: string, into: string): Promise<Built> {
  return new Promise((done, failed) => {
    const child = fork(import.meta.filename, [content, into], { execArgv: ['--max-old-space-size=14000'] })
    child.on('message', (built) => done(built as Built))
    child.on('exit', (code) => code !== 0 && failed(new Error(`The index could not be built: ${code}.`)))
  })
}

async function measured(dist: string) {
  const site = await serve(dist)
  const browser = await chromium.launch({ executablePath: browserPath() })
  const visit = async (slow: boolean) => {
    const page = await (await browser.newContext({ baseURL: site.origin, viewport: PHONE })).newPage()
    const session = await page.context().newCDPSession(page)
    const bytes = await bytesOf(session)
    await page.goto('/search/')
    await watch(page)
    if (slow) {
      await session.send('Network.emulateNetworkConditions', SLOW)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    }
    const [first, second, ...others] = QUERIES as [string, string, ...string[]]
    const firstMs = await typed(page, first)
    const firstBytes = bytes()
    await typed(page, second)
    const secondBytes = bytes() - firstBytes
    for (const query of others) await typed(page, query)
    // Once warm: the last key of each query, typed again.
    const warm: number[] = []
    for (const query of [...QUERIES, ...QUERIES]) warm.push(await typed(page, query))
    warm.sort((a, b) => a - b)
    await page.context().close()
    const at = (share: number) => Math.round(warm[Math.floor(warm.length * share)] as number)
    return { firstMs: Math.round(firstMs), firstBytes, secondBytes, p50: at(0.5), p95: at(0.95) }
  }
  const fast = await visit(false)
  const slow = await visit(true)
  await browser.close()
  await site.close()
  return {
    'first query (kB)': round(fast.firstBytes / 1000),
    'second (kB)': round(fast.secondBytes / 1000),
    'first (ms)': fast.firstMs,
    'warm p50': fast.p50,
    'warm p95': fast.p95,
    'slow: first (ms)': slow.firstMs,
    'slow: p50': slow.p50,
    'slow: p95': slow.p95,
  }
}

/** Counts what is fetched for searching: the page's script, and all of the index. */
async function bytesOf(session: CDPSession): Promise<() => number> {
  const counted = new Set<string>()
  let sum = 0
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/\/search-index\/|\.js$/.test(new URL(response.url).pathname)) counted.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) sum += encodedDataLength
  })
  return () => sum
}

/** Notes on the page when a key went down and when the results that it leads to stood there. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times = { key: 0, shown: 0 }
    Object.assign(window, { times })
    document.querySelector('#q')?.addEventListener('input', () => (times.key = performance.now()), true)
    new MutationObserver(() => (times.shown = performance.now())).observe(document.querySelector('#answers') as Element, {
      childList: true,
    })
  })
}

/** Types a query into the emptied box, and tells the milliseconds from its last key to its results. */
async function typed(page: Page, query: string): Promise<number> {
  await page.locator('#q').fill('')
  await page.waitForFunction(() => document.querySelector('#answers')?.childElementCount === 0)
  await page.locator('#q').focus()
  await page.keyboard.insertText(query)
  await page.waitForFunction(() => (document.querySelector('#answers')?.childElementCount ?? 0) > 0, undefined, { timeout: 60_000 })
  return page.evaluate(() => {
    const { times } = window as unknown as { times: { key: number; shown: number } }
    return times.shown - times.key
  })
}
