import { describe, expect, test } from 'vitest'
import { conceptFinder } from '../../../src/search/query/concept-matcher.ts'
import { Marker } from '../../../src/search/ui/snippet.ts'
import { fromAddress, isEmpty, isNarrowed, toAddress, without } from '../../../src/search/ui/state.ts'
import { statusMessage } from '../../../src/search/ui/status-message.ts'
import { CONCEPTS, planOf } from './known.ts'

describe('a snippet', () => {
  const marked = (query: string, text: string) =>
    new Marker(planOf(query), conceptFinder(CONCEPTS))
      .snippet(text)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('')

  test('marks words in all their forms, and leaves the rest as it is', () => {
    expect(marked('plan', 'Plans, planning & “plan”!')).toBe('[Plans], [planning] & “[plan]”!')
  })
  test('marks every name of what was asked for', () => {
    expect(marked('hidden men', 'The unseen men, and fathers, were not met.')).toBe('The [unseen men], and [fathers], were not met.')
  })
  test('marks a phrase in quotation marks, and not its words elsewhere', () => {
    expect(marked('"safety plan"', 'A plan is no safety plan.')).toBe('A plan is no [safety plan].')
  })
  test('begins shortly before what was asked for, where most of it stands', () => {
    const text = `${'Word '.repeat(50)}baby ${'word '.repeat(60)}a baby with a bruise ${'word '.repeat(50)}`
    expect(marked('baby bruise', text)).toMatch(/^… (word ){1,8}a \[baby\] with a \[bruise\] .* …$/)
  })
  test('is the beginning where nothing is marked', () => {
    expect(marked('plan', 'Nothing.')).toBe('Nothing.')
  })
})

describe('what is said of a search', () => {
  const outcome = { q: 'plan', within: [], total: 2, droppedTerms: [] }
  test.each([
    [outcome, '2 results'],
    [{ ...outcome, total: 1, within: ['Reviews'] }, '1 result in: Reviews'],
    [{ ...outcome, droppedTerms: ['zebra', 'owl'] }, 'No page has all of your words. 2 results without “zebra” and “owl”.'],
    [{ ...outcome, total: 0 }, 'Nothing was found for “plan”. Try fewer or other words, or look under a theme or your role below.'],
  ])('%j', (one, words) => expect(statusMessage(one)).toBe(words))
})

describe('all of a search stands in its address', () => {
  test.each(['', '?q=plan', '?q=plan&kind=review&kind=topic&theme=neglect&sort=oldest&as=typed', '?year=2019'])('%s', (address) => {
    expect(toAddress(fromAddress(address))).toBe(address)
  })
  test('what it cannot mean is left out', () => {
    expect(toAddress(fromAddress(`?q=${'a'.repeat(9000)}&sort=x&as=y&z=1`))).toBe(`?q=${'a'.repeat(400)}`)
  })
  test('one value can be taken out', () => {
    const state = fromAddress('?q=plan&kind=review&kind=topic')
    expect(toAddress(without(state, 'kind', 'topic'))).toBe('?q=plan&kind=review')
    expect(isNarrowed(state)).toBe(true)
    expect(isEmpty(fromAddress(''))).toBe(true)
  })
})
