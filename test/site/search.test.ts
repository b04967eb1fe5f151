import { expect, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { addresses, ask, follow, results, status, under } from './asking.ts'
import { open } from './page.ts'

test('a question in a reader’s own words finds the right briefing first, at the right section', async () => {
  const page = await ask('hidden fathers')
  const learning = /^\/briefings\/unseen-men\/#learning$/
  expect((await addresses(page, 'Briefings'))[0]).toMatch(learning)
  const first = await follow(page, under(page, 'Briefings').first())
  expect(first.address).toMatch(learning)
  expect(first.words).toMatch(/father|men/i)
  expect(first.inView).toBe(true)
})

test('what finds nothing says so, and offers the themes, the roles and A to Z', async () => {
  const page = await open(KINDS['a search that finds nothing'])
  expect(await status(page)).toContain('Nothing was found for “xylophone”')
  expect(await results(page)).toEqual([])
  expect(await page.getByRole('heading', { name: 'Terms from A to Z' }).isVisible()).toBe(true)
})

test('signs without a word find nothing, and not everything', async () => {
  const page = await open('/search/?q=%25%25')
  expect(await status(page)).toContain('Nothing was found')
  expect(await results(page)).toEqual([])
})
