import { describe, expect, test } from 'vitest'
import { withNotice } from '../../../src/library/withdrawal/write-notice.ts'
import { MINIMAL, swap } from '../folder.ts'

const NOTICE = { on: '2026-11-21', reason: 'The "family" asked: yes.' }
const FIELDS = 'status: withdrawn\nwithdrawn:\n  on: 2026-11-21\n  reason: "The \\"family\\" asked: yes."'
const written = (text: string | Buffer | undefined, notice = NOTICE) =>
  String(withNotice(text === undefined ? undefined : Buffer.from(text), notice))

describe('a notice is written into a file, and every other byte stays', () => {
  const child = MINIMAL['briefings/child-t.md'] as string
  test('in the place of its status', () => {
    expect(written(child)).toBe(swap('status: published', FIELDS)(child))
  })

  test.each([
    ['quoted, with a comment after it', 'status: "published" # by us', `${FIELDS} # by us`],
    ['with a notice of old above it', 'withdrawn: { on: 2020-01-01, reason: x }\nstatus: published', FIELDS],
    ['with a notice of old below it', 'status: published\nwithdrawn:\n  on: 2020-01-01\n  reason: x', FIELDS],
  ])('%s', (_, before, after) => {
    expect(written(swap('status: published', before)(child)).trimEnd()).toBe(swap('status: published', after)(child).trimEnd())
  })

  test('as the last of its fields, where there was none', () => {
    expect(written('---\nterm: T # c\ndefinition: x\n\n---\nBody --- \n')).toBe(
      `---\nterm: T # c\ndefinition: x\n${FIELDS}\n\n---\nBody --- \n`,
    )
  })

  test('with the line ends and the mark that an editor of Windows puts there', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
    expect(written(windows(child))).toBe(windows(swap('status: published', FIELDS)(child)))
  })

  test('with what stood there', () => {
    const { was } = { was: 'A briefing' }
    expect(String(withNotice(Buffer.from(child), { ...NOTICE, was }))).toContain('  was: "A briefing"\n')
  })
})

describe('where the front matter cannot be read, one that can stands before all of it', () => {
  test.each([
    ['broken YAML', Buffer.from('---\nstatus: published\ntitle: [\n---\nx\n')],
    ['no front matter', Buffer.from('# Words\n')],
    ['fields in braces', Buffer.from('---\n{ status: published }\n---\n')],
    ['code', Buffer.from('---js\n{}\n---\n')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x2d, 0x00, 0x0a])],
    ['nothing', Buffer.alloc(0)],
  ])('%s', (_, file) => {
    const out = Buffer.from(withNotice(file, NOTICE) as Buffer)
    expect(out.subarray(0, FIELDS.length + 4).toString()).toBe(`---\n${FIELDS}`)
    expect(out.subarray(out.length - file.length).equals(file)).toBe(true)
  })

  test('and where there is no file any more, a new one', () => {
    expect(written(undefined)).toBe(`---\n${FIELDS}\n---\n\nThis was published once, and was withdrawn.\n`)
  })
})
