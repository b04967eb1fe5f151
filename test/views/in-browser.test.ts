import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../src/settings/environment.ts'
import { briefingMain, embeddedMain } from '../../src/views/briefing.ts'
import { themeMain } from '../../src/views/theme.ts'
import { libraryOf, swap } from '../library/folder.ts'

/** A view as one script, in a place that has what a browser has of it, and nothing of Node. */
async function inBrowser(file: string): Promise<Record<string, (...told: unknown[]) => string>> {
  const bundle = await rolldown({ input: join(ROOT, 'src/views', file), platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife', name: 'view' })
  await bundle.close()
  expect(output).toHaveLength(1)
  expect(output[0].imports).toEqual([])
  return runInContext(`${output[0].code};view`, createContext({ URL })) as Record<string, (...told: unknown[]) => string>
}

const hostile = `<b onclick="x">'&amp;`
const library = libraryOf({
  'briefings/child-t.md': swap('title: A child out of school', `title: 'A child ${hostile.replaceAll("'", "''")} out of school'`),
})
const [review = expect.fail()] = library.reviews

const HELPLINES = `helplines:
  - { name: Someone, note: For anyone, phone: 01632 960 123, hours: Every day, address: "https://www.helpline.example/now" }
`

describe('the main part of a page is the same in a browser', () => {
  test('of a briefing', async () => {
    const view = await inBrowser('briefing.ts')
    for (const briefing of library.briefings) {
      const here = briefingMain(briefing, library)
      expect(here).toMatch(/^<article><header class="title">/)
      expect(view['briefingMain']?.(briefing, library)).toBe(here)
    }
  })

  test('of a briefing with helplines, which ring and lead to their site', async () => {
    const told = libraryOf({ 'site.yaml': (text) => text + HELPLINES })
    const view = await inBrowser('briefing.ts')
    for (const briefing of told.briefings) {
      const here = briefingMain(briefing, told)
      expect(view['briefingMain']?.(briefing, told)).toBe(here)
      for (const html of [here, embeddedMain(briefing, told)])
        expect(html).toContain(
          '<li><b>Someone</b><span>For anyone</span><a href="tel:01632960123" aria-label="Someone: 01632 960 123">01632 960 123</a><a href="https://www.helpline.example/now">helpline.example<span class="print-only">/now</span></a><span>Every day</span></li>',
        )
    }
    expect(briefingMain(review, library)).not.toContain('helplines')
  })

  test('of a theme', async () => {
    const view = await inBrowser('theme.ts')
    for (const theme of library.themes) {
      const page = { data: theme.chapters, currentPage: 1, lastPage: 2, url: { prev: undefined, next: `${theme.address}2/` } }
      const here = themeMain(theme, page, library)
      expect(here).toContain('Page 1 of 2')
      expect(view['themeMain']?.(theme, page, library)).toBe(here)
    }
  })
})

test('what stands in a field is text, wherever it is shown', () => {
  const html = briefingMain(review, library)
  expect(html).toContain('&lt;b onclick=')
  expect(html).not.toContain('<b onclick')
})
