import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Library } from '../../../src/library/library.ts'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { exampleLibrary } from '../../library/example.ts'
import { numbers, SEED, sampleSize } from '../../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-index-cache-'))
afterAll(() => rmSync(folder, { recursive: true }))

const library = exampleLibrary()
let builds = 0

/** Every file of the index of a library. */
function indexOf(one: Library, cacheDir?: string): Map<string, string> {
  builds += 1
  const place = join(folder, String(builds))
  buildIndex(one, place, cacheDir && join(folder, cacheDir))
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map(({ parentPath, name }) => [join(parentPath, name).slice(place.length), readFileSync(join(parentPath, name), 'hex')]),
  )
}

const WORDS = ['zebra', 'curiosity', 'Siân', 'GP’s', 'co-sleeping', 'supervision', 'mum', 'quagmire']

type Some = <T>(all: readonly T[]) => T

/** The same without one of them; all of them again, where few are left. */
function without<T>(left: readonly T[], all: readonly T[], least: number, some: Some): T[] {
  const gone = some(left)
  return left.length > least ? left.filter((one) => one !== gone) : [...all]
}

const changed = <T>(all: readonly T[], one: T, to: Partial<T>): T[] => all.map((other) => (other === one ? { ...one, ...to } : other))

/** What somebody might change from one build to the next. */
const EDITS: ((one: Library, some: Some) => Partial<Library>)[] = [
  ({ briefings }, some) => {
    const briefing = some(briefings)
    const section = some(briefing.sections)
    const html = `${section.html}<p>${some(WORDS)} ${some(WORDS)}.</p>`
    return { briefings: changed(briefings, briefing, { sections: changed(briefing.sections, section, { html }) }) }
  },
  ({ briefings }, some) => ({ briefings: changed(briefings, some(briefings), { summary: `${some(WORDS)} ${some(WORDS)}` }) }),
  ({ briefings }, some) => ({ briefings: changed(briefings, some(briefings), { themes: some(briefings).themes }) }),
  ({ agencies }, some) => ({ agencies: changed(agencies, some(agencies), { asked: [some(WORDS)] }) }),
  ({ briefings }, some) => ({ briefings: without(briefings, library.briefings, 5, some) }),
  ({ reviews }, some) => ({ reviews: without(reviews, library.reviews, 3, some) }),
  ({ pages }, some) => ({ pages: without(pages, library.pages, 0, some) }),
  // Another order, as other dates make it.
  ({ briefings }) => ({ briefings: briefings.toReversed() }),
  // Other names, which every page is read for.
  ({ themes }, some) => ({ themes: changed(themes, some(themes), { other: [some(WORDS)] }) }),
  ({ glossary }, some) => ({ glossary: without(glossary, library.glossary, 5, some) }),
]

test('an index is the same, whatever was kept of the builds before it', () => {
  const random = numbers(SEED)
  const some = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  let one = library
  for (let i = 0; i < sampleSize({ test: 12, all: 20, prove: 400 }); i += 1) {
    for (let edits = Math.floor(random() * 3); edits >= 0; edits -= 1) one = { ...one, ...some(EDITS)(one, some) }
    expect(indexOf(one, 'edited'), `seed ${SEED}, build ${i}`).toEqual(indexOf(one))
  }
})

describe('what is kept', () => {
  const file = () => join(folder, 'kept/search', readdirSync(join(folder, 'kept/search')).join())

  test('is one file, and the same after the same content', () => {
    indexOf(library, 'kept')
    const first = readFileSync(file())
    indexOf(library, 'kept')
    expect(readFileSync(file()).equals(first)).toBe(true)
  })

  test('has nothing of what is gone', () => {
    const [first] = library.briefings
    const briefings = library.briefings.map((one) => (one === first ? { ...one, summary: 'The zebraquagmire.' } : one))
    indexOf({ ...library, briefings }, 'kept')
    expect(readFileSync(file(), 'latin1')).toContain('zebraquagmir')
    indexOf(library, 'kept')
    expect(readFileSync(file(), 'latin1')).not.toContain('zebraquagmir')
  })

  test.each([
    { what: 'half of it', damage: (path: string) => truncateSync(path, 100_000) },
    { what: 'nothing', damage: (path: string) => truncateSync(path) },
    { what: 'other bytes', damage: (path: string) => writeFileSync(path, readFileSync(path).fill(7, 50_000, 50_100)) },
  ])('is not believed where there is $what', ({ damage }) => {
    indexOf(library, 'kept')
    damage(file())
    expect(indexOf(library, 'kept')).toEqual(indexOf(library))
  })

  test('goes where another one takes its place', () => {
    indexOf(library, 'kept')
    const [theme] = library.themes
    const themes = library.themes.map((one) => (one === theme ? { ...one, other: ['zebraquagmire'] } : one))
    const before = file()
    indexOf({ ...library, themes }, 'kept')
    expect(file()).not.toBe(before)
  })
})
