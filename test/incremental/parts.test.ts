import { expect, test } from 'vitest'
import { Parts } from '../../src/incremental/parts.ts'

const point = (text: string) => ({ text, themes: ['neglect'] })

/** A library of two briefings and a theme that gathers their points; of both, all is as the other says but what is given. */
function library({ title = 'Child T', texts = ['Ask.', 'Say.'], term = 'Neglect', gathered = [0, 1] } = {}) {
  const points = texts.map(point)
  const briefing = { id: 'child-t', title, points }
  const other = { id: 'child-q', title: 'Child Q', points: [], related: [briefing] }
  const theme = { id: 'neglect', term, chapters: [{ briefing, points: gathered.map((i) => points[i]) }] }
  return { site: { name: 'A site' }, themes: [theme], briefings: [briefing, other], byTheme: new Map([[theme, points]]), urls: () => '' }
}

const CODE = new Set(['urls'])
const partsOf = (one: object) => new Parts(one, ['briefings', 'themes', 'one'], CODE)
const digestsOf = (one: object) => {
  const { names, digests } = partsOf(one)
  return new Map(names.map((name, i) => [name, digests[i]]))
}

/** The parts that two libraries have different digests of. */
function changed(a: object, b: object): string[] {
  const [before, after] = [digestsOf(a), digestsOf(b)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort()
}

test('the same library has the same digests', () => {
  expect(changed(library(), library())).toEqual([])
  expect(digestsOf(library()).size).toBeGreaterThan(15)
})

test('a change is one of the part that it is in, and of no other that refers to it', () => {
  expect(changed(library(), library({ title: 'Child Z' }))).toEqual(['briefings/child-t title'])
  expect(changed(library(), library({ term: 'Neglected' }))).toEqual(['themes/neglect term'])
  expect(changed(library(), library({ texts: ['Ask.', 'Tell.'] }))).toEqual(['briefings/child-t points'])
})

test('what refers to something else in another part is another', () => {
  expect(changed(library(), library({ gathered: [1, 0] }))).toEqual(['themes/neglect chapters'])
})

test('an entry more is one of its list and of what refers to it', () => {
  const more = library()
  more.briefings.push({ id: 'child-a', title: 'Child A', points: [] })
  expect(changed(library(), more)).toEqual([
    'briefings/child-a',
    'briefings/child-a id',
    'briefings/child-a points',
    'briefings/child-a title',
    'library briefings',
  ])
})

test.each([
  ['1', 1],
  ['', []],
  [null, 'null'],
  [undefined, null],
  [['a', 'b'], ['ab']],
  [[['a'], 'b'], [['a', 'b']]],
  [{ a: 1 }, { b: 1 }],
  [{ a: undefined }, {}],
  [new Map([['a', 1]]), new Map([['a', 2]])],
  [new Set(['a']), new Set(['b'])],
  [new Date(0), new Date(1)],
  [1.25, 1.5],
  ['undefinedundefined', undefined],
])('%j and %j have different digests', (a, b) => {
  expect(changed({ one: [{ id: 'x', a }] }, { one: [{ id: 'x', a: b }] })).toEqual(['one/x a'])
})

test('a text is not what it may be the name of', () => {
  const [theme, named] = [{ id: 'neglect' }, 'themes/neglect']
  const of = (one: unknown) => ({ themes: [theme], briefings: [{ id: 'x', one }] })
  for (const text of [named, `@${named}`, `entry${named}`]) expect(changed(of(theme), of(text))).toEqual(['briefings/x one'])
})

test('an entry of a list that is not cut is one part', () => {
  const [a, b] = ['Ask.', 'Say.'].map((text) => ({ recommendations: [{ address: '/r1', text, to: ['x'] }] }))
  expect(changed(a as object, b as object)).toEqual(['recommendations//r1'])
  expect([...digestsOf(a as object).keys()]).toEqual(['recommendations//r1', 'library', 'library recommendations'])
})

test('a function is refused, for it cannot be told when it does something else', () => {
  expect(() => partsOf({ charts: { count: () => 1 } })).toThrow(new TypeError('There is a function in `charts count`.'))
})

test('what a page is given is written out, but for what the library has', () => {
  const one = library()
  const parts = partsOf(one)
  const text = (given: unknown) => parts.textOf(given, (same) => same)
  expect(text({ briefing: one.briefings[0], n: 2 })).toBe('{briefing=@briefings/child-t,n=2}')
  const points = parts.digests[parts.names.indexOf('briefings/child-t points')]
  expect(text(one.briefings[0]?.points.slice(1))).toBe(`{0=@briefings/child-t points#1=${points}}`)
  expect(text({ title: 'a', list: ['b'] })).not.toBe(text({ title: 'a', list: ['c'] }))
  expect(text({ day: new Date(0) })).not.toBe(text({ day: new Date(1) }))
  expect(text({ call: () => 1 })).toBeUndefined()
  expect(text({ at: new URL('https://a.example') })).toBeUndefined()
})
