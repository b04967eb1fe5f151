import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../src/settings/environment.ts'
import { load, MINIMAL } from './folder.ts'

const text = readFileSync(join(ROOT, 'docs/content.md'), 'utf8')
/** The files that the document shows: each block that has the name of its file above it. */
const files = new Map(
  [...text.matchAll(/^`([a-z/.-]+)`\n\n```\w+\n((?:(?!```).*\n)*)```$/gm)].map(([, path = '', block = '']) => [path, block]),
)

test('the files that the document shows are a whole content folder, of which there is nothing to say', () => {
  const none = Object.fromEntries(Object.keys(MINIMAL).map((path) => [path, null]))
  const { library, errors, warnings } = load({ ...none, ...Object.fromEntries(files) })
  expect([errors, warnings]).toEqual([[], []])
  const { reviews, themes, sessions, agencies, partnerships, uncovered } = library ?? expect.fail()
  expect([reviews, themes, sessions, agencies, partnerships].map((all) => all.length)).toEqual([1, 2, 1, 2, 1])
  expect(uncovered.map(({ name }) => name)).toEqual(['MARAC'])
})

test('each block that has front matter is one of them', () => {
  expect([...files.keys()].filter((path) => path.endsWith('.md')).length).toBe(text.match(/^```markdown$/gm)?.length)
})

test('they name no real place', () => {
  expect([...files.values()].join('\n')).not.toMatch(/dudley|sandwell|birmingham|london|leeds/i)
})
