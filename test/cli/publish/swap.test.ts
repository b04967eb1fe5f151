import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { pruneInterrupted } from '../../../src/cache/interrupted.ts'
import { recover, swap } from '../../../src/cli/publish/swap.ts'

let place: string
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'sevenfold-swap-')))
})
afterEach(() => rmSync(place, { recursive: true }))

const folder = (name: string, files: Record<string, string> = {}) => {
  mkdirSync(join(place, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, name, file), text)
  return join(place, name)
}
/** A process that has ended, and one that has not. */
const [DEAD, ALIVE] = [999_999_999, process.ppid]

/** A folder that is gone at the moment in which it is renamed. */
function goingAway(path: string): string {
  const { renameSync } = fs
  fs.renameSync = (from, to) => {
    if (from === path) rmSync(path, { recursive: true })
    renameSync(from, to)
  }
  syncBuiltinESMExports()
  onTestFinished(() => {
    fs.renameSync = renameSync
    syncBuiltinESMExports()
  })
  return path
}

describe('a new site', () => {
  test('takes the place of the last one, and leaves nothing beside it', () => {
    const dist = folder('out/dist', { old: 'x' })
    swap(folder('work', { new: 'y' }), dist)
    expect(readdirSync(dist)).toEqual(['new'])
    expect(readdirSync(join(place, 'out'))).toEqual(['dist'])
    expect(readdirSync(place)).toEqual(['out'])
  })

  test('is put where there was none', () => {
    swap(folder('work', { new: 'y' }), join(place, 'out/dist'))
    expect(readdirSync(join(place, 'out/dist'))).toEqual(['new'])
  })

  test('leaves the last one where it is to be kept, and takes the place of that again', () => {
    const [dist, before] = [folder('out/dist', { one: '' }), join(place, 'kept/before')]
    swap(folder('work', { two: '' }), dist, before)
    swap(folder('work', { three: '' }), dist, before)
    expect([readdirSync(dist), readdirSync(before)]).toEqual([['three'], ['two']])
    swap(before, dist, before)
    expect([readdirSync(dist), readdirSync(before)]).toEqual([['two'], ['three']])
    expect([readdirSync(join(place, 'out')), readdirSync(join(place, 'kept'))]).toEqual([['dist'], ['before']])
  })

  test('does not wait for the one before the last to be deleted', () => {
    const [dist, before, waste] = [folder('dist', { one: '' }), join(place, 'before'), join(place, 'waste')]
    for (const next of ['two', 'three']) swap(folder('work', { [next]: '' }), dist, before, waste)
    expect([dist, before, waste].map((path) => readdirSync(path))).toEqual([['three'], ['two'], ['one']])
  })

  test.each([
    ['is not there', () => join(place, 'nothing')],
    ['goes away between the two renames', () => goingAway(folder('work', { new: 'y' }))],
  ])('that %s leaves the last one', (_, site) => {
    const dist = folder('out/dist', { old: 'x' })
    expect(() => swap(site(), dist)).toThrow(/ENOENT/)
    expect(readFileSync(join(dist, 'old'), 'utf8')).toBe('x')
    expect(readdirSync(join(place, 'out'))).toEqual(['dist'])
  })
})

/** How often each of two processes puts a site in its place. */
const SWAPS = 30

test('while sites are put in its place again and again, also by two at once, there is one but between two renames', async () => {
  const dist = folder('dist', { 'index.html': '0' })
  const swapping = `import { mkdirSync, writeFileSync } from 'node:fs'
    import { swap } from ${JSON.stringify(resolve(import.meta.dirname, '../../../src/cli/publish/swap.ts'))}
    const [dist, own] = process.argv.slice(1)
    for (let i = 0; i < ${SWAPS}; i++) {
      mkdirSync(own)
      writeFileSync(own + '/index.html', 'x')
      swap(own, dist)
    }`
  const running = ['a', 'b'].map((own) =>
    spawn(process.execPath, ['--input-type=module', '-e', swapping, dist, join(place, own)], { stdio: 'inherit' }),
  )
  let [working, seen, gaps, isThere] = [true, 0, 0, true]
  const ended = Promise.all(running.map((one) => once(one, 'exit'))).finally(() => (working = false))
  while (working) {
    for (let i = 0; i < 1000; i++) {
      const was = isThere
      isThere = existsSync(join(dist, 'index.html'))
      if (isThere) seen++
      else if (was) gaps++
    }
    await new Promise(setImmediate)
  }
  expect((await ended).map(([status]) => status)).toEqual([0, 0])
  expect(seen).toBeGreaterThan(1000)
  // One for each swap at most: how long each is, the machine decides, which may do other work just then.
  expect(gaps).toBeLessThanOrEqual(2 * SWAPS)
  expect(readdirSync(place)).toEqual(['dist'])
}, 60_000)

describe('what an interrupted build left', () => {
  test('in the folder where it worked is swept away; what one at work needs stays', () => {
    const work = folder('.sevenfold')
    for (const name of [`build-${DEAD}`, `build-${DEAD}-search`, `build-${process.pid}`, `build-${ALIVE}`, 'kept'])
      folder(`.sevenfold/${name}`)
    pruneInterrupted(work)
    expect(readdirSync(work).sort()).toEqual([`build-${ALIVE}`, 'kept'])
  })

  test('between two steps is the last site: it is put back', () => {
    folder(`dist.sevenfold-last-${DEAD}`, { old: 'x' })
    folder(`dist.sevenfold-next-${DEAD}`, { half: 'y' })
    recover(join(place, 'dist'))
    expect(readdirSync(place)).toEqual(['dist'])
    expect(readdirSync(join(place, 'dist'))).toEqual(['old'])
  })

  test('beside a site is taken away, and nothing else is', () => {
    const others = ['dist', 'dist.sevenfold-last-mine', `dist.sevenfold-next-${ALIVE}`, 'dist.next-1', 'other.sevenfold-next-1']
    for (const name of [...others, `dist.sevenfold-last-${DEAD}`, `dist.sevenfold-next-${DEAD}`]) folder(name)
    recover(join(place, 'dist'))
    expect(readdirSync(place).sort()).toEqual(others.sort())
  })
})
