import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { blank, DESKTOP, PHONE } from './page.ts'
import { scanned } from './scanned.ts'

const PAGE = '/embed/briefings/child-t/'
const PATH = `${PAGE}#wall`

const begin = async (path = PATH, options: Parameters<typeof blank>[0] = {}): Promise<Page> => {
  const page = await blank(options)
  await page.goto(path)
  await page.locator('body.staged').waitFor()
  return page
}
const seen = (page: Page): Promise<string[]> =>
  page.locator('.slide').evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map(({ id }) => id))

describe('on the wall', () => {
  test('one slide is seen at a time, and keys go through all seven sections in order', async () => {
    const page = await begin()
    const ids = await page.locator('.slide').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.slice(0, 2)).toEqual(['wall-title', 'wall-background'])
    for (const section of ['background', 'concerns', 'events', 'findings', 'good-practice', 'learning', 'questions'])
      expect(ids).toContain(`wall-${section}`)
    const passed = [await seen(page)]
    for (const _ of ids.slice(1)) {
      await page.keyboard.press('ArrowRight')
      passed.push(await seen(page))
    }
    expect(passed).toEqual(ids.map((id) => [id]))
    await page.keyboard.press('ArrowRight')
    expect(await seen(page)).toEqual(['wall-close'])
  })

  test.each([
    ['PageDown', 'wall-background'],
    ['ArrowDown', 'wall-background'],
    [' ', 'wall-background'],
    ['End', 'wall-close'],
  ])('%s goes on, as a clicker sends it', async (key, id) => {
    const page = await begin()
    await page.keyboard.press(key)
    expect(await seen(page)).toEqual([id])
  })

  test.each(['PageUp', 'ArrowLeft', 'ArrowUp'])('%s goes back', async (key) => {
    const page = await begin(`${PATH}-concerns`)
    await page.keyboard.press(key)
    expect((await seen(page))[0]).toMatch(/^wall-background/)
  })

  test('every question has a slide of its own', async () => {
    const page = await begin()
    const questions = await page
      .locator('.of-question')
      .evaluateAll((all) => all.map((one) => one.querySelectorAll('p:not(.above), li').length - one.querySelectorAll('.notes p').length))
    expect(questions).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  test('an address opens at its slide, and the address follows the slides', async () => {
    const page = await begin(`${PATH}-learning`)
    expect(await seen(page)).toEqual(['wall-learning'])
    await page.keyboard.press('ArrowRight')
    expect(new URL(page.url()).hash).toBe('#wall-learning-2')
  })

  test('b makes the wall black, and the next key brings the light back to the same slide', async () => {
    const page = await begin(`${PATH}-learning`)
    await page.keyboard.press('b')
    expect(await seen(page)).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)')
    await page.keyboard.press('ArrowRight')
    expect(await seen(page)).toEqual(['wall-learning'])
  })

  test('a finger drawn across goes on and back', async () => {
    const page = await begin(PATH, { viewport: PHONE, hasTouch: true })
    const draw = (from: number, to: number) =>
      page.evaluate(
        ([from = 0, to = 0]) => {
          const deck = document.getElementById('deck') as HTMLElement
          const touch = (clientX: number) => new Touch({ identifier: 1, target: deck, clientX, clientY: 300 })
          deck.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(from)], bubbles: true }))
          deck.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(to)], bubbles: true }))
        },
        [from, to],
      )
    await draw(280, 60)
    expect(await seen(page)).toEqual(['wall-background'])
    await draw(60, 280)
    expect(await seen(page)).toEqual(['wall-title'])
    await draw(60, 80)
    expect(await seen(page)).toEqual(['wall-title'])
  })

  test('the ring stays still before the first slide, and fills in seven minutes', async () => {
    const page = await blank()
    await page.clock.install()
    await page.goto(PATH)
    const filled = async () => Number.parseFloat((await page.locator('#clock .gone').getAttribute('stroke-dasharray')) ?? 'none')
    await page.clock.runFor(60_000)
    expect(await filled()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await page.clock.runFor(3.5 * 60_000)
    expect(Math.round(await filled())).toBe(50)
    await page.clock.runFor(60 * 60_000)
    expect(await filled()).toBe(100)
  })

  test('type is large, and every slide fits on the wall without scrolling', async () => {
    const page = await begin(PATH, { viewport: { width: 1280, height: 720 } })
    const count = await page.locator('.slide').count()
    for (let i = 0; i < count; i += 1) {
      const { id, spare, size } = await page.evaluate(() => {
        const slide = document.querySelector('.slide:not([hidden])') as HTMLElement
        const words = slide.querySelector('.words') as HTMLElement
        return { id: slide.id, spare: slide.clientHeight - slide.scrollHeight, size: Number.parseFloat(getComputedStyle(words).fontSize) }
      })
      expect(spare, id).toBeGreaterThanOrEqual(-1)
      expect(size, id).toBeGreaterThanOrEqual(28)
      await page.keyboard.press('ArrowRight')
    }
  })
})

test('the speaker has notes in a second window, and both keep in step', async () => {
  const page = await begin(`${PATH}-learning`)
  const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')])
  await notes.locator('body.speaking').waitFor()
  expect(await seen(notes)).toEqual(['wall-learning'])
  await notes.locator('.slide:not([hidden]) .notes').waitFor()
  expect(await notes.locator('.slide:not([hidden]) .notes').innerText()).toMatch(/About \d+ seconds aloud[\s\S]*Clare’s Law/)
  await notes.keyboard.press('ArrowRight')
  await page.locator('#wall-learning-2:not([hidden])').waitFor()
  await page.keyboard.press('ArrowRight')
  await notes.locator('#wall-learning-3:not([hidden])').waitFor()
  await notes.keyboard.press('b')
  await page.locator('body.black').waitFor()
  expect(await seen(notes)).toEqual(['wall-learning-3'])
  expect(await page.locator('.notes').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0)
})

test('a window with another number of slides does not move the wall', async () => {
  const page = await begin(`${PATH}-learning`)
  await page.evaluate(() => {
    const { channel } = (document.getElementById('deck') as HTMLElement).dataset
    new BroadcastChannel(`sevenfold ${channel}`).postMessage({ slide: 1, black: false, began: undefined, of: 5 })
  })
  await page.waitForTimeout(200)
  expect(await seen(page)).toEqual(['wall-learning'])
})

test('a wall that is loaded again goes on with the same clock', async () => {
  const page = await begin()
  await page.clock.install()
  await page.keyboard.press('ArrowRight')
  const began = await page.evaluate(() => history.state.began as number)
  expect(began).toBeGreaterThan(0)
  await page.reload()
  await page.locator('body.staged').waitFor()
  expect(await seen(page)).toEqual(['wall-background'])
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => history.state)).toMatchObject({ began })
})

test('a press anywhere brings the light back', async () => {
  const page = await begin(`${PATH}-learning`)
  await page.getByRole('button', { name: 'Black' }).click()
  expect(await seen(page)).toEqual([])
  await page.mouse.click(300, 300)
  expect(await seen(page)).toEqual(['wall-learning'])
})

test('a finger drawn to the right goes back a slide, and not to the page before', async () => {
  const page = await begin(PATH, { ...PHONE, hasTouch: true })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorX)).toBe('none')
})

test('where a slide is cut, keys show the rest of it before they go on', async () => {
  const page = await begin(`${PATH}-concerns`, { viewport: { width: 320, height: 180 } })
  const left = () => page.locator('#wall-concerns').evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop)
  expect(await left()).toBeGreaterThan(20)
  for (let presses = 0; presses < 5 && (await left()) > 1; presses++) {
    await page.keyboard.press('ArrowDown')
    expect(await seen(page)).toEqual(['wall-concerns'])
  }
  expect(await left()).toBeLessThan(2)
  await page.keyboard.press('ArrowDown')
  expect(await seen(page)).not.toEqual(['wall-concerns'])
})

test('in a short window the buttons have one row, and a key draws each into sight', async () => {
  const page = await begin(`${PATH}-concerns`, { viewport: { width: 320, height: 256 } })
  const slide = page.locator('#wall-concerns')
  expect(await slide.evaluate((one) => one.clientHeight)).toBeGreaterThan(180)
  for (const button of await page.locator('#controls').locator('button, a').all()) {
    await button.focus()
    const { left, right, bottom } = await button.evaluate((one) => one.getBoundingClientRect().toJSON())
    expect([left >= 0, right <= 320, bottom <= 256]).toEqual([true, true, true])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('the button goes on as often as it is pressed, and one link leads out', async () => {
  const page = await begin()
  await page.getByRole('button', { name: 'Next' }).focus()
  for (const _ of [1, 2, 3]) await page.keyboard.press('Enter')
  expect(await page.locator('#place').innerText()).toMatch(/^4 of \d+/)
  await page.getByRole('link', { name: 'Leave' }).click()
  await page.waitForURL('**/briefings/child-t/')
})

test('the last slide asks, and says apart from that where the words are from, with a code to scan', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await begin(`${PATH}-close`, { colorScheme, viewport: { width: 1280, height: 720 } })
    const last = page.locator('#wall-close')
    expect(await last.locator('h2').innerText()).toBe('What will we do differently?')
    expect(await last.locator('.where p').allInnerTexts()).toEqual([
      'https://sevenfold.example/b/child-t/',
      expect.stringMatching(/^These briefings were written for Sevenfold/),
    ])
    const code = last.getByRole('img', { name: 'QR code of https://sevenfold.example/b/child-t/' })
    expect(await scanned(code)).toBe('https://sevenfold.example/b/child-t/')
    expect((await code.boundingBox())?.height).toBeGreaterThan(250)
  }
})

test('printed, it has every slide and no button', async () => {
  const page = await begin()
  await page.emulateMedia({ media: 'print' })
  expect(await seen(page)).toHaveLength(await page.locator('.slide').count())
  expect(await page.locator('#controls').isVisible()).toBe(false)
})

test.each(['-%', '-nowhere', '-'])('an address that names no slide (#wall%s) opens the first', async (fragment) => {
  expect(await seen(await begin(PATH + fragment))).toEqual(['wall-title'])
})

test('once opened it needs no network', async () => {
  const page = await begin()
  await page.context().setOffline(true)
  await page.keyboard.press('End')
  expect(await seen(page)).toEqual(['wall-close'])
  await page.keyboard.press('Home')
  expect(await seen(page)).toEqual(['wall-title'])
})

test('without script a session is a long page with every slide on it', async () => {
  const page = await blank({ javaScriptEnabled: false, viewport: DESKTOP })
  await page.goto('/sessions/escalation-together/present/')
  expect((await seen(page)).length).toBeGreaterThan(20)
  expect(await page.locator('#controls').isVisible()).toBe(false)
  expect(await page.locator('.notes').first().isVisible()).toBe(false)
})

describe('without script a briefing', () => {
  const plain = async (viewport = DESKTOP) => {
    const page = await blank({ javaScriptEnabled: false, viewport })
    await page.goto(PAGE)
    await page.getByRole('link', { name: 'show these words in large type' }).click()
    return page
  }

  test('is shown for a wall: large, and each section on a screen of its own', async () => {
    for (const viewport of [DESKTOP, { width: 1920, height: 1080 }, PHONE]) {
      const page = await plain(viewport)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
      expect(await page.locator('.masthead, .contents').filter({ visible: true }).count()).toBe(0)
      const parts = await page
        .locator('article header, .section')
        .evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().height, Number.parseFloat(getComputedStyle(one).fontSize)]))
      expect(parts).toHaveLength(8)
      for (const [height, size] of parts) {
        expect(height).toBeGreaterThanOrEqual(viewport.height)
        expect(size).toBeGreaterThanOrEqual(Math.min(18, viewport.width * 0.03))
      }
    }
  })

  test('is printed with each section on a sheet or two of its own, in large type', async () => {
    const page = await plain()
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const { width = 0, height = 0 } = (await pdf.getPage(2)).getViewport({ scale: 1 })
    expect(width).toBeGreaterThan(height)
    const { text } = await extractText(pdf)
    const titles = await page.locator('.section h2 [id]').allInnerTexts()
    expect(titles.map((title) => text.filter((sheet) => sheet.startsWith(title)).length)).toEqual(titles.map(() => 1))
    expect(text.length).toBeLessThan(12)
  })
})

describe('the page for frames', () => {
  test('becomes the wall and is itself again, as the address says, and nothing of it is lost', async () => {
    const page = await blank()
    await page.goto(`${PAGE}#learning`)
    const before = await page.evaluate(() => [document.title, document.querySelector('main')?.outerHTML])
    await page.evaluate(() => (location.hash = '#wall-learning-2'))
    await page.locator('body.staged').waitFor()
    expect(await seen(page)).toEqual(['wall-learning-2'])
    expect(await page.title()).toBe('A child out of school, and a partner who intimidated staff · slides · Sevenfold')
    await page.goBack()
    await page.locator('#wall').waitFor()
    expect(await page.evaluate(() => [document.title, document.querySelector('main')?.outerHTML])).toEqual(before)
    expect(await page.locator('body').getAttribute('class')).toBe('framed')
    expect(await page.locator('#learning').evaluate((one) => one.matches(':target'))).toBe(true)
    await expect.poll(() => page.locator('#learning').evaluate((one) => Math.round(one.getBoundingClientRect().top))).toBeLessThan(200)
    // Its keys are those of a page again.
    await page.keyboard.press('End')
    expect(new URL(page.url()).hash).toBe('#learning')
    await page.goForward()
    await page.locator('body.staged').waitFor()
    expect(await seen(page)).toEqual(['wall-learning-2'])
    await page.keyboard.press('ArrowRight')
    expect(await seen(page)).toEqual(['wall-learning-3'])
  })

  test('is itself again without being loaded anew where its address names no place', async () => {
    const page = await blank()
    await page.goto(PAGE)
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    await page.evaluate(() => (location.hash = '#wall'))
    await page.locator('body.staged').waitFor()
    await page.goBack()
    await page.locator('.contents').waitFor()
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  })

  test('is there to be read where what makes slides does not come', async () => {
    const page = await blank()
    await page.route(/\/wall\.[^/]+\.js$/, (route) => route.abort())
    await page.goto(PATH)
    await page.getByRole('heading', { name: 'Learning for practice' }).waitFor()
    expect(await page.locator('body').evaluate((body) => body.checkVisibility({ visibilityProperty: true }))).toBe(true)
  })
})

test('an address that a wall had before leads to the same slide', async () => {
  const page = await blank()
  await page.goto('/briefings/child-t/present/#learning-2')
  await page.waitForURL(`**${PATH}-learning-2`)
  await page.locator('body.staged').waitFor()
  expect(await seen(page)).toEqual(['wall-learning-2'])
  const plain = await blank({ javaScriptEnabled: false })
  await plain.goto('/briefings/child-t/present/')
  await plain.waitForURL(`**${PATH}`)
})

test('a screen reader is told the place, and the focus is on the heading', async () => {
  const page = await begin()
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('#place').textContent()).toMatch(/^2 of \d+: Background$/)
  expect(await page.locator('#wall-background h2').getAttribute('aria-level')).toBe('1')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Background')
})
