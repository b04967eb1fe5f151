import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { HOST_IDS, hostFiles } from '../../../src/cli/new/hosts.ts'
import { siteFiles } from '../../../src/cli/new/site-files.ts'
import { COMMANDS } from '../../../src/cli/options/commands.ts'
import { diagnosticsOf } from '../../../src/diagnostics/report.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { todays } from '../../../src/library/older-forms/todays.ts'
import { ROOT } from '../../../src/settings/environment.ts'
import { exampleNames, saidIn } from './example-names.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-new-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const START = {
  folder: 'ours',
  id: 'anyshire',
  area: 'Anyshire',
  name: 'Learning in Anyshire',
  address: 'https://learning.anyshire.example',
  host: 'server' as const,
}
const NOW = new Date('2026-11-30T12:00:00Z')

/** What there is to say of a new site, and its Library. */
function begun(start: Parameters<typeof siteFiles>[0], edit: (files: Record<string, string>) => Record<string, string> = (files) => files) {
  for (const [path, text] of Object.entries(edit(siteFiles(start)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { files, library } = loadLibrary({ folder: join(folder, 'content'), now: NOW, cacheDir: undefined })
  return { problems: diagnosticsOf(files, ''), library }
}

test('of a new site there is nothing to say, and nothing of its vocabulary has a page', () => {
  const { problems, library } = begun(START)
  expect(problems).toEqual([])
  const { themes, agencies, glossary, partnerships, briefings, pages, uncovered } = library ?? expect.fail()
  expect([themes, agencies, glossary, partnerships, briefings].map((list) => list.length)).toEqual([0, 0, 0, 0, 0])
  expect(pages.map(({ id }) => id)).toEqual(['about'])
  const count = (kind: string) => uncovered.filter((one) => one.kind === kind).length
  expect(count('theme')).toBeGreaterThanOrEqual(60)
  expect(count('role')).toBeGreaterThanOrEqual(25)
  expect(count('term')).toBeGreaterThanOrEqual(150)
})

test('its draft, once it is published, says nothing wrong', () => {
  const { problems, library } = begun(START, (files) => ({
    ...files,
    'content/briefings/how-to-write-a-briefing.md': (files['content/briefings/how-to-write-a-briefing.md'] ?? '')
      .replace('status: draft', 'status: published')
      .replaceAll('2030', '2026'),
  }))
  expect(problems).toEqual([])
  expect(library?.reviews.map(({ partnerships }) => partnerships.map(({ name }) => name))).toEqual([['Anyshire Safeguarding Partnership']])
})

test.each([
  'Co. Dún "na" nGall',
  "King's Lynn: & West",
  'St. Helens \\ & # more',
  'Ynys Môn',
  '*Any* _shire_',
  'Any <b>shire</b> & more',
  '`Any` ~~shire~~ $(id) %s',
  '[Any]: shire, {a: b} - |',
  'Police',
])('the area may be called %s', (area) => {
  const { problems, library } = begun({ ...START, area, id: 'a-b', name: `Learning in ${area}`, address: 'https://x.example/y' })
  expect(problems).toEqual([])
  expect(library?.site.publisher.name.replace(/[’“”]/g, (sign) => (sign === '’' ? "'" : '"'))).toBe(`${area} Safeguarding Partnership`)
  expect(library?.site.address).toBe('https://x.example/y')
})

test('what its `site.yaml` offers in comments can be taken as it is', () => {
  const { problems, library } = begun(START, (files) => ({
    ...files,
    'content/site.yaml': (files['content/site.yaml'] ?? '').replace(/^# (?=(?: {2}- |[a-z]+: ).*|helplines:)/gm, ''),
  }))
  expect(problems).toEqual([])
  const { site, frame } = library ?? expect.fail()
  expect(site.helplines).toHaveLength(4)
  expect(site.contact?.email).toBe('office@anyshire.example')
  expect(frame.navigation).toHaveLength(7)
  expect(frame.footer.map(({ name }) => name)).toEqual(['About these briefings', 'Glossary', 'Partnerships'])
  expect(frame.concern).toBeDefined()
})

test('nothing of the example is in it: no place, no case, no publisher', () => {
  const files = siteFiles({ ...START, area: 'Elsewhere', id: 'elsewhere', name: 'Ours', address: 'https://ours.test' })
  const names = [...exampleNames(), 'Anyshire']
  expect(names.length).toBeGreaterThan(15)
  for (const [path, text] of Object.entries(files)) expect(saidIn(text, names), path).toEqual([])
})

test('of a theme that is dropped, each place that names it is told, all at once, with what to do', () => {
  let mentions = 0
  const { problems } = begun(START, ({ 'content/themes/unseen-men.md': _, ...files }) => {
    const texts = Object.entries(files).filter(([path]) => path.startsWith('content/'))
    mentions = texts.flatMap(([, text]) => text.match(/\bunseen-men\b(?=[\],]|\.md|$)/gm) ?? []).length
    return files
  })
  expect(mentions).toBeGreaterThan(5)
  const told = problems.map(({ message }) => message)
  expect(told).toHaveLength(mentions)
  for (const reason of told) expect(reason).toMatch(/^There is no theme `unseen-men`.* Name another, or take this out\./)
})

test('no telephone number stands where it would be published', () => {
  const files = Object.entries(siteFiles(START)).filter(([path]) => path.startsWith('content/'))
  const text = files.map(([, text]) => text.replace(/^\s*#.*$/gm, '')).join('\n')
  expect(text.match(/\b0[\d ]{9,}\b|\b116 \d{3}\b/g)).toEqual(null)
})

test('it has a script for each command that works on it, and editors are told of each vocabulary', () => {
  const files = siteFiles(START)
  const { scripts } = JSON.parse(files['package.json'] ?? '') as { scripts: Record<string, string> }
  expect(Object.keys(scripts).sort()).toEqual(
    Object.keys(COMMANDS)
      .filter((name) => name !== 'new')
      .sort(),
  )
  const { 'yaml.schemas': schemas } = JSON.parse(files['.vscode/settings.json'] ?? '') as { 'yaml.schemas': Record<string, string> }
  expect(Object.values(schemas).sort()).toEqual(
    Object.keys(files)
      .filter((path) => /^content\/[^/]+\.yaml$/.test(path))
      .sort(),
  )
})

test.each(HOST_IDS)('what is written for %s stands in the README, and in docs/hosting.md', (host) => {
  const { 'README.md': readme = '' } = siteFiles({ ...START, host })
  expect(readme).toContain('**Keep the repository of this folder private.**')
  const docs = readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8')
  for (const path of Object.keys(hostFiles(host)).filter((one) => !/^\.(?:dockerignore|node-version)$/.test(one))) {
    expect(readme).toContain(`\`${path}\``)
    expect(docs).toContain(`\`${path}\``)
  }
})

test('it is of today’s form', () => {
  const files = Object.entries(siteFiles(START)).flatMap(([path, text]) =>
    path.startsWith('content/') ? [[path.slice('content/'.length), text] as const] : [],
  )
  expect(files.filter(([path, text]) => todays(path, text).text !== text).map(([path]) => path)).toEqual([])
})

test('the sources of the vocabulary are named beside it', () => {
  const sources = readFileSync(join(ROOT, 'starter/SOURCES.md'), 'utf8')
  const guide = parse(readFileSync(join(ROOT, 'starter/content/language.yaml'), 'utf8')) as Record<string, { source: { name: string } }>
  for (const { source } of Object.values(guide)) expect(sources).toContain(source.name.replace(/, which SOURCES.md names$/, ''))
})
