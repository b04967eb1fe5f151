import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/kinds-of-page.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { problemsOf } from '../../src/problem/report.ts'
import { NOW, workshop } from './build.ts'
import { blank, built, DESKTOP, PHONE, visit } from './page.ts'

const BUILD = '/sessions/build/'
const names = (page: Page) => page.locator('#steps h3 span').allInnerTexts()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
const title = (page: Page) => page.getByLabel('Title', { exact: true }).first()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent)

async function add(page: Page, path: string, name: string): Promise<void> {
  await visit(page, path)
  await button(page, 'Add to a session').click()
  await button(page, `Add to your session: ${name}`).click()
  await status(page, 'Added.')
}

/** A page on which a link has been opened. */
async function opened(fragment: string, options: Parameters<typeof blank>[0] = {}): Promise<Page> {
  const page = await blank(options)
  await visit(page, BUILD + fragment)
  return page
}

const THREE = '#v1&t=Three&f=A+team&5=&n=One&10=&n=Two&q=Why%3F&15=&n=Three'

test('a trainer adds from three kinds of page, puts them in order, and shares one link that shows the same elsewhere', async () => {
  const page = await blank()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await add(page, KINDS['a review'], 'Background')
  await add(page, KINDS['a theme'], 'Unseen men')
  await add(page, KINDS['the recommendations of a review'], await firstRecommendation(page))
  await page.getByRole('link', { name: 'Open it' }).click()
  await page.waitForURL((url) => url.hash.startsWith('#v1&'))
  await built(page)
  expect((await names(page)).slice(0, 2)).toEqual(['Background', 'Unseen men'])
  expect(await names(page)).toHaveLength(3)
  await button(page, 'Move down: Background').click()
  await status(page, 'Background is now step 2 of 3.')
  await title(page).fill('Men & "others", <b>seen</b>')
  await page.getByLabel('For whom').fill('Our team.')
  await page.getByLabel('Minutes').nth(1).fill('12')
  await page.locator('#steps summary').nth(1).click()
  await page.getByLabel('Prompts, one a line').nth(1).fill('What was known?\n\nBy whom?')
  expect(await page.locator('#total').innerText()).toBe('22')
  expect(await page.locator('#steps h3 i').allInnerTexts()).toEqual(['0:00', '0:05', '0:17'])
  await button(page, 'Copy the link').click()
  await status(page, 'The link was copied.')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const before = await names(page)

  const other = await blank({ viewport: PHONE })
  await other.goto(link)
  await built(other)
  expect(await names(other)).toEqual(before)
  expect(before[0]).toBe('Unseen men')
  expect(await title(other).inputValue()).toBe('Men & "others", <b>seen</b>')
  expect(await other.getByLabel('Minutes').nth(1).inputValue()).toBe('12')
  expect(await other.getByLabel('Prompts, one a line').nth(1).inputValue()).toBe('What was known?\nBy whom?')
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([])

  await other.getByRole('link', { name: 'Show it on a wall' }).click()
  await other.locator('body.staged').waitFor()
  expect(await other.locator('.slide:not([hidden]) h1').innerText()).toBe('Men & "others", <b>seen</b>')
  const ids = await other.locator('.slide').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids).toEqual(
    expect.arrayContaining(['title', 'step-1-read', 'step-2-background', 'step-2-prompt-1', 'step-2-prompt-2', 'step-3-read']),
  )
  for (let i = 0; i < ids.indexOf('step-2-prompt-2'); i += 1) await other.keyboard.press('ArrowRight')
  expect(await other.locator('.slide:not([hidden]) .words').innerText()).toBe('By whom?')
  expect(new URL(other.url()).hash).toBe(new URL(link).hash)
  await other.reload()
  await other.locator('#step-2-prompt-2:not([hidden])').waitFor()
  expect(await other.locator('#deck').getAttribute('data-minutes')).toBe('22')
})

/** What the button of the first recommendation is called. */
async function firstRecommendation(page: Page): Promise<string> {
  await visit(page, KINDS['the recommendations of a review'])
  await button(page, 'Add to a session').click()
  const by = page.locator('.asks > li > .place').first()
  await by.waitFor()
  return ((await by.getAttribute('aria-label')) ?? '').replace('Add to your session: ', '')
}

test('what is saved as Markdown is a session that the site takes, hostile words and all', async () => {
  const page = await opened(`${THREE}&5=b/child-t/learning-escalation&4=r/child-t/r3`)
  await title(page).fill('--- "x": {y} </script>')
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as Markdown').click()])
  expect(download.suggestedFilename()).toBe('x-y-script.md')
  const { contentCopy, remove } = workshop()
  try {
    const folder = contentCopy('content')
    const text = await textOf(download)
    expect(text).toContain('status: draft')
    writeFileSync(
      join(folder, 'sessions/x-y-script.md'),
      text.replace('status: draft', 'status: published').replace(/^published: .*$/m, 'published: 2026-11-21'),
    )
    const { files, library } = loadLibrary({ folder, now: NOW })
    expect(problemsOf(files, '').filter(({ severity }) => severity === 'error')).toEqual([])
    const session = library?.sessions.find(({ id }) => (id as string) === 'x-y-script')
    expect(session?.title).toBe('--- “x”: {y} </script>')
    expect(session?.steps).toHaveLength(5)
    expect(session?.steps[3]?.opens?.address).toBe('/briefings/child-t/#learning-escalation')
  } finally {
    remove()
  }
})

/** The browser may run apart from the test, so the file comes through its stream. */
async function textOf(download: Download): Promise<string> {
  let text = ''
  for await (const part of (await download.createReadStream()).setEncoding('utf8')) text += part
  return text
}

test('what a file still needs is said beside its field, and the focus goes there', async () => {
  const page = await opened('#v1&5=&n=One&5=&q=Why%3F')
  for (const [field, says, words] of [
    [title(page), 'Give the session a title.', 'A title'],
    [page.getByLabel('For whom'), 'Say whom the session is for.', 'A team'],
    [page.locator('#steps li').nth(1).getByLabel('Title', { exact: true }), 'Give step 2 a title.', 'Two'],
  ] as const) {
    await button(page, 'Save as Markdown').click()
    await expect.poll(() => faultAt(field)).toEqual({ isInvalid: 'true', says, isNear: true, isFocused: true })
    await field.fill(words)
    expect(await field.getAttribute('aria-invalid')).toBe(null)
    expect(await page.getByText(says).count()).toBe(0)
  }
  await Promise.all([page.waitForEvent('download'), button(page, 'Save as Markdown').click()])
})

/** What a person finds out about a field that has to be mended. */
const faultAt = (field: Locator) =>
  field.evaluate((one) => {
    const about = document.getElementById(one.getAttribute('aria-describedby') ?? '')
    const apart = about ? Math.abs(about.getBoundingClientRect().top - one.getBoundingClientRect().bottom) : Number.POSITIVE_INFINITY
    return {
      isInvalid: one.getAttribute('aria-invalid'),
      says: about?.textContent,
      isNear: apart < 40 && about !== null && about.getBoundingClientRect().bottom <= innerHeight,
      isFocused: document.activeElement === one,
    }
  })

describe.each([
  { screen: 'a phone', viewport: { width: 360, height: 740 } },
  { screen: 'a desktop', viewport: DESKTOP },
])('what was done is told where it is seen, on $screen', ({ viewport }) => {
  const MANY = `#v1&t=Many${Array.from({ length: 12 }, (_, i) => `&5=&n=Step+${i + 1}&q=Why%3F`).join('')}`
  const isSeen = (page: Page, words: string) =>
    page
      .locator('#bar')
      .filter({ hasText: words })
      .evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight && one.contains(document.elementFromPoint(innerWidth / 2, (top + bottom) / 2))
      })

  test('and the next key after a step was removed is Undo', async () => {
    const page = await opened(MANY, { viewport })
    await button(page, 'Remove: Step 1').click()
    await status(page, 'Removed: Step 1.')
    expect(await isSeen(page, 'Removed: Step 1.')).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Undo')
    await page.keyboard.press('Enter')
    await status(page, 'Step 1 is back as step 1.')
    expect(await focused(page)).toContain('Step 1')
    expect(await isSeen(page, 'Step 1 is back as step 1.')).toBe(true)
  })

  test('and the focus is never lost when all of it was undone', async () => {
    const page = await opened(MANY, { viewport })
    await button(page, 'Keep this one in my browser').click()
    await button(page, 'Start again').click()
    await status(page, 'The session is empty.')
    expect(await isSeen(page, 'The session is empty.')).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await status(page, 'The session is back.')
    expect(await title(page).evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await names(page)).toHaveLength(12)
  })
})

describe('the list', () => {
  test('is put in order with the keyboard alone, and the focus stays with the step', async () => {
    const page = await opened(THREE)
    await button(page, 'Move down: One').focus()
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Move down: One')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Move up: One')
    expect(await names(page)).toEqual(['Two', 'Three', 'One'])
  })

  test('gives back what was removed, with all that was written', async () => {
    const page = await opened(THREE)
    await button(page, 'Remove: Two').click()
    await status(page, 'Removed: Two.')
    expect(await focused(page)).toContain('Three')
    await title(page).fill('Changed since')
    await button(page, 'Undo').click()
    await status(page, 'Two is back as step 2.')
    expect(await names(page)).toEqual(['One', 'Two', 'Three'])
    expect(await page.getByLabel('Prompts, one a line').nth(1).inputValue()).toBe('Why?')
    expect(await title(page).inputValue()).toBe('Changed since')
  })

  test('names each step, so that its fields are told apart', async () => {
    const page = await opened(THREE)
    expect(await page.getByRole('group', { name: 'Two' }).getByLabel('Minutes').inputValue()).toBe('10')
    await page.getByRole('group', { name: 'Two' }).getByLabel('Title').fill('Second')
    expect(await page.getByRole('group', { name: 'Second' }).getByLabel('Prompts, one a line').inputValue()).toBe('Why?')
    expect(await page.locator('#steps > li').count()).toBe(3)
  })

  test('takes a step that opens nothing, and leads to its title', async () => {
    const page = await opened('')
    await button(page, 'Add a step of your own').click()
    await page.keyboard.type('Tea')
    expect(await names(page)).toEqual(['Tea'])
    await page.waitForFunction(() => location.hash === '#v1&5=&n=Tea')
  })

  test('keeps minutes within a day', async () => {
    const page = await opened(THREE)
    const minutes = page.getByLabel('Minutes').first()
    await minutes.fill('900')
    await page.keyboard.press('Tab')
    const says = 'A step has from 1 to 480 whole minutes. It counts as 5 until you change this.'
    expect(await faultAt(minutes)).toEqual({ isInvalid: 'true', says, isNear: true, isFocused: false })
    expect(await minutes.inputValue()).toBe('900')
    expect(await page.locator('#total').innerText()).toBe('30')
    await minutes.fill('9')
    expect(await faultAt(minutes)).toMatchObject({ isInvalid: null, says: undefined })
    expect(await page.locator('#total').innerText()).toBe('34')
  })

  test('does not lose the session to the link that skips to the content', async () => {
    const page = await opened(THREE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction((hash) => location.hash === hash, THREE)
    expect(await names(page)).toEqual(['One', 'Two', 'Three'])
  })
})

describe('this browser', () => {
  test('keeps what is changed, and adds to it from another page, also on the way back', async () => {
    const page = await opened(THREE)
    await title(page).fill('Mine')
    await page.waitForFunction(() => location.hash.includes('t=Mine'))
    await add(page, KINDS['a review'], 'Background')
    await page.goBack()
    await built(page)
    expect(await names(page)).toEqual(['One', 'Two', 'Three', 'Background'])
    await page.goto(BUILD)
    await built(page)
    expect(await title(page).inputValue()).toBe('Mine')
  })

  test('does not give up its own session for that of a link, until someone chooses', async () => {
    const page = await opened(THREE)
    await title(page).fill('Mine')
    await page.waitForFunction(() => location.hash.includes('t=Mine'))
    await page.goto('about:blank')
    await visit(page, `${BUILD}#v1&t=Theirs&5=&n=X`)
    await page.getByLabel('For whom').fill('Others')
    await page.waitForFunction(() => location.hash.includes('Others'))
    await button(page, 'Open my own').click()
    expect(await title(page).inputValue()).toBe('Mine')
    expect(await names(page)).toEqual(['One', 'Two', 'Three'])
  })

  test('keeps its own session when that of a link is put away, and gives the link’s back', async () => {
    const page = await opened('#v1&t=My+own&5=&n=Mine')
    await button(page, 'Keep this one in my browser').click()
    await page.goto('about:blank')
    await visit(page, `${BUILD}#v1&t=Theirs&5=&n=X`)
    await button(page, 'Start again').click()
    await status(page, 'The session of the link is put away. This is your own.')
    expect(await title(page).inputValue()).toBe('My own')
    const kept = () => page.evaluate(() => localStorage.getItem('sevenfold-session'))
    expect(await kept()).toBe('v1&t=My+own&5=&n=Mine')
    await button(page, 'Undo').click()
    expect(await title(page).inputValue()).toBe('Theirs')
    expect(await kept()).toBe('v1&t=My+own&5=&n=Mine')
    await button(page, 'Open my own').click()
    expect(await names(page)).toEqual(['Mine'])
  })

  test('that keeps nothing is no hindrance, and says so', async () => {
    const page = await blank()
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await visit(page, KINDS['a review'])
    await button(page, 'Add to a session').click()
    await button(page, 'Add to your session: Background').click()
    await status(page, 'It could not be added: this browser keeps nothing for this site, or has no room left.')
    await visit(page, BUILD + THREE)
    await title(page).fill('Mine')
    await status(page, 'This browser could not keep the session. Copy its link, so that it is not lost.')
  })

  test('adds nothing twice: a button that is pressed takes its step out, and puts it back with all that was written', async () => {
    const page = await blank()
    await add(page, KINDS['a theme'], 'Unseen men')
    await add(page, KINDS['a review'], 'Background')
    const kept = () => page.evaluate(() => localStorage.getItem('sevenfold-session'))
    await page.evaluate(() => localStorage.setItem('sevenfold-session', 'v1&7=b/child-t/background&q=Why&5=t/unseen-men'))
    const by = button(page, 'Add to your session: Background')
    expect(await by.getAttribute('aria-pressed')).toBe('true')
    await by.click()
    await status(page, 'Taken out. Press again to put it back. 1 step in your session.')
    expect(await by.getAttribute('aria-pressed')).toBe('false')
    expect(await kept()).toBe('v1&5=t/unseen-men')
    await by.click()
    await status(page, 'Added. 2 steps in your session.')
    expect(await kept()).toBe('v1&7=b/child-t/background&q=Why&5=t/unseen-men')
  })
})

describe('a hostile link does no harm, and is explained', () => {
  test.each([
    [
      'script',
      '#v1&t=%3Cimg+src%3Dx+onerror%3D%22window.hit%3D1%22%3E&5=b/child-t/%3Cscript%3E&n=%3Cscript%3Ehit%3D1%3C%2Fscript%3E',
      /Step 1: What it opens is not a page/,
    ],
    ['another host', '#v1&5=https%3A%2F%2Felsewhere.example%2F&n=X', /Step 1: What it opens is not a page/],
    ['keys of all objects', '#v1&__proto__=x&constructor=y&5=__proto__/a&n=X', /could not be read/],
    ['a newer version', '#v9&t=X', /newer version/],
    ['a huge one', `#v1&t=X${'&5=b/child-t/learning'.repeat(20_000)}`, /too long/],
    ['half a sign', '#v1&t=%E0%A4&5=&n=X', /not whole/],
  ])('%s', async (_what, fragment, told) => {
    const page = await blank()
    const said: string[] = []
    const hosts = new Set<string>()
    page.on('pageerror', ({ message }) => said.push(message))
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    await visit(page, BUILD + fragment)
    expect(await page.locator('#told').innerText()).toMatch(told)
    await page.goto('about:blank')
    await page.goto(`${BUILD}present/${fragment}`)
    await page.locator('body.staged').waitFor()
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    expect(said).toEqual([])
    expect(hosts.size).toBe(1)
  })

  test('in this browser’s own memory, too', async () => {
    const page = await blank()
    await visit(page, KINDS.about)
    await page.evaluate(() => localStorage.setItem('sevenfold-session', '{"__proto__":{"x":1}}<script>'))
    await visit(page, BUILD)
    expect(await names(page)).toEqual([])
    await add(page, KINDS['a review'], 'Background')
  })
})

test('what is no part of the content has no button that adds it', async () => {
  const page = await blank()
  await visit(page, KINDS['a review'])
  await button(page, 'Add to a session').click()
  await button(page, 'Add to your session: Background').waitFor()
  const labels = await page.locator('.place').evaluateAll((all) => all.map((one) => one.ariaLabel))
  expect(labels.length).toBeGreaterThan(20)
  expect(labels.filter((label) => /large print|With a team|For your role/.test(label ?? ''))).toEqual([])
  await visit(page, '/offline/')
  await page.locator('#kept h2').waitFor()
  expect(await page.locator('.tools').count()).toBe(0)
})

test('what a link lacks is told by the numbers that stand beside the steps', async () => {
  const prompts = Array.from({ length: 30 }, (_, i) => `&q=Why+${i}`).join('')
  const page = await opened(`#v1&5=x/y&5=&n=One&5=&n=Two${prompts}`)
  expect(await page.locator('#told li').allInnerTexts()).toEqual([
    'Step 1 of the link was left out: what it opens is not a page that a step can open.',
    'Step 2: A step has at most 12 prompts. The last 18 were left out.',
  ])
  expect(await page.locator('#steps h3 b').allInnerTexts()).toEqual(['1', '2'])
})

test('a page that is no longer here is named, and the step can be kept', async () => {
  const page = await opened('#v1&5=b/nowhere&5=b/child-t/learning-nowhere')
  await page.getByText('This page is no longer here.').waitFor()
  await page.getByText('This part is no longer here.').waitFor()
  await visit(page, `${BUILD}present/#v1&5=b/nowhere`)
  expect(await page.locator('.slide h2').allTextContents()).toEqual(['This page is no longer here', 'What will we do differently?'])
  expect(await page.locator('#close .words').textContent()).toContain('not issued by the partnerships')
})

test('a step for a part of any page has slides with its own words, and none that runs over', async () => {
  const page = await blank()
  const steps = ['r/child-t/r3', 't/escalation/questions', 't/escalation/child-t', 'a/police/questions', 'l/escalation', 'p/glossary/aces']
  const fragment = `#v1&t=T&f=F${steps.map((step) => `&5=${step}`).join('')}&5=p/how-to-use/for-a-trainer&5=t/escalation`
  await visit(page, `${BUILD}present/${fragment}`)
  const slides = await page.locator('.slide').evaluateAll((all) =>
    all.map((one) => ({
      id: one.id,
      kind: one.className,
      words: [...one.querySelectorAll('.words :is(p, li)')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()).join(' '),
    })),
  )
  const of = (step: number) => slides.filter(({ id }) => id.startsWith(`step-${step}-`))
  expect(of(1).map(({ words }) => words)).toEqual([
    expect.stringMatching(
      /^Partnership members .* frontline staff\. child-t-r3 \(¶10\.3\)\. Asked of Dudley [^.]*\. For [^.]*\. On [^.]*\.$/,
    ),
  ])
  expect(of(2)).toHaveLength(7)
  expect(of(2).every(({ kind }) => kind.includes('of-question'))).toBe(true)
  expect(of(2)[0]?.words).toBe('What would help you to challenge someone with more status than you? Child P and Child H')
  expect(
    of(3)
      .map(({ words }) => words)
      .join(),
  ).toMatch(/^The primary school felt.*A further MARF is not escalation/)
  expect(of(4)).toHaveLength(2)
  expect(of(5)[0]?.words).toMatch(/part of ordinary good practice and not a complaint\.$/)
  expect(of(6)[0]?.words).toMatch(/^Very stressful events/)
  expect(
    of(7)
      .map(({ words }) => words)
      .join(),
  ).toContain('session')
  for (const { id, words } of slides) {
    expect(words, id).not.toBe('')
    expect(
      await page
        .locator(`#${id} .words`)
        .evaluate((one) => one.parentElement && one.parentElement.scrollHeight - one.parentElement.clientHeight),
    ).toBeLessThan(2)
    await page.keyboard.press('ArrowRight')
  }
  await visit(page, BUILD + fragment)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#sheet').innerText()).toMatch(/Read: Partnership members .* frontline staff\. child-t-r3/)
  expect(await page.locator('#sheet').innerText()).not.toContain('What led to it')
})

test('a code of the link is drawn when it is asked for, and not where it would be too long', async () => {
  const page = await opened(THREE)
  await button(page, 'Show a QR code').click()
  await status(page, 'The QR code is shown. It opens this session.')
  await page.locator('#picture').getByRole('img', { name: 'QR code' }).waitFor()
  const long = Array.from({ length: 12 }, (_, i) => `&q=${i}${'x'.repeat(250)}`).join('')
  const other = await opened(`#v1&5=${long}`)
  await button(other, 'Show a QR code').click()
  await status(other, 'The link is too long for a QR code.')
})

test('a session of the site can be made one’s own', async () => {
  const page = await blank()
  await visit(page, KINDS['a session'])
  const steps = await page.locator('.step h2 span').allInnerTexts()
  await page.getByRole('link', { name: 'Make it your own' }).click()
  await page.waitForURL((url) => url.pathname === BUILD)
  await built(page)
  expect(await names(page)).toEqual(steps)
  expect(await page.locator('#total').innerText()).toBe('60')
})

test('on paper it is a sheet for the session, without the fields', async () => {
  const page = await opened(THREE)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#sheet').innerText()).toMatch(/Three[\s\S]*0:05 to 0:15 Two[\s\S]*Why\?/)
  expect(await page.locator('input, textarea, button').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0)
})

test('on paper, links are short, and the session has its own link and its code', async () => {
  const page = await opened('#v1&t=T&f=F&5=b/child-t/learning&5=t/escalation&5=a/police')
  const { host } = new URL(page.url())
  await page.locator('#sheet svg').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  const words = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
  for (const address of [`${host}/b/child-t/#learning`, `${host}/t/escalation/`, `${host}/for/police/`])
    expect(words).toContain(` ${address} `)
  expect(words).toContain(`${host}/sessions/build/#v1&t=T&f=F&5=b/child-t/learning&5=t/escalation&5=a/police`)
  expect(words).not.toMatch(/\/briefings\/|\/themes\/|\/sessions\/build\/ /)
  expect(await page.getByRole('img', { name: 'QR code of the link to this session' }).isVisible()).toBe(true)
  await title(page).evaluate((one: HTMLInputElement) => {
    one.value = 'New'
    one.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(await page.locator('#sheet').innerText()).toContain('#v1&t=New&')
})

test('without script it says what can be done instead', async () => {
  const page = await blank({ javaScriptEnabled: false })
  await page.goto(BUILD)
  await page.getByRole('link', { name: 'the sessions that are ready' }).click()
  await page.waitForURL('**/sessions/')
})
