import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { select } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { CONTENT } from './build.ts'
import { type Built, pagesOf, valuesOf } from './built.ts'

interface Asked {
  id: string
  text: string
  parts?: { id: string; text: string }[]
}

const pages = pagesOf(inject('dist'))
const byAddress = new Map(pages.map((page) => [page.address, page]))
const register = pages.filter(({ address }) => /^\/recommendations\/(\d+\/)?$/.test(address))

/** The recommendations as the files have them, and not as the Library does. */
const reviews = readdirSync(join(CONTENT, 'briefings')).flatMap((file) => {
  const [, frontMatter = ''] = readFileSync(join(CONTENT, 'briefings', file), 'utf8').split(/^---$/m)
  const { recommendations = [] } = parse(frontMatter) as { recommendations?: Asked[] }
  return recommendations.length > 0 ? [{ review: file.replace('.md', ''), recommendations }] : []
})

const at = (page: Built | undefined, id: string): Element | undefined => (page ? select(`[id="${id}"]`, page.tree) : undefined)
/** Words as they are read: however they are spaced, and whichever way their quotation marks are drawn. */
const words = (text: string) => text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

test('there are reviews with recommendations to look for', () => {
  expect(reviews.flatMap(({ recommendations }) => recommendations).length).toBeGreaterThan(100)
})

describe.each(reviews)('$review', ({ review, recommendations }) => {
  test.each(recommendations)('$id has its words at an anchor of its own, and stands in the register', ({ id, text, parts = [] }) => {
    const own = at(byAddress.get(`/recommendations/${review}/`), id)
    expect(own && words(textOf(own))).toContain(words(text))
    for (const part of parts) {
      const anchor = at(byAddress.get(`/recommendations/${review}/`), `${id}-${part.id}`)
      expect(anchor && words(textOf(anchor))).toContain(words(part.text))
    }
    const links = register.flatMap(({ tree }) => valuesOf(tree, 'main a[href]', 'href'))
    expect(links.filter((href) => href === `/recommendations/${review}/#${id}`)).toHaveLength(1)
    expect(register.some(({ tree }) => words(textOf(tree)).includes(words(text)))).toBe(true)
  })
})
