import { expect, test, vi } from 'vitest'
import { IDENTITY_RULES } from '../../src/safeguards/identity/index.ts'
import { pieces } from '../../src/safeguards/identity/jigsaw.ts'
import { markings } from '../../src/safeguards/marking.ts'
import { Pattern } from '../../src/safeguards/pattern.ts'
import { WordIndex } from '../../src/safeguards/word-index.ts'
import { numbers, SEED, sampleSize } from '../sample.ts'
import { planted, unmarked } from './identity/planted.ts'
import { matching } from './matching.ts'

/** Every pattern that the rules try. */
function allPatterns(): Pattern[] {
  const tried = vi.spyOn(Pattern.prototype, 'matches')
  const words = new WordIndex('On 14 March 2019 she wrote to @jay.')
  for (const { find } of Object.values(IDENTITY_RULES)) find(words)
  pieces(words)
  markings(words)
  const all = new Set(tried.mock.contexts as Pattern[])
  tried.mockRestore()
  return [...all]
}

const PATTERNS = allPatterns()
const BETWEEN = [
  ' ',
  ' ',
  ' ',
  '',
  '-',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '(',
  ') ',
  ': ',
  '’',
  '_',
  ' – ',
  '| ',
  '/',
  '@',
  '+',
  'é',
  'É',
  '0',
  '7',
  'x',
  ' the ',
]

/** What a pattern does not find where the expression by itself does, or the other way round. */
function differences(pattern: Pattern, text: string): string[] {
  const { expression } = pattern
  const everywhere = new RegExp(expression, expression.flags.replace('y', 'g'))
  const found = pattern.matches(new WordIndex(text)).map(({ 0: words, index }) => `${index}: ${words}`)
  const all = [...text.matchAll(everywhere)].map(({ 0: words, index }) => `${index}: ${words}`)
  return found.join('\n') === all.join('\n')
    ? []
    : [`${expression.source.slice(0, 60)} in ${JSON.stringify(text)}: ${found} and not ${all}`]
}

test('every pattern is tried wherever it can find something: in texts made of it', () => {
  const random = numbers(SEED)
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const makers = PATTERNS.map(({ expression }) => matching(expression, random))
  const wrong: string[] = []
  let found = 0
  for (let round = 0; round < sampleSize({ test: 30, all: 300, prove: 10_000 }); round += 1) {
    for (const [i, pattern] of PATTERNS.entries()) {
      const parts = Array.from({ length: 6 }, () => (random() < 0.75 ? makers[i] : oneOf(makers))?.().slice(0, 400) + oneOf(BETWEEN))
      const text = parts.join('')
      found += pattern.matches(new WordIndex(text)).length
      wrong.push(...differences(pattern, text))
    }
  }
  expect(wrong).toEqual([])
  expect(found).toBeGreaterThan(PATTERNS.length * 30)
})

test('and in all that the rules are to find and to leave alone', () => {
  const text = ['cases.json', 'held-back.json', 'undressed.json']
    .flatMap((file) => Object.values(planted(file)))
    .flatMap(({ caught, spared }) => [...caught.map(unmarked), ...spared])
    .join('\n\n')
  expect(PATTERNS.length).toBeGreaterThan(70)
  expect(PATTERNS.flatMap((pattern) => differences(pattern, text))).toEqual([])
})
