import { describe, expect, test } from 'vitest'
import { marked, planted, unmarked } from './planted.ts'

describe.each(Object.entries(planted('cases.json')))('%s', (rule, { caught, spared }) => {
  test.each(caught)('finds: %s', (sentence) => {
    const expected = rule === 'identity-jigsaw' ? `⟦${sentence}⟧` : sentence
    expect(marked(rule, unmarked(sentence))).toBe(expected)
  })

  test.each(spared)('leaves alone: %s', (sentence) => {
    expect(marked(rule, sentence)).toBe(sentence)
  })
})
