import { describe, expect, test } from 'vitest'
import { marked, planted, unmarked } from './planted.ts'

/** Those in the second file are not dressed for the test of disguises: in many, their own signs, capitals or lines are lost. */
describe.each(['cases.json', 'undressed.json'].flatMap((file) => Object.entries(planted(file))))('%s', (rule, { caught, spared }) => {
  test.each(caught)('finds: %s', (sentence) => {
    const expected = rule === 'identity-jigsaw' ? `⟦${sentence}⟧` : sentence
    expect(marked(rule, unmarked(sentence))).toBe(expected)
  })

  test.each(spared)('leaves alone: %s', (sentence) => {
    expect(marked(rule, sentence)).toBe(sentence)
  })
})
