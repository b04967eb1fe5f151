import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { blank, DESKTOP, kinds, PHONE, visit } from './page.ts'

/** Everything that a browser would tell of, from before the page is opened. */
function listen(page: Page): { said: string[]; hosts: Set<string>; failed: string[] } {
  const said: string[] = []
  const failed: string[] = []
  const hosts = new Set<string>()
  // These windows have no worker, and Playwright says so; what the worker keeps is tested with it.
  const blocked = 'Service Worker registration blocked by Playwright'
  page.on('console', (message) => message.text() !== blocked && said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`))
  page.on('dialog', (dialog) => said.push(`dialog: ${dialog.message()}`))
  page.on('requestfailed', (request) => failed.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.url()}: ${response.status()}`)
  })
  page.context().on('request', (request) => hosts.add(new URL(request.url()).host))
  return { said, hosts, failed }
}

/** What a page left behind in the browser. */
async function keptBy(page: Page, context: BrowserContext): Promise<string[]> {
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? 'a database'),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ])
  return [...stored, ...(await context.cookies()).map(({ name }) => name)]
}

test.each(kinds)('asks no other host, says nothing to the console, keeps nothing: $kind', async ({ path }) => {
  for (const viewport of [PHONE, DESKTOP]) {
    const page = await blank({ viewport })
    const { said, hosts, failed } = listen(page)
    await visit(page, path)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    expect(said).toEqual([])
    expect([...hosts]).toEqual([new URL(inject('origin')).host])
    expect(failed).toEqual([])
    expect(await keptBy(page, page.context())).toEqual([])
  }
})

test('a whole visit, from the home page to a section of a briefing and an explanation, does the same', async () => {
  const page = await blank()
  const { said, hosts, failed } = listen(page)
  await visit(page, KINDS.home)
  await page.locator('main input[name=q]').fill('fathers')
  await page.keyboard.press('Enter')
  await page.locator('#answers a[href^="/briefings/"]').first().click()
  await page.waitForURL('**/briefings/**')
  await page.locator('main button[popovertarget]').first().click()
  expect(said).toEqual([])
  expect([...hosts]).toEqual([new URL(inject('origin')).host])
  expect(failed).toEqual([])
  expect(await keptBy(page, page.context())).toEqual([])
})

test('another host, a message, a failure and a cookie would be seen here', async () => {
  // The policy of the site alone would keep the page from asking.
  const page = await blank({ bypassCSP: true })
  const { said, hosts, failed } = listen(page)
  await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: '' }))
  await visit(page, KINDS.about)
  await page.context().addCookies([{ name: 'a', value: 'b', url: inject('origin') }])
  await page.evaluate(async () => {
    console.log('hello')
    localStorage.setItem('kept', 'yes')
    await fetch('https://elsewhere.example/', { mode: 'no-cors' })
    await fetch('/nothing')
  })
  expect(said).toContain('log: hello')
  expect([...hosts]).toContain('elsewhere.example')
  expect(failed).toContain(`${inject('origin')}/nothing: 404`)
  expect(await keptBy(page, page.context())).toEqual(['kept', 'a'])
})
