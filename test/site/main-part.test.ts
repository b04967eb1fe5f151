import { describe, expect, inject, test } from 'vitest'
import { loadLibrary } from '../../src/library/load.ts'
import { briefingMain } from '../../src/views/briefing.ts'
import { CHAPTERS_A_PAGE } from '../../src/views/paging.ts'
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

  const small = library.themes.filter(({ chapters }) => chapters.length <= CHAPTERS_A_PAGE)
  test.each(small)('$address', (theme) => {
    const page = { data: theme.chapters, currentPage: 1, lastPage: 1, url: { prev: undefined, next: undefined } }
    expect(mainAt(theme.address)).toBe(themeMain(theme, page, library))
  })
})
