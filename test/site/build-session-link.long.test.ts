import { describe, expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { add, BUILD, names, opened } from './builder.ts'
import { blank, visit } from './page.ts'
import { scanned } from './scanned.ts'

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
  expect(await page.locator('#close .where .small').textContent()).toContain('not issued by the partnerships')
})

test('the last slide of a session in a link has the code of the link', async () => {
  const page = await blank({ viewport: { width: 1280, height: 720 } })
  await page.goto(`${BUILD}present/#v1&t=An+hour&5=b/child-t`)
  await page.locator('body.staged').waitFor()
  await page.keyboard.press('End')
  const link = `${new URL(page.url()).origin}${BUILD}#v1&t=An+hour&5=b/child-t`
  const code = page.locator('#close .code svg')
  await code.waitFor()
  expect(await scanned(code)).toBe(link)
})
