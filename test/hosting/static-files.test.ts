import { expect, test } from 'vitest'
import { staticFiles } from '../../src/hosting/static-files.ts'
import { libraryOf, swap } from '../library/folder.ts'
import { legacyLedger } from '../library/permalinks/legacy-ledger.ts'

test('beside the pages stand redirects with their rules, and what programs learn of each briefing', () => {
  expect([...staticFiles(libraryOf())].map(([address]) => address).toSorted()).toEqual([
    '/_redirects',
    '/b/child-t/index.html',
    '/b/men/index.html',
    '/embed/briefings/child-t/oembed.json',
    '/embed/briefings/men/oembed.json',
    '/redirects.apache.txt',
    '/redirects.nginx.conf',
    '/t/escalation/index.html',
    '/t/unseen-men/index.html',
  ])
})

test('and QR codes, citations and what leads on to the wall, of entries that promised them, each once', () => {
  const ledger = legacyLedger(libraryOf())
  const addresses = [...staticFiles(libraryOf({ 'addresses.txt': ledger }))].map(([address]) => address)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.toSorted()).toEqual([
    '/_redirects',
    '/b/child-t/index.html',
    '/b/child-t/qr.svg',
    '/b/men/index.html',
    '/b/men/qr.svg',
    '/briefings/child-t/cite.bib',
    '/briefings/child-t/cite.json',
    '/briefings/child-t/cite.ris',
    '/briefings/child-t/present/index.html',
    '/briefings/men/cite.bib',
    '/briefings/men/cite.json',
    '/briefings/men/cite.ris',
    '/briefings/men/present/index.html',
    '/embed/briefings/child-t/oembed.json',
    '/embed/briefings/men/oembed.json',
    '/recommendations/child-t/cite.bib',
    '/recommendations/child-t/cite.json',
    '/recommendations/child-t/cite.ris',
    '/redirects.apache.txt',
    '/redirects.nginx.conf',
    '/t/escalation/index.html',
    '/t/escalation/qr.svg',
    '/t/unseen-men/index.html',
    '/t/unseen-men/qr.svg',
  ])
})

test('nothing of what is not published stands there', () => {
  const library = libraryOf({
    'briefings/men.md': swap('status: published', 'status: draft'),
  })
  expect([...staticFiles(library)].flat().join('\n')).not.toMatch(/Men nobody|(b|briefings)\/men/)
})
