import { describe, expect, test } from 'vitest'
import { compile, namesIn } from '../../src/messages/compile.ts'
import { withOwn } from '../../src/messages/language.ts'

const MESSAGES = {
  title: 'Search',
  found: { one: '{count} result for {query}', other: '{count} results for {query}' },
  group: { greeting: 'Hello {name}' },
} as const

describe('messages', () => {
  const ready = compile(MESSAGES, 'en-GB')

  test('without a name are texts', () => expect(ready.title).toBe('Search'))

  test('are filled in', () => expect(ready.group.greeting({ name: 'A {b}' })).toBe('Hello A {b}'))

  test.each([
    [1, '1 result for men'],
    [0, '0 results for men'],
    [1234, '1,234 results for men'],
  ])('have a form for %d', (count, text) => expect(ready.found({ count, query: 'men' })).toBe(text))

  test('choose the form that their language has', () => {
    const welsh = compile({ cats: { one: 'un', two: 'dau', few: 'tri', other: 'rhagor' } }, 'cy')
    expect([1, 2, 3, 10].map((count) => welsh.cats({ count }))).toEqual(['un', 'dau', 'tri', 'rhagor'])
  })

  test('say what they need', () => expect(namesIn('{a} and {b}')).toEqual(['a', 'b']))
})

test('own words stand in the place of ours, and nothing else does', () => {
  const own = { title: 'Find', found: { one: 'One for {query}' }, group: 'no' }
  expect(withOwn(MESSAGES, own)).toEqual({
    title: 'Find',
    found: { one: 'One for {query}', other: MESSAGES.found.other },
    group: MESSAGES.group,
  })
})
