import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStop, joined, stem, wordsIn } from '../../../src/search/query/tokenizer.ts'
import { SEED } from '../../sample.ts'

const same = (...words: string[]) => new Set(words.map(stem)).size === 1

describe('one form for the ways in which a word is written', () => {
  test.each([
    ['child', 'Child', 'CHILDREN', 'child’s', "children's", 'childrens'],
    ['neglect', 'neglected', 'neglecting', 'neglects'],
    ['recognise', 'recognize', 'recognised', 'recognizing'],
    ['behaviour', 'behavior', 'behaviours'],
    ['paediatric', 'pediatric'],
    ['counselling', 'counseling'],
    ['centre', 'center', 'centres'],
    ['programme', 'program'],
    ['licence', 'license'],
    ['mum', 'mother', 'mums', 'Mummy'],
    ['dad', 'father', 'dads'],
    ['baby', 'babies', 'newborn', 'infant'],
    ['café', 'cafe'],
  ])('%s, %s', (...words) => {
    expect(same(...words)).toBe(true)
  })

  test.each([
    ['care', 'career'],
    ['mother', 'father'],
    ['court', 'courtesy'],
    ['morning', 'mourning'],
  ])('but not for %s and %s', (a, b) => {
    expect(same(a, b)).toBe(false)
  })
})

test('words know where they stand, and which a hyphen joins', () => {
  expect(wordsIn('Co-sleeping: the family’s choice?')).toEqual([
    { stem: 'co', start: 0, end: 2, hyphen: true },
    { stem: 'sleep', start: 3, end: 11, hyphen: false },
    { stem: 'the', start: 13, end: 16, hyphen: false },
    { stem: 'famili', start: 17, end: 25, hyphen: false },
    { stem: 'choic', start: 26, end: 32, hyphen: false },
  ])
  expect(joined('co-sleeping')).toBe(stem('cosleeping'))
})

test('a word is found alike whichever letters, marks and signs it has', () => {
  const word = /(?:[\p{L}\p{N}]\p{M}{0,9})+(?:['’](?:\p{L}\p{M}{0,9})+)*/gu
  const signs = fc.constantFrom(..."aZ7'’-‐ .éß–“١ʻ", '\u0301', '🙂', '𝒜', '\ud83d', '\ude00')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const found = [...text.matchAll(word)].map(({ 0: one, index: start }) => ({ stem: stem(one), start, end: start + one.length }))
      expect(wordsIn(text).map(({ stem, start, end }) => ({ stem, start, end }))).toEqual(found)
    }),
    { seed: SEED, numRuns: 5000 },
  )
})

test.each(['the', 'what', 'Won’t', 'didnt'])('%s says nothing about what is looked for', (word) => expect(isStop(word)).toBe(true))
test.each(['child', 'men', 'escalate'])('%s says something', (word) => expect(isStop(word)).toBe(false))

test('text without a word has none, and a hostile one costs nothing', () => {
  expect(wordsIn('🙂 !!! \u202E … <>')).toEqual([])
  const started = wordsIn('a'.repeat(100_000))
  expect(started).toHaveLength(1)
})
