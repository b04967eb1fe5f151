import { spawn } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Cache } from '../../src/cache/cache.ts'
import { digest } from '../../src/cache/digest.ts'
import { Pack, PackWriter } from '../../src/cache/pack.ts'
import { libraryOf, load, type Override, swap } from '../library/folder.ts'
import { walk } from '../library/walk.ts'

let cacheDir = ''
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'sevenfold-kept-'))
})
afterEach(() => {
  rmSync(cacheDir, { recursive: true })
})

const kept = (overrides: Record<string, Override> = {}) => libraryOf(overrides, { cacheDir })
const names = () => readdirSync(cacheDir).sort()
const pathOf = (name: string) => join(cacheDir, name)
/** The digests of each pack. */
const digestsOf = (name: string) => Pack.open(cacheDir, name)?.digests
const digests = () => names().flatMap((name) => digestsOf(name) ?? [])
/** Puts other packs in the place of those that are there. */
const rewrite = (each: (pack: Pack, digests: string[], writer: PackWriter) => void) => {
  for (const name of names()) {
    const [pack, writer] = [Pack.open(cacheDir, name) as Pack, new PackWriter(cacheDir)]
    each(pack, pack.digests, writer)
    pack.close()
    rmSync(pathOf(name))
    writer.finish()
  }
}
/** Changes the HTML of all that is kept, so that its use can be seen. */
const mark = () =>
  rewrite((pack, digests, writer) => {
    for (const digest of digests) {
      const text = pack.get(digest)?.toString('latin1') as string
      const marked = text.replaceAll('A MARAC was', 'A KEPT MARAC was').replaceAll('</button> was held', '</button> was kept')
      writer.put(digest, Buffer.from(marked, 'latin1'))
    }
  })
const eventsOf = (library: ReturnType<typeof libraryOf>) => library.reviews[0]?.sections[2]?.html

describe('what was compiled is kept', () => {
  test('and a second load gives the same Library', () => {
    const first = walk(kept())
    const files = names()
    expect(files).toHaveLength(1)
    // Four entries, and what was found in four vocabularies.
    expect(digests()).toHaveLength(8)
    expect(walk(kept())).toEqual(first)
    expect(first).toEqual(walk(libraryOf()))
    expect(names()).toEqual(files)
  })

  test('and is used', () => {
    kept()
    mark()
    expect(eventsOf(kept())).toContain('</button> was kept')
  })

  test('with its problems, which are the same at the same places', () => {
    const wrong = {
      'briefings/child-t.md': swap('title: A child', 'tilte: A child'),
      'themes/escalation.md': (text: string) => `${text}\n<u>x</u> [y](z.md)\n`,
      'glossary.yaml': swap('A meeting about', 'A meeting about NHS number 943 476 5919 and'),
    }
    const first = load(wrong, { cacheDir })
    expect(first.errors).toHaveLength(4)
    expect(load(wrong, { cacheDir })).toEqual(first)
    expect(load({ ...wrong, 'glossary.yaml': swap('A meeting about', 'A meeting for') }, { cacheDir }).errors).toHaveLength(3)
  })

  test('until its own text changes, and then only it', () => {
    kept()
    const [before = ''] = names()
    const { ino } = statSync(pathOf(before))
    kept({ 'briefings/men.md': swap('Time.', 'No time.') })
    const after = names().filter((name) => name !== before)
    expect(after.map(digestsOf)).toEqual([[expect.any(String)]])
    expect(digestsOf(before)).not.toContain(digestsOf(after[0] as string)?.[0])
    expect(statSync(pathOf(before)).ino).toBe(ino)
  })

  test('until the glossary changes', () => {
    kept()
    mark()
    const library = kept({ 'glossary.yaml': swap('term: MARAC', 'term: held') })
    expect(eventsOf(library)).toMatch(/^<p>A MARAC was <button [^>]*>held<\/button>\. /)
  })

  test('until the site moves to another path', () => {
    kept()
    expect(kept({ 'site.yaml': swap('https://sevenfold.example', 'https://example.org/site') }).reviews[0]?.points[0]?.html).toContain(
      'href="/site/themes/',
    )
  })

  test('until a heading of its profile changes', () => {
    kept()
    expect(load({ 'site.yaml': swap('heading: What happened', 'heading: Events') }, { cacheDir }).errors.join()).toContain(
      '`What happened` is not one of the seven sections',
    )
  })

  test('also while another file changes: its new name shows', () => {
    kept()
    mark()
    const library = kept({ 'themes/unseen-men.md': swap('term: Unseen men', 'term: Men at the edge') })
    expect(eventsOf(library)).toContain('was kept')
    expect(library.reviews[0]?.themes.map(({ term }) => term)).toEqual(['Escalation', 'Men at the edge'])
    expect(library.themes.find(({ id }) => id === 'escalation')?.related.map(({ term }) => term)).toEqual(['Men at the edge'])
  })

  test('but what may be published is decided anew at each load', () => {
    const embargo = { 'briefings/men.md': swap('published: 2026-11-20', 'published: 2026-11-20\npublishFrom: 2026-12-01') }
    expect(libraryOf(embargo, { cacheDir }).topics).toEqual([])
    expect(libraryOf(embargo, { cacheDir, now: new Date('2026-12-01') }).topics).toHaveLength(1)
  })
})

describe('a pack', () => {
  test.each([
    ['of nothing', () => ''],
    ['of other text', () => '{"data":'],
    ['of nothing but zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['that lacks its last byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['of three bytes', (bytes: Buffer) => bytes.subarray(-3)],
    ['with another index', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/\[\["./, '[["x'), 'latin1')],
  ])('%s is none: what it held is compiled again', (_, broken) => {
    const first = walk(kept())
    const [name = ''] = names()
    const bytes = readFileSync(pathOf(name))
    writeFileSync(pathOf(name), broken(bytes))
    expect(new Cache(cacheDir).size).toBe(0)
    expect(walk(kept())).toEqual(first)
    expect(names().map((name) => readFileSync(pathOf(name)))).toEqual([bytes])
  })

  test('that lies under the name of another is none', () => {
    const first = walk(kept())
    renameSync(pathOf(names()[0] as string), pathOf(`${'0'.repeat(32)}.pack`))
    expect(new Cache(cacheDir).size).toBe(0)
    expect(walk(kept())).toEqual(first)
    expect(names()).not.toContain(`${'0'.repeat(32)}.pack`)
  })

  test('of which one record was overwritten is used for all others', () => {
    kept()
    mark()
    const [name = ''] = names()
    const bytes = readFileSync(pathOf(name))
    const end = bytes.lastIndexOf('[["')
    bytes.fill(0, end - 5, end)
    writeFileSync(pathOf(name), bytes)
    expect(eventsOf(kept())).toContain('</button> was kept')
    const other = names().filter((one) => one !== name)
    expect(other.map(digestsOf)).toEqual([[digestsOf(name)?.at(-1)]])
    // From now on it is found where it is whole.
    kept()
    expect(names()).toEqual([name, ...other].sort())
  })

  test('whose records lie under the digests of others is not believed', () => {
    const first = walk(kept())
    rewrite((pack, digests, writer) => {
      const path = pathOf(pack.name)
      const bytes = readFileSync(path)
      const lengths = JSON.parse(/\[\[".*\]\]/.exec(bytes.toString('latin1'))?.[0] as string) as [string, number][]
      let at = 0
      for (const [i, [, length]] of lengths.entries()) {
        writer.add(digests[(i + 1) % digests.length] as string, bytes.subarray(at, at + length))
        at += length
      }
    })
    expect(new Cache(cacheDir).size).toBe(8)
    expect(walk(kept())).toEqual(first)
    expect(names()).toHaveLength(1)
  })

  test('that no file asks for any more is swept away, with all that is no pack; folders stay', () => {
    kept()
    const before = names()
    const other = new Cache(cacheDir)
    other.put('a', 1)
    other.save()
    for (const name of ['left-behind', '00062aaad8fe397c6b2c8cb3830b4934', 'draft-999999999-a', `draft-${process.pid}-a`])
      writeFileSync(pathOf(name), 'x')
    mkdirSync(pathOf('pages'))
    kept()
    expect(names()).toEqual([...before, 'pages'].sort())
  })

  test('that another process is writing stays', () => {
    const other = spawn('sleep', ['60'])
    try {
      writeFileSync(pathOf(`draft-${other.pid}-a`), 'x')
      kept()
      expect(names()).toContain(`draft-${other.pid}-a`)
    } finally {
      other.kill()
    }
  })

  test('is not written without a place to keep it', () => {
    const nowhere = new Cache(undefined)
    nowhere.put('a', 1)
    nowhere.prune()
    expect(nowhere.get('a')).toBeUndefined()
    expect(names()).toEqual([])
  })

  test('is written bit by bit', () => {
    const cache = new Cache(cacheDir)
    cache.put('a', 'x'.repeat(5_000_000))
    cache.put('b', ['é’\u2028', { '🙂': '\\u0041\ud800' }])
    expect(names().map((name) => [name.slice(0, 6), statSync(pathOf(name)).size > 5_000_000])).toEqual([['draft-', true]])
    cache.save()
    expect(names().map(digestsOf)).toEqual([['a', 'b']])
    expect(cache.get('b')).toEqual(['é’\u2028', { '🙂': '\\u0041\ud800' }])
  })
})

/** What a run asks for, in its order: what is not there is put. */
const run = (asked: Record<string, unknown>) => {
  const cache = new Cache(cacheDir)
  for (const [digest, value] of Object.entries(asked)) {
    const before = cache.get(digest)
    if (before === undefined) cache.put(digest, value)
    else expect(before).toEqual(value)
  }
  cache.prune()
}
const many = (from: number, to: number, letter: string) =>
  Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`${letter}${from + i}`, 'x'.repeat(1000)]))

/** The number of the next file that is opened: the lowest that no open file has. */
const nextFile = () => {
  const file = openSync(cacheDir, 'r')
  closeSync(file)
  return file
}

describe('packs', () => {
  test('are written when something is new, and no file stays open', () => {
    const next = nextFile()
    run(many(0, 10, 'a'))
    const times = () => names().map((name) => [name, statSync(pathOf(name)).mtimeMs, statSync(pathOf(name)).ino])
    const before = times()
    run(many(0, 10, 'a'))
    expect(times()).toEqual(before)
    expect(nextFile()).toBe(next)
  })

  test('of many runs become few, and the large one is not written again', () => {
    const all = many(0, 200, 'a')
    run(all)
    const [large = ''] = names()
    let most = 0
    for (let i = 0; i < 30; i += 1) {
      Object.assign(all, many(i, i + 1, 'b'))
      run(all)
      most = Math.max(most, names().length)
    }
    expect(most).toBe(8)
    expect(names()).toContain(large)
    expect(digests().sort()).toEqual(Object.keys(all).sort())
    run(all)
  })

  test('of many processes become one', () => {
    for (let i = 0; i < 9; i += 1) {
      const worker = new Cache(cacheDir)
      for (const [digest, value] of Object.entries(many(10 * i, 10 * i + 10, 'a'))) worker.put(digest, value)
      worker.save()
    }
    expect(names()).toHaveLength(9)
    run(many(0, 90, 'a'))
    expect(names()).toHaveLength(1)
    run(many(0, 90, 'a'))
  })

  test('of which most is of no use are written again without it', () => {
    run(many(0, 10, 'a'))
    const [name = ''] = names()
    run(many(0, 6, 'a'))
    expect(names()).toEqual([name])
    run(many(0, 4, 'a'))
    expect(digests()).toEqual(Object.keys(many(0, 4, 'a')))
  })

  test('of two builds at once: what one takes away the other still reads, or makes again', () => {
    run({ a: 1, b: 2, c: 3 })
    const [one, other] = [new Cache(cacheDir), new Cache(cacheDir)]
    expect([one.get('a'), other.size]).toEqual([1, 3])
    run({ d: 4 })
    expect([one.get('b'), other.get('b')]).toEqual([2, undefined])
    one.put('e', 5)
    other.put('e', 5)
    one.prune()
    other.prune()
    run({ e: 5 })
    expect(digests()).toEqual(['e'])
  })
})

test('a digest tells where one text ends and the next begins', () => {
  expect(digest('ab', 'c')).toBe(digest('ab', 'c'))
  expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'))
  expect(digest('abc')).not.toBe(digest('ab', 'c'))
})
