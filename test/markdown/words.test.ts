import { expect, test } from 'vitest'
import { countWords, proseOf } from '../../src/markdown/words.ts'
import { workOf } from '../work.ts'
import { briefing } from './compiled.ts'

const wordsOf = (markdown: string) => briefing({ events: markdown }).sections.find(({ slot }) => slot === 'events')?.words

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
  expect(wordsOf('Three words here. (¶6.1.16, ¶7)')).toBe(3)
  expect(wordsOf('Three words here. ([Child T](../briefings/child-t.md), ¶97; [Julie](../briefings/julie.md), Theme 6)')).toBe(3)
})

test('tags, comments and pictures are not counted, and the words within tags are', () => {
  expect(wordsOf('<b>two words</b> <!-- a private note --> and ![a picture](x.png) three')).toBe(4)
  expect(wordsOf('<p>two words</p>\n<p>and three more</p>')).toBe(5)
})

test('cells, items and lines do not run together', () => {
  expect(wordsOf('| a | b |\n|---|---|\n| c | d |')).toBe(4)
  expect(wordsOf('- a\n- b\n  - c')).toBe(3)
  expect(wordsOf('one\\\ntwo')).toBe(2)
})

test('emphasis within a word keeps it one word, and makes no gaps in a text', () => {
  expect(wordsOf('un**seen**')).toBe(1)
  const [point] = briefing({ learning: '- [**Unseen** men](../themes/unseen-men.md) are *here*.' }).points
  expect(point?.text).toBe('Unseen men are here.')
})

test('links count by their words', () => {
  expect(wordsOf('See [the theme](../themes/a-long-name.md).')).toBe(3)
})

test('a text full of tags and comments that are never closed is read once, not once for each', () => {
  const reading = () => {
    expect(proseOf({ type: 'html', value: `two words ${'<!--'.repeat(100_000)}` })).toBe('two words ')
    expect(proseOf({ type: 'html', value: `two words ${'<'.repeat(100_000)}` })).toBe('two words ')
  }
  expect(workOf(reading)).toBeLessThan(10)
})

test('a comment may be as short as one can be', () => {
  expect(wordsOf('a <!--> b <!-- x > y --> c')).toBe(3)
})
