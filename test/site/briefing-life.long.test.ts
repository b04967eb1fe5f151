import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEADINGS } from '../library/folder.ts'
import { mustBuild, workshop } from './build.ts'
import { type Built, pagesOf } from './built.ts'

const { folder, contentCopy, remove } = workshop()
const dist = join(folder, 'dist')
let pages: ReadonlyMap<string, Built>

const REVIEW = `---
kind: review
title: A short one
subject: Child Zz
summary: A review of which little is left.
status: published
published: 2025-11-01
reviewBy: 2026-11-01
review:
  type: rapid-review
  partnerships: [dudley]
  reviewers: [Su Vincent]
  period: May 2019 to January 2020
  completed: 2020-06
  report:
    status: no-longer-published
    published: 2025-11-01
    on: 2026-11-02
    reason: Its year is over.
    address: https://dudley.example/old-report
  pack: [{ part: timeline, status: not-published, reason: It would name the family. }]
people: [{ pseudonym: Child Zz, age: 8 years }]
themes: [escalation]
agencies: [police]
recommendations: []
---

${HEADINGS.case.map((title) => `## ${title}\n\n${title.startsWith('Questions') ? '1. Who asks? (¶1)' : 'Words. (¶1)'}\n`).join('\n')}`

/** The site as it is, with a briefing that is short, overdue, and whose report went; and with another that was withdrawn. */
beforeAll(async () => {
  const content = contentCopy('content')
  writeFileSync(join(content, 'briefings/short.md'), REVIEW)
  const gone = 'status: withdrawn\nwithdrawn: { on: 2026-11-30, reason: A new one will follow. }'
  writeFileSync(join(content, 'briefings/gone.md'), REVIEW.replace('status: published', gone))
  await mustBuild(dist, { content })
  pages = new Map(pagesOf(dist).map((page) => [page.address, page]))
})
afterAll(remove)

const textIn = (address: string, selector: string): string[] =>
  selectAll(selector, (pages.get(address) as Built).tree).map((one) => textOf(one).replace(/\s+/g, ' ').trim())

describe('a briefing whose day to be read again has passed says so', () => {
  test.each(['/briefings/short/', '/embed/briefings/short/'])('at %s', (address) => {
    expect(textIn(address, '.title .notice')).toEqual([
      'This briefing was to be read again by 1 November 2026. It may not say what is known since.',
    ])
    expect(textIn(address.replace('short', 'child-t'), '.title .notice')).toEqual([])
  })
})

test('a report that is no longer published has no link, also where it is said where it stood', () => {
  expect(textIn('/briefings/short/', '#papers dd').join('\n')).toContain('No longer published, since 2 November 2026. Its year is over.')
  expect(textIn('/briefings/short/', '#papers dd a')).toEqual([])
})

test('one minute is called so', () => {
  expect(textIn('/briefings/short/', '.contents p')).toEqual(['1 minute to read', 'About 1 minute read aloud'])
})

test('a notice says what stood there only where that was chosen: its heading says the rest', () => {
  for (const form of ['', '/embed']) {
    expect(textIn(`${form}/briefings/gone/`, '[data-withdrawn] :is(dt, dd)')).toEqual(['Why it went', 'A new one will follow.'])
  }
})
