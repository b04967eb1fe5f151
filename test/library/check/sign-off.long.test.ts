import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diagnosticsOf } from '../../../src/diagnostics/report.ts'
import { loadLibrary } from '../../../src/library/load.ts'
import { withSignOff } from '../../../src/library/read/sign-off.ts'
import { changedWords } from '../../../src/safeguards/changed-words.ts'
import { run } from '../../cli/command-line.ts'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { load, NOW, swap, write } from '../folder.ts'

const FILE = 'briefings/child-t.md'
const policy = swap('source-missing: warn', 'sign-off: { briefings: [Safeguarding lead] }')
let folder: string
let signed: string

const path = () => join(folder, FILE)
const problems = () => {
  const { files } = loadLibrary({ folder, now: NOW })
  return diagnosticsOf(files, '')
    .filter(({ rule, file }) => rule !== 'source-missing' && file === FILE)
    .map(({ file, line, column, rule, severity, message }) => `${file}:${line}:${column} ${rule} ${severity} ${message}`)
}
const signOff = (...args: string[]) =>
  run('sign-off', args, { env: { SEVENFOLD_CONTENT: folder, SOURCE_DATE_EPOCH: String(NOW.getTime() / 1000) } })
/** The signed briefing with one piece of text otherwise. */
const change = (from: string, to: string) => writeFileSync(path(), swap(from, to)(signed))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sevenfold-signed-'))
  write(folder, { 'site.yaml': policy })
  const { status, stdout } = signOff('--file', FILE, '--role', 'Safeguarding lead')
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^Signed off by Safeguarding lead on 21 November 2026: /m)])
  signed = readFileSync(path(), 'utf8')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('what was signed off', () => {
  test('may be published; the command added one field, and kept the text', () => {
    writeFileSync(path(), signed)
    expect(problems()).toEqual([])
    expect(signed).toMatch(/\nsignOff:\n {2}- \{ role: "Safeguarding lead", on: 2026-11-21, of: sha256-[0-9a-f]{64} \}\n---\n/)
    const [name = '', ...others] = readdirSync(join(folder, 'sign-offs'))
    expect([name, others]).toEqual([expect.stringMatching(/^child-t-[0-9a-f]{12}\.txt$/), []])
    expect(readFileSync(join(folder, 'sign-offs', name), 'utf8')).toContain('\ntitle: A child out of school\n')
  })

  test.each([
    ['its dates', 'published: 2026-11-21', 'published: 2026-11-20\nreviewEvery: 1 year\nreviewed: 2026-11-21'],
    ['its status', 'status: published', 'status: draft'],
    ['an embargo', 'published: 2026-11-21', 'published: 2027-01-01\npublishFrom: 2027-01-01'],
    [
      'the order of its fields, and a comment',
      'title: A child out of school\nsubject: Child T',
      '# see the minutes\nsubject: "Child T"\ntitle: A child out of school',
    ],
    ['spaces at the ends of lines', 'Nobody asked. (¶4.1)', 'Nobody asked. (¶4.1)  '],
  ])('may change in %s', (_, from, to) => {
    change(from, to)
    expect(problems()).toEqual([])
  })

  test.each([
    ['its body', 'Nobody asked. (¶4.1)', 'Nobody asked twice. (¶4.1)', '`twice` was added'],
    ['its title', 'title: A child out of school', 'title: A boy out of school', '`child` became `boy`'],
    ['a recommendation', 'concerns are raised again', 'concerns are raised', '`again` was taken out'],
    ['spaces alone', 'Nobody asked. (¶4.1)', 'Nobody  asked. (¶4.1)', 'only spaces or line breaks'],
    ['an exception', '\nthemes:', '\nexceptions: [{ rule: language, text: x, reason: Because }]\nthemes:', expect.anything()],
  ])('is not published when a word changed in %s; the words are shown', (_, from, to, words) => {
    change(from, to)
    const [first = ''] = problems().filter((one) => one.includes('sign-off'))
    expect(first).toMatch(
      /^briefings\/child-t\.md:\d+:5 sign-off-changed error It changed after Safeguarding lead signed it off on 21 November 2026: /,
    )
    if (typeof words === 'string')
      expect(first).toContain(
        `: ${words}. Take the change back; or have it signed off again: npm run sign-off -- --file briefings/child-t.md`,
      )
  })

  test('and changed in a draft warns', () => {
    writeFileSync(path(), swap('Nobody asked.', 'Nobody knew.')(swap('status: published', 'status: draft')(signed)))
    expect(problems().join()).toContain('briefings/child-t.md:26:5 sign-off-changed warning It changed after')
  })

  test('is shown without the numbers that no message repeats', () => {
    change('Nobody asked.', 'Nobody asked. Her NHS number was 999 110 6847.')
    const [said = ''] = problems().filter((one) => one.includes('sign-off-changed'))
    expect(said).toContain('[a number]')
    expect(said).not.toContain('6847')
  })

  test('and changed in such a number alone says so', () => {
    const numbered = (number: string) => swap('Nobody asked.', `Nobody asked. The reference was ${number}.`)
    expect(changedWords(numbered('999 110 6847')(signed), numbered('943 476 5919')(signed))).toBe('a number that no message repeats')
  })

  test('is not written by hand', () => {
    change(/of: sha256-\w+/.exec(signed)?.[0] ?? '', 'of: sha256-1')
    expect(problems().filter((one) => one.includes('signOff') || one.includes('sign-off'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:26:54 field-value error This says what was signed. Only \`npm run sign-off\` can write it: take this sign-off out, and run that.",
      ]
    `)
    change(/, of: sha256-\w+/.exec(signed)?.[0] ?? '', '')
    expect(problems().filter((one) => one.includes('signOff') || one.includes('sign-off'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:26:5 field-missing error The field \`signOff[1].of\` is missing. Add it. Only \`npm run sign-off\` can write it: take this sign-off out, and run that.",
      ]
    `)
  })

  test('is not signed on a day to come', () => {
    change('on: 2026-11-21, of', 'on: 2026-11-22, of')
    expect(problems()).toEqual([expect.stringContaining('field-value error This day is still to come, so nobody can have signed on it.')])
  })

  test('is asked for again where its text is lost; a change to it cannot be shown then', () => {
    const bare = { 'site.yaml': policy, [FILE]: signed, 'briefings/men.md': null }
    expect(load(bare).warnings.filter((one) => one.includes('sign-off'))).toEqual([
      expect.stringContaining('briefings/child-t.md:26:5 sign-off-text What Safeguarding lead signed off is not kept in `sign-offs/`'),
    ])
    const { errors } = load({ ...bare, [FILE]: swap('Nobody asked.', 'Nobody knew.')(signed) })
    expect(errors.join()).toContain('what it was is not kept in `sign-offs/`, so the words cannot be shown')
  })

  test('may be signed off again, in place of the last time; others stay', () => {
    change('Nobody asked.', 'Nobody knew.')
    expect(signOff('--file', join(folder, FILE), '--role', 'Safeguarding lead').status).toBe(0)
    expect(problems()).toEqual([])
    expect(readFileSync(path(), 'utf8').match(/role: "Safeguarding lead"/g)).toHaveLength(1)
    expect(readdirSync(join(folder, 'sign-offs'))).toHaveLength(2)
  })
})

test('a document that became another file was not signed off', () => {
  const file = join(folder, 'documents/child-t.pdf')
  write(folder, {
    'site.yaml': policy,
    [FILE]: swap(
      'report: { status: not-published, reason: It would name the family. }',
      'report: { status: published, on: 2026-01-15, document: child-t.pdf }',
    ),
    'documents/child-t.pdf': plainPdf(['A report.']),
  })
  expect(signOff('--file', FILE, '--role', 'Safeguarding lead').status).toBe(0)
  expect(problems()).toEqual([])
  writeFileSync(file, plainPdf(['Another report.']))
  expect(problems()).toEqual([
    expect.stringMatching(
      /:\d+:5 sign-off-changed error .*: `documents\/child-t\.pdf` is another file\. Take the change back; or have it signed off again: npm run sign-off/,
    ),
  ])
  rmSync(file)
})

describe('the command', () => {
  test.each([
    [['--file', 'briefings/nobody.md', '--role', 'Safeguarding lead'], 'There is no `briefings/nobody.md` that is free of errors.'],
    [['--file', 'site.yaml', '--role', 'Safeguarding lead'], 'is no file in `briefings/`'],
    [['--file', FILE, '--role', 'Nobody'], '`site.yaml` names no role `Nobody` for briefings. Known: Safeguarding lead.'],
    [['--file', FILE], 'Write `--role` as who signs it off'],
  ])('says what is wrong with %j', (args, words) => {
    const { status, stderr } = signOff(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
  })

  test('changes nothing but the one field', () => {
    const one = [{ role: 'Lead "A"', on: '2026-11-21', of: 'sha256-0' }]
    const field = 'signOff:\n  - { role: "Lead \\"A\\"", on: 2026-11-21, of: sha256-0 }\n'
    expect(withSignOff('---\ntitle: A # why\n---\n\nBody ---\n', one)).toBe(`---\ntitle: A # why\n${field}---\n\nBody ---\n`)
    expect(withSignOff('---\nsignOff:\n  - { role: B, on: 2026-01-01, of: sha256-1 }\n\n# why\ntitle: A\n---\nBody\n', one)).toBe(
      `---\n${field}\n# why\ntitle: A\n---\nBody\n`,
    )
    expect(withSignOff('---\ntitle: A\nsignOff: []\n---\nBody\n', one)).toBe(`---\ntitle: A\n${field}---\nBody\n`)
    expect(withSignOff('---\r\ntitle: A\r\n---\r\nBody\r\n', one)).toBe(
      `---\r\ntitle: A\r\n${field.replaceAll('\n', '\r\n')}---\r\nBody\r\n`,
    )
  })
})
