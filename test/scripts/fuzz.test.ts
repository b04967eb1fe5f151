import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { SEEDS } from '../../scripts/dev/fuzzing/base.ts'
import { FuzzedSite } from '../../scripts/dev/fuzzing/fuzzed-site.ts'
import { mutatedFile } from '../../scripts/dev/fuzzing/mutated-file.ts'
import { dangersOf } from '../../scripts/dev/fuzzing/unsafe-html.ts'
import { SEED, sampleSize } from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true }))
const site = new FuzzedSite(folder)

/** Milliseconds that a file may take, also on a machine that has other work. */
const A_FILE = 1200
const FILES = sampleSize({ test: 100, all: 1_000, prove: 20_000 })

test(
  `${FILES} mutated files each become a page, or have a located problem; npm run fuzz tries 20,000`,
  () => {
    fc.assert(
      fc.property(mutatedFile, (file) => {
        expect(site.broken(file)).toEqual([])
      }),
      { seed: SEED, numRuns: FILES, endOnFailure: true },
    )
    expect(site.counts.pages).toBeGreaterThan(10)
    expect(site.counts.problems).toBeGreaterThan(10)
  },
  FILES * A_FILE,
)

test('what is not mutated becomes a page, so that a mutation is what fails', () => {
  const [path, text] = SEEDS.find(([path]) => path === 'briefings/julie.md') ?? expect.fail()
  const before = site.counts.pages
  expect(site.broken({ path, bytes: new TextEncoder().encode(text) })).toEqual([])
  expect(site.counts.pages).toBe(before + 1)
})

describe('what may do harm would be seen', () => {
  test.each([
    '<script>x</script>',
    '<p onclick="x">',
    '<a href="java&#10;script:x">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<p style="x">',
    '<iframe></iframe>',
    '<form></form>',
    '<svg></svg>',
    '<p id="location">',
    '<button type="button" class="term" popovertarget="term-x" formaction="x">x</button>',
    '<p data-x="y">',
  ])('%s', (html) => {
    expect(dangersOf(html)).not.toEqual([])
  })

  test('and what may not is not', () => {
    expect(dangersOf('<p id="a">x <a href="/b/">y</a> <button type="button" class="term" popovertarget="term-x">z</button></p>')).toEqual(
      [],
    )
  })
})
