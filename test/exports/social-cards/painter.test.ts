import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { painter } from '../../../src/exports/social-cards/painter.ts'

const GROUND = { name: 'Sevenfold', colours: { paper: '#fbfaf7', accent: '#0b5a5e' } }
const paint = await painter(GROUND)
/** Draws some at once. */
const drawAll = async (...all: [title: string, label?: string][]): Promise<Buffer[]> => {
  const drawn = await Array.fromAsync(paint(all.map(([title, label = '']) => ({ label, title }))))
  return drawn.map(([, png]) => png)
}
const draw = async (title: string, label = '') => (await drawAll([title, label]))[0] as Buffer
/** Draws one on another ground. */
const drawOn = async (ground: typeof GROUND, title: string, label = '') => {
  const one = await (await painter(ground))([{ label, title }]).next()
  return (one.value as [unknown, Buffer])[1]
}
const WORDS = 'A child out of school, and a partner no one could challenge'

/** The pixels of a preview, as indices of its palette. */
function pixels(png: Buffer): Uint8Array[] {
  const data = png.subarray(png.indexOf('IDAT') + 4)
  const rows = inflateSync(data.subarray(0, png.readUInt32BE(png.indexOf('IDAT') - 4)))
  return Array.from({ length: 630 }, (_, y) =>
    Uint8Array.from({ length: 1200 }, (_, x) => {
      const byte = rows[y * 301 + 1 + (x >> 2)] as number
      return (byte >> (6 - 2 * (x & 3))) & 3
    }),
  )
}

/** How many rows of the title's place hold ink, and how far to the right it reaches. */
function titleIn(png: Buffer): { rows: number; right: number } {
  const inked = pixels(png)
    .slice(126, 500)
    .map((row) => row.slice(0, 836).findLastIndex((shade) => shade > 0))
    .filter((right) => right >= 0)
  return { rows: inked.length, right: Math.max(...inked) }
}

test('the same words give the same bytes, from every painter, whatever was drawn before', async () => {
  const first = await draw('Neglect', 'Child T')
  await draw(WORDS, 'Child T')
  expect((await draw('Neglect', 'Child T')).equals(first)).toBe(true)
  expect((await drawOn(GROUND, 'Neglect', 'Child T')).equals(first)).toBe(true)
})

test('those that are drawn together, or at the same time, do not mix', async () => {
  const alone = await draw('Neglect')
  const [together, others] = await Promise.all([drawAll([WORDS], ['Neglect'], [WORDS]), drawAll(['Neglect'], [WORDS])])
  expect([together[1], others[0]].map((png) => png?.equals(alone))).toEqual([true, true])
  expect(together[0]?.equals(together[2] as Buffer)).toBe(true)
})

test('each is given with what it was drawn of', async () => {
  const all = [
    { title: 'Neglect', label: 'Theme', path: 'a' },
    { title: '👶', label: 'Theme', path: 'b' },
  ]
  expect((await Array.fromAsync(paint(all))).map(([one]) => one)).toEqual(all)
})

test('every word shows: the title, what is above it, the name of the site', async () => {
  const all = await Promise.all([
    draw(WORDS, 'Child T'),
    draw(WORDS, 'Child U'),
    draw('Neglect', 'Child T'),
    drawOn({ ...GROUND, name: 'Learning' }, WORDS, 'Child T'),
    drawOn({ ...GROUND, colours: { paper: '#ffffff', accent: '#5a0b5e' } }, WORDS, 'Child T'),
  ])
  expect(new Set(all.map((png) => png.toString('latin1'))).size).toBe(all.length)
})

test('a usual one takes less than 12 kB', async () => {
  expect((await draw(WORDS, 'Child T · Dudley')).length).toBeLessThan(12_000)
})

test('the colours are those of the site', async () => {
  const png = await draw(WORDS)
  const palette = png.subarray(png.indexOf('PLTE') + 4).subarray(0, 12)
  expect([palette.toString('hex', 0, 3), palette.toString('hex', 9)]).toEqual(['0b5a5e', 'fbfaf7'])
})

describe('a title of any length has its place, clear of the ring and of the name of the site', () => {
  test.each([
    'Neglect',
    WORDS,
    'Was not brought: when a missed appointment is a child’s missed appointment, and nobody asks who should have brought him',
    'Multi-agency safeguarding arrangements: interdisciplinary professional disagreement',
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch',
    'W'.repeat(300),
    'A '.repeat(300),
    'word '.repeat(2000),
  ])('%s', async (words) => {
    const png = await draw(words)
    const { rows, right } = titleIn(png)
    expect(rows).toBeGreaterThan(25)
    expect(right).toBeLessThanOrEqual(832)
    expect(
      pixels(png)
        .slice(462, 515)
        .some((row) => row.slice(0, 836).some((shade) => shade > 0)),
    ).toBe(false)
    expect(png.length).toBeLessThan(16_000)
  })
})

test('a title of one long word stands in smaller type than one of a short word', async () => {
  const [short, long] = await Promise.all(['Hill', 'Hillhillhillhillhillhillhill'].map(async (words) => titleIn(await draw(words)).rows))
  expect(short).toBeGreaterThan(long as number)
})

test('a title that is too long in the smallest type says that there is more', async () => {
  const [cut, whole] = [await draw('word '.repeat(2000)), await draw('word '.repeat(24))]
  expect(titleIn(cut).right).not.toBe(titleIn(whole).right)
  expect(titleIn(cut).rows).toBeLessThanOrEqual(4 * 1.12 * 44)
})

test('a word that is longer than a line goes on in the next', async () => {
  expect(titleIn(await draw('W'.repeat(40))).rows).toBeGreaterThan(2 * 25)
})

test.each(['عندما لا يسأل أحد عن الأب', '中文 and more', '👶🏽', '\ud800'])(
  '%s, which the typeface cannot write, leaves the site’s name and mark',
  async (words) => {
    const bare = await draw('')
    expect((await draw(words, 'Child T')).equals(bare)).toBe(true)
    expect(pixels(bare)[540]?.some((shade) => shade === 3)).toBe(true)
  },
)

test.each(['<script>alert(1)</script>', '<b>bold</b> &amp; "quotes"', '{"type":"text"}', '\u202eabc', 'a\u0000b', '%s %d'])(
  '%s is drawn as words',
  async (words) => {
    expect(titleIn(await draw(words)).rows).toBeGreaterThan(20)
  },
)
