import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { CONTENT, filesOf } from './build.ts'
import { type Built, pagesOf, valuesOf } from './built.ts'
import { blank } from './page.ts'

/** What those who show previews take at most, by their own advice, lies far above; a phone on two bars is glad of less. */
const MOST = 60_000

const dist = inject('dist')
const pages = pagesOf(dist).filter(({ address }) => !/^\/embed\/|\/present\//.test(address))
const site = parse(readFileSync(join(CONTENT, 'site.yaml'), 'utf8')) as { name: string; address: string }
const pictures = [...filesOf(dist)].filter(([path]) => path.startsWith('previews/'))
const meta = ({ tree }: Built, name: string) => valuesOf(tree, `meta[property="${name}"], meta[name="${name}"]`, 'content')

describe('a link that is shared shows a picture', () => {
  test('every page names one by its whole address, with its size and what it says', () => {
    expect(pages.length).toBeGreaterThan(80)
    for (const page of pages) {
      const [address = ''] = meta(page, 'og:image')
      expect(address.startsWith(`${site.address}/previews/`), page.path).toBe(true)
      expect(pictures.map(([path]) => `${site.address}/${path}`)).toContain(address)
      expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual([['1200'], ['630']])
      expect(meta(page, 'twitter:card')).toEqual(['summary_large_image'])
      expect(meta(page, 'og:image:alt').join()).toContain(site.name)
    }
  })

  test('every briefing, theme and session has its own, all other pages that of the site', () => {
    const own = pages.flatMap((page) => {
      const [, kind, id] = /^\/(briefings|themes|sessions)\/(?!build\/)([a-z][^/]*)\/(?:\d+\/)?$/.exec(page.address) ?? []
      return id ? [{ page, path: `previews/${kind}/${id}.png` }] : []
    })
    expect(own.length).toBeGreaterThan(50)
    for (const { page, path } of own) {
      expect(meta(page, 'og:image')).toEqual([`${site.address}/${path}`])
      const [heading] = selectAll('h1', page.tree).map((one) => textOf(one))
      expect(meta(page, 'og:image:alt').join()).toContain(heading)
    }
    const others = pages.filter((page) => !own.some((one) => one.page === page))
    expect(new Set(others.flatMap((page) => meta(page, 'og:image')))).toEqual(new Set([`${site.address}/previews/site.png`]))
    const used = new Set(pages.flatMap((page) => meta(page, 'og:image')))
    expect(pictures.map(([path]) => `${site.address}/${path}`).filter((address) => !used.has(address))).toEqual([])
  })

  test('no two are the same', () => {
    expect(new Set(pictures.map(([, bytes]) => bytes.toString('latin1'))).size).toBe(pictures.length)
  })
})

describe('a browser reads each of them', () => {
  test('as 1200 by 630 pixels, in less than 60 kB', async () => {
    const page = await blank()
    await page.goto('/')
    const sizes = await page.evaluate(
      async (paths) => {
        const sizeOf = async (path: string) => {
          const picture = await createImageBitmap(await (await fetch(`/${path}`)).blob())
          return `${picture.width} x ${picture.height}`
        }
        return Promise.all(paths.map(sizeOf))
      },
      pictures.map(([path]) => path),
    )
    expect(sizes.length).toBeGreaterThan(50)
    expect(new Set(sizes)).toEqual(new Set(['1200 x 630']))
    expect(pictures.filter(([, bytes]) => bytes.length >= MOST).map(([path]) => path)).toEqual([])
  })

  test('with the accent of the site behind words in the colour of its paper', async () => {
    const page = await blank()
    await page.goto('/')
    const [corner, lightest] = await page.evaluate(async () => {
      const picture = await createImageBitmap(await (await fetch('/previews/briefings/child-t.png')).blob())
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0)
      const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: new Uint8ClampedArray() }
      let lightest = 0
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 0) > (data[lightest] ?? 0)) lightest = i
      return [0, lightest].map((at) => [...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join(''))
    })
    expect([corner, lightest]).toEqual(['0b5a5e', 'fbfaf7'])
  })
})
