import { expect, test } from 'vitest'
import { addressOf, readReference, referenceTo } from '../../../src/client/sessions/reference.ts'

test.each([
  ['/briefings/child-t/', 'b/child-t'],
  ['/briefings/child-t/#learning-escalation', 'b/child-t/learning-escalation'],
  ['/themes/unseen-men/#child-q', 't/unseen-men/child-q'],
  ['/recommendations/child-t/#r3', 'r/child-t/r3'],
  ['/for/police/', 'a/police'],
  ['/questions/for/police/#h-escalation', 'q/police/h-escalation'],
  ['/partnerships/dudley/', 'o/dudley'],
  ['/learning/escalation/#dudley', 'l/escalation/dudley'],
  ['/glossary/#marac', 'p/glossary/marac'],
  ['/how-to-use/', 'p/how-to-use'],
  ['/questions/', 'p/questions'],
])('%s is %s, wherever the site lives', (address, written) => {
  for (const base of ['/', '/a/learning/']) {
    const reference = referenceTo(new URL(base + address.slice(1), 'https://sevenfold.example'), base)
    expect(reference).toEqual(readReference(written))
    expect(reference && addressOf(reference, base)).toBe(base + address.slice(1))
  }
})

test.each([
  '/',
  '/briefings/2/',
  '/briefings/child-t/present/',
  '/sessions/',
  '/sessions/escalation-together/',
  '/sessions/build/',
  '/search/',
  '/offline/',
  '/action-plan/',
  '/b/child-t/',
  '/404.html',
  '/briefings/child-t/#a b',
  '/briefings/child-t/#"><script>',
  '/briefings/child-t/#%E0%A4%A',
])('%s is nothing that a step can open', (address) => {
  expect(referenceTo(new URL(address, 'https://sevenfold.example'), '/')).toBeUndefined()
})

test('an address outside the path of the site is nothing either', () => {
  expect(referenceTo(new URL('https://sevenfold.example/briefings/child-t/'), '/learning/')).toBeUndefined()
})
