import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { select, selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { expect, inject, test } from 'vitest'
import { CONTENT } from './build.ts'
import { pagesOf, valuesOf } from './built.ts'
import { blank } from './page.ts'

const page = pagesOf(inject('dist')).find(({ address }) => address === '/pictures/')
const tree = page?.tree ?? expect.fail('There is no page of pictures.')
const pictures = selectAll('main section:has(svg[id])', tree)
const named = (id: string) => select(`section:has(#${id})`, tree) ?? expect.fail(`There is no picture ${id}.`)

test('there are five pictures, and each says what it shows', () => {
  expect(valuesOf(tree, 'main svg[id]', 'id')).toEqual(['in-reviews', 'theme-map', 'over-years', 'who-asks', 'section-ring'])
  for (const picture of pictures) expect(valuesOf(picture, '[role=group]', 'ariaLabel')[0]?.length).toBeGreaterThan(20)
})

test('what a picture links to, its table links to, so that the keyboard and a screen reader miss nothing', () => {
  for (const picture of pictures) {
    const inTable = new Set(valuesOf(picture, 'table a', 'href'))
    const inPicture = valuesOf(picture, 'svg a', 'href')
    expect(inTable.size).toBeGreaterThan(2)
    expect(inPicture.filter((href) => !inTable.has(href))).toEqual([])
  }
  expect(valuesOf(named('theme-map'), 'svg a', 'href')).toContain('/themes/escalation/')
  expect(valuesOf(named('in-reviews'), 'svg a', 'href')).toContain('/briefings/child-ys/')
})

test('the matrix has every review, and counts what the files hold', () => {
  const reviews = readdirSync(join(CONTENT, 'briefings')).length - 3
  expect(selectAll('thead th', named('in-reviews'))).toHaveLength(1 + reviews)
  const escalation = selectAll('tbody tr', named('over-years')).find((row) => textOf(row).startsWith('Professional disagreement'))
  const cells = selectAll('td', escalation ?? expect.fail('Escalation has no row.')).map((cell) => Number(textOf(cell)))
  expect(cells.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(3)
})

test('the ring tells the words of seven sections, and they make the whole', () => {
  const rows = selectAll('tbody tr', named('section-ring')).map((row) => selectAll('th, td', row).map(textOf))
  expect(rows.map(([name]) => name)).toEqual([
    'Background',
    'Safeguarding concerns',
    'What happened',
    'What the review found',
    'What worked well',
    'Learning for practice',
    'Questions for your team',
  ])
  const whole = rows.reduce((sum, [, words]) => sum + Number(words), 0)
  expect(textOf(select('svg', named('section-ring')) ?? expect.fail())).toContain(`${whole.toLocaleString('en-GB')} words`)
})

test('a finger on a name in a picture opens its page', async () => {
  const window = await blank()
  await window.goto('/pictures/')
  await window.locator('#theme-map a', { hasText: 'Unseen men' }).click()
  await window.waitForURL('**/themes/unseen-men/')
})
