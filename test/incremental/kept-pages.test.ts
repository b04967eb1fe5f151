import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { KeptPages } from '../../src/incremental/kept-pages.ts'
import { Parts } from '../../src/incremental/parts.ts'

const PAGE = 'briefings/child-t/index.html'
let folder: string
let n = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sevenfold-kept-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const partsOf = (title: string, summary = 'A summary.') =>
  new Parts({ briefings: [{ id: 'child-t', title, summary }] }, ['briefings'], new Set())
const open = (parts: Parts, version = 'one') => new KeptPages(join(folder, 'kept'), version, parts)

/** Keeps one page, which read the title of a briefing. */
function keep(parts = partsOf('Child T'), text = '<h1>Child T</h1>') {
  const site = join(folder, `site-${n++}`)
  const file = join(site, PAGE)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const reads = Uint32Array.of(parts.names.indexOf('briefings/child-t title'))
  const digests = open(parts).finish(site, [], new Map([[PAGE, { given: 'x', reads }]]))
  return { file, digests }
}

test('a page is fresh while what it was given and what it read are the same', () => {
  keep()
  expect(open(partsOf('Child T')).isFresh(PAGE, 'x')).toBe(true)
  expect(open(partsOf('Child T', 'Another summary.')).isFresh(PAGE, 'x')).toBe(true)
  expect(open(partsOf('Child Z')).isFresh(PAGE, 'x')).toBe(false)
  expect(open(partsOf('Child T')).isFresh(PAGE, 'y')).toBe(false)
  expect(open(partsOf('Child T')).isFresh('briefings/child-q/index.html', 'x')).toBe(false)
  expect(open(partsOf('Child T'), 'two').isFresh(PAGE, 'x')).toBe(false)
})

test('a part that is gone is another', () => {
  keep()
  expect(open(new Parts({ briefings: [] }, ['briefings'], new Set())).isFresh(PAGE, 'x')).toBe(false)
})

test('it is put into the next site as it was, and the one after that', () => {
  const { digests } = keep()
  for (const name of ['next', 'after']) {
    const site = join(folder, name)
    const parts = partsOf('Child T', name)
    expect(open(parts).finish(site, [PAGE], new Map())).toEqual(digests)
    expect(readFileSync(join(site, PAGE), 'utf8')).toBe('<h1>Child T</h1>')
    expect(open(parts).isFresh(PAGE, 'x')).toBe(true)
  }
  expect(open(partsOf('Child Z')).isFresh(PAGE, 'x')).toBe(false)
})

test('a file that was written to is not believed', () => {
  const { file } = keep()
  writeFileSync(file, '<h1>Child X</h1>')
  utimesSync(file, 1, 1)
  expect(open(partsOf('Child T')).isFresh(PAGE, 'x')).toBe(false)
})

test('a record that is not whole is not believed', () => {
  keep()
  const record = join(folder, 'kept/record')
  const bytes = readFileSync(record)
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1
  writeFileSync(record, bytes)
  expect(open(partsOf('Child T')).isFresh(PAGE, 'x')).toBe(false)
})

test('a page that says that there is nothing at its address is not kept', () => {
  const none = new Map([[PAGE, { given: 'x', reads: new Uint32Array() }]])
  expect(open(partsOf('Child T')).finish(join(folder, 'empty'), [], none)).toEqual(new Map())
  expect(open(partsOf('Child T')).isFresh(PAGE, 'x')).toBe(false)
})

test('what no page of the site is any more is not kept', () => {
  keep()
  keep(partsOf('Child Z'), '<h1>Child Z</h1>')
  const files = readdirSync(join(folder, 'kept')).filter((name) => name !== 'record')
  expect(files.map((name) => readFileSync(join(folder, 'kept', name), 'utf8'))).toEqual(['<h1>Child Z</h1>'])
})
