import { describe, expect, test } from 'vitest'
import { record } from '../../../src/library/permalinks/record.ts'
import { libraryOf, load, MINIMAL, type Override, swap } from '../folder.ts'

const WITHDRAWN = '`status: withdrawn` and `withdrawn: { on: 2026-11-21, reason: ... }`'
const LEDGER = record(libraryOf()).text

/** What a check says once the minimal content was published, and then changed. */
const after = (overrides: Record<string, Override>, ledger = LEDGER) => load({ 'addresses.txt': ledger, ...overrides })

test('an empty ledger is to be put back', () => {
  expect(after({}, '\n').errors).toEqual([
    expect.stringContaining('This file is empty. It had every address that was published: put it back'),
  ])
})

test('each problem has its place', () => {
  expect(after({}, '/\n/gone/\nx\n').errors).toEqual([
    'addresses.txt:3:1 ledger-form This line is no address. A line has an address and its anchors, such as `/themes/neglect/ #learning`. Take it out, and keep the others.',
  ])
  expect(after({}, '/\n/gone/\n').errors).toEqual([
    `addresses.txt:2:1 address-lost \`/gone/\` was published, and would be gone. Put \`pages/gone.md\` back with ${WITHDRAWN}; or, in the file that takes its place, write \`aliases: [gone]\`.`,
  ])
})

test.each(['themes/neglect/', '/themes/neglect/ learning', '/themes/neglect/#learning', '/themes/neglect/  #learning', '/b/ #a#b'])(
  'a line of another form is told: %s',
  (line) => {
    expect(after({}, `${LEDGER}${line}\n`).errors).toEqual([expect.stringContaining(':1 ledger-form This line is no address.')])
  },
)

describe('the ledger itself', () => {
  test('is in order, the same for the same content, and has nothing of what is not published', () => {
    const draft = (text: string) => text.replace('term: Escalation', 'term: Secret').replace('definition:', 'status: draft\ndefinition:')
    const more = libraryOf({
      'themes/a-secret.md': draft(MINIMAL['themes/escalation.md'] as string),
      'briefings/men.md': swap('status: published', 'status: published\npublishFrom: 2030-01-01'),
      'themes/other-secret.md': (MINIMAL['themes/escalation.md'] as string).replace(
        'term: Escalation',
        'term: Other\nstatus: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }',
      ),
    })
    const { text } = record(more)
    expect(text).not.toMatch(/secret|[/]men[/.]/)
    expect(record(libraryOf()).text).toBe(LEDGER)
    const lines = LEDGER.split('\n').slice(3, -1)
    expect(lines.toSorted()).toEqual(lines)
  })

  test('keeps what was promised before, and takes each address once', () => {
    const before = { lines: [{ path: '/old/', place: { line: 1, column: 1 }, anchors: [{ name: 'x', place: { line: 1, column: 1 } }] }] }
    const { text, added, addresses } = record(libraryOf(), before)
    expect(text).toContain('\n/old/ #x\n')
    expect(added).toBe(addresses - 1)
    expect(text.match(/^\/b\/men\/$/gm)).toHaveLength(1)
  })

  test('may hold an address twice, as after a merge; a line that is no address is an error', () => {
    expect(after({}, `${LEDGER}/b/men/\n\n# A note\n`).errors).toEqual([])
    const lines = LEDGER.split('\n').length
    expect(after({}, `${LEDGER}<<<<<<< ours\n`).errors).toEqual([
      `addresses.txt:${lines}:1 ledger-form This line is no address. A line has an address and its anchors, such as \`/themes/neglect/ #learning\`. Take it out, and keep the others.`,
    ])
  })

  test('does not mind under which path the site lives', () => {
    const ledger = LEDGER.replace('https://sevenfold.example', 'https://x.example/learning')
    expect(after({ 'site.yaml': swap('https://sevenfold.example', 'https://x.example/learning') }, ledger)).toMatchObject({
      errors: [],
      warnings: [],
    })
  })
})
