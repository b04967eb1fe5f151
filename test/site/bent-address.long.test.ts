import { describe, expect, inject, test } from 'vitest'
import { blank } from './page.ts'

const SESSION = 'v1&t=Neglect+in+an+hour&10=&n=Talk'

describe('an address that was bent on its way', () => {
  test.each([
    [`/sessions/build/%23${SESSION}`, `/sessions/build/#${SESSION}`],
    ['/briefings/child-t/%23learning-escalation', '/briefings/child-t/#learning-escalation'],
    ['//Briefings//Child-T%23learning-escalation).', '/briefings/child-t/#learning-escalation'],
    ['/B/child-t%23learning', '/briefings/child-t/#learning'],
    ['/search/%3Fq=fathers', '/search/?q=fathers'],
    ['/briefings/child-t/>', '/briefings/child-t/'],
  ])('%s opens at %s, and Back leads past it', async (bent, right) => {
    const page = await blank()
    await page.goto('/about/')
    const response = await page.goto(inject('origin') + bent)
    expect(response?.status()).toBe(404)
    const { href, pathname } = new URL(right, inject('origin'))
    // A page may write more into its own address.
    await page.waitForURL((url) => url.pathname === pathname && url.href.startsWith(href))
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/about/')
  })

  test.each(['//evil.example/%23x', '/nothing/%23learning', '/%5Cevil.example.', '/briefings/child-tt.'])(
    'and one that meant nothing here stays: %s',
    async (bent) => {
      const page = await blank()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(inject('origin') + bent, { waitUntil: 'networkidle' })
      expect(page.url()).toBe(inject('origin') + bent)
      expect(await page.locator('h1').innerText()).toBe('There is nothing at this address')
      expect(asked.filter((url) => !url.startsWith(`${inject('origin')}/`))).toEqual([])
    },
  )

  test('says so while it is looked for what it meant, and says it no more when nothing answers', async () => {
    const page = await blank()
    let answer = () => {}
    const asked = new Promise<void>((next) => (answer = next))
    await page.route('**/nothing/**', async (route) => {
      if (route.request().method() === 'HEAD') await asked
      await route.continue()
    })
    await page.goto('/nothing/%23learning')
    const status = page.getByRole('status')
    await expect.poll(() => status.innerText()).toBe('Looking for what this address may have meant…')
    answer()
    await expect.poll(() => status.textContent()).toBe('')
    expect(await page.locator('h1').innerText()).toBe('There is nothing at this address')
  })

  test('is told how to be mended where no script runs', async () => {
    const page = await blank({ javaScriptEnabled: false })
    await page.goto('/briefings/child-t/%23learning')
    expect(await page.locator('main').innerText()).toContain('write %23 where a # belongs')
    expect(await page.locator('main').innerText()).not.toContain('Looking for')
  })
})
