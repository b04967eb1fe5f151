import { describe, expect, test } from 'vitest'
import { load, NOW, swap } from '../folder.ts'

const PUBLISHED = 'published: 2026-11-20'
const on = (more: string, now = NOW) =>
  load({ 'briefings/child-t.md': swap('published: 2026-11-21', `published: 2026-11-21${more}`) }, { now })
const again = (more: string, now?: Date) => on(more, now).library?.reviews[0]?.readAgainBy

describe('the day by which a briefing is to be read again', () => {
  test('is the one that it names, or comes so long after it was last read', () => {
    expect(again('')).toBeUndefined()
    expect(again('\nreviewBy: 2027-03-01')).toBe('2027-03-01')
    expect(again('\nreviewEvery: 6 months')).toBe('2027-05-21')
    expect(again('\nreviewEvery: 2 years\nreviewed: 2026-11-21')).toBe('2028-11-21')
    expect(again('\nreviewBy: 2027-03-01\nreviewEvery: 1 month')).toBe('2027-03-01')
  })

  test('is settled by being read on it or after it: then the next day counts from there, if there is one', () => {
    const now = new Date('2027-03-20T12:00:00Z')
    const read = (on: string, more = '') => again(`\nreviewBy: 2027-03-01\nreviewed: ${on}${more}`, now)
    expect(read('2027-02-28')).toBe('2027-03-01')
    expect(read('2027-03-01')).toBeUndefined()
    expect(read('2027-03-10')).toBeUndefined()
    expect(read('2027-03-10', '\nreviewEvery: 1 year')).toBe('2028-03-10')
  })

  test('makes it late from the day after', () => {
    const late = (now: string) => on('\nreviewBy: 2027-03-01', new Date(now)).library?.reviews[0]?.isLate
    expect(late('2027-03-01T23:59:00Z')).toBe(false)
    expect(late('2027-03-02T00:00:00Z')).toBe(true)
  })

  test('is written as it should be, and nothing was read on a day to come or before it was published', () => {
    expect(on('\nreviewEvery: often').errors).toEqual(['briefings/child-t.md:8:14 field-value Write how often as `6 months` or `1 year`.'])
    expect(on('\nreviewed: 2026-12-01').errors).toEqual([
      'briefings/child-t.md:8:11 field-value This day is still to come, so nobody has read it again on it. Correct it.',
    ])
    expect(on('\nreviewed: 2026-01-01').errors).toEqual([
      'briefings/child-t.md:8:11 field-value This day is before the briefing was published. Correct one of the two.',
    ])
    expect(load({ 'briefings/men.md': swap(PUBLISHED, `${PUBLISHED}\nreviewEvery: 0 months`) }).errors).toHaveLength(1)
  })
})

describe('what is due from a partnership', () => {
  const report = 'report: { status: published, on: 2026-08-31, address: "https://dudley.example/report" }'
  const due = (now: string) =>
    load(
      {
        'briefings/child-t.md': (text) =>
          text.replace('published: 2026-11-21', 'published: 2026-11-21\nreviewEvery: 1 year').replace(/report:.*(\n {4}.*)*/, report),
      },
      { now: new Date(now) },
    ).library?.partnerships[0]?.due.map(({ what, on }) => `${on} ${what}`)

  test('has briefings to be read again and reports that stay for a year, the soonest first', () => {
    expect(due('2026-11-22T00:00:00Z')).toEqual(['2027-08-31 report-stays', '2027-11-21 read-again'])
  })

  test('no longer names a report whose year is over, and still a briefing that is late', () => {
    expect(due('2027-08-31T00:00:00Z')).toEqual(['2027-11-21 read-again'])
    expect(due('2028-01-01T00:00:00Z')).toEqual(['2027-11-21 read-again'])
  })
})
