import { describe, expect, test } from 'vitest'
import { load, MINIMAL } from '../folder.ts'

const VOCABULARIES = ['partnerships.yaml', 'agencies.yaml', 'glossary.yaml', 'language.yaml']
/** A site with pages alone: nothing names an entry of a vocabulary. */
const NOTHING = Object.fromEntries(Object.keys(MINIMAL).flatMap((path) => (path === 'site.yaml' ? [] : [[path, null] as const])))

describe.each(VOCABULARIES)('%s', (path) => {
  test.each([
    ['is not there', null],
    ['is empty', ''],
    ['has blank lines alone', '\n  \n'],
    ['has a comment alone', '# Nobody wrote anything yet.\n'],
    ['has nothing between braces', '{}\n'],
  ])('has no entries where it %s', (_, text) => {
    const { library, errors, warnings } = load({ ...NOTHING, [path]: text })
    expect([errors, warnings]).toEqual([[], []])
    expect([library?.partnerships, library?.agencies, library?.glossary]).toEqual([[], [], []])
  })
})

test('what is named in a vocabulary that is not there is told of at each place', () => {
  expect(load({ 'partnerships.yaml': null }).errors).toEqual([
    'briefings/child-t.md:10:18 reference-unknown There is no partnership `dudley` in `partnerships.yaml`. Write it first, or take this out.',
    'briefings/child-t.md:21:10 reference-unknown There is no partnership or agency `dudley`. Known: `police`.',
  ])
})
