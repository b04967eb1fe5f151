import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ENTRIES } from '../../scripts/docs/guide.ts'
import { deadLinks } from '../../scripts/docs/make.ts'
import { readPage } from '../../scripts/docs/read-page.ts'
import { SCREENS } from '../../scripts/docs/screens.ts'
import { ROOT } from '../../src/settings/environment.ts'

const pages = ENTRIES.map((entry) => readPage(entry, readFileSync(join(ROOT, entry.file), 'utf8'), ROOT))
const [first] = ENTRIES
const page = (markdown: string) => readPage(first ?? expect.fail(), markdown, ROOT)

test('each page of the docs has its place in the guide, once', () => {
  const listed = ENTRIES.map(({ file }) => file)
  expect(listed.filter((file) => file.startsWith('docs/')).sort()).toEqual(globSync('docs/**/*.md', { cwd: ROOT }).sort())
  expect(new Set(ENTRIES.map(({ address }) => address)).size).toBe(listed.length)
})

test('no link between them is dead', () => {
  expect(deadLinks(pages)).toEqual([])
})

test('each screen stands beside a section that there is', () => {
  const places = pages.flatMap(({ file, sections }) => [`${file}#`, ...sections.map(({ id }) => `${file}#${id}`)])
  expect(SCREENS.map(({ beside }) => beside).filter((beside) => !places.includes(beside))).toEqual([])
})

describe('a link', () => {
  test('to a file that is not there stops the docs, with its line', () => {
    expect(() => page('# One\n\n[two](nothing.md)')).toThrow('docs/officer.md:3: there is no docs/nothing.md.')
  })

  test('to a section that is not there is dead', () => {
    expect(deadLinks([...pages, page('# One\n\n[two](it.md#nothing)')])).toEqual([
      'docs/officer.md:3: it.html#nothing has no such section.',
    ])
  })

  test('to a page leads to what the page became; to another file its words stay', () => {
    expect(page('[one](it.md#restore), [two](../LICENSE)').lead).toBe('<p><a href="it.html#restore">one</a>, two</p>')
  })
})

test('a block says what it is for', () => {
  const { lead } = page('```sh stops\nnpm run check\n```\n\n```text\n1 error\n```')
  expect(lead).toContain('>Paste: it ends with 1</figcaption>')
  expect(lead).toContain('>You see</figcaption>')
})
