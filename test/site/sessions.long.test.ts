import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { type Built, pagesOf, valuesOf } from './built.ts'
import { DESKTOP, open, PHONE } from './page.ts'

const pages = pagesOf(inject('dist'))
const at = (address: string): Built => pages.find((page) => page.address === address) ?? expect.fail(`There is no ${address}.`)
const sessions = pages.filter(({ address }) => /^\/sessions\/(?!build\/)[a-z][^/]*\/$/.test(address))
const texts = ({ tree }: Built, selector: string) => selectAll(selector, tree).map((element) => textOf(element).replace(/\s+/g, ' ').trim())

test('three sessions are there, the shortest first, and the home page names them', () => {
  const listed = valuesOf(at('/sessions/').tree, 'main .card a', 'href')
  expect(listed).toEqual([
    '/sessions/safer-sleep-and-interpreters/',
    '/sessions/unseen-men-in-a-team-meeting/',
    '/sessions/escalation-together/',
  ])
  expect(sessions.map(({ address }) => address).sort()).toEqual([...listed].sort())
  expect(valuesOf(at('/').tree, 'main .card a', 'href')).toEqual(expect.arrayContaining(listed))
  expect(texts(at('/sessions/'), '.card .eyebrow')).toEqual(['7 minutes · 5 steps', '30 minutes · 7 steps', '60 minutes · 8 steps'])
})

describe.each(sessions.map((page) => ({ address: page.address, page })))('$address', ({ address, page }) => {
  const trainer = at(`${address}trainer/`)
  const whole = Number(/(\d+)/.exec(texts(page, '.whole b').join())?.[1])

  test('shows how the time is shared out, on its ring and at its steps', () => {
    const minutes = texts(page, '.step h2 small').map((words) => Number.parseInt(words, 10))
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(whole)
    expect(texts(page, '.contents a .quiet').map((words) => Number.parseInt(words, 10))).toEqual(minutes)
    expect(valuesOf(page.tree, '.contents a', 'href')).toEqual(minutes.map((_, i) => `#step-${i + 1}`))
  })

  test('links to the trainer’s view, which is the same with the clock and the notes, and leads back', () => {
    expect(valuesOf(page.tree, 'main a', 'href')).toContain(trainer.address)
    expect(valuesOf(trainer.tree, 'main a', 'href')).toContain(address)
    expect(texts(trainer, '.step h2 span')).toEqual(texts(page, '.step h2 span'))
    expect(texts(trainer, '.step > ul li')).toEqual(texts(page, '.step > ul li'))
    expect(texts(page, '.notes')).toEqual([])
    expect(texts(trainer, '.notes')).toHaveLength(selectAll('.step', trainer.tree).length + 1)
    const clocks = texts(trainer, '.step h2 small').map((words) => /^(\d:\d\d) to (\d:\d\d) · /.exec(words)?.slice(1) ?? [])
    expect(clocks[0]?.[0]).toBe('0:00')
    expect(clocks.at(-1)?.[1]).toBe(`${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`)
    expect(clocks.slice(1).map(([from]) => from)).toEqual(clocks.slice(0, -1).map(([, to]) => to))
    expect(texts(trainer, '.contents i')).toEqual(clocks.map(([from]) => from))
  })

  test('has its short address on the cover of its papers', () => {
    const pack = at(`${address}pack/`)
    const short = address.replace('/sessions/', '/s/')
    expect(texts(pack, '.cover b')).toEqual([`sevenfold.example${short}`])
    const drawn = (tree: Built['tree'], selector: string) => selectAll(`${selector} path`, tree).map(({ properties }) => properties['d'])
    const code = fromHtml(readFileSync(join(inject('dist'), `${short}qr.svg`), 'utf8'), { space: 'svg' })
    expect(drawn(pack.tree, '.cover .code')).toEqual(drawn(code, 'svg'))
  })

  test('says that a copy of one’s own comes without the trainer’s notes', () => {
    expect(texts(page, 'header').join()).toContain('Your own copy has the steps and the prompts, and not the trainer’s notes.')
  })

  test('says nothing of the notes on any other page, but to the speaker beside the slides', () => {
    const [first = ''] = texts(trainer, '.step .notes p')
    expect(first.length).toBeGreaterThan(20)
    const says = pages.filter((one) => texts(one, 'body').join().includes(first)).map((one) => one.address)
    expect(says.toSorted()).toEqual([`${page.address}present/`, trainer.address])
  })

  test('is named by each briefing and theme that it opens', () => {
    const opened = valuesOf(page.tree, '.step a', 'href').map((href) => href.split('#')[0] as string)
    expect(opened.length).toBeGreaterThan(3)
    for (const one of opened) expect(valuesOf(at(one).tree, 'main a', 'href')).toContain(address)
  })
})

test.each([
  { screen: 'on a phone', viewport: PHONE },
  { screen: 'on a desktop', viewport: DESKTOP },
])('a step opens the right section of the right briefing, $screen', async ({ viewport }) => {
  const page = await open(KINDS['a session'], { viewport })
  await page.getByRole('link', { name: 'What gets in the way', exact: true }).click()
  await page.waitForURL('**/briefings/escalation/#findings')
  const heading = page.getByRole('heading', { name: 'What gets in the way' })
  expect(await heading.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(viewport.height / 3)
})

test('a session is found by what it is called, and the trainer’s words are not', async () => {
  const found = async (words: string) => {
    const page = await open(`/search/?q=${encodeURIComponent(words)}&kind=session`)
    return page.locator('#answers h3 a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname))
  }
  expect(await found('huddle')).toEqual(['/sessions/safer-sleep-and-interpreters/'])
  expect(await found('escalation across agencies')).toContain('/sessions/escalation-together/')
  expect(await found('stretch')).toEqual([])
  expect(readFileSync(join(inject('dist'), 'sessions/escalation-together/trainer/index.html'), 'utf8')).toContain('stretch')
})

describe('the questions', () => {
  test('of a role are those that name it, each leading back to its place, and all of them stand in the whole list', () => {
    const all = valuesOf(at('/questions/').tree, 'main a', 'href').filter((href) => href.startsWith('/questions/for/'))
    expect(all.length).toBeGreaterThan(5)
    const everywhere = texts(at('/questions/'), '.points li')
    for (const address of all) {
      const id = address.split('/')[3]
      const role = at(address)
      const questions = selectAll('.points li', role.tree)
      expect(questions.length).toBeGreaterThan(0)
      // The page leads to the role once, and not from each question.
      expect(valuesOf(role.tree, 'main a', 'href').filter((href) => href === `/for/${id}/`)).toHaveLength(1)
      for (const question of questions) {
        expect(valuesOf(question, 'a[data-source]', 'href').join()).toMatch(/^\/briefings\/[a-z-]+\/#questions/)
      }
      for (const words of texts(role, '.points li')) expect(everywhere).toContain(words)
    }
  })

  test('stand under their themes, to which the page leads', () => {
    const { tree, ids } = at('/questions/')
    const led = valuesOf(tree, 'details a', 'href')
    expect(led.length).toBeGreaterThan(20)
    expect(led.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
  })
})
