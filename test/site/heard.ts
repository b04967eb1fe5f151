import type { BrowserContext, Page } from 'playwright-core'

/** Everything that a browser would tell of, from before the page is opened. */
export function listen(page: Page): { said: string[]; hosts: Set<string>; failed: string[] } {
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
export async function keptBy(page: Page, context: BrowserContext): Promise<string[]> {
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? 'a database'),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ])
  return [...stored, ...(await context.cookies()).map(({ name }) => name)]
}
