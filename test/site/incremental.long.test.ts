import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FOLDERS } from '../../src/model/kinds.ts'
import { settings } from '../../src/settings/settings.ts'
import { numbers, SEED, sampleSize } from '../sample.ts'
import { type Build, build, bytesOf, mustBuild, NOW, workshop } from './build.ts'

const { folder, contentCopy, untouched, remove } = workshop()
afterAll(remove)

const roll = numbers(SEED)
const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T

/** Changes a file of a content folder: what it holds, or nothing where it is deleted. */
type Edit = (path: string, text: string) => { path: string; text: string | undefined }[]

/** Words added to a line that a pattern finds. */
const added =
  (line: RegExp, words: string): Edit =>
  (path, text) => {
    const found = [...text.matchAll(line)]
    if (found.length === 0) return []
    const { 0: whole, index } = pick(found)
    return [{ path, text: `${text.slice(0, index)}${whole}${words}${text.slice(index + whole.length)}` }]
  }

const replaced =
  (from: RegExp | string, to: string | ((found: string) => string)): Edit =>
  (path, text) => [{ path, text: text.replace(from, to as string) }]

const count = (text: string) => (text.match(/Somebody asked again/g) ?? []).length

/** What people change in an entry, of whatever kind it is. */
const EDITS: Readonly<Record<string, Edit>> = {
  'a sentence more': added(/^(?!---|#|\||- |\d+\. )[A-Z][^\n]{40,}[.?]$/gm, ' Somebody asked again.'),
  'a point more': (path, text) =>
    added(/^- \[[^\n]+$/gm, `\n- [Escalation](../themes/escalation.md): Somebody asked again, time ${count(text)}.`)(path, text),
  'a question more': added(/^1\. [^\n]+$/gm, '\n1. Who asked again?'),
  'another title': replaced(/^(title|term): ("?)/m, '$1: $2Again '),
  'another summary': replaced(/^(summary|definition): ("?)/m, '$1: $2Again. '),
  'another day': replaced(/^published: .*$/m, () => `published: 2026-1${pick([0, 1])}-${pick(['02', '11', '20'])}`),
  'one theme less': replaced(/^themes: \[[^\],]+, /m, 'themes: ['),
  'one agency less': replaced(/^agencies: \[[^\],]+, /m, 'agencies: ['),
  'a recommendation with other words': replaced(/^( {4}text: .*)\.$/m, '$1, again.'),
  'a draft': replaced(/^status: published$/m, 'status: draft'),
  deleted: (path) => [{ path, text: undefined }],
  'another name': (path, text) => [
    { path, text: undefined },
    { path: path.replace('.md', '-again.md'), text: text.replace(/^---\n/, `---\naliases: [${path.replace(/.*\/|\.md/g, '')}]\n`) },
  ],
  'a copy': (path, text) => [
    { path: path.replace('.md', `-copy.md`), text: text.replace(/^aliases: .*\n/m, '').replace(/^(title|term): ("?)/m, '$1: $2Copied ') },
  ],
}

/** What they change in the other files. */
const OTHER_EDITS: readonly [file: string, edit: Edit][] = [
  ['agencies.yaml', added(/^ {2}about: [^\n]+\.$/gm, ' Again.')],
  ['agencies.yaml', replaced(/^ {2}name: Police$/m, '  name: Police again')],
  ['partnerships.yaml', added(/^ {2}name: [^\n]+$/gm, ' again')],
  ['glossary.yaml', added(/^ {2}meaning: [^\n]+\.$/gm, ' Again.')],
  ['language.yaml', added(/^# [^\n]+$/gm, ' Again.')],
  ['site.yaml', replaced(/^tagline: /m, 'tagline: Again. ')],
  ['site.yaml', replaced(/accent: "#0b5a5e"/, 'accent: "#0b4a5e"')],
  ['site.yaml', replaced(/^ {6}findings: What the review found$/m, '      findings: What was found')],
  ['site.yaml', replaced(/^language: en-GB$/m, 'messages: { frame: { search: Look it up } }\nlanguage: en-GB')],
]

const textOf = (content: string, path: string) => readFileSync(join(content, path), 'utf8')

function write(content: string, path: string, text: string | undefined): void {
  if (text === undefined) rmSync(join(content, path), { force: true })
  else writeFileSync(join(content, path), text)
}

/** One edit, of an entry or of another file. */
function edit(content: string): { what: string; changes: ReturnType<Edit> } {
  if (roll() < 0.2) {
    const [path, made] = pick(OTHER_EDITS)
    return { what: path, changes: made(path, textOf(content, path)) }
  }
  const inFolder = pick(FOLDERS)
  const path = `${inFolder}/${pick(readdirSync(join(content, inFolder)).filter((name) => name.endsWith('.md')))}`
  const [what, made] = pick(Object.entries(EDITS))
  return { what: `${path}: ${what}`, changes: made(path, textOf(content, path)) }
}

test('a site of which only what changed was made again is the site that is made anew, to the byte, edit after edit', async () => {
  const [content, whole] = [contentCopy('content'), untouched('whole')]
  const [dist, anew] = [join(folder, 'dist'), join(folder, 'anew')]
  for (const one of [content, whole]) rmSync(join(one, 'addresses.txt'))
  await mustBuild(dist, { content })
  await mustBuild(anew, { content: whole })
  const { cacheDir } = settings({ SEVENFOLD_CONTENT: whole }, () => NOW)
  const tried = new Map<string, number>()
  const rendered: number[] = []
  const goal = sampleSize({ test: 3, all: 5, prove: 200 })
  while (rendered.length < goal) {
    const { what, changes } = edit(content)
    if (changes.every(({ path, text }) => existsSync(join(content, path)) && text === textOf(content, path))) continue
    const before = changes.map(({ path }) => ({ path, text: existsSync(join(content, path)) ? textOf(content, path) : undefined }))
    for (const { path, text } of changes) write(content, path, text)
    const again: Build = await build(dist, { content, args: ['--format', 'json'] })
    if (again.status !== 0) {
      // What is refused changes nothing: it is tried that the next build is right all the same.
      for (const { path, text } of before) write(content, path, text)
      continue
    }
    for (const { path } of [...changes, ...before]) write(whole, path, existsSync(join(content, path)) ? textOf(content, path) : undefined)
    // All that is kept of pages and of the index is taken away.
    for (const name of readdirSync(cacheDir, { withFileTypes: true }))
      if (name.isDirectory() && name.name !== 'bundle') rmSync(join(cacheDir, name.name), { recursive: true })
    await mustBuild(anew, { content: whole })
    expect(bytesOf(dist), what).toEqual(bytesOf(anew))
    tried.set(what, (tried.get(what) ?? 0) + 1)
    rendered.push(Number(/"rendered":(\d+)/.exec(again.said)?.[1]))
  }
  // A test in which each edit makes every page again would say nothing.
  expect(Math.min(...rendered)).toBeLessThan(150)
  const cold = join(folder, 'cold')
  const copy = join(folder, 'content-cold')
  cpSync(content, copy, { recursive: true })
  await mustBuild(cold, { content: copy })
  expect(bytesOf(dist)).toEqual(bytesOf(cold))
}, 3_600_000)

test('words that changed while a withdrawal did not wait for other content are those of the build after', async () => {
  const content = contentCopy('words')
  const dist = join(folder, 'words-dist')
  const changed = (path: string, edit: Edit) => {
    for (const { text } of edit(path, textOf(content, path))) write(content, path, text)
  }
  await mustBuild(dist, { content })
  const right = textOf(content, 'briefings/child-t.md')
  changed('site.yaml', replaced(/^language: en-GB$/m, 'messages: { frame: { search: Look it up } }\nlanguage: en-GB'))
  changed('briefings/child-q.md', replaced('status: published', 'status: withdrawn\nwithdrawn: { on: 2026-11-30, reason: It was wrong. }'))
  changed('briefings/child-t.md', replaced(/^title: /m, 'titel: '))
  await mustBuild(dist, { content })
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).not.toContain('Look it up')
  write(content, 'briefings/child-t.md', right)
  await mustBuild(dist, { content })
  const [cold, copy] = [join(folder, 'words-cold'), untouched('words-copy')]
  cpSync(content, copy, { recursive: true })
  await mustBuild(cold, { content: copy })
  expect(bytesOf(dist)).toEqual(bytesOf(cold))
})
