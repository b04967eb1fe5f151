import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../src/cli/preview/serve.ts'
import { pngFile } from '../documents/pictures.ts'
import { violationsByDayAndNight } from './axe.ts'
import { mustBuild, workshop } from './build.ts'
import { type Built, deadLinks, pagesOf, valuesOf } from './built.ts'
import { overflow } from './overflow.ts'
import { blank, DESKTOP, enlargeText, PHONE } from './page.ts'
import { pagesIn } from './paper.ts'

const EXIT = 'https://weather.example/'
const RESOURCE = 'resources: [{ kind: phone, title: Duty team, phone: 01632 960101 }]'
const OWN = `
logo: { light: logo.svg, dark: logo-dark.png, alt: A partnership of councils and police }
home: { heading: What we learned here, opening: For everyone who works with children here. }
navigation: [briefings, themes, roles, recommendations, questions, sessions, search, lessons, pictures, partnerships, glossary, pages/about.md]
footer: [pages/accessibility.md, glossary, { to: "https://example.org/privacy", text: Privacy }]
contact: { name: Business unit, email: a.unit@example.org, phone: 01632 960000, hours: On weekdays, address: "Civic Centre, 1 High Street, Anytown" }
helplines:
  - { name: Someone who listens, note: For anyone, phone: 01632 960111, hours: Every day, address: "https://www.someone.example/listen" }
  - { name: Another, phone: 01632 960112 }
concern: https://example.org/report
exit: ${EXIT}
messages: { frame: { concern: Tell us of a concern, menu: All places }, exit: { leaving: Going } }
`
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><path fill="#0b5a5e" d="M0 0h240v60H0z"/></svg>`

const { folder, contentCopy, remove } = workshop()
const dist = join(folder, 'dist')
let pages: Built[] = []
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  const content = contentCopy('own')
  appendFileSync(join(content, 'site.yaml'), OWN)
  const review = join(content, 'briefings/child-t.md')
  writeFileSync(review, readFileSync(review, 'utf8').replace('\nthemes:', `\n${RESOURCE}\nthemes:`))
  writeFileSync(join(content, 'logo.svg'), LOGO)
  writeFileSync(join(content, 'logo-dark.png'), pngFile(480, 120))
  await mustBuild(dist, { content })
  pages = pagesOf(dist)
  site = await serve(dist)
}, 300_000)
afterAll(async () => {
  await site.close()
  remove()
})

const REVIEW = '/briefings/child-t/'
const opened = async (path: string, options: Parameters<typeof blank>[0] = {}): Promise<Page> => {
  const page = await blank({ baseURL: site.origin, ...options })
  await page.route(`${EXIT}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
  await page.goto(path, { waitUntil: 'load' })
  return page
}

describe('every page', () => {
  test('has the logo, the places, the concern and the way out, in the words of the partnership', () => {
    const framed = /^(?:embed|.*present)\//
    const reading = pages.filter(({ path }) => !framed.test(path))
    expect(reading.length).toBeGreaterThan(100)
    for (const { path, tree } of reading) {
      const texts = (selector: string) => selectAll(selector, tree).map((one) => textOf(one))
      expect(valuesOf(tree, '.home img:first-child', 'alt'), path).toEqual(['A partnership of councils and police'])
      expect(texts('.masthead nav a'), path).toHaveLength(12)
      expect(texts('.masthead nav button'), path).toEqual(['All places'])
      expect(texts('.masthead .concern'), path).toEqual(['Tell us of a concern'])
      expect(valuesOf(tree, '[data-exit]', 'href'), path).toEqual([EXIT])
      expect(texts('.colophon nav a'), path).toEqual(['Accessibility', 'Glossary', 'Privacy'])
      expect(texts('.colophon p:has([href^="mailto:"])'), path).toEqual([
        'Business unit · a.unit@example.org · 01632 960000 · On weekdays · Civic Centre, 1 High Street, Anytown',
      ])
    }
    for (const { path, tree } of pages.filter(({ path }) => framed.test(path)))
      expect(valuesOf(tree, '[href="https://example.org/report"]', 'href'), path).toHaveLength(1)
  })

  test('leads to what is there', () => expect(deadLinks(dist, 'https://sevenfold.example')).toEqual([]))
})

test('every briefing has the helplines, also in a course page, and no other page has', () => {
  const having = pages.filter(({ tree }) => selectAll('.helplines', tree).length > 0).map(({ path }) => path)
  expect(having.sort()).toEqual(
    pages
      .map(({ path }) => path)
      .filter((path) => /^(?:embed\/)?briefings\/[^/]+\/index/.test(path))
      .sort(),
  )
})

test('on a wall stand the seven sections, and no helpline or resource among them', async () => {
  const page = await opened('/embed/briefings/child-t/#wall')
  await page.locator('body.staged').waitFor()
  const headings = await page.locator('.slide h2').allTextContents()
  const sections = selectAll('.section h2 > [id]', pages.find(({ path }) => path === 'embed/briefings/child-t/index.html')?.tree).map(
    textOf,
  )
  expect(sections).toHaveLength(7)
  for (const section of sections) expect(headings).toContain(section)
  expect(headings.filter((heading) => heading.trim() === '')).toEqual([])
  expect(
    await page
      .locator('.slide')
      .filter({ hasText: /Someone who listens|Duty team/ })
      .count(),
  ).toBe(0)
})

test('a briefing still comes in one round trip, with all of it', () => {
  const compressed = (path: string) => gzipSync(readFileSync(join(dist, path))).length
  for (const { path, html, tree } of pages.filter(({ path }) => /^briefings\/[^/]+\/index/.test(path))) {
    const styles = valuesOf(tree, 'link[rel=stylesheet]:not([media=print])', 'href')
    expect(styles).toHaveLength(2)
    const style = styles.reduce((sum, file) => sum + compressed(file), 0)
    expect(gzipSync(html.slice(0, html.indexOf('id="questions"'))).length + style, path).toBeLessThanOrEqual(14_600)
    expect(gzipSync(html).length + style, path).toBeLessThanOrEqual(18_000)
  }
})

describe('in a browser', () => {
  test.each(['/', REVIEW, '/about/'])(
    'nothing is wrong with it by day and night, or in a window of 320 pixels with large text: %s',
    async (path) => {
      for (const viewport of [DESKTOP, PHONE]) {
        const page = await opened(path, { viewport })
        expect(await violationsByDayAndNight(page)).toEqual([])
        expect(await overflow(page)).toEqual([])
        await enlargeText(page, 200)
        expect(await overflow(page)).toEqual([])
      }
    },
  )

  test('a logo that comes late moves nothing', async () => {
    const page = await blank({ baseURL: site.origin })
    let come = () => {}
    const late = new Promise<void>((done) => (come = done))
    await page.route('**/logo.*', async (route) => {
      await late
      await route.continue()
    })
    await page.goto(REVIEW, { waitUntil: 'domcontentloaded' })
    const places = () =>
      page.locator('.home, h1, nav li').evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())))
    const before = await places()
    come()
    await page.waitForLoadState('load')
    expect(
      await page
        .locator('.home img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0)
    expect(await places()).toEqual(before)
  })

  test('the logo for a dark ground is shown there alone', async () => {
    const shown = async (colorScheme: 'dark' | 'light') =>
      (await opened('/about/', { colorScheme }))
        .locator('.home img:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('src')?.slice(-4)))
    expect([await shown('light'), await shown('dark')]).toEqual([['.svg'], ['.png']])
  })

  test('on paper stand the logo and the helplines, and nothing to press', async () => {
    const page = await opened(REVIEW, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    const seen = (selector: string) => page.locator(selector).first().isVisible()
    expect(await Promise.all(['.home img', '.helplines', '.colophon [href^="mailto:"]'].map(seen))).toEqual([true, true, true])
    expect(await Promise.all(['[data-exit]', '.masthead nav', '.concern'].map(seen))).toEqual([false, false, false])
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2)
  })

  test.each([true, false])(
    'many places stand behind a button in a narrow window, and in a row in a wide one; with script: %s',
    async (javaScriptEnabled) => {
      const page = await opened(REVIEW, { viewport: PHONE, javaScriptEnabled })
      const link = page.locator('.masthead nav a').last()
      expect(await link.isVisible()).toBe(false)
      await page.getByRole('button', { name: 'All places' }).click()
      expect(await link.isVisible()).toBe(true)
      if (javaScriptEnabled) expect(await overflow(page)).toEqual([])
      await page.keyboard.press('Escape')
      expect(await link.isVisible()).toBe(false)
      await page.setViewportSize(DESKTOP)
      expect([await link.isVisible(), await page.getByRole('button', { name: 'All places' }).isVisible()]).toEqual([true, false])
    },
  )
})

test.each([
  ['on a phone', PHONE],
  ['in a window that is magnified four times', { width: 320, height: 256 }],
])('%s the places cover no way out, and several are seen at a time', async (_, viewport) => {
  const page = await opened(REVIEW, { viewport })
  await page.getByRole('button', { name: 'All places' }).click()
  const box = (selector: string) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect)
  const [sheet, exit] = [await box('#site-menu'), await box('[data-exit]')]
  expect(sheet.bottom).toBeLessThanOrEqual(exit.top)
  const places = await page.locator('#site-menu a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))
  expect(places.filter((bottom) => bottom <= sheet.bottom).length).toBeGreaterThanOrEqual(4)
  for (const place of ['.concern', '#site-menu a:first-child']) {
    const target = await page
      .locator(place)
      .first()
      .evaluate((one) => one.getBoundingClientRect().height)
    expect(target, place).toBeGreaterThanOrEqual(44)
  }
})

test('on paper the site of a helpline has the whole of its address', async () => {
  const page = await opened(REVIEW)
  const address = page.locator('.helplines a[href^="https:"]')
  expect(await address.innerText()).toBe('someone.example')
  await page.emulateMedia({ media: 'print' })
  expect(await address.innerText()).toBe('someone.example/listen')
})

test('on paper stands where a concern is reported, also of a briefing in a page of another site', async () => {
  const page = await opened(`/embed${REVIEW}`)
  const concern = page.locator('a[href="https://example.org/report"]')
  expect(await concern.innerText()).toBe('Tell us of a concern')
  await page.emulateMedia({ media: 'print' })
  expect(await concern.innerText()).toBe('Tell us of a concern: https://example.org/report')
})

describe('who exits the page', () => {
  /** Comes to the review from the home page, leaves it, and goes back. */
  async function left(leave: (page: Page) => Promise<void>): Promise<string[]> {
    const page = await opened('/')
    await page.goto(REVIEW)
    await leave(page)
    await page.waitForURL(EXIT)
    const title = await page.title()
    await page.goBack()
    return [title, new URL(page.url()).pathname]
  }

  test('is gone at once, and does not come back to it', async () => {
    expect(await left((page) => page.getByRole('link', { name: 'Exit this page' }).click())).toEqual(['Weather', '/'])
  })

  test('may press Shift three times', async () => {
    const press = async (page: Page) => {
      for (const said of ['two more times', 'once more', '']) {
        if (said !== '') {
          await page.keyboard.press('Shift')
          expect(await page.locator('.exit [role=status]').textContent()).toContain(said)
        } else await page.keyboard.press('Shift')
      }
    }
    expect(await left(press)).toEqual(['Weather', '/'])
  })

  test('may do so with the keyboard: it is the second thing that the key comes to, and says what it does', async () => {
    const page = await opened(REVIEW)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const link = page.locator('[data-exit]')
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)
    const described = await page.locator(`#${await link.getAttribute('aria-describedby')}`).textContent()
    expect(described).toBe('Leaves this site at once, for weather.example. Pressing Shift three times does the same.')
  })

  test('sees nothing of the page while the other one comes', async () => {
    const page = await opened(REVIEW)
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.evaluate(() =>
      new MutationObserver(() => console.log(document.body.textContent)).observe(document.body, { childList: true }),
    )
    await page.route(`${EXIT}**`, () => {})
    await page.locator('[data-exit]').click({ noWaitAfter: true })
    await expect.poll(() => said.at(-1)).toBe('Going')
  })

  test('needs no script', async () => {
    const page = await opened(REVIEW, { javaScriptEnabled: false })
    expect(await page.locator('#exit-about').textContent()).toBe('Leaves this site at once, for weather.example.')
    await page.locator('[data-exit]').click()
    await page.waitForURL(EXIT)
  })

  test('does not by typing capitals, nor by a Shift now and then', async () => {
    const page = await opened('/search/')
    await page.clock.install()
    await page.locator('#q').focus()
    for (const letter of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+D']) await page.keyboard.press(letter)
    await page.keyboard.press('Shift')
    await page.keyboard.press('Shift')
    await page.keyboard.press('x')
    for (let i = 0; i < 3; i += 1) {
      await page.keyboard.press('Shift')
      await page.clock.runFor(5100)
    }
    await page.keyboard.press('Shift')
    await page.keyboard.press('Shift')
    await page.keyboard.press('x')
    await page.keyboard.press('Shift')
    expect(new URL(page.url()).pathname).toBe('/search/')
  })
})
