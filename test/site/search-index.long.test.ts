import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { status } from './asking.ts'
import { blank, visit } from './page.ts'

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
    { what: 'its texts', address: '**/texts/*.idx' },
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
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false)
    expect(await status(page)).toMatch(/\d+ results/)
  })

  test('for words that are no longer asked for: nothing is said over the results of others', async () => {
    const page = await blank()
    await visit(page, '/search/?q=fathers')
    const before = await status(page)
    const held = page.waitForRequest('**/words/*.idx')
    await page.route('**/words/*.idx', async (route) => {
      await new Promise((done) => setTimeout(done, 7000))
      await route.abort().catch(() => undefined)
    })
    await page.locator('#q').fill('bruised babies, interpreters, neglect, supervision and weather')
    await page.keyboard.press('Enter')
    await held
    await page.locator('#q').fill('fathers')
    await page.keyboard.press('Enter')
    const heard: string[] = []
    for (let i = 0; i < 75; i += 1) {
      await page.waitForTimeout(100)
      heard.push(await status(page))
    }
    expect(new Set(heard)).toEqual(new Set([before]))
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false)
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
