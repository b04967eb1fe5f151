import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Cache } from '../../src/cache/cache.ts'
import { verified, withChecksum } from '../../src/cache/checksum.ts'
import { digest } from '../../src/cache/digest.ts'
import { libraryOf, load, type Override, swap } from '../library/folder.ts'
import { walk } from '../library/walk.ts'

let cacheDir = ''
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'sevenfold-kept-'))
})
afterEach(() => {
  rmSync(cacheDir, { recursive: true })
})

const kept = (overrides: Record<string, Override> = {}) => libraryOf(overrides, { cacheDir })
const names = () => readdirSync(cacheDir).sort()
/** Changes the HTML of all that is kept, so that its use can be seen. */
const mark = () => {
  for (const name of names()) {
    const text = verified(name, readFileSync(join(cacheDir, name)))?.toString() as string
    const marked = text.replaceAll('A MARAC was', 'A KEPT MARAC was').replaceAll('</button> was held', '</button> was kept')
    writeFileSync(join(cacheDir, name), withChecksum(name, Buffer.from(marked)))
  }
}
const eventsOf = (library: ReturnType<typeof libraryOf>) => library.reviews[0]?.sections[2]?.html

describe('what was compiled is kept', () => {
  test('and a second load gives the same Library', () => {
    const first = walk(kept())
    const files = names()
    // Four entries, and what was found in four vocabularies.
    expect(files).toHaveLength(8)
    expect(walk(kept())).toEqual(first)
    expect(first).toEqual(walk(libraryOf()))
    expect(names()).toEqual(files)
  })

  test('and is used', () => {
    kept()
    mark()
    expect(eventsOf(kept())).toContain('</button> was kept')
  })

  test('with its problems, which are the same at the same places', () => {
    const wrong = {
      'briefings/child-t.md': swap('title: A child', 'tilte: A child'),
      'themes/escalation.md': (text: string) => `${text}\n<u>x</u> [y](z.md)\n`,
      'glossary.yaml': swap('A meeting about', 'A meeting about NHS number 943 476 5919 and'),
    }
    const first = load(wrong, { cacheDir })
    expect(first.errors).toHaveLength(4)
    expect(load(wrong, { cacheDir })).toEqual(first)
    expect(load({ ...wrong, 'glossary.yaml': swap('A meeting about', 'A meeting for') }, { cacheDir }).errors).toHaveLength(3)
  })

  test('until its own text changes, and then only it', () => {
    kept()
    const before = names()
    kept({ 'briefings/men.md': swap('Time.', 'No time.') })
    expect(names().filter((name) => !before.includes(name))).toHaveLength(1)
    expect(before.filter((name) => !names().includes(name))).toHaveLength(1)
  })

  test('until the glossary changes', () => {
    kept()
    mark()
    const library = kept({ 'glossary.yaml': swap('term: MARAC', 'term: held') })
    expect(eventsOf(library)).toMatch(/^<p>A MARAC was <button [^>]*>held<\/button>\. /)
  })

  test('until the site moves to another path', () => {
    kept()
    expect(kept({ 'site.yaml': swap('https://sevenfold.example', 'https://example.org/site') }).reviews[0]?.points[0]?.html).toContain(
      'href="/site/themes/',
    )
  })

  test('until a heading of its profile changes', () => {
    kept()
    expect(load({ 'site.yaml': swap('events: What happened', 'events: Events') }, { cacheDir }).errors.join()).toContain(
      '`What happened` is not one of the seven sections',
    )
  })

  test('also while another file changes: its new name shows', () => {
    kept()
    mark()
    const library = kept({ 'themes/unseen-men.md': swap('term: Unseen men', 'term: Men at the edge') })
    expect(eventsOf(library)).toContain('was kept')
    expect(library.reviews[0]?.themes.map(({ term }) => term)).toEqual(['Escalation', 'Men at the edge'])
    expect(library.themes.find(({ id }) => id === 'escalation')?.related.map(({ term }) => term)).toEqual(['Men at the edge'])
  })

  test('but what may be published is decided anew at each load', () => {
    const embargo = { 'briefings/men.md': swap('published: 2026-11-20', 'published: 2026-11-20\npublishFrom: 2026-12-01') }
    expect(libraryOf(embargo, { cacheDir }).topics).toEqual([])
    expect(libraryOf(embargo, { cacheDir, now: new Date('2026-12-01') }).topics).toHaveLength(1)
  })
})

describe('a kept file', () => {
  test.each(['', '{"data":', '\u0000\u0000'])('that is broken (%j) is compiled again', (rubbish) => {
    const first = walk(kept())
    for (const name of names()) writeFileSync(join(cacheDir, name), rubbish)
    expect(walk(kept())).toEqual(first)
    expect(names().some((name) => readFileSync(join(cacheDir, name), 'utf8') === rubbish)).toBe(false)
  })

  test('that lies under the name of another is compiled again', () => {
    const first = walk(kept())
    const [one = '', other = ''] = names()
    const bytes = readFileSync(join(cacheDir, one))
    writeFileSync(join(cacheDir, one), readFileSync(join(cacheDir, other)))
    writeFileSync(join(cacheDir, other), bytes)
    expect(walk(kept())).toEqual(first)
    expect(readFileSync(join(cacheDir, one))).toEqual(bytes)
  })

  test('that no file asks for any more is swept away', () => {
    kept()
    const before = names()
    writeFileSync(join(cacheDir, 'left-behind'), 'x')
    kept()
    expect(names()).toEqual(before)
  })

  test('is not written without a place to keep it', () => {
    const nowhere = new Cache(undefined)
    nowhere.put('a', 1)
    expect(nowhere.get('a')).toBeUndefined()
    expect(names()).toEqual([])
  })
})

test('a digest tells where one text ends and the next begins', () => {
  expect(digest('ab', 'c')).toBe(digest('ab', 'c'))
  expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'))
  expect(digest('abc')).not.toBe(digest('ab', 'c'))
})
