import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { fileOfRedirect, isCopied, redirectPage, redirectsOf, wallsOf } from '../../src/hosting/redirect.ts'
import type { Redirect } from '../../src/library/permalinks/former.ts'
import type { Address } from '../../src/model/id.ts'
import { ROOT } from '../../src/settings/environment.ts'
import { libraryOf, swap } from '../library/folder.ts'

const library = libraryOf()

test('every briefing and every theme has a short address that leads to it', () => {
  expect(redirectsOf(library).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '/b/child-t/ /briefings/child-t/',
    '/b/men/ /briefings/men/',
    '/t/escalation/ /themes/escalation/',
    '/t/unseen-men/ /themes/unseen-men/',
  ])
})

test('where the slides of a briefing stood once, a page leads on to its wall; no server could, which sees no slide', () => {
  const promised = libraryOf({ 'addresses.txt': '/briefings/child-t/present/\n' })
  const wall = { from: '/briefings/child-t/present/', to: '/embed/briefings/child-t/#wall' }
  expect(wallsOf(promised)).toMatchObject([wall])
  expect(redirectsOf(promised).filter(({ from }) => from === wall.from)).toEqual([])
  expect(wallsOf(library)).toEqual([])
})

test.each([
  ['/themes/neglect/', '', '/themes/neglect/'],
  ['/themes/neglect/', '#learning', '/themes/neglect/#learning'],
  ['/themes/neglect/#questions', '#learning', '/themes/neglect/#questions'],
  ['/embed/briefings/child-t/#wall', '', '/embed/briefings/child-t/#wall'],
  ['/embed/briefings/child-t/#wall', '#learning-2', '/embed/briefings/child-t/#wall-learning-2'],
])('a page that leads on to %s leads %j to %s', (to, hash, expected) => {
  const script = readFileSync(join(ROOT, 'public/redirect.js'), 'utf8')
  let led = ''
  const location = { hash, replace: (address: string) => (led = address) }
  runInNewContext(script, { document: { currentScript: { dataset: { to } } }, location })
  expect(led).toBe(expected)
})

test('under the path of the site, too', () => {
  const under = libraryOf({ 'site.yaml': swap('https://sevenfold.example', 'https://x.example/learning') })
  const [first] = redirectsOf(under)
  expect(first).toMatchObject({ from: '/learning/b/child-t/', to: '/learning/briefings/child-t/' })
  expect(redirectPage(first ?? expect.fail(), under)).toContain('src="/learning/redirect.js"')
})

test('its page says so to browsers, to search engines and to readers, whatever the title holds', () => {
  const title = '</title><script>alert(1)</script> & "more"'
  const [first] = redirectsOf(library)
  const tree = fromHtml(redirectPage({ ...(first ?? expect.fail()), title }, library))
  expect(select('meta[http-equiv=refresh]', tree)?.properties['content']).toBe('0;url=/briefings/child-t/')
  expect(select('meta[http-equiv="Content-Security-Policy"]', tree)?.properties['content']).toBe(
    "script-src 'self';object-src 'none';base-uri 'none'",
  )
  expect(select('meta[name=robots]', tree)?.properties['content']).toBe('noindex')
  expect(select('link[rel=canonical]', tree)?.properties['href']).toBe('https://sevenfold.example/briefings/child-t/')
  expect(select('html', tree)?.properties['lang']).toBe('en-GB')
  const link = select('body a', tree) ?? expect.fail()
  expect([link.properties['href'], textOf(link)]).toEqual(['/briefings/child-t/', title])
  expect(select('script:not([src])', tree)).toBeUndefined()
})

describe('a former address', () => {
  const former = (from: string, to: string): Redirect => ({ from: from as Address, to: to as Address, title: 'x' })

  test('of a page is a page that leads on; of a file, the file; of a file that is a page now, a folder with that page', () => {
    const [page, file, document] = [
      former('/briefings/a/', '/briefings/b/'),
      former('/slides/a.pptx', '/slides/b.pptx'),
      former('/documents/a%20b.pdf', '/briefings/b/'),
    ]
    expect([page, file, document].map((one) => isCopied(one))).toEqual([false, true, false])
    expect(isCopied(former('/documents/a.pdf', '/documents/a.docx'))).toBe(false)
    expect([page, document].map((one) => fileOfRedirect(one))).toEqual(['/briefings/a/index.html', '/documents/a b.pdf/index.html'])
  })
})
