import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { afterAll, expect, inject, test } from 'vitest'
import { KINDS } from '../../scripts/dev/kinds-of-page.ts'
import { workshop } from './build.ts'
import { deadLinks, pagesOf, valuesOf } from './built.ts'

const ADDRESS = 'https://sevenfold.example/'
const dist = inject('dist')
const pages = pagesOf(dist)
const { folder, remove } = workshop()
afterAll(remove)

test('every link and every anchor of every page is alive', () => {
  expect(pages.length).toBeGreaterThan(80)
  expect(deadLinks(dist, ADDRESS)).toEqual([])
})

test('no id is given twice on a page', () => {
  const twice = pages.flatMap(({ path, ids }) => ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}: ${id}`))
  expect(twice).toEqual([])
})

test('what a label, a name or a button speaks of is there', () => {
  const missing = pages.flatMap(({ path, tree, ids }) => {
    const there = new Set(ids)
    const named = selectAll('[aria-labelledby], [aria-describedby], [for]', tree).flatMap(({ properties }) =>
      [properties['ariaLabelledBy'], properties['ariaDescribedBy'], properties['htmlFor']].flatMap((one) => one ?? []).map(String),
    )
    return [...named, ...valuesOf(tree, '[popovertarget]', 'popoverTarget')].filter((id) => !there.has(id)).map((id) => `${path}: ${id}`)
  })
  expect(missing).toEqual([])
})

test('every page can be reached from the home page by links alone, but the one for what is not found and a notice of what was withdrawn', () => {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const reached = new Set(['/'])
  for (const address of reached) {
    for (const href of valuesOf(byAddress.get(address)?.tree ?? { type: 'root', children: [] }, 'a[href]', 'href')) {
      const { pathname } = new URL(href, new URL(address, ADDRESS))
      if (byAddress.has(pathname)) reached.add(pathname)
    }
  }
  expect(pages.map(({ address }) => address).filter((address) => !reached.has(address))).toEqual([
    '/404.html',
    KINDS['something that was withdrawn'],
  ])
})

test('a dead link, a dead anchor, a script as an address and a way out of the base would be seen here', () => {
  const broken = join(folder, 'broken')
  cpSync(dist, broken, { recursive: true })
  const file = join(broken, 'about/index.html')
  const links = ['/gone/', '/about/#gone', 'javascript:alert(1)', '/themes/../gone.css']
  writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', `${links.map((href) => `<a href="${href}">x</a>`).join('')}</main>`))
  expect(deadLinks(broken, ADDRESS)).toEqual([
    'about/index.html: /gone/: no such file',
    'about/index.html: /about/#gone: no such anchor',
    'about/index.html: javascript:alert(1): no such kind of address',
    'about/index.html: /themes/../gone.css: no such file',
  ])
  expect(deadLinks(dist, `${ADDRESS}learning/`)).toContain('about/index.html: /themes/: outside the site')
})
