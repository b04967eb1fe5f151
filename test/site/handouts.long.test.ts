import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, inject, test } from 'vitest'
import { browserPath } from '../../src/cli/handouts/chromium.ts'
import { run } from '../cli/command-line.ts'
import { workshop } from './build.ts'
import { pagesOf } from './built.ts'

const { folder, remove } = workshop()
afterAll(remove)
const dist = inject('dist')

/** What the command says, run as a person would, after its first line. */
function handouts(): string[] {
  const env = { CHROME_PATH: browserPath(), SEVENFOLD_DIST: dist, SEVENFOLD_HANDOUTS: folder }
  const { status, stdout, stderr } = run('handouts', [], { env })
  expect(status, stderr).toBe(0)
  const [site, ...said] = stdout.trim().split('\n')
  expect(site).toMatch(/^Site: .*\/, “Sevenfold”$/)
  return said
}
const said = handouts()

interface Tag {
  role?: string
  children?: Tag[]
}
interface Item {
  str: string
  transform: number[]
}
const read = async (file: string) => {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, file))))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)))
  const items = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items as Item[]))
  return { pdf, pages, items, texts: items.map((all) => plain(all.map(({ str }) => str).join(' '))) }
}
/** Words without spaces and joiners: lines on paper break anywhere. */
const plain = (text: string) => text.replace(/[\s\u2060\u00AD]+/g, '')
const rolesIn = ({ role, children = [] }: Tag): string[] => [...(role ? [role] : []), ...children.flatMap(rolesIn)]
const bookmarks = (all: readonly { title: string; items: readonly unknown[] }[]): string[] =>
  all.flatMap(({ title, items }) => [plain(title), ...bookmarks(items as typeof all)])

const pages = pagesOf(dist)
const wordsAt = (address: string, selector: string): string[] => {
  const page = pages.find((one) => one.address === address) ?? expect.fail(`There is no ${address}.`)
  return selectAll(selector, page.tree).map((element) => plain(textOf(element)))
}
const filesIn = (name: string) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`)
const ids = readdirSync(join(folder, 'briefings'))
  .filter((file) => !file.includes('large-print'))
  .map((file) => file.replace('.pdf', ''))

test('a line for each handout says how long it is, and a second run prints nothing again', () => {
  expect(said).toContainEqual(expect.stringMatching(/^briefings\/child-t\.pdf: 2 pages, \d+ kB$/))
  expect(said.at(-1)).toMatch(/23 handouts .* 23 of them printed now/)
  expect(handouts()).toEqual([expect.stringContaining('0 of them printed now')])
})

test('what changed is printed again, with the same bytes, and what is no longer published is taken away', () => {
  const [file, kept] = [join(folder, 'briefings/child-t.pdf'), join(folder, '.sevenfold-handouts.json')]
  const [bytes, before] = [readFileSync(file), JSON.parse(readFileSync(kept, 'utf8')) as Record<string, string>]
  const gone = join(folder, 'briefings/withdrawn.pdf')
  writeFileSync(gone, bytes)
  writeFileSync(kept, JSON.stringify({ ...before, 'briefings/child-t.pdf': 'another', 'briefings/withdrawn.pdf': 'a digest' }))
  expect(handouts()).toEqual([
    expect.stringContaining('briefings/withdrawn.pdf: taken away'),
    expect.stringContaining('briefings/child-t.pdf: 2 pages'),
    expect.stringContaining('1 of them printed now'),
  ])
  expect(existsSync(gone)).toBe(false)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test.each(ids)('the handout of %s is one sheet, tagged, in British English, with its title and its sections as bookmarks', async (id) => {
  const { pdf, pages, texts } = await read(`briefings/${id}.pdf`)
  expect(pdf.numPages).toBe(2)
  expect((await pdf.getMarkInfo())?.Marked).toBe(true)
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string> }
  expect(info['Language']).toBe('en-GB')
  expect(plain(info['Title'] ?? '')).toBe(wordsAt(`/briefings/${id}/`, 'title').join())
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  const roles = new Set(trees.flatMap((tree) => rolesIn(tree as Tag)))
  for (const role of ['H1', 'H2', 'P', 'L', 'LI']) expect(roles).toContain(role)
  const sections = wordsAt(`/briefings/${id}/`, '.section > h2 > span')
  expect(sections).toHaveLength(7)
  const outline = bookmarks((await pdf.getOutline()) as never)
  expect(outline.filter((title) => sections.some((section) => title.startsWith(section)))).toHaveLength(7)
  const all = texts.join('')
  for (const point of wordsAt(`/briefings/${id}/`, '.sections p')) expect(all).toContain(point)
  expect(all).toContain(`sevenfold.example/b/${id}/`)
})

test('all fonts are in the files, and every link leads to the site’s own address', async () => {
  for (const file of [...filesIn('briefings'), ...filesIn('sessions')]) {
    const bytes = readFileSync(join(folder, file)).toString('latin1')
    const described = bytes.match(/\/Type \/FontDescriptor/g)?.length ?? 0
    expect(described, file).toBeGreaterThan(0)
    expect(bytes.match(/\/FontFile[23]? \d/g) ?? [], file).toHaveLength(described)
    expect([...bytes.matchAll(/\/URI \((https?:\/\/[^/)]+)/g)].filter(([, origin]) => origin !== 'https://sevenfold.example')).toEqual([])
    expect(statSync(join(folder, file)).size).toBeLessThan(500_000)
  }
})

test.each(ids)('the large print of %s has all its words, in 16 points and more', async (id) => {
  const { pdf, items, texts } = await read(`briefings/${id}-large-print.pdf`)
  const sizes = items.flat().flatMap(({ str, transform }) => (str.trim() ? [Math.hypot(transform[2] ?? 0, transform[3] ?? 0)] : []))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  for (const title of wordsAt(`/briefings/${id}/`, '.section > h2 > span')) expect(texts.join('')).toContain(title)
  expect(texts.map((text, i) => text.endsWith(String(i + 1)) || text.startsWith(String(i + 1)))).not.toContain(false)
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string> }
  expect(info['Title']).toMatch(/^Large print: /)
})

test.each(filesIn('sessions').filter((file) => !file.includes('large-print')))(
  'the papers in %s begin with the cover and have what is read, every question, and the sheets to write on',
  async (file) => {
    const address = `/${file.replace('.pdf', '')}/pack/`
    const { texts } = await read(file)
    const [cover = '', ...others] = texts
    expect(cover).toContain(wordsAt(address, 'h1').join())
    expect(cover).toContain('Inthispack')
    const all = others.join('')
    const opened = wordsAt(address, '.bound h2')
    expect(opened.length).toBeGreaterThan(0)
    for (const title of opened) expect(others.some((text) => text.slice(0, 400).includes(title))).toBe(true)
    const questions = wordsAt(address, '#questions li')
    expect(questions.length).toBeGreaterThan(5)
    for (const question of questions) expect(all.split(question).length, question).toBeGreaterThan(2)
    expect(all).toMatch(/Whatwewilldo.*Bywhen.*Whowashere.*Signature/)
  },
)

test('where a printed handout was deleted, it is printed again', () => {
  rmSync(join(folder, 'action-plan.pdf'))
  expect(handouts()[0]).toMatch(/^action-plan\.pdf: 1 page, /)
})
