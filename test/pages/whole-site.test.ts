import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { libraryOf } from '../library/folder.ts'

const SRC = resolve(import.meta.dirname, '../../src')

/** Every list and index of the Library, whatever is added to it. */
const LISTS = Object.entries(libraryOf())
  .filter(([, value]) => Array.isArray(value) || value instanceof Map)
  .map(([name]) => name)

/** Lists that are as long as a vocabulary, and not as the site. */
const VOCABULARIES = ['themes', 'agencies', 'partnerships', 'glossary', 'pages', 'questionsByRole', 'recurrencesByTheme']

/** Files that may read a whole list, and why. */
const MAY_READ: Readonly<Record<string, { lists: readonly string[]; why: string }>> = {
  'pages/sitemap.xml.ts': { lists: ['sitemap'], why: 'it is a list of the whole site, made once' },
  'pages/recommendations.csv.ts': { lists: ['registerRows'], why: 'it is the whole register, made once' },
  'pages/recommendations.json.ts': { lists: ['registerRows'], why: 'it is the whole register, made once' },
  'pages/recommendations.xlsx.ts': { lists: ['registerRows'], why: 'it is the whole register, made once' },
  'pages/search/index.astro': { lists: ['filterLabels'], why: 'its filters are the vocabularies; made once' },
  'pages/sessions/build/index.astro': { lists: ['sessions'], why: 'a session can begin as any of these; made once' },
  'views/social-card.ts': { lists: ['briefings', 'themes', 'sessions'], why: 'the build asks for all cards, once, and no page does' },
}

const FILES = ['pages', 'components', 'layouts', 'views'].flatMap((place) =>
  readdirSync(join(SRC, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(SRC, join(parentPath, name))),
)

/** What says of which length a list is, or takes what is there under a key: it costs the same on a large site. */
const CHEAP = String.raw`\.(?:length|size)\b|\.(?:has|get)\(|\.slice\(0, `

/** The lists that a file reads as a whole while a page is made; and the functions of other rooms that it gives the whole Library. */
export function wholeLists(file: string, source: string): string[] {
  const PATHS = /export const getStaticPaths = [\s\S]*?satisfies GetStaticPaths/
  // What decides which pages there are runs once.
  const code = source.replace(PATHS, '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const own = [...code.matchAll(/\{([^{}]*)\}(?: = library\b|: Library\b)/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  )
  const body = withoutProse(code.replace(/\{[^{}]*\}(?: = library\b|: Library\b)/g, ''))
  const read = LISTS.filter((list) => {
    const named = own.includes(list) ? String.raw`(?<!\w|'|(?<!\.\.)\.)${list}\b(?!:)` : '(?!)'
    return new RegExp(String.raw`(?:\blibrary\.${list}\b|${named})(?!${CHEAP})`).test(body)
  })
  const given = [...body.matchAll(/(\w+)\((?:[^()]*, )?library[,)]/g)].flatMap(([, name = '']) => {
    const from = new RegExp(String.raw`import (?:type )?\{[^}]*\b${name}\b[^}]*\} from '([^']*)'`).exec(source)?.[1]
    const held = from && relative(SRC, resolve(dirname(join(SRC, file)), from))
    const isOwn = new RegExp(String.raw`(?:function|const) ${name}\b`).test(source)
    return isOwn || (held && FILES.includes(held)) ? [] : [name]
  })
  return [...read, ...given]
}

/** A page without its words and the values of its attributes, which name lists too. */
function withoutProse(code: string): string {
  const [, front = '', page] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(code) ?? ['', code]
  return front + (page ?? '').replace(/"[^"]*"/g, '""').replace(/((?<!=)>|\})[^<>{}]*(?=[<{])/g, '$1')
}

const isMadeOnce = (file: string, source: string): boolean => file.startsWith('pages/') && !source.includes('getStaticPaths')

test('no page does work that grows with the whole site: what it needs is an index that the Library built', () => {
  const wrong = FILES.flatMap((file) => {
    const source = readFileSync(join(SRC, file), 'utf8')
    const may = [...(MAY_READ[file]?.lists ?? []), ...(isMadeOnce(file, source) ? VOCABULARIES : [])]
    return wholeLists(file, source).flatMap((list) => (may.includes(list) ? [] : [`${file} reads all of ${list}`]))
  })
  expect(wrong).toEqual([])
})

test('what a file may read it does read', () => {
  for (const [file, { lists }] of Object.entries(MAY_READ)) {
    const read = wholeLists(file, readFileSync(join(SRC, file), 'utf8'))
    expect(
      lists.filter((list) => !read.includes(list)),
      file,
    ).toEqual([])
  }
})

test.each([
  ['const all = library.recommendations.filter(isNew)', ['recommendations']],
  ['const { urls, reviews } = library\nconst years = reviews.map(yearOf)', ['reviews']],
  ['const { reviews } = library\nconst map = mapOf(reviews, themes)', ['reviews']],
  ['const { urls, reviews } = library\ncount(reviews.length)', []],
  ['library.briefings.slice(0, 6).map(card)', []],
  ['export const getStaticPaths = (() => library.briefings.map(pathOf)) satisfies GetStaticPaths', []],
  ['const rows = registerRows(library)', ['registerRows']],
  ['export const cards = ({ urls, sessions }: Library) => sessions.map(cardOf)', ['sessions']],
  ['library.questionsByRole.get(agency)', []],
  ['const { briefings, themes } = library\nconst all = [...briefings]', ['briefings']],
  ['---\nconst { reviews } = library\n---\n<p title="all reviews">The reviews of {reviews.length} reviews</p>', []],
  ['---\nconst { reviews } = library\n---\n<ul>{reviews.map((one) => <li>{one.title}</li>)}</ul>', ['reviews']],
])('%j', (source, expected) => {
  expect(wholeLists('pages/x.astro', source)).toEqual(expected)
})
