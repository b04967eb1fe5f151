import { describe, expect, test } from 'vitest'
import { status } from './asking.ts'
import { blank, open, visit } from './page.ts'

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
    const page = await blank({ serviceWorkers: 'allow' })
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
