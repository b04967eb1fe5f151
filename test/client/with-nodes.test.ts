import { expect, test } from 'vitest'
import { withNodes } from '../../src/client/with-nodes.ts'

const message = ({ a, b }: Readonly<Record<'a' | 'b', string | number>>) => `One ${b} two ${a}.`

test('what is put into a message stands where its name does, in any order', () => {
  expect(withNodes(message, { a: 'A', b: 'B' })).toEqual(['One ', 'B', ' two ', 'A', '.'])
})

test('what a person wrote cannot stand for another name', () => {
  expect(withNodes(message, { a: '\0b\0', b: 'B' })).toEqual(['One ', 'B', ' two ', '\0b\0', '.'])
})

test('nothing is left of an end without words', () => {
  expect(withNodes(({ a }: Readonly<Record<'a', string>>) => a, { a: 'A' })).toEqual(['A'])
})
