import { describe, expect, inject, test } from 'vitest'
import { loadLibrary } from '../../src/library/load.ts'
import { briefingMain } from '../../src/views/briefing.ts'
import { chapterPages } from '../../src/views/chapter-pages.ts'
import { themeMain } from '../../src/views/theme.ts'
import { CONTENT, NOW } from './build.ts'
import { pagesOf } from './built.ts'

const library = loadLibrary({ folder: CONTENT, now: NOW }).library ?? expect.fail('The content has errors.')
const pages = new Map(pagesOf(inject('dist')).map(({ address, html }) => [address, html]))
const mainAt = (address: string): string | undefined => /<main [^>]*>(.*)<\/main>/s.exec(pages.get(address) ?? '')?.[1]?.trim()

describe('what stands in the main part of a built page is what the one function gives', () => {
  test.each(library.briefings)('$address', (briefing) => {
    expect(mainAt(briefing.address)).toBe(briefingMain(briefing, library))
  })

  test.each(library.themes)('$address', (theme) => {
    const [page = expect.fail()] = chapterPages(theme.address, theme.chapters, theme.html.length)
    expect(mainAt(theme.address)).toBe(themeMain(theme, page, library))
  })
})
