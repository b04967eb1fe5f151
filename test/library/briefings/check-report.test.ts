import { describe, expect, test } from 'vitest'
import { load, swap } from '../folder.ts'

const REPORT = 'report: { status: not-published, reason: It would name the family. }'
const AT = 'address: "https://dudley.example/report"'
const on = (report: string, { now = '2026-11-21', site = (text: string) => text } = {}) => {
  const { errors, warnings } = load(
    {
      'briefings/child-t.md': swap(REPORT, `report: { ${report} }`),
      'site.yaml': site,
      'briefings/men.md': swap('2026-11-20', '2026-11-01'),
    },
    { now: new Date(`${now}T12:00:00Z`) },
  )
  return [...errors, ...warnings.filter((one) => / report-/.test(one))]
}

describe('a published report', () => {
  const published = `status: published, on: 2026-08-31, ${AT}`

  test('stays a year, and then somebody decides', () => {
    expect(on(published, { now: '2027-08-30' })).toEqual([])
    expect(on(published, { now: '2027-08-31' })).toEqual([
      'briefings/child-t.md:14:21 report-passed It was published on 31 August 2026, and has to stay until 31 August 2027 (`report-stays: 1 year`). It has been up that long, so it may go. Take it down and write `no-longer-published`; or say in `until` how long it stays. The briefing stays either way.',
    ])
  })

  test('may stay longer, and is then asked about on that day', () => {
    expect(on(`${published}, until: 2029-01-01`, { now: '2028-12-31' })).toEqual([])
    expect(on(`${published}, until: 2029-01-01`, { now: '2029-01-01' })).toEqual([
      expect.stringContaining('report-passed It was to stay until 1 January 2029. Take it down'),
    ])
  })

  test('is not to go earlier', () => {
    expect(on(`${published}, until: 2027-08-30`)).toEqual([
      'briefings/child-t.md:14:97 report-early It was published on 31 August 2026, and has to stay until 31 August 2027 (`report-stays: 1 year`). It is to go on 30 August 2027. Let it stay longer.',
    ])
    expect(on(`${published}, until: 2027-08-31`)).toEqual([])
  })

  test('stays as long as the policy of the site says, which is a year at least', () => {
    const policy = (stays: string) => ({ site: swap('source-missing: warn', `report-stays: ${stays}`) })
    expect(on(`${published}, until: 2027-08-31`, policy('3 years'))).toEqual([
      expect.stringContaining('has to stay until 31 August 2029 (`report-stays: 3 years`)'),
    ])
    for (const stays of ['6 months', 'long', '0 years']) {
      expect(on(published, policy(stays))).toEqual([
        'site.yaml:31:17 field-value Write how long as `18 months` or `3 years`, and not less than `1 year`: a published report has to stay up that long.',
      ])
    }
  })

  test('says since when, which is not a day to come', () => {
    expect(on(`status: published, ${AT}`)).toEqual([
      'briefings/child-t.md:14:21 report-undated Say since when, with `on`: without it nobody can tell whether it stays up for 1 year, as the policy `report-stays` asks.',
    ])
    expect(on(`status: published, on: 2026-12-01, ${AT}`)).toEqual([
      'briefings/child-t.md:14:36 field-value This day is still to come. Write what holds today. Until when a published report stays is said in `until`.',
    ])
  })
})

describe('a report that is no longer published', () => {
  const gone = (dates: string) => on(`status: no-longer-published, reason: Its year is over., ${dates}`)

  test('was there for a year', () => {
    expect(gone('published: 2025-11-01, on: 2026-11-01')).toEqual([])
    expect(gone('published: 2025-11-01, on: 2026-10-31')).toEqual([
      'briefings/child-t.md:14:96 report-early It was published on 1 November 2025, and has to stay until 1 November 2026 (`report-stays: 1 year`). It went on 31 October 2026. Publish it again, or check the reason.',
    ])
  })

  test('says when it came and when it went, in this order', () => {
    expect(gone('on: 2026-11-01')).toEqual([
      expect.stringContaining('report-undated Say when it was published and when it went, with `published` and `on`'),
    ])
    expect(gone('published: 2026-11-01, on: 2025-11-01')).toEqual([
      'briefings/child-t.md:14:96 field-value It cannot have gone before it was published. Correct one of the two.',
    ])
  })

  test('has no day until which it stays; and a published one says its day in one place', () => {
    expect(gone('published: 2025-11-01, on: 2026-11-01, until: 2027-01-01')).toEqual([
      'briefings/child-t.md:14:115 field-value It is `no-longer-published`, so it stays up until no day. Take this out.',
    ])
    expect(on(`status: published, published: 2026-08-31, ${AT}`)).toEqual([
      'briefings/child-t.md:14:43 field-value It is `published`: the day on which that began is `on`. Write it there.',
    ])
  })
})

test('a report that is delayed, or was never published, has no time to stay', () => {
  for (const status of ['delayed', 'not-published']) expect(on(`status: ${status}, reason: A trial is not over.`)).toEqual([])
})
