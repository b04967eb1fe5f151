import { expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { keptBy, listen } from './heard.ts'
import { blank, visit } from './page.ts'

test('a whole visit, from the home page to a section of a briefing and an explanation, does the same', async () => {
  const page = await blank()
  const { said, hosts, failed } = listen(page)
  await visit(page, KINDS.home)
  await page.locator('main input[name=q]').fill('fathers')
  await page.keyboard.press('Enter')
  await page.locator('#answers a[href^="/briefings/"]').first().click()
  await page.waitForURL('**/briefings/**')
  await page.locator('main button[popovertarget]').first().click()
  expect(said).toEqual([])
  expect([...hosts]).toEqual([new URL(inject('origin')).host])
  expect(failed).toEqual([])
  expect(await keptBy(page, page.context())).toEqual([])
})

test('another host, a message, a failure and a cookie would be seen here', async () => {
  // The policy of the site alone would keep the page from asking.
  const page = await blank({ bypassCSP: true })
  const { said, hosts, failed } = listen(page)
  await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: '' }))
  await visit(page, KINDS.about)
  await page.context().addCookies([{ name: 'a', value: 'b', url: inject('origin') }])
  await page.evaluate(async () => {
    console.log('hello')
    localStorage.setItem('kept', 'yes')
    await fetch('https://elsewhere.example/', { mode: 'no-cors' })
    await fetch('/nothing')
  })
  expect(said).toContain('log: hello')
  expect([...hosts]).toContain('elsewhere.example')
  expect(failed).toContain(`${inject('origin')}/nothing: 404`)
  expect(await keptBy(page, page.context())).toEqual(['kept', 'a'])
})
