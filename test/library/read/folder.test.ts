import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diagnosticsOf } from '../../../src/diagnostics/report.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { FOLDERS } from '../../../src/model/kinds.ts'
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
      diagnosticsOf(files, '').map(({ file, rule, severity, message }) => `${file} ${severity} ${rule} ${message}`),
    ).toMatchInlineSnapshot(`
      [
        "documents/deeper error file-name This is a folder. Only files belong in \`documents/\`: put the file itself there.",
        "documents/secret.pdf error file-name This is a link to somewhere else. Only files belong in \`documents/\`: put the file itself there.",
      ]
    `)
  })
})

test('a link is never followed, wherever it stands: a file, a vocabulary or a whole folder', () => {
  const outside = mkdtempSync(join(tmpdir(), 'sevenfold-outside-'))
  try {
    write(outside, {})
    write(folder, { 'glossary.yaml': null, 'pages/a.md/inside.md': 'x' })
    symlinkSync(join(outside, 'glossary.yaml'), join(folder, 'glossary.yaml'))
    symlinkSync(join(outside, 'themes/escalation.md'), join(folder, 'themes/secret.md'))
    symlinkSync(join(outside, 'themes'), join(folder, 'sessions'))
    execFileSync('mkfifo', [join(folder, 'briefings/pipe.md')])
    const { files, library } = loadLibrary({ folder, now: NOW })
    expect(diagnosticsOf(files, '').map(({ file, severity, rule, message }) => `${file} ${severity} ${rule} ${message}`)).toEqual([
      'briefings/pipe.md error file-name This is no file. Only files belong in `briefings/`: put the file itself there.',
      'glossary.yaml error file-name This is a link to somewhere else. Put the file or the folder itself there.',
      'pages/a.md error file-name This is a folder. Only files belong in `pages/`: put the file itself there.',
      'sessions error file-name This is a link to somewhere else. Put the file or the folder itself there.',
      'themes/secret.md error file-name This is a link to somewhere else. Only files belong in `themes/`: put the file itself there.',
    ])
    expect(library).toBeUndefined()
  } finally {
    rmSync(outside, { recursive: true })
  }
})

test.each(['a\nb.pdf', 'a\u001b[31m.pdf', 'report\u202efdp.exe', 'a\u0085.pdf'])(
  'no document has hidden characters in its name: %j',
  (name) => {
    const { errors } = load({ [`documents/${name}`]: 'x' })
    expect(errors).toEqual([
      `documents/${name}:1:1 file-name The name of this file has a line break or another hidden character in it. Give it a plain name.`,
    ])
  },
)

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
      "topics:1:1 file-name Nothing reads this, so nothing of it is published. Known: \`site.yaml\`, \`partnerships.yaml\`, \`agencies.yaml\`, \`glossary.yaml\`, \`language.yaml\`, \`addresses.txt\`, \`briefings\`, \`themes\`, \`pages\`, \`sessions\`, \`guides\`, \`documents\`, \`pictures\`, \`sign-offs\`.",
    ]
  `)
})

describe('a name of digits alone is the address of a page of a list', () => {
  test.each(FOLDERS.map((folder) => `${folder}/2026.md`))('so no file may have it: %s', (path) => {
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
