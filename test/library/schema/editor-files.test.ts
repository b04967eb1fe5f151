import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { siteFiles } from '../../../src/cli/new/site-files.ts'
import { writeSchemas } from '../../../src/cli/schemas/write-schemas.ts'
import { splitFrontMatter } from '../../../src/library/read/front-matter.ts'
import { KINDS, kindOfFile } from '../../../src/model/kinds.ts'

/** A new site, with the schemas that `new` writes for its editor. */
const folder = mkdtempSync(join(tmpdir(), 'sevenfold-editor-'))
const files = siteFiles({ folder: 'ours', id: 'anyshire', area: 'Anyshire', name: 'Ours', address: 'https://ours.example', host: 'server' })
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
writeSchemas(join(folder, 'content'), join(folder, '.sevenfold'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))
const { 'yaml.schemas': byEditor } = read('.vscode/settings.json') as { 'yaml.schemas': Record<string, string> }
const schemaAt = (path: string) => z.fromJSONSchema(read(path) as Parameters<typeof z.fromJSONSchema>[0])

/** What a schema says of data: where each fault is. */
const faults = (schema: string, data: unknown): string[] =>
  schemaAt(schema)
    .safeParse(data)
    .error?.issues.map(({ path }) => path.join('.')) ?? []

describe('what Visual Studio Code holds the files of a new site to', () => {
  test.each(Object.entries(byEditor))('%s has nothing to say of %s', (schema, path) => {
    const text = files[path] ?? expect.fail()
    // Other editors are told in the file itself.
    expect(text.startsWith(`# yaml-language-server: $schema=${schema.replace('./content/', '')}\n`)).toBe(true)
    expect(faults(schema, parse(text))).toEqual([])
  })

  test('the front matter of each entry is what its schema asks', () => {
    const entries = Object.keys(files).filter((path) => /^content\/.*\.md$/.test(path))
    expect(entries.length).toBeGreaterThan(60)
    const schemas = new Map(Object.keys(KINDS).map((kind) => [kind, schemaAt(`content/.schemas/${kind}.json`)]))
    const wrong = entries.flatMap((path) => {
      const kind = kindOfFile(path.slice('content/'.length)) ?? expect.fail(path)
      const { error } = schemas.get(kind)?.safeParse(parse(splitFrontMatter(files[path] ?? '').yaml ?? '')) ?? expect.fail(kind)
      return error ? [`${path}: ${error.message}`] : []
    })
    expect(wrong).toEqual([])
  })

  test('they know the ids of this site: another is told of as it is typed', () => {
    const glossary = parse(files['content/glossary.yaml'] ?? '') as Record<string, object>
    const [id = ''] = Object.keys(glossary)
    const withTheme = (theme: string) => ({ ...glossary, [id]: { ...glossary[id], theme } })
    expect(faults('content/.schemas/glossary.json', withTheme('unseen-men'))).toEqual([])
    expect(faults('content/.schemas/glossary.json', withTheme('unseen-man'))).toEqual([`${id}.theme`])
    const agencies = parse(files['content/agencies.yaml'] ?? '') as Record<string, object>
    expect(faults('content/.schemas/agencies.json', { ...agencies, ours: { ...Object.values(agencies)[0], broader: 'nobody' } })).toEqual([
      'ours.broader',
    ])
  })

  test('a field that there is not, and a kind of value that it may not have, are told of', () => {
    const site = parse(files['content/site.yaml'] ?? '') as object
    expect(faults('content/.schemas/site.json', { ...site, nmae: 'Ours', offline: 'no' }).sort()).toEqual(['', 'offline'])
  })
})

test('the ids that are offered in a text are those of this site', () => {
  const snippets = Object.values(read('.vscode/ids.code-snippets') as Record<string, { prefix: string; body: string; scope: string }>)
  const themes = Object.keys(files).flatMap((path) => /^content\/themes\/(.+)\.md$/.exec(path)?.[1] ?? [])
  const agencies = Object.keys(parse(files['content/agencies.yaml'] ?? '') as object)
  expect(
    [...themes, ...agencies].filter(
      (id) => !snippets.some(({ prefix, body, scope }) => prefix === id && body === id && scope === 'markdown'),
    ),
  ).toEqual([])
})

test('each schema is one of draft 7 that every editor can read: no list of values is empty', () => {
  for (const path of Object.keys(byEditor)) {
    const text = readFileSync(join(folder, path), 'utf8')
    expect((JSON.parse(text) as { $schema: string }).$schema, path).toBe('http://json-schema.org/draft-07/schema#')
    expect(text, path).not.toMatch(/"enum": \[\s*\]/)
  }
  rmSync(join(folder, 'content/themes'), { recursive: true })
  rmSync(join(folder, 'content/briefings'), { recursive: true })
  writeSchemas(join(folder, 'content'), join(folder, '.sevenfold'))
  for (const kind of [...Object.keys(KINDS), 'glossary'])
    expect(readFileSync(join(folder, `content/.schemas/${kind}.json`), 'utf8')).not.toMatch(/"enum": \[\s*\]/)
})
