import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../src/cache/atomic-file.ts'
import { cacheFiles } from '../../src/cache/file-cache.ts'

let place = ''
let cache = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-files-'))
  cache = join(place, 'cache')
})
afterEach(() => {
  rmSync(place, { recursive: true })
})

let builds = 0
/** Puts files with these words into a new site. */
async function build(words: readonly string[], disturb: (path: string) => void = () => undefined) {
  builds += 1
  const site = join(place, `site-${builds}`)
  const made: string[] = []
  const files = words.map((word) => ({ address: `/base/words/${word}.txt`, name: `${word}.txt`, order: { word } }))
  const said = await cacheFiles(files, { cache, into: site, base: '/base/' }, async (missing) => {
    for (const { word, path } of missing) {
      made.push(word)
      writeWhole(path, Buffer.from(`The word ${word}.`))
      disturb(path)
    }
  })
  const read = words.map((word) => readFileSync(join(site, `words/${word}.txt`), 'utf8'))
  expect(read).toEqual(words.map((word) => `The word ${word}.`))
  return { made, said }
}

test('what was made before is put, and not made again; what nothing needs is swept away', async () => {
  expect(await build(['one', 'two'])).toEqual({ made: ['one', 'two'], said: { all: 2, made: 2 } })
  expect(await build(['two', 'three'])).toEqual({ made: ['three'], said: { all: 2, made: 1 } })
  expect(readdirSync(cache).sort()).toEqual(['record', 'three.txt', 'two.txt'])
  expect((await build(['two'])).made).toEqual([])
  expect((await build(['two', 'three'])).made).toEqual(['three'])
})

test('two addresses may have one file', async () => {
  const order = { word: 'one' }
  const files = ['/a.txt', '/b.txt'].map((address) => ({ address, name: 'one.txt', order }))
  const site = join(place, 'site')
  const said = await cacheFiles(files, { cache, into: site, base: '/' }, async ([only, ...others]) => {
    expect(others).toEqual([])
    writeWhole(only?.path as string, Buffer.from('x'))
  })
  expect(said).toEqual({ all: 2, made: 1 })
  expect(readdirSync(site)).toEqual(['a.txt', 'b.txt'])
})

test.each<[string, (path: string) => void]>([
  ['is cut short', (path) => truncateSync(path, 3)],
  ['was written to', (path) => writeFileSync(path, readFileSync(path).fill(0))],
  ['is another', (path) => writeWhole(path, readFileSync(join(cache, 'two.txt')))],
  ['is gone', (path) => rmSync(path)],
])('a file that %s is made again', async (_, damage) => {
  await build(['one', 'two'])
  damage(join(cache, 'one.txt'))
  expect((await build(['one', 'two'])).made).toEqual(['one'])
})

test('a file that was copied is as it was', async () => {
  await build(['one', 'two'])
  utimesSync(join(cache, 'one.txt'), 1, 1)
  expect((await build(['one', 'two'])).made).toEqual([])
})

test('where the record is broken, or there is none, all of them are made again', async () => {
  await build(['one'])
  writeFileSync(join(cache, 'record'), '[["one.txt",[1,1]]]')
  expect((await build(['one'])).made).toEqual(['one'])
  rmSync(join(cache, 'record'))
  expect((await build(['one'])).made).toEqual(['one'])
})

test('what another build sweeps away before it is put is made again, and not for ever', async () => {
  const swept = new Set<string>()
  const sweepOnce = (path: string) => {
    if (!swept.has(path)) rmSync(path)
    swept.add(path)
  }
  expect((await build(['one'], sweepOnce)).made).toEqual(['one', 'one'])
  await expect(build(['two'], (path) => rmSync(path))).rejects.toThrow('was made, and is not there')
  expect(existsSync(join(cache, 'two.txt'))).toBe(false)
})
