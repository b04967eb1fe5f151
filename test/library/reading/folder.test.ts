import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadLibrary } from '../../../src/library/load.ts'
import { problemsOf } from '../../../src/library/problem/report.ts'
import { load, MINIMAL, NOW, write } from '../folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sevenfold-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('documents/', () => {
  test('holds files: a folder or a link to somewhere else is none, wherever it leads', () => {
    write(folder, { 'documents/deeper/report.pdf': 'x', 'documents/report.pdf': 'x', 'documents/.DS_Store': 'x' })
    symlinkSync(join(folder, 'site.yaml'), join(folder, 'documents/secret.pdf'))
    const { files } = loadLibrary({ folder, now: NOW })
    expect(
      problemsOf(files, '').map(({ file, rule, severity, message }) => `${file} ${severity} ${rule} ${message}`),
    ).toMatchInlineSnapshot(`
      [
        "documents/deeper error file-name This is a folder. Only files belong in \`documents/\`: put the file itself there.",
        "documents/secret.pdf error file-name This is a link to somewhere else. Only files belong in \`documents/\`: put the file itself there.",
      ]
    `)
  })
})

test('what nothing reads is pointed out, with the nearest name that is read', () => {
  const { errors, warnings } = load({
    'Briefings/x.md': 'x',
    'topics/x.md': 'x',
    'glosary.yaml': 'x',
    '.git/config': 'x',
    'documents/x.pdf': 'x',
  })
  expect(errors).toEqual([])
  expect(warnings).toMatchInlineSnapshot(`
    [
      "Briefings:1:1 file-name Nothing reads this, so nothing of it is published. Did you mean \`briefings\`?",
      "glosary.yaml:1:1 file-name Nothing reads this, so nothing of it is published. Did you mean \`glossary.yaml\`?",
      "topics:1:1 file-name Nothing reads this, so nothing of it is published. Known: \`site.yaml\`, \`partnerships.yaml\`, \`agencies.yaml\`, \`glossary.yaml\`, \`language.yaml\`, \`addresses.txt\`, \`briefings\`, \`themes\`, \`pages\`, \`sessions\`, \`documents\`.",
      "topics:1:1 file-name Nothing reads this, so nothing of it is published. Known: \`site.yaml\`, \`partnerships.yaml\`, \`agencies.yaml\`, \`glossary.yaml\`, \`language.yaml\`, \`briefings\`, \`themes\`, \`pages\`, \`sessions\`, \`documents\`, \`sign-offs\`.",
    ]
  `)
})

describe('a name of digits alone is the address of a page of a list', () => {
  test.each(['briefings/2.md', 'themes/2026.md', 'pages/007.md', 'sessions/30.md'])('so no file may have it: %s', (path) => {
    const { errors } = load({ [path]: MINIMAL['themes/escalation.md'] as string })
    expect(errors).toEqual([
      `${path}:1:1 file-name The name of this file becomes its address. Use lower-case letters, digits and hyphens only, and at least one letter.`,
    ])
  })

  test('and neither may an agency or a partnership, but a glossary entry may', () => {
    const { errors } = load({
      'agencies.yaml': (text) => `${text}"101": { name: x, people: x, about: x }\n`,
      'partnerships.yaml': (text) => `${text}"2": { name: x, area: x }\n`,
      'glossary.yaml': (text) => `${text}"999": { term: x9, meaning: x }\n`,
    })
    expect(errors).toMatchInlineSnapshot(`
      [
        "agencies.yaml:5:1 field-value \`101\` is not an id. Write it in lower-case letters, digits and hyphens, with a letter in it.",
        "partnerships.yaml:4:1 field-value \`2\` is not an id. Write it in lower-case letters, digits and hyphens, with a letter in it.",
      ]
    `)
  })
})
