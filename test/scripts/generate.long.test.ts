import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { generateContent } from '../../scripts/dev/generate.ts'
import { diagnosticsOf } from '../../src/diagnostics/report.ts'
import { loadLibrary } from '../../src/library/load.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-generate-'))
})
afterEach(() => rmSync(place, { recursive: true }))

test('invented content holds as many briefings as were asked for, without a problem', () => {
  generateContent(join(place, 'a'), 20)
  const { files, library } = loadLibrary({ folder: join(place, 'a'), now: new Date('2030-01-01') })
  expect(diagnosticsOf(files, '')).toEqual([])
  expect(library?.briefings).toHaveLength(20)
})

test('and is the same each time', () => {
  const briefings = (name: string) => {
    generateContent(join(place, name), 12)
    return readdirSync(join(place, name, 'briefings')).map((file) => readFileSync(join(place, name, 'briefings', file), 'utf8'))
  }
  expect(briefings('a')).toEqual(briefings('b'))
})

test('invented partnerships publish some of the reviews, and those of the project most', () => {
  generateContent(join(place, 'a'), 60, { partnerships: 9 })
  const { files, library } = loadLibrary({ folder: join(place, 'a'), now: new Date('2030-01-01') })
  expect(diagnosticsOf(files, '').filter(({ file }) => file === 'partnerships.yaml')).toEqual([])
  const byReviews = library?.partnerships.toSorted((a, b) => b.reviews.length - a.reviews.length) ?? []
  expect(byReviews).toHaveLength(9)
  expect(byReviews[0]?.name).not.toContain('Invented')
  expect(byReviews.at(-1)?.reviews).not.toEqual([])
})
