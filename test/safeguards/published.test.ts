import { describe, expect, test } from 'vitest'
import { isPublished } from '../../src/safeguards/published.ts'

const at = (moment: string) => new Date(moment)
const NOON = at('2026-11-21T12:00:00Z')

describe('isPublished', () => {
  test('only what says `published` passes', () => {
    expect(isPublished({ status: 'published' }, NOON)).toBe(true)
    expect(isPublished({ status: 'draft' }, NOON)).toBe(false)
    expect(isPublished({ status: 'withdrawn' }, NOON)).toBe(false)
  })

  test('an embargo ends at the first moment of its day, and not a thousandth of a second before', () => {
    const entry = { status: 'published', publishFrom: '2026-11-22' } as const
    expect(isPublished(entry, at('2026-11-21T23:59:59.999Z'))).toBe(false)
    expect(isPublished(entry, at('2026-11-22T00:00:00.000Z'))).toBe(true)
    expect(isPublished(entry, at('2027-01-01T00:00:00Z'))).toBe(true)
  })

  test('the day begins when it does in the United Kingdom, in summer too, wherever the site is built', () => {
    const entry = { status: 'published', publishFrom: '2027-06-01' } as const
    expect(isPublished(entry, at('2027-05-31T22:59:59Z'))).toBe(false)
    expect(isPublished(entry, at('2027-05-31T23:00:00Z'))).toBe(true)
  })

  test('the end of an embargo publishes no draft and brings nothing back', () => {
    expect(isPublished({ status: 'draft', publishFrom: '2020-01-01' }, NOON)).toBe(false)
    expect(isPublished({ status: 'withdrawn', publishFrom: '2020-01-01' }, NOON)).toBe(false)
  })

  test('a day that cannot be read keeps the entry back', () => {
    for (const publishFrom of ['soon', '', '1']) expect(isPublished({ status: 'published', publishFrom }, NOON)).toBe(false)
  })
})
