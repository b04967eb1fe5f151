import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test, vi } from 'vitest'
import { Cache } from '../../../src/cache/cache.ts'
import { calendar } from '../../../src/exports/calendar.ts'
import { agenda, formatAgendaItem } from '../../../src/library/due/agenda.ts'
import { readContent } from '../../../src/library/read/read-content.ts'
import { all, NOW, type Override, swap, write } from '../folder.ts'

function contentOf(overrides: Readonly<Record<string, Override>>) {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-agenda-'))
  try {
    write(folder, overrides)
    return readContent(folder, new Cache(undefined))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const REPORT = 'report: { status: not-published, reason: It would name the family. }'
const reported = (report: string) => swap(REPORT, `report: { status: published, address: "https://x.example/", ${report} }`)
const status = (to: string) => swap('status: published', to)

const listed = (overrides: Readonly<Record<string, Override>>, days = 30) =>
  agenda(contentOf(overrides), NOW, days).map(({ on, what, file, late }) => `${on} ${what} ${file}${late ? ' late' : ''}`)

describe('the agenda', () => {
  test('has what goes live, of every kind, from tomorrow to the last of the days', () => {
    const from = (day: string) => `status: published\npublishFrom: ${day}`
    expect(
      listed({
        'briefings/child-t.md': status(from('2026-11-22')),
        'briefings/men.md': status(from('2026-12-22')),
        'themes/escalation.md': swap('definition:', `${from('2026-12-21')}\ndefinition:`),
        'pages/a.md': `---\ntitle: A\nsummary: x\n${from('2026-11-21')}\n---\nx\n`,
      }),
    ).toEqual(['2026-11-22 goes-live briefings/child-t.md', '2026-12-21 goes-live themes/escalation.md'])
  })

  test('has a draft whose day is near, or has passed', () => {
    expect(listed({ 'briefings/men.md': status('status: draft\npublishFrom: 2026-12-01') })).toEqual([
      '2026-12-01 is-still-a-draft briefings/men.md',
    ])
    expect(listed({ 'briefings/men.md': status('status: draft\npublishFrom: 2026-11-20') })).toEqual([
      '2026-11-20 is-still-a-draft briefings/men.md late',
    ])
  })

  test('has nothing that was withdrawn before its day', () => {
    const notice = 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: x }\npublishFrom: 2026-12-01'
    expect(listed({ 'briefings/men.md': status(notice) })).toEqual([])
  })

  test('has briefings to be read again, also late ones and those under embargo; no draft, and nothing that was withdrawn', () => {
    const again = (life: string, by = '2026-12-10') => listed({ 'briefings/men.md': status(`${life}\nreviewBy: ${by}`) })
    expect(again('status: published')).toEqual(['2026-12-10 read-again briefings/men.md'])
    expect(again('status: published', '2026-11-20')).toEqual(['2026-11-20 read-again briefings/men.md late'])
    expect(again('status: published\npublishFrom: 2026-12-05')).toHaveLength(2)
    expect(again('status: draft')).toEqual([])
    expect(again('status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: x }')).toEqual([])
  })

  test('has reports whose year ends, or that are to stay until a day of their own', () => {
    const ends = (report: string, days?: number) => listed({ 'briefings/child-t.md': reported(report) }, days)
    expect(ends('on: 2025-12-01')).toEqual(['2026-12-01 report-ends briefings/child-t.md'])
    expect(ends('on: 2025-12-01, until: 2028-01-01')).toEqual([])
    expect(ends('on: 2026-01-31')).toEqual([])
    expect(ends('on: 2026-01-31', 90)).toEqual(['2027-01-31 report-ends briefings/child-t.md'])
  })

  test('asks of no report before the time is over for which it has to stay, whatever its own day is', () => {
    const ends = (days: number) => listed({ 'briefings/child-t.md': reported('on: 2026-08-31, until: 2026-12-01') }, days)
    expect(ends(30)).toEqual([])
    expect(ends(365)).toEqual(['2027-08-31 report-ends briefings/child-t.md'])
  })

  test('says of a draft what its day is: to come, or past', () => {
    const said = (day: string) =>
      agenda(contentOf({ 'briefings/men.md': status(`status: draft\npublishFrom: ${day}`) }), NOW, 30).map(formatAgendaItem)
    expect(said('2026-12-01')).toEqual(['is to go live, but is still a draft'])
    expect(said('2026-11-21')).toEqual(['is to go live, but is still a draft'])
    expect(said('2026-11-20')).toEqual(['was to go live, and is still a draft'])
  })
})

describe('as a calendar', () => {
  const content = contentOf({
    'briefings/child-t.md': all(status('status: published\nreviewBy: 2026-11-01'), reported('on: 2025-12-01'), (text) =>
      text.replace(
        'A child out of school',
        '"A child, at home; \\\\ and out of a school whose name is long: Straße, Zoë, naïveté, fiancée, café"',
      ),
    ),
  })
  const site = content.site?.data ?? expect.fail()
  const text = calendar(agenda(content, NOW, 30), site, NOW)
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

  test('each item is an event of one whole day; what is late stands on today', () => {
    expect(events.map(({ startDate, uid }) => [startDate.isDate, startDate.toString(), uid])).toEqual([
      [true, '2026-11-21', 'read-again.briefing.child-t@sevenfold.example'],
      [true, '2026-12-01', 'report-ends.briefing.child-t@sevenfold.example'],
    ])
    expect(events[0]?.description).toBe('Since 1 November 2026. briefings/child-t.md')
  })

  test('its words come back as they were, whatever signs are in them', () => {
    expect(events[0]?.summary).toBe(
      'Child T: A child, at home; \\ and out of a school whose name is long: Straße, Zoë, naïveté, fiancée, café: is to be read again',
    )
  })

  test('holds to RFC 5545: lines of at most 75 bytes that end in CR and LF, a version, a product, and a stamp in each event', () => {
    const lines = text.split('\r\n')
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true)
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
    expect(text).toContain('\r\nVERSION:2.0\r\nPRODID:-//Sevenfold//due//EN\r\n')
    expect(text.match(/\r\nDTSTAMP:20261121T120000Z\r\n/g)).toHaveLength(2)
  })

  test('is the same in every zone', () => {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
      vi.stubEnv('TZ', zone)
      expect(calendar(agenda(content, NOW, 30), site, NOW)).toBe(text)
    }
    vi.unstubAllEnvs()
  })
})
