import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { splitFrontMatter } from '../../src/library/read/front-matter.ts'
import { digestOf, papersIn, signedText } from '../../src/safeguards/signed.ts'
import { MINIMAL } from '../library/folder.ts'

const { yaml = '', body } = splitFrontMatter(MINIMAL['briefings/child-t.md'] as string)
const LIFE = ['publishFrom', 'reviewBy', 'reviewEvery', 'reviewed', 'signOff', 'withdrawn', 'aliases']
const fields: Record<string, unknown> = { ...parse(yaml), ...Object.fromEntries(LIFE.map((name) => [name, 'x'])) }
const signed = signedText(fields, body)

test('is all that an entry says: of its fields only those may change that tell of its life', () => {
  const free = Object.keys(fields).filter((name) => signedText({ ...fields, [name]: 'otherwise' }, body) === signed)
  expect(free.toSorted()).toEqual(['status', 'published', ...LIFE].sort())
})

test('has a line for each value, whatever the order of the fields', () => {
  expect(signed).toContain('\nreview.reviewers[]: Su Vincent\n')
  expect(signed).toContain('\nsummary: What this review teaches.\n')
  expect(signedText(Object.fromEntries(Object.entries(fields).reverse()), body)).toBe(signed)
})

test('has the body, but for spaces at the ends of lines', () => {
  expect(signedText(fields, `${body.replaceAll('\n', ' \r\n')}\n\n`)).toBe(signed)
  expect(signedText(fields, body.replace('Nobody asked.', 'Somebody asked.'))).not.toBe(signed)
})

test('has the digest of each document, which can be told from the words again', () => {
  const of = digestOf('A report.')
  expect(papersIn(signedText(fields, body, [['documents/r.pdf', of]])).papers).toEqual(new Map([['documents/r.pdf', of]]))
  expect(signedText(fields, body, [['documents/r.pdf', digestOf('Another.')]])).not.toBe(
    signedText(fields, body, [['documents/r.pdf', of]]),
  )
})
