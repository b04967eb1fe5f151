import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Parts } from '../../src/incremental/parts.ts'
import { WatchedLibrary } from '../../src/incremental/watched.ts'

interface Shown {
  mixed: { name: string }[]
  facts: { places: { name: string }[] }
  ring: { next: { ring: { theme: { term: string } } } }
  points: { text: string; themes: object[] }[]
}

function made() {
  const facts = { places: [{ name: 'Leeds' }] }
  const theme = { id: 'neglect', term: 'Neglect', chapters: [] as object[], facts, places: facts.places, mixed: [] as { name: string }[] }
  const mixed: { name: string; theme?: object }[] = [{ name: 'Alone' }, { name: 'Not alone', theme }]
  theme.mixed = mixed
  const ring = { next: {} as { ring: { theme: typeof theme } }, theme }
  ring.next.ring = ring
  const points: { text: string; themes: object[] }[] = [{ text: 'Ask.', themes: [theme] }]
  const briefing: { id: string; title: string; subject?: string } & Shown = { id: 'child-t', title: 'Child T', facts, ring, points, mixed }
  theme.chapters.push({ briefing, points: briefing.points })
  return {
    briefings: [briefing],
    themes: [theme],
    byTheme: new Map([[theme, [briefing]]]),
    all: new Set([theme]),
    now: new Date(0),
    urls: { home: () => '/' },
  }
}

const CODE = new Set(['urls'])

/** What is read while something is done, by the names of the parts. */
async function readsOf(work: (library: ReturnType<typeof made>) => unknown): Promise<string[]> {
  const library = made()
  const parts = new Parts(library, ['briefings', 'themes'], CODE)
  const watched = new WatchedLibrary(library, parts)
  const { reads } = await watched.during(async () => work(watched.library))
  return [...reads].map((part) => parts.names[part] as string).sort()
}

test('each part that is read is noted, once', async () => {
  expect(await readsOf(({ briefings }) => [briefings[0]?.title, briefings[0]?.title])).toEqual([
    'briefings/child-t title',
    'library briefings',
  ])
})

test('what is read by way of something else is noted where it lies', async () => {
  expect(
    await readsOf(({ themes }) => (themes[0]?.chapters as { points: { text: string }[] }[] | undefined)?.[0]?.points[0]?.text),
  ).toEqual(['briefings/child-t points', 'library themes', 'themes/neglect chapters'])
  expect(await readsOf(({ briefings }) => (briefings[0]?.points[0]?.themes as { term: string }[] | undefined)?.[0]?.term)).toEqual([
    'briefings/child-t points',
    'library briefings',
    'themes/neglect term',
  ])
})

test.each<[string, (library: ReturnType<typeof made>) => unknown, string]>([
  ['a property that is not there', ({ briefings }) => briefings[0]?.subject, 'briefings/child-t'],
  ['whether one is there', ({ briefings }) => 'subject' in (briefings[0] as object), 'briefings/child-t'],
  ['names of properties', ({ briefings }) => Object.keys(briefings[0] as object), 'briefings/child-t'],
  ['a copy', ({ briefings }) => ({ ...briefings[0] }), 'briefings/child-t title'],
  ['JSON', ({ briefings }) => JSON.stringify(briefings[0]?.points[0]?.text), 'briefings/child-t points'],
  ['the size of a map', ({ byTheme }) => byTheme.size, 'library byTheme'],
  ['the values of a map', ({ byTheme }) => [...byTheme.values()][0]?.[0]?.title, 'briefings/child-t title'],
  ['entries of a map', ({ byTheme }) => [...byTheme][0]?.[0].term, 'themes/neglect term'],
  ['each of a map', ({ byTheme }) => byTheme.forEach(([one]) => void one?.title), 'briefings/child-t title'],
  ['a set', ({ all }) => [...all][0]?.term, 'themes/neglect term'],
  ['what lies in an entry alone', ({ briefings }) => briefings[0]?.facts.places[0]?.name, 'briefings/child-t facts'],
  ['the same by way of another entry', ({ themes }) => themes[0]?.facts.places[0]?.name, 'briefings/child-t facts'],
  ['a list of it by way of another entry', ({ themes }) => themes[0]?.places[0]?.name, 'briefings/child-t facts'],
  ['what leads back to itself', ({ briefings }) => briefings[0]?.ring.next.ring.theme.term, 'themes/neglect term'],
  ['a day', ({ now }) => now.getTime(), 'library now'],
])('%s is noted', async (_, work, part) => {
  expect(await readsOf(work)).toContain(part)
})

test('it reads as the library itself does', async () => {
  const library = made()
  const { library: seen } = new WatchedLibrary(library, new Parts(library, ['briefings', 'themes'], CODE))
  const [theme, briefing] = [seen.themes[0], seen.briefings[0]]
  expect(seen.byTheme.get(theme as never)?.[0]).toBe(briefing)
  expect(seen.byTheme.has(theme as never)).toBe(true)
  expect(seen.all.has(theme as never)).toBe(true)
  expect(seen.briefings.includes(briefing as never)).toBe(true)
  expect(seen.briefings).toBe(seen.briefings)
  expect(JSON.stringify(seen.briefings[0]?.title)).toBe('"Child T"')
  expect(seen.urls.home()).toBe('/')
  expect(Array.isArray(seen.briefings)).toBe(true)
  expect(seen.now).toBe(library.now)
  expect({ ...briefing }).toEqual({ ...library.briefings[0] })
})

test('a page that comes later notes again what one before it read', async () => {
  const library = made()
  const watched = new WatchedLibrary(library, new Parts(library, ['briefings', 'themes'], CODE))
  const title = async () => watched.library.briefings[0]?.title
  const [first, second] = [await watched.during(title), await watched.during(title)]
  expect(second.reads).toEqual(first.reads)
  expect(first.reads).toHaveLength(2)
})

test.each<[string, (library: ReturnType<typeof made>) => unknown, string]>([
  ['the list of an entry', ({ briefings }) => briefings[0]?.points[0]?.text, 'briefings/child-t points'],
  ['what lies alone in a list', ({ briefings }) => briefings[0]?.mixed[0]?.name, 'briefings/child-t mixed'],
  ['the same by way of another', ({ themes }) => themes[0]?.mixed[0]?.name, 'briefings/child-t mixed'],
  ['what is closed in another', ({ themes }) => themes[0]?.places[0]?.name, 'briefings/child-t facts'],
])('a page that comes after others notes %s', async (_, work, part) => {
  for (const earlier of [
    ({ briefings }: ReturnType<typeof made>) => [briefings[0]?.points[0]?.text, briefings[0]?.mixed[0]?.name],
    ({ themes }: ReturnType<typeof made>) => [themes[0]?.places[0]?.name, themes[0]?.mixed[0]?.name],
  ]) {
    const library = made()
    const parts = new Parts(library, ['briefings', 'themes'], CODE)
    const watched = new WatchedLibrary(library, parts)
    await watched.during(async () => earlier(watched.library))
    const { reads } = await watched.during(async () => work(watched.library))
    expect([...reads].map((one) => parts.names[one])).toContain(part)
  }
})

test('a list in a list of two parts, which one of them was read for first, is noted for each page', async () => {
  const [place, theme] = [{ name: 'Leeds' }, { id: 'neglect' }]
  const inner: object[] = [place, theme]
  const library = { briefings: [{ id: 'a', inner }], themes: [theme], outer: [[inner]] }
  const parts = new Parts(library, ['briefings', 'themes'], new Set())
  const { library: seen, during } = withDuring(library, parts)
  await during(() => (seen.briefings[0]?.inner[0] as typeof place | undefined)?.name)
  const name = () => (seen.outer[0]?.[0]?.[0] as typeof place | undefined)?.name
  expect(await during(name)).toContain('briefings/a inner')
  expect(await during(name)).toContain('briefings/a inner')
})

test('of two pages that are made at once each notes what it read', async () => {
  const library = { briefings: [{ id: 'a', title: 'A', summary: 'B' }] }
  const parts = new Parts(library, ['briefings'], new Set())
  const { library: seen, during } = withDuring(library, parts)
  const [a, b] = await Promise.all([
    during(async () => [seen.briefings[0]?.title, await setImmediate()]),
    during(async () => [seen.briefings[0]?.summary, await setImmediate()]),
  ])
  expect(a).toEqual(['library briefings', 'briefings/a title'])
  expect(b).toEqual(['library briefings', 'briefings/a summary'])
})

/** A library that is watched, and what gives the names of the parts that are read while something is done. */
function withDuring<L extends object>(library: L, parts: Parts) {
  const watched = new WatchedLibrary(library, parts)
  const during = async (work: () => unknown) => {
    const { reads } = await watched.during(async () => work())
    return [...reads].map((part) => parts.names[part])
  }
  return { library: watched.library, during }
}
