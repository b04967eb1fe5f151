import { expect, test } from 'vitest'
import { countWords } from '../../src/markdown/words.ts'
import { briefing, prose } from './compiled.ts'

test.each([
  ['', 0],
  ['One two  three', 3],
  ["the child's well-being", 3],
  ['97 % of 238, and 6.5', 5],
  ['Zoë – naïve … café', 3],
])('%s has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('sources are not counted: nobody reads them aloud', () => {
  expect(prose('Three words here. (¶6.1.16, ¶7)').words).toBe(3)
  expect(prose('Three words here. ([Child T](../briefings/child-t.md), ¶97; [Julie](../briefings/julie.md), Theme 6)').words).toBe(3)
})

test('tags, comments and pictures are not counted, and the words within tags are', () => {
  expect(prose('<b>two words</b> <!-- a private note --> and ![a picture](x.png) three').words).toBe(4)
  expect(prose('<p>two words</p>\n<p>and three more</p>').words).toBe(5)
})

test('cells, items and lines do not run together', () => {
  expect(prose('| a | b |\n|---|---|\n| c | d |').words).toBe(4)
  expect(prose('- a\n- b\n  - c').words).toBe(3)
  expect(prose('one\\\ntwo').words).toBe(2)
})

test('emphasis within a word keeps it one word, and makes no gaps in a text', () => {
  expect(prose('un**seen**').words).toBe(1)
  const [point] = briefing({ learning: '- [**Unseen** men](../themes/unseen-men.md) are *here*.' }).points
  expect(point?.text).toBe('Unseen men are here.')
})

test('links count by their words', () => {
  expect(prose('See [the theme](../themes/a-long-name.md).').words).toBe(3)
})
