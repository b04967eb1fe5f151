import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
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

/** Opens a result, and tells whether the reader stands before the part that it names. */
async function follow(page: Page, link: Locator): Promise<{ address: string; words: string; inView: boolean }> {
  await link.click()
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

/** The results under one heading, such as `Briefings`. */
const under = (page: Page, heading: string) =>
  page.locator('#answers > h2', { hasText: heading }).locator('xpath=following-sibling::div[1]').locator('h3 a')
const addresses = (page: Page, heading: string) =>
  under(page, heading).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash))

describe('a question in a reader’s own words finds the right briefing first, at the right section', () => {
  test.each([
    { words: 'hidden fathers', address: /^\/briefings\/unseen-men\/#learning$/, says: /father|men/i },
    { words: 'MARAC', address: /^\/briefings\/child-t\/#learning$/, says: /MARAC/ },
    { words: 'interpreter', address: /^\/briefings\/julie\/#learning$/, says: /interpret/i },
    { words: 'co-sleeping', address: /^\/briefings\/(julie|child-p-and-child-h)\/#learning$/, says: /sleep/i },
    { words: 'who do I escalate to', address: /^\/briefings\/escalation\/#learning$/, says: /escalat/i },
  ])('$words', async ({ words, address, says }) => {
    const page = await ask(words)
    expect((await addresses(page, 'Briefings'))[0]).toMatch(address)
    const first = await follow(page, under(page, 'Briefings').first())
    expect(first.address).toMatch(address)
    expect(first.words).toMatch(says)
    expect(first.inView).toBe(true)
  })
})

describe('the names of one matter find the same', () => {
  test.each([
    { names: ['unseen men', 'invisible fathers', 'hidden men'], first: '/themes/unseen-men/' },
    { names: ['HBA', 'honour based abuse', 'honour-based abuse'], first: '/themes/honour-based-abuse/' },
    { names: ['was not brought', 'DNA', "wasn't brought"], first: '/themes/was-not-brought/' },
    { names: ['MASH', 'multi-agency safeguarding hub', 'multi agency safeguarding hub'], first: '/for/mash/' },
  ])('$names', async ({ names, first }) => {
    const found: string[][] = []
    for (const name of names) found.push(await addresses(await open(`/search/?q=${encodeURIComponent(name)}`), 'Best match'))
    for (const best of found) expect(best[0]).toBe(first)
  })

  test('and a former one says what it is called now', async () => {
    const page = await open('/search/?q=hidden+men')
    expect(await page.locator('#instead').innerText()).toContain('“hidden men” is now called Unseen men.')
  })
})

describe('a slip is forgiven, and that is said', () => {
  test.each([
    { typed: 'domestc abuse', read: 'domestic abuse' },
    { typed: 'saftey plan', read: 'safety plan' },
  ])('$typed', async ({ typed, read }) => {
    const page = await open(`/search/?q=${encodeURIComponent(typed)}`)
    expect(await page.locator('#instead').innerText()).toBe(`Showing results for ${read}. Search instead for ${typed}.`)
    expect((await results(page)).length).toBeGreaterThan(0)
    await page.locator('#instead a').click()
    await page.waitForURL((url) => url.searchParams.get('as') === 'typed')
    await page.waitForFunction(() => document.querySelector('#instead')?.childElementCount === 0)
    expect(new URL(page.url()).searchParams.get('q')).toBe(typed)
    expect(await page.locator('#q').inputValue()).toBe(typed)
  })

  test.each([
    ['cosleeping', 'co sleeping'],
    ['behaviour', 'behavior'],
    ['genograms', 'genogram'],
    ["clare's law", 'clares law'],
  ])('%s finds what %s finds', async (one, other) => {
    const first = await results(await open(`/search/?q=${encodeURIComponent(one)}`))
    expect(first.length).toBeGreaterThan(0)
    expect(await results(await open(`/search/?q=${encodeURIComponent(other)}`))).toEqual(first)
  })
})

describe('a question of which not every word is found', () => {
  test('is answered, and the words that were left out are said', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('interpreters for zebras')}`)
    expect(await status(page)).toMatch(/^No page has all of your words\. \d+ results? without “zebras”\.$/)
    expect((await results(page))[0]).toContain('/themes/interpreters/')
  })
  test.each(["what do we do when social care won't listen", "baby injured and mum doesn't speak english"])('%s', async (words) => {
    const page = await open(`/search/?q=${encodeURIComponent(words)}`)
    expect(await under(page, 'Briefings').count()).toBeGreaterThan(0)
  })
})

describe('a phrase in quotation marks is exact', () => {
  test('every result says it', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('"safe sleep assessment"')}`)
    const found = await addresses(page, 'Briefings')
    expect(found.length).toBeGreaterThan(0)
    const reading = await blank()
    for (const address of found) {
      await reading.goto(address)
      expect((await reading.locator('main').innerText()).toLowerCase(), address).toContain('safe sleep assessment')
    }
    const loose = await results(await open(`/search/?q=${encodeURIComponent('safe sleep assessment')}`))
    expect(loose.length).toBeGreaterThan(found.length)
  })
  test('also where its words say nothing by themselves: a result then opens where it is said', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('"to be"')}`)
    expect(await status(page)).toMatch(/^\d+ results$/)
    const { words, inView } = await follow(page, under(page, 'Briefings').first())
    expect(words).toMatch(/\bto[ -]be\b/i)
    expect(inView).toBe(true)
  })
  test('and words in another order are none', async () => {
    expect(await results(await open(`/search/?q=${encodeURIComponent('"assessment sleep safe"')}`))).toEqual([])
  })
})

test('a recommendation is a result of its own, and opens at its own anchor', async () => {
  const page = await open('/search/?q=genogram+recommendation&kind=recommendations')
  const found = await addresses(page, 'Recommendations')
  expect(found.length).toBeGreaterThan(1)
  expect(found.every((address) => /^\/recommendations\/[a-z-]+\/#r/.test(address))).toBe(true)
  const { words, inView } = await follow(page, under(page, 'Recommendations').first())
  expect(words).toMatch(/genogram/i)
  expect(inView).toBe(true)
})

describe('results are narrowed', () => {
  const counted = (page: Page) =>
    page
      .locator('#filters label')
      .evaluateAll((labels) =>
        Object.fromEntries(labels.map((label) => [label.querySelector('input')?.value, Number(/\((\d+)\)$/.exec(label.textContent)?.[1])])),
      )
  const total = async (page: Page) => Number.parseInt(await status(page), 10)

  test('by any of the values within a facet, and all of the facets, with counts that hold', async () => {
    const all = await open('/search/?q=police')
    const counts = await counted(all)
    const reviews = await open('/search/?q=police&kind=review')
    expect(await total(reviews)).toBe(counts['review'])
    const both = await open('/search/?q=police&kind=review&kind=theme')
    expect(await total(both)).toBe((counts['review'] as number) + (counts['theme'] as number))
    const crossed = await open('/search/?q=police&kind=review&partnership=dudley')
    expect(await total(crossed)).toBeLessThan(await total(await open('/search/?q=police&kind=review')))
    expect(await total(crossed)).toBeGreaterThan(0)
  })

  test('and a chip takes each one out again, with the focus kept', async () => {
    const page = await open('/search/?q=police&kind=review&partnership=dudley')
    const before = await total(page)
    expect(await page.locator('#chips a').allInnerTexts()).toHaveLength(2)
    const chip = page.getByRole('link', { name: /Take out Partnership: Dudley/ })
    await chip.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.searchParams.has('partnership'))
    await page.waitForFunction((count) => Number.parseInt(document.querySelector('#status')?.textContent ?? '', 10) > count, before)
    expect(await page.locator('#chips a').count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('status')
    await page.goBack()
    await page.waitForFunction((count) => Number.parseInt(document.querySelector('#status')?.textContent ?? '', 10) === count, before)
  })

  test('also without a word: then they are a list to browse', async () => {
    const page = await open('/search/?kind=theme')
    expect(await total(page)).toBe(47)
    expect(await page.locator('#answers h3 a').first().getAttribute('href')).toMatch(/^\/themes\//)
    const more = page.getByRole('button', { name: /Show 8 more of 47/ })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('#answers h3').length === 16)
    expect(await page.evaluate(() => document.activeElement === document.querySelectorAll('#answers h3 a')[8])).toBe(true)
  })
})

test('the newest or the oldest come first where that is asked for, and the address says it', async () => {
  const page = await open('/search/?q=neglect&kind=review')
  const best = await addresses(page, 'Briefings')
  await page.locator('#sort').selectOption('newest')
  await page.waitForURL((url) => url.searchParams.get('sort') === 'newest')
  await page.waitForFunction((first) => document.querySelector('#answers h3 a')?.getAttribute('href') !== first, best[0])
  const newest = await addresses(page, 'Briefings')
  const oldest = await addresses(await open('/search/?q=neglect&kind=review&sort=oldest'), 'Briefings')
  const paths = (list: string[]) => list.map((address) => address.replace(/#.*/, ''))
  expect(paths(oldest)).toEqual(paths(newest).reverse())
  expect(new Set(paths(newest))).toEqual(new Set(paths(best)))
})

test('it answers as one types, and reads the count out once', async () => {
  const page = await blank()
  await visit(page, '/search/')
  const heard: string[] = []
  await page.exposeFunction('hear', (words: string) => void heard.push(words))
  await page.evaluate(() => {
    const spoken = document.querySelector('[role=status]') as HTMLElement
    new MutationObserver(() => spoken.textContent && (window as unknown as { hear(words: string): void }).hear(spoken.textContent)).observe(
      spoken,
      { childList: true },
    )
  })
  await page.locator('#q').pressSequentially('escalat', { delay: 60 })
  await page.waitForFunction(() => document.querySelector('#answers h3 a')?.getAttribute('href')?.includes('/escalation/'))
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  await page.waitForTimeout(1000)
  expect(heard).toEqual([await status(page)])
  expect(await page.locator('[role=status], [aria-live]').count()).toBe(1)
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
    await page.waitForFunction(() => document.querySelector('#answers li a')?.getAttribute('href') === '/themes/unseen-men/')
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
    await follow(page, under(page, 'Briefings').first())
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

  test('words that are typed one letter after another are one step back', async () => {
    const page = await blank()
    await visit(page, '/search/?q=fathers')
    const before = await page.evaluate(() => history.length)
    await page.locator('#q').fill('')
    await page.locator('#q').pressSequentially('genogram', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === 'genogram')
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
    await page.goBack()
    await page.waitForURL((url) => url.searchParams.get('q') === 'fathers')
    expect(await page.locator('#q').inputValue()).toBe('fathers')
  })
})

test('signs without a word find nothing, and not everything', async () => {
  const page = await open('/search/?q=%25%25')
  expect(await status(page)).toContain('Nothing was found')
  expect(await results(page)).toEqual([])
})

test('what the address says is kept while the filters are still on their way, and with another order', async () => {
  const page = await blank()
  await page.route('**/facets*.idx', async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await page.goto('/search/?q=neglect&theme=supervision')
  await page.locator('#q').fill('neglected')
  await page.waitForURL((url) => url.searchParams.get('q') === 'neglected')
  expect(new URL(page.url()).searchParams.get('theme')).toBe('supervision')
  const typed = await open('/search/?q=domestc+abuse&as=typed')
  await typed.locator('#sort').selectOption('newest')
  await typed.waitForURL((url) => url.searchParams.get('sort') === 'newest')
  expect(new URL(typed.url()).searchParams.get('as')).toBe('typed')
})

describe('an index that does not come', () => {
  const files = readdirSync(join(inject('dist'), 'search-index'), { recursive: true }).map(String)
  const works = async (page: Page) => {
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForFunction(() => document.querySelector('#answers h3 a')?.getAttribute('href') === '/themes/unseen-men/')
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false)
    expect(await status(page)).toMatch(/\d+ results/)
  }

  test.each([
    { what: 'nothing of it', address: '**/search-index/**' },
    { what: 'its vocabulary', address: '**/vocabulary.idx' },
    { what: 'its words', address: '**/words/*.idx' },
    { what: 'its pages', address: '**/pages/*.idx' },
    { what: 'its filters', address: '**/facets*.idx' },
  ])('is said, with the other ways, and can be tried again: $what', async ({ address }) => {
    const page = await blank()
    await page.route(address, (route) => route.abort())
    await page.goto('/search/?q=fathers')
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('could not'))
    expect(await page.getByRole('heading', { name: 'Terms from A to Z' }).isVisible()).toBe(true)
    await page.unroute(address)
    await works(page)
  })

  test('only half of it', async () => {
    const page = await blank()
    await page.route('**/words/*.idx', async (route) => {
      const response = await route.fetch()
      const body = await response.body()
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) })
    })
    await page.goto('/search/?q=fathers')
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('could not'))
    await page.unroute('**/words/*.idx')
    await works(page)
  })

  test('until long after', async () => {
    const page = await blank()
    let slow = true
    await page.route('**/words/*.idx', async (route) => {
      if (!slow) return route.continue()
      await new Promise((done) => setTimeout(done, 9000))
      return route.continue().catch(() => undefined)
    })
    await page.goto('/search/?q=fathers')
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('longer than it should'))
    slow = false
    await page.waitForFunction(() => document.querySelector('#answers h3 a')?.getAttribute('href') === '/themes/unseen-men/')
    expect(await status(page)).toMatch(/\d+ results/)
  })

  test('of another build than the vocabulary', async () => {
    const words = files.filter((name) => name.includes('words/'))
    expect(words.length).toBeGreaterThan(1)
    const page = await blank()
    await page.route('**/words/*.idx', (route) => route.fulfill({ body: '["another"]\n' }))
    await page.goto('/search/?q=fathers')
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('could not'))
  })
})
