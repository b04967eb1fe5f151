import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { CODE, versionOf } from '../cache/version.ts'
import { pagesFolder, pathOfFolder, readMarker } from '../hosting/marker.ts'
import { displayPath } from '../settings/settings.ts'
import { browserPath } from './handouts/chromium.ts'
import { digestOf, type Handout, handoutsOf } from './handouts/handout.ts'
import { pagesIn, settled } from './handouts/pdf.ts'
import { command } from './options/command.ts'
import { type Served, serve } from './preview/serve.ts'
import { distFolder, formatSite } from './publish/dist.ts'
import { recover } from './publish/swap.ts'

/** Stands with the handouts: of what each was printed. */
const KEPT = '.sevenfold-handouts.json'
const OWN = /^(?:(?:briefings|sessions)\/[a-z0-9-]+|action-plan)\.pdf$/

await command('handouts', async (_, { folder: content, cwd }) => {
  const dist = distFolder(process.env, content)
  recover(dist)
  const marker = readMarker(dist)
  const { base, name } = marker
  const pages = pagesFolder(dist)
  console.log(formatSite(dist, name, cwd))
  const folder = resolve(process.env['SEVENFOLD_HANDOUTS'] || join(dirname(dist), 'handouts'))
  const handouts = handoutsOf(dist)
  const before = keptIn(folder)
  const site = await serve(dist, pathOfFolder(marker))
  const browser = await chromium.launch({ executablePath: browserPath() })
  const after = { ...before }
  try {
    const page = await window(browser, site, originOf(pages))
    const printedBy = `${browser.version()} ${versionOf(CODE, ['cli/handouts', 'cli/handouts/pdf'])}`
    for (const file of Object.keys(before)) {
      if (handouts.some((one) => one.file === file)) continue
      rmSync(join(folder, file), { force: true })
      delete after[file]
      console.log(`${file}: taken away, because its page is no longer there`)
    }
    for (const handout of handouts) {
      const digest = digestOf(handout, pages, base, printedBy)
      const path = join(folder, handout.file)
      if (before[handout.file] !== digest || !isThere(path)) {
        mkdirSync(dirname(path), { recursive: true })
        const pdf = await print(page, `${originOf(pages)}${base}`, handout)
        writeFileSync(path, pdf)
        console.log(`${handout.file}: ${pagesIn(pdf)} ${pagesIn(pdf) === 1 ? 'page' : 'pages'}, ${Math.ceil(pdf.length / 1000)} kB`)
      }
      after[handout.file] = digest
    }
  } finally {
    await browser.close()
    await site.close()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, KEPT), `${JSON.stringify(after, null, 1)}\n`)
  }
  const printed = handouts.filter(({ file }) => before[file] !== after[file]).length
  console.log(`${handouts.length} handouts in ${displayPath(folder, cwd)}/, ${printed} of them printed now.`)
})

/** What was printed before, by the names that handouts can have. */
function keptIn(folder: string): Record<string, string> {
  try {
    const kept = Object.entries(JSON.parse(readFileSync(join(folder, KEPT), 'utf8')) as Record<string, string>)
    return Object.fromEntries(kept.filter(([file]) => OWN.test(file)))
  } catch {
    return {}
  }
}

function isThere(path: string): boolean {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
}

/** Where the site will stand, as its home page says it: links on paper lead there. */
function originOf(pages: string): string {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(pages, 'index.html'), 'utf8'))?.[1]
  if (address === undefined) throw new Error('The home page does not say where the site stands. Build it again: npm run build')
  return new URL(address).origin
}

/** A window of the browser in which the site stands at its own address, and nothing else does; it runs no script. */
async function window(browser: Browser, site: Served, origin: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.route('**/*', async (route) => {
    const address = new URL(route.request().url())
    if (address.origin !== origin) return route.abort()
    return route.fulfill({ response: await route.fetch({ url: site.origin + address.pathname }) })
  })
  return context.newPage()
}

async function print(page: Page, home: string, { page: path, largePrint }: Handout): Promise<Buffer> {
  await page.goto('about:blank')
  await page.goto(`${home}${path.replace(/index\.html$/, '')}${largePrint ? '#large-print' : ''}`, { waitUntil: 'load' })
  if (largePrint) await page.evaluate(() => (document.title = `Large print: ${document.title}`))
  return settled(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
}
