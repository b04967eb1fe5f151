import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { CITATION_FORMATS, CITATION_NAMES } from '../../src/model/urls.ts'
import { blank, visit } from './page.ts'
import { scanned } from './scanned.ts'

const PAGES = [
  { path: '/briefings/child-t/', name: 'child-t', count: 1 },
  { path: '/briefings/unseen-men/', name: 'unseen-men', count: 1 },
  { path: '/recommendations/child-p-and-child-h/', name: 'child-p-and-child-h-recommendations', count: 59 },
]

async function opened(path: string, options = {}): Promise<Page> {
  const page = await blank(options)
  await visit(page, path)
  const part = page.getByText('Link and cite')
  if (await part.count()) await part.click()
  return page
}

describe.each(PAGES)('the citations of $path', ({ path, name, count }) => {
  test('are made where a reader asks for them: the bytes of the files that were promised, which another program reads', async () => {
    const page = await opened(path)
    const scripts: string[] = []
    page.on('request', (request) => scripts.push(request.url()))
    for (const format of CITATION_FORMATS) {
      const button = page.getByRole('button', { name: CITATION_NAMES[format], exact: true })
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      expect(download.suggestedFilename()).toBe(`${name}.${format}`)
      const bytes = await buffer(await download.createReadStream())
      expect(bytes.equals(readFileSync(join(inject('dist'), path, `cite.${format}`)))).toBe(true)
      const read = new Cite(bytes.toString()).data as { title: string; URL: string }[]
      expect(read).toHaveLength(count)
      for (const { title, URL } of read)
        expect([title.length > 10, URL.startsWith(`https://sevenfold.example${path}`)]).toEqual([true, true])
    }
    const fetched = scripts.filter((url) => !url.startsWith('blob:')).map((url) => new URL(url).pathname)
    expect(fetched.join()).toMatch(/^\/_astro\/save-file\./)
    expect(fetched.filter((path) => !/^\/_astro\/[\w.-]+\.js$/.test(path))).toEqual([])
  })

  test('are not offered where no script runs, and that is said; the text to copy stands there', async () => {
    const page = await opened(path, { javaScriptEnabled: false })
    expect(await page.getByRole('button', { name: 'BibTeX' }).count()).toBe(0)
    const said = await page.locator('main').innerText()
    expect(said).toContain('This browser runs no scripts, so no file can be made here.')
    expect(/\(2026\) .* https:\/\/sevenfold\.example\/briefings\//.test(said)).toBe(path.startsWith('/briefings/'))
  })
})

test.each([
  { path: '/briefings/child-t/', part: 'Link and cite', file: 'child-t.svg', short: '/b/child-t/' },
  { path: '/themes/escalation/', part: 'Link to this theme', file: 'escalation.svg', short: '/t/escalation/' },
])('the QR code of $path is saved as a picture of its own', async ({ path, part, file, short }) => {
  const page = await blank({ deviceScaleFactor: 2 })
  await visit(page, path)
  await page.getByText(part).click()
  const button = page.getByRole('button', { name: 'Save it as a picture (SVG)' })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toBe(file)
  const svg = (await buffer(await download.createReadStream())).toString()
  const isXml = (text: string) => !new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')
  expect(await page.evaluate(isXml, svg)).toBe(true)
  await page.setContent(svg.replace('<svg ', '<svg width="150" height="150" '))
  expect(await scanned(page.locator('svg'))).toBe(`https://sevenfold.example${short}`)
})
