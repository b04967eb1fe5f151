import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { browserPath } from '../../src/cli/handouts/chromium.ts'
import { freePort } from '../../src/cli/preview/free-port.ts'
import { serve } from '../../src/cli/preview/serve.ts'
import { builtSite } from './built-site.ts'
import { devCommand } from './commands.ts'
import { KINDS } from './kinds-of-page.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
/** What a page says that no search engine should list, so that Lighthouse is not asked whether one could. */
const UNLISTED = /<meta name="robots" content="noindex/

/**
 * The four scores of a page on a phone, from 0 to 100, and what kept any of them from 100.
 *
 * @param port where the browser listens for Lighthouse.
 */
async function audit(address: string, port: number, listed: boolean): Promise<{ scores: number[]; faults: string[] }> {
  const skipAudits = listed ? [] : ['is-crawlable']
  const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: CATEGORIES, skipAudits })
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'Lighthouse gave no result.')
  const { categories, audits } = result.lhr
  const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100))
  const faults = CATEGORIES.flatMap((category, i) =>
    (scores[i] as number) === 100
      ? []
      : (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
          const { score, title, displayValue = '' } = audits[id] ?? { score: null, title: id }
          return weight > 0 && score !== null && score < 1 ? [`${category}: ${title} ${displayValue}`.trim()] : []
        }),
  )
  return { scores, faults }
}

await devCommand('audit', async ({ only = '' }) => {
  const kinds = Object.entries(KINDS).filter(([kind]) => kind.includes(only))
  mkdirSync(join(ROOT, '.sevenfold'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, '.sevenfold/audit-'))
  try {
    const executablePath = browserPath()
    const site = await serve(builtSite(folder))
    const port = await freePort()
    const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`] })
    let below = 0
    console.log(`${'page'.padEnd(34)}${CATEGORIES.map((category) => category.padStart(16)).join('')}`)
    for (const [kind, path] of kinds) {
      const isListed = !UNLISTED.test(await (await fetch(site.origin + path)).text())
      const { scores, faults } = await audit(site.origin + path, port, isListed)
      console.log(`${kind.padEnd(34)}${scores.map((score) => String(score).padStart(16)).join('')}`)
      for (const fault of faults) console.log(`  ${fault}`)
      if (scores.some((score) => score < 100)) below += 1
    }
    console.log(below === 0 ? 'Every page has 100 in all four.' : `${below} of ${kinds.length} pages are below 100.`)
    process.exitCode = below === 0 ? 0 : 1
    await browser.close()
    await site.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
