import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { pagesOf, redirectsOf, valuesOf } from './built.ts'
import { blank, visit } from './page.ts'

const dist = inject('dist')
const pages = [...pagesOf(dist), ...redirectsOf(dist)]
const policy = (await fetch(inject('origin'))).headers.get('content-security-policy') ?? ''

describe('on every page, the policy', () => {
  test('lets nothing in that stands in the page itself, but what it knows by its digest', () => {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
  })

  test('knows each style that stands there', () => {
    const styles = new Set(pages.flatMap(({ tree }) => selectAll('style', tree).map((style) => textOf(style))))
    expect(styles.size).toBe(1)
    const mark = /<style>(.*)<\/style>/.exec(readFileSync(join(dist, 'mark.svg'), 'utf8'))?.[1] as string
    for (const style of [...styles, mark]) expect(policy).toContain(createHash('sha256').update(style).digest('base64'))
  })

  test('has no script, and no style in an attribute, to forbid', () => {
    const inline = pages.flatMap(({ path, tree }) => [
      ...selectAll('script:not([src]):not([type="application/ld+json"])', tree).map(() => `${path}: a script`),
      ...selectAll('[style]', tree).map(({ tagName }) => `${path}: a style of a ${tagName}`),
      ...valuesOf(tree, '[href]', 'href').filter((address) => /^(javascript|data):/i.test(address)),
    ])
    expect(inline).toEqual([])
  })
})

test('where a host sends no headers, every page forbids by itself what matters most: script that is not the site’s', async () => {
  for (const { tree, address } of pages)
    expect(valuesOf(tree, 'meta[http-equiv="Content-Security-Policy"]', 'content'), address).toEqual([
      "script-src 'self';object-src 'none';base-uri 'none'",
    ])
  const page = await blank()
  await page.route(KINDS.about, async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': _, ...headers } = response.headers()
    const body = (await response.text()).replace('</main>', `<script>document.title = 'taken'</script></main>`)
    await route.fulfill({ response, headers, body })
  })
  await visit(page, KINDS.about)
  expect(await page.title()).toMatch(/^About/)
})

test('script, style and pictures that came into a page all the same do nothing', async () => {
  const page = await blank()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: 'document.title = "taken"' }))
  await page.route(KINDS.about, async (route) => {
    const response = await route.fetch()
    const hostile = `<script>document.title = 'taken'</script><script src="https://elsewhere.example/x.js"></script>
      <img src="x" onerror="document.title = 'taken'"><a id="link" href="javascript:document.title='taken'">x</a><p id="hidden" style="display:none">x</p>
      <base href="https://elsewhere.example/"><form id="form" action="https://elsewhere.example/"><button>x</button></form>`
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${hostile}</main>`) })
  })
  await visit(page, KINDS.about)
  const click = (selector: string) => page.evaluate((it) => document.querySelector<HTMLElement>(it)?.click(), selector)
  await click('#link')
  await expect.poll(() => said.filter((words) => words.startsWith('Running the JavaScript URL violates'))).not.toEqual([])
  expect(new Set(said.flatMap((words) => /violates .*?["'](\S+)/.exec(words)?.[1] ?? []))).toEqual(
    new Set(['script-src', 'style-src', 'base-uri']),
  )
  expect(await page.title()).toMatch(/^About/)
  expect(await page.locator('#hidden').isVisible()).toBe(true)
  await click('#form button')
  await expect.poll(() => said.at(-1)).toMatch(/form-action/)
  expect(new URL(page.url()).origin).toBe(inject('origin'))
})
