import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastGoodFolder } from '../../src/cli/publish/last-good.ts'
import { recover } from '../../src/cli/publish/swap.ts'
import { settings } from '../../src/settings/settings.ts'
import { swap, write } from '../library/folder.ts'
import { numbers, SEED, sampleSize } from '../sample.ts'
import { begin, build, bytesOf, mustBuild, NOW, ROOT } from './build.ts'
import { smallDisk } from './disk.ts'

/** Builds that are killed; each lane has a content folder and a site of its own, and two work at once. */
const [KILLS, LANES] = [sampleSize({ test: 3, all: 3, prove: 20 }), 2]
/** Milliseconds for all kills of a lane, also on a machine that has other work. */
const LONG = 600_000

const place = mkdtempSync(join(tmpdir(), 'sevenfold-interrupted-'))
mkdirSync(join(ROOT, '.sevenfold'), { recursive: true })

interface Lane {
  content: string
  dist: string
}
const lanes = Array.from(
  { length: LANES },
  (_, i): Lane => ({ content: join(place, `content-${i}`), dist: join(place, `site-${i}`, 'dist') }),
)
const [lane] = lanes as [Lane]

/** Two versions of the smallest content. */
const VERSIONS = ['Learning from reviews', 'What we learned'] as const
type Version = (typeof VERSIONS)[number]
const edit = ({ content }: Lane, version: Version) => write(content, { 'site.yaml': swap(VERSIONS[0], version) })

/** The bytes of every file of a site, in one digest. */
const digestOf = (dist: string): string => createHash('sha256').update(bytesOf(dist).join('\n')).digest('hex')

/** What a whole site of each version is, and the milliseconds that a build of it takes. */
const whole = new Map<Version, string>()
let takes = 0

const told = ({ content }: Lane) => ({ content })
const stands = (dist: string): Version | undefined => VERSIONS.find((version) => whole.get(version) === digestOf(dist))

beforeAll(async () => {
  for (const version of VERSIONS) {
    edit(lane, version)
    const began = performance.now()
    await mustBuild(lane.dist, told(lane))
    takes = performance.now() - began
    whole.set(version, digestOf(lane.dist))
  }
  for (const other of lanes.slice(1)) cpSync(lane.dist, other.dist, { recursive: true })
}, LONG)
afterAll(() => {
  for (const { content, dist } of lanes) {
    const told = settings({ SEVENFOLD_CONTENT: content }, () => NOW)
    for (const kept of [told.cacheDir, lastGoodFolder('', told, dist)]) rmSync(kept, { recursive: true, force: true })
  }
  rmSync(place, { recursive: true, force: true })
})

/** Builds anew, which must go well, and leaves nothing beside the site. */
async function next(of: Lane, version: Version): Promise<void> {
  edit(of, version)
  await mustBuild(of.dist, told(of))
  expect(stands(of.dist)).toBe(version)
  expect(readdirSync(join(of.dist, '..'))).toEqual(['dist'])
}

test('two versions of the content are two sites', () => {
  expect(new Set(whole.values()).size).toBe(2)
})

test(
  `killed at ${KILLS} random moments, the last good site is whole, and the next build succeeds`,
  async () => {
    const random = numbers(SEED)
    const moments = Array.from({ length: KILLS }, () => random())
    console.log(
      `Kills of seed ${SEED}, as parts of a build of ${(takes / 1000).toFixed(1)} s: ${moments.map((one) => one.toFixed(3)).join(' ')}`,
    )
    let killed = 0
    await Promise.all(
      lanes.map(async (own, first) => {
        for (let i = first; i < KILLS; i += LANES) {
          const [before, after] = i % (2 * LANES) < LANES ? VERSIONS : VERSIONS.toReversed()
          edit(own, after as Version)
          const running = begin(own.dist, told(own))
          const ended = once(running, 'exit')
          await Promise.race([ended, later((moments[i] as number) * takes)])
          // Now the build alone, now with the processes that it began.
          if (running.exitCode === null) process.kill(i % 3 === 0 ? -(running.pid as number) : (running.pid as number), 'SIGKILL')
          const [, signal] = await ended
          if (signal === 'SIGKILL') killed += 1
          // Killed between the two renames of its last step, it leaves the last site beside its place.
          if (!existsSync(own.dist)) recover(own.dist)
          expect(stands(own.dist), `killed at ${moments[i]}`).toBeDefined()
          await next(own, before as Version)
        }
      }),
    )
    // One whose moment comes after its end is none.
    console.log(`${killed} of ${KILLS} builds were killed before their end.`)
    expect(killed).toBeGreaterThan(KILLS / 2)
  },
  LONG,
)

/** The version that does not stand. */
const another = ({ dist }: Lane): Version => VERSIONS.find((version) => version !== stands(dist)) as Version

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
/** What the files of a folder take on a disk, which gives room in blocks of 4 kB. */
const kilobytesOf = (folder: string): number => filesIn(folder).reduce((sum, file) => sum + 4 * Math.ceil(statSync(file).size / 4096), 0)

/** What may have happened to a file that was kept: cut short, overwritten with zeros, put under another's name. */
const BROKEN = [
  (bytes: Buffer, i: number) => bytes.subarray(0, Math.floor((bytes.length * (i % 4)) / 4)),
  (bytes: Buffer) => Buffer.alloc(bytes.length),
  (_: Buffer, i: number, all: readonly Buffer[]) => all[(i + 1) % all.length] as Buffer,
]

test.each(BROKEN.slice(0, sampleSize({ test: 1, all: 1, prove: 3 })).map((_, shift) => shift))(
  'what was kept from before and was broken in some way is made again (%d)',
  async (shift) => {
    const version = stands(lane.dist) as Version
    const files = filesIn(settings({ SEVENFOLD_CONTENT: lane.content }, () => NOW).cacheDir)
    expect(files.length).toBeGreaterThan(10)
    const all = files.map((file) => readFileSync(file))
    for (const [i, file] of files.entries())
      writeFileSync(file, (BROKEN[(i + shift + SEED) % BROKEN.length] as (typeof BROKEN)[2])(all[i] as Buffer, i, all))
    await next(lane, version)
  },
)

describe('out of disk', () => {
  test.each(sampleSize({ test: 1, all: 1, prove: 2 }) === 1 ? [[300, 1300][SEED % 2] as number] : [300, 1300])(
    'with %d kB to work in, the last good site stays, and the next build succeeds',
    async (size) => {
      const [before, after] = [stands(lane.dist), another(lane)]
      edit(lane, after)
      const { status, said } = await build(lane.dist, { ...told(lane), within: smallDisk(join(ROOT, '.sevenfold'), size) })
      expect(said).toContain('There is no room left on the disk. Make some, and build again.')
      expect(said).toContain('Nothing was built. The last good site stays as it was.')
      expect(status).toBe(1)
      expect(stands(lane.dist)).toBe(before)
      await next(lane, after)
    },
  )

  test('with no room where the site is put, the last good site stays, and nothing of the new one', async () => {
    edit(lane, another(lane))
    const disk = join(place, 'disk')
    mkdirSync(disk, { recursive: true })
    const before = `cp -R '${lane.dist}' '${disk}/dist'`
    const after = `echo "There is: $(ls -A '${disk}')"; diff -r '${lane.dist}' '${disk}/dist' && echo Unchanged`
    const within = smallDisk(disk, 1.8 * kilobytesOf(lane.dist), { before, after })
    const { status, said } = await build(join(disk, 'dist'), { ...told(lane), within })
    expect(said).toContain('There is no room left on the disk.')
    expect(said).toMatch(/There is: dist\nUnchanged\n/)
    expect(status).toBe(1)
  })
})

test('of two builds at once both succeed, and one whole site stands', async () => {
  const version = another(lane)
  edit(lane, version)
  const both = await Promise.all([build(lane.dist, told(lane)), build(lane.dist, told(lane))])
  expect(both.map(({ status }) => status)).toEqual([0, 0])
  expect(stands(lane.dist)).toBe(version)
  expect(readdirSync(join(lane.dist, '..'))).toEqual(['dist'])
})
