import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../src/cli/preview/serve.ts'
import { run } from '../cli/command-line.ts'
import { exampleNames, saidIn } from '../cli/new/example-names.ts'
import { violationsByDayAndNight } from './axe.ts'
import { mustBuild, ROOT } from './build.ts'
import { open } from './page.ts'
import { openly } from './planted.ts'

/** A site as the command begins it, and the same with its draft published. */
let folder: string
const sites: Record<'new' | 'begun', { dist: string; site: Served | undefined }> = {
  new: { dist: '', site: undefined },
  begun: { dist: '', site: undefined },
}

beforeAll(async () => {
  mkdirSync(join(ROOT, '.sevenfold/test'), { recursive: true })
  folder = mkdtempSync(join(ROOT, '.sevenfold/test/new-'))
  const ours = join(folder, 'ours')
  expect(run('new', [ours, '--area', 'Elsewhere']).status).toBe(0)
  const checked = run('check', ['--content', ours])
  expect(checked.stdout.trim().split('\n').slice(1)).toEqual([expect.stringMatching(/^Checked \d+ files in .* No errors\.$/)])
  for (const which of ['new', 'begun'] as const) {
    const dist = join(folder, which)
    await mustBuild(dist, { content: join(ours, 'content') })
    sites[which] = { dist, site: await serve(dist) }
    const draft = join(ours, 'content/briefings/how-to-write-a-briefing.md')
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('status: draft', 'status: published').replaceAll('2030', '2026'))
  }
}, 300_000)
afterAll(async () => {
  for (const { site } of Object.values(sites)) await site?.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (which: keyof typeof sites, path: string) => open(path, { baseURL: sites[which].site?.origin ?? '' })
const answers = async (which: keyof typeof sites, query: string) => {
  const page = await at(which, `/search/?q=${encodeURIComponent(query)}`)
  return { said: await page.locator('#status').innerText(), words: await page.locator('#answers').innerText(), page }
}

test('nothing of the example is in any file of it', () => {
  const names = [...exampleNames(), 'Anyshire']
  for (const { dist } of Object.values(sites)) {
    const files = [...openly(dist)]
    expect(files.length).toBeGreaterThan(30)
    for (const [path, text] of files) expect(saidIn(text, names), path).toEqual([])
  }
})

test('only what is used has a page', () => {
  const pages = (dist: string) => [...openly(dist).keys()].filter((path) => /^(?:themes|for|partnerships)\/.+\/index\.html$/.test(path))
  expect(pages(sites.new.dist)).toEqual([])
  expect(pages(sites.begun.dist)).toEqual([
    'for/general-practice/index.html',
    'for/health-visiting/index.html',
    'partnerships/elsewhere/index.html',
    'themes/professional-curiosity/index.html',
    'themes/think-family/index.html',
    'themes/unseen-men/index.html',
  ])
})

describe('a term without a page', () => {
  test('is not covered, and means something', async () => {
    const { said, words } = await answers('new', 'DoLS')
    expect(said).toBe('Not covered here: “DoLS”.')
    expect(words).toMatch(/^Not covered here\n+DoLS\n+The checks that must be made before .*\.$/)
  })

  test('leads to what is near, and to nothing that only shares a word with it', async () => {
    const { said, words, page } = await answers('begun', 'genograms')
    expect(said).toBe('Not covered here: “Genograms and family history”.')
    expect(words).toMatch(/Near to it: .*Unseen men/)
    await page.getByRole('link', { name: 'Unseen men' }).first().click()
    expect(new URL(page.url()).pathname).toBe('/themes/unseen-men/')
  })

  test('stands above what else was asked for', async () => {
    const { said, words } = await answers('begun', 'fathers and self-neglect')
    expect(said).toContain('Not covered here: “Self-neglect”. ')
    expect(words).toMatch(/^Not covered here\n+Self-neglect\n.*Best match\n.*Unseen men/s)
  })
})

test.each(['/', '/themes/', '/for/', '/glossary/', '/briefings/', '/partnerships/', '/search/?q=DoLS'])(
  'a site of which nothing is published breaks no rule of axe: %s',
  async (path) => {
    const page = await at('new', path)
    expect(await violationsByDayAndNight(page)).toEqual([])
  },
)
