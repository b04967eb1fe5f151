import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { SitePages } from '../../src/incremental/site-pages.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sevenfold-pages-'))
  return () => rmSync(folder, { recursive: true })
})

const PAGE = { pathname: '/about', route: { type: 'page', pathname: '/about' } }
const begin = () => new SitePages({ site: { name: 'A site' } }, join(folder, 'kept'), 'v1')

/** Makes the page where it is not as it was. @returns whether it had to be made. */
async function made(isForgotten: boolean): Promise<boolean> {
  const [pages, site] = [begin(), mkdtempSync(join(folder, 'site-'))]
  const stale = pages.stale([PAGE], true)
  for (const _ of stale) {
    await pages.make('about/index.html', async () => pages.library.site.name)
    mkdirSync(join(site, 'about'))
    writeFileSync(join(site, 'about/index.html'), 'A site')
  }
  if (isForgotten) pages.forget()
  pages.finish(site)
  return stale.length > 0
}

test('a page that was made is not made again, unless it is forgotten', async () => {
  expect([await made(true), await made(false), await made(false), await made(true), await made(false)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
