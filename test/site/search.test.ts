import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/kinds-of-page.ts'
import { blank, open, searched, visit } from './page.ts'

/** Asks the box on the home page, as a reader does. */
async function ask(words: string): Promise<Page> {
  const page = await open(KINDS.home)
  await page.locator('main input[name=q]').fill(words)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search/**')
  await searched(page)
  return page
}

const results = (page: Page) => page.locator('#answers li a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
const status = (page: Page) => page.locator('#status').innerText()

/** Opens the first result, and tells whether the reader stands before the section that it names. */
async function openFirst(page: Page): Promise<{ address: string; words: string; inView: boolean }> {
  await page.locator('#answers li a').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'))
  const { pathname, hash } = new URL(page.url())
  const section = page.locator(`[id="${hash.slice(1)}"]`)
  return {
    address: pathname + hash,
    words: await section.innerText(),
    inView: await section.evaluate(
      (element) => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().bottom > 0,
    ),
  }
}

describe('a question in a reader’s own words opens the right briefing at the right section', () => {
  test.each([
    { words: 'hidden fathers', address: /^\/briefings\/unseen-men\/#[a-z-]+$/, says: /father|men/i },
    { words: 'MARAC', address: /^\/briefings\/child-t\/#[a-z-]+$/, says: /MARAC/ },
    { words: 'interpreter', address: /^\/briefings\/julie\/#[a-z-]+$/, says: /interpret/i },
    { words: 'co-sleeping', address: /^\/briefings\/[a-z-]+\/#[a-z-]+$/, says: /sleep/i },
    { words: 'who do I escalate to', address: /^\/briefings\/escalation\/#learning$/, says: /escalat/i },
  ])('$words', async ({ words, address, says }) => {
    const first = await openFirst(await ask(words))
    expect(first.address).toMatch(address)
    expect(first.words).toMatch(says)
    expect(first.inView).toBe(true)
  })

  test('co-sleeping leads to a review that is about safer sleep', async () => {
    const page = await ask('co-sleeping')
    const { address } = await openFirst(page)
    expect(address).toMatch(/^\/briefings\//)
    expect(await page.locator('.after a[href="/themes/safer-sleep/"]').count()).toBe(1)
    expect(await page.locator('h2', { hasText: 'The review and its papers' }).count()).toBe(1)
  })
})

test('every result of the words that the home page offers opens at a section that is there', async () => {
  const home = await open(KINDS.home)
  const offered = await home.locator('main a[href*="?q="]').evaluateAll((links) => links.map((link) => link.getAttribute('href') as string))
  expect(offered.length).toBeGreaterThan(2)
  const found = new Set<string>()
  for (const path of offered) {
    const page = await open(path)
    for (const href of await results(page)) found.add(href)
  }
  expect(found.size).toBeGreaterThan(10)
  const page = await blank()
  for (const href of found) {
    const { hash } = new URL(href)
    await page.goto(href)
    if (hash) expect(await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).count(), href).toBe(1)
  }
})

test('a theme narrows what is found to what carries it', async () => {
  const found = async (path: string) => Number.parseInt(await status(await open(path)), 10)
  const all = await found('/search/?q=police')
  const some = await found('/search/?q=police&theme=unseen-men')
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  const few = await results(await open('/search/?q=police&theme=unseen-men'))
  const page = await blank()
  for (const href of few.filter((one) => new URL(one).pathname.startsWith('/briefings/'))) {
    await page.goto(href)
    expect(await page.locator('.after a[href="/themes/unseen-men/"]').count(), href).toBe(1)
  }
})

test('what finds nothing says so, and offers the themes, the roles and A to Z', async () => {
  const page = await open(KINDS['a search that finds nothing'])
  expect(await status(page)).toContain('Nothing was found for “xylophone”')
  expect(await results(page)).toEqual([])
  expect(await page.getByRole('heading', { name: 'Terms from A to Z' }).isVisible()).toBe(true)
})

describe('nothing that is typed is anything but words', () => {
  test.each([
    { kind: 'a picture that runs a script', words: '<img src=x onerror="document.title=\'hit\'">' },
    { kind: 'a picture in a phrase that finds nothing', words: '"xylophone <img src=x onerror=document.title=1>"' },
    { kind: 'a script', words: '"><script>document.title="hit"</script>' },
    { kind: 'a template', words: '`$\x7Bdocument.title="hit"} {{7*7}}`' },
    { kind: 'a regular expression that never ends', words: '(a+)+$ (.*)*x [' },
    { kind: 'backslashes and brackets', words: '\\ \\d+ )( ]]> %00 %' },
    { kind: 'names that objects have', words: '__proto__ constructor toString' },
    { kind: 'marks that turn the writing round', words: '\u202Efathers\u202C \u200F\u2067x\u2069' },
    { kind: 'no letter at all', words: '!!! ??? 🙂 \u0000' },
    { kind: 'ten thousand letters', words: 'fathers '.repeat(1250) },
    { kind: 'one word of ten thousand letters', words: 'a'.repeat(10_000) },
  ])('$kind', async ({ words }) => {
    const page = await blank()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('dialog', (dialog) => said.push(dialog.message()))
    await visit(page, `/search/?q=${encodeURIComponent(words)}`)
    expect(await page.title()).not.toMatch(/^(hit|1)$/)
    expect(await page.locator('#status *').count()).toBe(0)
    expect(await page.locator('#answers').locator('img, script, iframe, style, svg').count()).toBe(0)
    expect(
      await page
        .locator('#answers *')
        .evaluateAll((all) => all.filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length),
    ).toBe(0)
    expect(await status(page)).toMatch(/result|found/)
    expect((await status(page)).length).toBeLessThan(700)
    expect(await page.evaluate(() => (document.scrollingElement as Element).scrollWidth <= innerWidth)).toBe(true)

    await page.locator('#q').fill('fathers')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('#answers li a')?.getAttribute('href')?.startsWith('/briefings/'))
    expect(said).toEqual([])
  })

  test('unknown filters in the address', async () => {
    const page = await open('/search/?q=fathers&theme=__proto__&nothing=1')
    expect(await status(page)).toMatch(/Nothing was found|result/)
  })
})

describe('a search can be linked, and gone back to', () => {
  const state = async (page: Page) => ({
    words: await page.locator('#q').inputValue(),
    chosen: await page
      .locator('#filters input:checked')
      .evaluateAll((all) => all.map((one) => `${(one as HTMLInputElement).name}=${(one as HTMLInputElement).value}`)),
    results: await results(page),
    status: await status(page),
  })

  test('the address holds the words and what they are narrowed to, through a reload, and Back from a result', async () => {
    const page = await open('/search/?q=fathers&theme=unseen-men')
    const before = await state(page)
    expect(before.words).toBe('fathers')
    expect(before.chosen).toEqual(['theme=unseen-men'])
    expect(before.results.length).toBeGreaterThan(0)
    await page.reload()
    await searched(page)
    expect(await state(page)).toEqual(before)
    await openFirst(page)
    await page.goBack()
    await page.locator('#answers li').first().waitFor()
    expect(await state(page)).toEqual(before)
  })

  test('Back and Forward go through the searches that were made', async () => {
    const page = await open('/search/?q=fathers')
    const first = await state(page)
    await page.locator('#q').fill('interpreter')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (before) => document.querySelector('#answers li a')?.getAttribute('href') !== before,
      new URL(first.results[0] as string).pathname + new URL(first.results[0] as string).hash,
    )
    const second = await state(page)
    expect(new URL(page.url()).searchParams.get('q')).toBe('interpreter')
    expect(second.results).not.toEqual(first.results)
    await page.goBack()
    await page.waitForFunction(
      (href) => (document.querySelector('#answers li a') as HTMLAnchorElement | null)?.href === href,
      first.results[0],
    )
    expect(await state(page)).toEqual(first)
    await page.goForward()
    await page.waitForFunction(
      (href) => (document.querySelector('#answers li a') as HTMLAnchorElement | null)?.href === href,
      second.results[0],
    )
    expect(await state(page)).toEqual(second)
  })
})

test('when the index cannot be fetched, the page says so and offers the other ways', async () => {
  const page = await blank()
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('/search/?q=fathers')
  await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('could not'))
  expect(await status(page)).toContain('could not be loaded')
  expect(await page.getByRole('heading', { name: 'Terms from A to Z' }).isVisible()).toBe(true)
})
