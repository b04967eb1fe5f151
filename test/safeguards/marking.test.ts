import { expect, test } from 'vitest'
import { MARKINGS } from '../../src/safeguards/marking.ts'
import { planted } from './identity/planted.ts'

const { caught = [] } = planted('cases.json')['marking'] ?? {}
const found = caught.flatMap((sentence) => [...sentence.matchAll(/⟦([^⟧]+)⟧/g)].map(([, words]) => words))

test('every row of the table has a sentence in which it is found, and a source', () => {
  const unproved = MARKINGS.filter(({ words, source }) => {
    const whole = new RegExp(`^(?:${words})$`, 'iu')
    return source.length < 10 || !found.some((one) => one && whole.test(one))
  })
  expect(unproved).toEqual([])
})
