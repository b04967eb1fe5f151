import { expect, test } from 'vitest'
import { gapIn } from '../../../src/library/read/content-file.ts'
import { load, MINIMAL, swap } from '../folder.ts'

test('the minimal content has no problem', () => {
  const { library, errors, warnings } = load()
  expect(errors).toEqual([])
  expect(warnings).toEqual([])
  expect(library?.briefings.map(({ id }) => id)).toEqual(['child-t', 'men'])
})

test('a file that is not UTF-8 is named, and no word of it is guessed', () => {
  const latin1 = Buffer.from(swap('Escalation', 'Éscalade')(MINIMAL['themes/escalation.md'] as string), 'latin1')
  expect(load({ 'themes/escalation.md': latin1 }).errors).toMatchInlineSnapshot(`
    [
      "themes/escalation.md:2:7 file-encoding This file is not UTF-8: the letter here cannot be read. Save it again with the encoding UTF-8.",
    ]
  `)
})

test('an empty file is named, also when it holds blank lines only', () => {
  expect(load({ 'themes/escalation.md': '', 'site.yaml': '\n  \n' }).errors).toContain(
    'themes/escalation.md:1:1 file-empty This file is empty. Write it, or delete it.',
  )
  expect(load({ 'site.yaml': '\n  \n' }).errors).toContain('site.yaml:1:1 file-empty This file is empty. Write it, or delete it.')
})

test('a missing file is named, and the others are still checked', () => {
  expect(load({ 'site.yaml': null, 'themes/escalation.md': swap('term:', 'tern:') }).errors).toMatchInlineSnapshot(`
    [
      "site.yaml:1:1 file-missing This file is missing or cannot be opened. Put it back.",
      "themes/escalation.md:2:1 field-missing The field \`term\` is missing. Add it.",
      "themes/escalation.md:2:1 field-unknown There is no field \`tern\`. Did you mean \`term\`?",
    ]
  `)
})

test('a file without front matter says how to begin', () => {
  expect(load({ 'themes/escalation.md': '- Say it.\n' }).errors).toMatchInlineSnapshot(`
    [
      "themes/escalation.md:1:1 front-matter-missing The file must begin with its front matter between two lines of \`---\`.",
    ]
  `)
})

test('front matter with nothing in it is asked for its fields', () => {
  expect(load({ 'themes/escalation.md': '---\n---\n- Say it.\n' }).errors).toMatchInlineSnapshot(`
    [
      "themes/escalation.md:2:1 field-type This file must be a group of fields, not empty.",
    ]
  `)
})

test('a file saved by Notepad, with a byte order mark and CRLF, reads as any other', () => {
  const windows = (text: string) => `\uFEFF${text.replace(/\n/g, '\r\n')}`
  const overrides = Object.fromEntries(Object.keys(MINIMAL).map((path) => [path, windows]))
  const { library, errors, warnings } = load(overrides)
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] })
  expect(library?.reviews[0]?.recommendations[0]?.sources).toEqual(['¶10.4'])
})

test('with CRLF, problems stand on the same lines', () => {
  const wrong = swap('subject: Child T', 'subjct: Child T')
  const windows = (text: string) => wrong(text).replace(/\n/g, '\r\n')
  const [unix, other] = [wrong, windows].map((change) => load({ 'briefings/child-t.md': change }).errors)
  expect(other).toEqual(unix)
  expect(unix?.join()).toContain('child-t.md:4:1 field-unknown')
})

test('a file is too long before it is read', () => {
  const long = (text: string) => `${text}\n<!-- ${'x'.repeat(200_000)} -->\n`
  expect(
    load({ 'themes/escalation.md': long, 'agencies.yaml': (text) => `${text}# ${'x'.repeat(600_000)}\n` }).errors,
  ).toMatchInlineSnapshot(`
    [
      "agencies.yaml:1:1 file-size This file has 601 kB; a file may have 500. Shorten it, or make several of it.",
      "themes/escalation.md:1:1 file-size This file has 201 kB; a file may have 200. Shorten it, or make several of it.",
    ]
  `)
})

test('a name that cannot be an address, and a file of another kind, are named', () => {
  expect(load({ 'themes/Unseen Men.md': 'x', 'briefings/notes.txt': 'x', 'pages/a_b.md': 'x' }).errors).toMatchInlineSnapshot(`
    [
      "briefings/notes.txt:1:1 file-name Only Markdown files belong in \`briefings/\`. Rename it to end in \`.md\`, or move it away.",
      "pages/a_b.md:1:1 file-name The name of this file becomes its address. Use lower-case letters, digits and hyphens only, and at least one letter.",
      "themes/Unseen Men.md:1:1 file-name The name of this file becomes its address. Use lower-case letters, digits and hyphens only, and at least one letter.",
    ]
  `)
})

test('hidden files that an operating system leaves are passed over', () => {
  expect(load({ 'themes/.DS_Store': 'x' }).errors).toEqual([])
})

test.each([
  [' ', 1000],
  ['\n', 1001],
  [' \t', 2000],
])('a gap is found wherever it stands (%j)', (sign, length) => {
  const gap = sign.repeat(length).slice(0, length)
  for (let at = 0; at < 2000; at += 1) expect(gapIn(`${'x'.repeat(at)}${gap}x`)).toBe(at)
  expect(gapIn('x '.repeat(2000))).toBe(-1)
  expect(gapIn(`x${' '.repeat(999)}x`)).toBe(-1)
})
