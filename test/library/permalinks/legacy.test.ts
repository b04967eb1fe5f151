import { describe, expect, test } from 'vitest'
import { publishedAddresses } from '../../../src/library/permalinks/published.ts'
import { record } from '../../../src/library/permalinks/record.ts'
import { all, libraryOf, load, MINIMAL, type Override, swap } from '../folder.ts'
import { legacyLedger } from './legacy-ledger.ts'

const LEDGER = legacyLedger(libraryOf())
const BRIEFING = MINIMAL['briefings/child-t.md'] as string

/** What of slides, citations and codes a site has, and what of it is promised. */
const kept = (overrides: Record<string, Override>) => {
  const library = libraryOf(overrides)
  const promised = [...publishedAddresses(library).keys()].filter((address) => library.legacy.has(address))
  return { has: [...library.legacy].sort(), promised: promised.sort() }
}
const nothing = { has: [], promised: [] }
const OF_MEN = [
  '/b/men/qr.svg',
  ...['bib', 'json', 'ris'].map((format) => `/briefings/men/cite.${format}`),
  '/briefings/men/present/',
  '/slides/briefings/men.pptx',
]

describe('slides, citations and QR codes', () => {
  test('of a new site are no files, and none is promised', () => {
    expect(kept({})).toEqual(nothing)
    expect(kept({ 'addresses.txt': record(libraryOf()).text })).toEqual(nothing)
    expect(LEDGER).not.toBe(record(libraryOf()).text)
  })

  test('stay, each by itself, where the ledger has them; it is written with them again', () => {
    const { has, promised } = kept({ 'addresses.txt': LEDGER })
    expect(has).toEqual(LEDGER.split('\n').filter((line) => /qr\.svg|cite\.|\/briefings\/.*\/present|\.pptx/.test(line)))
    expect(promised).toEqual(has)
    expect(record(libraryOf({ 'addresses.txt': LEDGER })).text).toBe(LEDGER)
    const one = { 'addresses.txt': '/t/escalation/qr.svg\n/briefings/men/cite.ris\n' }
    expect(kept(one).promised).toEqual(['/briefings/men/cite.ris', '/t/escalation/qr.svg'])
  })

  test('of an entry that comes beside the old ones are none', () => {
    const { has } = kept({ 'addresses.txt': LEDGER, 'briefings/new.md': BRIEFING.replaceAll('Child T', 'Child V') })
    expect(has).not.toEqual([])
    expect(has.filter((address) => address.includes('/new'))).toEqual([])
  })

  test('stay under the new name of an entry that was renamed', () => {
    const library = libraryOf({
      'addresses.txt': LEDGER,
      'briefings/men.md': null,
      'briefings/fathers.md': swap('kind: topic', 'kind: topic\naliases: [men]')(MINIMAL['briefings/men.md'] as string),
    })
    const renamed = OF_MEN.map((address) => address.replace('men', 'fathers'))
    expect([...library.legacy].filter((address) => address.includes('fathers')).sort()).toEqual(renamed)
    expect([...publishedAddresses(library).keys()]).toEqual(expect.arrayContaining(renamed))
    const leads = library.former.map(({ from, to }) => `${from} ${to}`)
    expect(leads).toEqual(expect.arrayContaining(OF_MEN.map((address, i) => `${address} ${renamed[i]}`)))
  })

  test('of a draft are none, whatever the ledger has of the name that it takes', () => {
    const draft = all(swap('kind: topic', 'kind: topic\naliases: [men]'), swap('status: published', 'status: draft'))
    const { library } = load({ 'addresses.txt': OF_MEN.join('\n'), 'briefings/secret.md': draft(MINIMAL['briefings/men.md'] as string) })
    expect([...(library?.legacy ?? expect.fail())].sort()).toEqual(OF_MEN)
  })
})

test.each([
  ['has a notice at its slides where they were promised', '/briefings/men/present/\n', ['/briefings/men/present/']],
  ['has none where no slides were', '/briefings/men/\n', []],
])('what was withdrawn %s', (_, ledger, others) => {
  const withdrawn = swap('status: published', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }')
  expect(libraryOf({ 'addresses.txt': ledger, 'briefings/men.md': withdrawn }).withdrawn).toMatchObject([{ others }])
})

describe('the page of what a review asked for', () => {
  const REGISTER = '/recommendations/child-t/'
  const none = swap(/recommendations:\n[\s\S]*?source: "10.4"\n/.exec(BRIEFING)?.[0] ?? '', '')

  test('is there for every review that asked for something', () => {
    expect([...publishedAddresses(libraryOf()).keys()]).toContain(REGISTER)
  })

  test('is none where nothing was asked for', () => {
    expect([...publishedAddresses(libraryOf({ 'briefings/child-t.md': none })).keys()]).not.toContain(REGISTER)
  })

  test('stays where it was promised, also under a new name', () => {
    const ledger = { 'addresses.txt': `${REGISTER}\n` }
    expect(kept({ ...ledger, 'briefings/child-t.md': none })).toEqual({ has: [REGISTER], promised: [REGISTER] })
    const renamed = {
      'briefings/child-t.md': null,
      'briefings/child-v.md': none(BRIEFING).replace('kind: review', 'kind: review\naliases: [child-t]'),
    }
    const men = (text: string) => text.replaceAll('child-t', 'child-v')
    expect(kept({ ...ledger, ...renamed, 'briefings/men.md': men }).has).toEqual(['/recommendations/child-v/'])
  })
})
