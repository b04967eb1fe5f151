import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSchemas } from '../../../src/cli/schemas/write-schemas.ts'
import { write } from '../../library/folder.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-schemas-'))
  write(join(place, 'content'), { 'themes/escalation.md': '---\nterm: Say it ($)\ndefinition: Again.\n---\n- Say.\n' })
})
afterEach(() => rmSync(place, { recursive: true }))
const snippets = join('.vscode', 'ids.code-snippets')

test('where an editor is set up beside the content, it knows the ids of themes and agencies, and links to them', () => {
  mkdirSync(join(place, '.vscode'))
  writeSchemas(join(place, 'content'), join(place, 'cache'))
  const found = JSON.parse(readFileSync(join(place, snippets), 'utf8')) as Record<string, { body: string }>
  expect(Object.entries(found).map(([name, { body }]) => `${name} = ${body}`)).toEqual([
    'Say it ($): id of the theme = escalation',
    'Say it ($): link to the theme = [Say it (\\$)](../themes/escalation.md)',
    'Unseen men: id of the theme = unseen-men',
    'Unseen men: link to the theme = [Unseen men](../themes/unseen-men.md)',
    'Police: id of the agency = police',
    'Police: link to the agency = [Police](../agencies.yaml#police)',
  ])
  const agencies = readFileSync(join(place, 'content/.schemas/briefing.json'), 'utf8')
  expect(agencies).toContain('"escalation"')
})

test('nothing is written beside the content where none is', () => {
  writeSchemas(join(place, 'content'), join(place, 'cache'))
  expect(existsSync(join(place, '.vscode'))).toBe(false)
})
