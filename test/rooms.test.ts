import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** The rooms of the house from the ground up, and what each may import. A room names only rooms below it, so that there is no circle. */
const ROOMS: Readonly<Record<string, string>> = {
  model: '',
  messages: '',
  diagnostics: '',
  cache: '',
  incremental: 'diagnostics cache',
  settings: 'model diagnostics',
  safeguards: 'model diagnostics',
  markdown: 'model diagnostics cache',
  documents: 'model',
  library: 'model messages diagnostics cache settings safeguards markdown documents',
  views: 'model messages library',
  exports: 'model messages cache settings library views',
  styles: '',
  client: 'model messages markdown library views exports styles',
  search: 'model messages cache library client',
  hosting: 'model cache settings library views exports client',
  components: 'model messages library views',
  layouts: 'model messages library views exports client hosting styles components',
  pages: 'model messages library views exports client search hosting styles components layouts',
  integration: 'model messages diagnostics cache incremental settings library exports search hosting',
  cli: 'model diagnostics cache settings safeguards library exports hosting integration integration.ts',
}

/** Files outside of the rooms: they belong to who runs the site. */
const OUTSIDE = ['integration.ts', 'virtual.d.ts']

interface Import {
  from: string
  to: string
  isTypeOnly: boolean
}

const roomOf = (path: string): string => path.split('/')[0] as string

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(SRC, join(parentPath, name)))

const IMPORT = /(?:^|[\s;(])(import|export)(\s+type\b)?(?:[\s\w*{},]*?\sfrom)?\s*\(?\s*'((?:\.\.?\/|virtual:sevenfold)[^']*)'/g

/** Where the modules lie that a build makes. */
const VIRTUAL: Readonly<Record<string, string>> = {
  'virtual:sevenfold/library': 'library/current.ts',
  'virtual:sevenfold/messages': 'messages/en.ts',
}

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].map(([, , type, to = '']) => ({
    from: file,
    to: VIRTUAL[to] ?? relative(SRC, resolve(dirname(join(SRC, file)), to)),
    isTypeOnly: type !== undefined,
  }))

const all = filesIn(SRC).flatMap(importsOf)
const between = all.filter(({ from, to }) => roomOf(from) !== roomOf(to) && !OUTSIDE.includes(from))
const formatted = (imports: readonly Import[]): string[] => imports.map(({ from, to }) => `${from} imports ${to}`)

test('every room is in the table, and names only rooms below it', () => {
  const rooms = Object.keys(ROOMS)
  expect([...new Set(filesIn(SRC).map(roomOf))].filter((room) => !rooms.includes(room)).sort()).toEqual(OUTSIDE)
  for (const [i, [room, may]] of Object.entries(ROOMS).entries())
    expect(
      may.split(' ').filter((one) => one !== '' && !OUTSIDE.includes(one) && rooms.indexOf(one) >= i),
      room,
    ).toEqual([])
})

test('no room imports another that the table does not give it', () => {
  expect(all.length).toBeGreaterThan(1000)
  expect(formatted(between.filter(({ from, to }) => !ROOMS[roomOf(from)]?.split(' ').includes(roomOf(to))))).toEqual([])
})

test('what the table gives is needed', () => {
  const needed = new Set(between.map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`))
  const given = Object.entries(ROOMS).flatMap(([room, may]) => may.split(' ').flatMap((one) => (one === '' ? [] : [`${room} ${one}`])))
  expect(given.filter((one) => !needed.has(one))).toEqual([])
})

const BESIDE_PAGES = /^integration\/built-site\.ts$/

/** Parts of a room that only some may import, by what doors. */
const PARTS: readonly { part: string; doors: Readonly<Record<string, RegExp>> }[] = [
  { part: 'documents', doors: { 'documents/index.ts': /^library\/documents\//, 'documents/picture/logo.ts': /^library\/site\/logo\.ts$/ } },
  { part: 'exports/social-cards', doors: { 'exports/social-cards/cards-worker.ts': BESIDE_PAGES } },
  {
    part: 'exports/slides',
    doors: { 'exports/slides/slides-worker.ts': BESIDE_PAGES, 'exports/slides/pptx.ts': /^client\/slides\/slides-file\.ts$/ },
  },
  { part: 'library/charts', doors: { 'library/charts/link.ts': /^library\/link\// } },
]

test.each(PARTS)('$part is entered by its doors alone', ({ part, doors }) => {
  const entering = all.filter(({ from, to }) => to.startsWith(`${part}/`) && !from.startsWith(`${part}/`) && !OUTSIDE.includes(from))
  const wrong = entering.filter(({ from, to, isTypeOnly }) => !doors[to]?.test(from) && !(isTypeOnly && part === 'library/charts'))
  expect(formatted(wrong)).toEqual([])
  expect(entering).not.toEqual([])
})
