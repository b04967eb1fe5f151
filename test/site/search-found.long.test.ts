import { describe, expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { addresses, ask, follow, results, search, status, under } from './asking.ts'
import { pagesOf } from './built.ts'
import { blank, open } from './page.ts'

describe('a question in a reader’s own words finds the right briefing first, at the right section', () => {
  test.each([
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
    for (const name of names) found.push(await addresses(await search(name), 'Best match'))
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
    const page = await search(typed)
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
    const first = await results(await search(one))
    expect(first.length).toBeGreaterThan(0)
    expect(await results(await search(other))).toEqual(first)
  })
})

describe('a question of which not every word is found', () => {
  test('is answered, and the words that were left out are said', async () => {
    const page = await search('interpreters for zebras')
    expect(await status(page)).toMatch(/^No page has all of your words\. \d+ results? without “zebras”\.$/)
    expect((await results(page))[0]).toContain('/themes/interpreters/')
  })
  test.each(["what do we do when social care won't listen", "baby injured and mum doesn't speak english"])('%s', async (words) => {
    const page = await search(words)
    expect(await under(page, 'Briefings').count()).toBeGreaterThan(0)
  })
})

describe('a phrase in quotation marks is exact', () => {
  test('every result says it', async () => {
    const page = await search('"safe sleep assessment"')
    const found = await addresses(page, 'Briefings')
    expect(found.length).toBeGreaterThan(0)
    const reading = await blank()
    for (const address of found) {
      await reading.goto(address)
      expect((await reading.locator('main').innerText()).toLowerCase(), address).toContain('safe sleep assessment')
    }
    const loose = await results(await search('safe sleep assessment'))
    expect(loose.length).toBeGreaterThan(found.length)
  })
  test('also where its words say nothing by themselves: a result then opens where it is said', async () => {
    const page = await search('"to be"')
    expect(await status(page)).toMatch(/^\d+ results$/)
    const { words, inView } = await follow(page, under(page, 'Briefings').first())
    expect(words).toMatch(/\bto[ -]be\b/i)
    expect(inView).toBe(true)
  })
  test('and words in another order are none', async () => {
    expect(await results(await search('"assessment sleep safe"'))).toEqual([])
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
  const ids = new Map(pagesOf(inject('dist')).map((one) => [one.address, one.ids]))
  for (const href of found) {
    const { pathname, hash } = new URL(href)
    const there = ids.get(pathname) ?? expect.fail(`There is no page ${pathname}.`)
    if (hash)
      expect(
        there.filter((id) => id === decodeURIComponent(hash.slice(1))),
        href,
      ).toHaveLength(1)
  }
})
