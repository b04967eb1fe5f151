import { describe, expect, test } from 'vitest'
import { odtFile, paragraph, run, slidesFile, wordFile } from '../../documents/files.ts'
import { protectedPdf } from '../../documents/pdf-file.ts'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { attach, REPORT } from '../attach.ts'
import { all, load, MINIMAL, swap } from '../folder.ts'

const CHILD_T = 'briefings/child-t.md'
const NHS = '999 110 6847'
const word = (options: Parameters<typeof wordFile>[0]) => Buffer.from(wordFile(options))

describe('an NHS number in a document stops the build, wherever it stands', () => {
  test('in a PDF, with its page; also where a line ends within it', () => {
    expect(attach('x.pdf', plainPdf(['A report.'], ['Her number was 999 110', '6847, they said.'])).errors).toMatchInlineSnapshot(`
      [
        "documents/x.pdf:2:1 identity-nhs-number This is an NHS number (page 2). Take it out. It names one person, for life.",
      ]
    `)
  })

  test.each([
    ['the body', word({ body: paragraph(run('Her number was 999 1'), run('10 6847.')) })],
    ['a header', word({ header: `Her number was ${NHS}.` })],
    ['the footnotes', word({ footnote: `Her number was ${NHS}.` })],
    ['hidden text', word({ body: paragraph(run(`Her number was ${NHS}.`, '<w:vanish/>')) })],
    ['a comment', word({ planted: `Her number was ${NHS}. ` })],
  ])('in %s of a Word file', (_, document) => {
    const { errors } = attach('x.docx', document)
    expect(errors.length).toBeGreaterThan(0)
    for (const error of errors) expect(error).toMatch(/^documents\/x\.docx:1:1 identity-nhs-number This is an NHS number \(/)
    expect(errors.join()).not.toContain('6847')
  })

  test('in an OpenDocument text and on a slide', () => {
    expect(attach('x.odt', Buffer.from(odtFile({ text: `Her number was ${NHS}.` }))).errors).toEqual([
      'documents/x.odt:1:1 identity-nhs-number This is an NHS number (below the heading “Findings”). Take it out. It names one person, for life.',
    ])
    expect(attach('x.pptx', Buffer.from(slidesFile({ text: `Her number was ${NHS}.` }))).errors).toEqual([
      'documents/x.pptx:1:1 identity-nhs-number This is an NHS number (slide 1). Take it out. It names one person, for life.',
    ])
  })
})

test('a draft lets nothing stay in a document that a published briefing attaches', () => {
  const report = swap(REPORT, 'report: { status: published, on: 2026-01-15, document: x.pdf }')
  const draft = all(
    report,
    swap('status: published\npub', 'status: draft\npub'),
    swap('people: [', 'disclosure: { basis: It is old., by: The partnership, on: 2026-01-01 }\npeople: ['),
  )
  const { errors } = load({
    [CHILD_T]: report,
    'briefings/child-u.md': draft(MINIMAL[CHILD_T] as string),
    'documents/x.pdf': plainPdf(['OFFICIAL-SENSITIVE']),
  })
  expect(errors).toEqual([expect.stringMatching(/^documents\/x\.pdf:1:1 marking /)])
})

test.each([
  ['a draft', 'status: draft'],
  ['a withdrawn entry', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: The family asked for it. }'],
])('what stops the build in a document only warns where %s alone attaches it', (_, status) => {
  const attached = all(
    swap(REPORT, 'report: { status: published, on: 2026-01-15, document: x.pdf }'),
    swap('status: published\npub', `${status}\npub`),
  )
  const overrides = { [CHILD_T]: attached, 'documents/x.pdf': plainPdf(['OFFICIAL-SENSITIVE'], [`Her number was ${NHS}.`]) }
  const { errors, warnings } = load({ ...overrides, 'briefings/men.md': swap('status: published', 'status: draft') })
  expect(errors).toEqual([])
  const only = 'It only warns, because no entry attaches it that is published or will be; once it is published, it stops the build.'
  expect(warnings).toEqual([
    expect.stringMatching(/^documents\/x\.pdf:1:1 marking `OFFICIAL-SENSITIVE` says /),
    `documents/x.pdf:2:1 identity-nhs-number This is an NHS number (page 2). Take it out. It names one person, for life. ${only}`,
  ])
  expect(warnings[0]).toContain(only)
})

describe('a marking in a document', () => {
  const marked = plainPdf(['OFFICIAL-SENSITIVE', '', 'A report.'], ['OFFICIAL-SENSITIVE'], ['Official-Sensitive'])

  test('stops the build, once for all its pages', () => {
    expect(attach('x.pdf', marked).errors).toMatchInlineSnapshot(`
      [
        "documents/x.pdf:1:1 marking \`OFFICIAL-SENSITIVE\` says that this may not go out (page 1, page 2, page 3). If it no longer holds, put a document without it here. If it does, say in the \`disclosure\` of the entry why it may be published, who decided it, and when.",
      ]
    `)
  })

  test('may stay where the entry that attaches it says who decided that', () => {
    const disclosure = 'disclosure: { basis: The partners agreed., by: The partnership, on: 2026-11-01 }\n'
    expect(attach('x.pdf', marked, disclosure).errors).toEqual([])
  })

  test('counts in its properties too, and talk of confidentiality does not', () => {
    const property = word({ planted: 'OFFICIAL-SENSITIVE ' })
    expect(attach('x.docx', property).errors.join()).toContain('marking')
    expect(attach('x.pdf', plainPdf(['What they told us was strictly', 'confidential and stayed so.'])).errors).toEqual([])
  })
})

describe('what is likely', () => {
  const people = plainPdf(
    ['Leanne Hughes, the mother, rang.', 'Su Vincent wrote this report.'],
    ['The father, Karl Jones, rang Leanne Hughes.'],
  )

  test('has one warning for each rule, with the first places', () => {
    expect(attach('x.pdf', people).warnings).toMatchInlineSnapshot(`
      [
        "documents/x.pdf:1:1 identity-name 3 places look like the name of a person: \`Leanne Hughes\` (page 1), \`Karl Jones\` (page 2). Write who it is to the child or the adult, or what office they hold, or a pseudonym. If it may stay, write an exception with its reason into the entry.",
      ]
    `)
  })

  test('may stay by an exception of the entry, which is then of use', () => {
    const exceptions = 'exceptions: [{ rule: identity-name, text: Leanne Hughes, reason: She speaks in public. }]\n'
    expect(attach('x.pdf', people, exceptions).warnings.join()).toMatch(
      /^documents\/x\.pdf:2:1 identity-name One place looks like .*`Karl Jones`/,
    )
    expect(attach('x.pdf', plainPdf(['A report.']), exceptions).warnings.join()).toContain('exception-unused')
  })

  test('is not told to go while a document cannot be read: it may be of use there', async () => {
    const exceptions = 'exceptions: [{ rule: identity-name, text: Leanne Hughes, reason: She speaks in public. }]\n'
    for (const unread of ['', Buffer.from(await protectedPdf())]) {
      const { errors, warnings } = attach('x.pdf', unread, exceptions)
      expect(errors).toEqual([expect.stringContaining('document-unreadable')])
      expect(warnings.join()).not.toContain('exception-unused')
    }
  })
})

test('what was to stay in a document that cannot be read wholly is not called of no use', () => {
  const stays = `exceptions: [{ rule: identity-name, text: Leanne Hughes, reason: She speaks in public. }]
disclosure: { basis: The partners agreed., by: The partnership, on: 2026-11-01 }
`
  const rules = (one: ReturnType<typeof load>) => [...one.errors, ...one.warnings].map((said) => said.split(' ')[1])
  expect(rules(attach('x.pdf', '', stays))).toEqual(['document-unreadable'])
  expect(rules(attach('x.docx', plainPdf(['A report.']), stays))).toEqual(['document-kind'])
  expect(rules(attach('x.pdf', null, stays))).toEqual(['link-dead'])
  expect(rules(attach('x.pdf', plainPdf(['A report.'], []), stays))).toEqual(['document-text'])
  expect(rules(attach('x.pdf', plainPdf(['A report.']), stays))).toEqual(['exception-unused', 'disclosure-unused'])
})

describe('a file that cannot be published stops the build, with its place', () => {
  test('empty, protected, mislabelled', async () => {
    expect(attach('x.pdf', '').errors).toMatchInlineSnapshot(`
      [
        "documents/x.pdf:1:1 document-unreadable The file is empty: it has 0 bytes. Put the file itself there.",
      ]
    `)
    expect(attach('x.pdf', Buffer.from(await protectedPdf())).errors).toMatchInlineSnapshot(`
      [
        "documents/x.pdf:1:1 document-unreadable The PDF is protected: it has a password, or forbids to copy from it, which keeps screen readers out too. Save it without.",
      ]
    `)
    expect(attach('x.docx', plainPdf(['A report.'])).errors).toMatchInlineSnapshot(`
      [
        "documents/x.docx:1:1 document-kind Its ending says Word, but it is a PDF. Give it its right name, or put the right file there.",
      ]
    `)
  })

  test('larger than the site allows', () => {
    const large = Buffer.alloc(1_200_000)
    const { errors } = load({
      'site.yaml': swap('source-missing: warn', 'source-missing: warn\n  document-size: 1'),
      'briefings/child-t.md': swap(REPORT, 'report: { status: published, document: x.pdf }'),
      'documents/x.pdf': large,
    })
    expect(errors).toMatchInlineSnapshot(`
      [
        "documents/x.pdf:1:1 file-size This file has 2 MB; a document may have 1. Make its pictures smaller. Or set \`document-size\` in the \`policies\` of \`site.yaml\`.",
      ]
    `)
  })
})

test('what readers do not see is told, and so are pages without text', () => {
  expect(attach('x.docx', word({ body: paragraph(run('A secret.', '<w:vanish/>'), run('A report.')) })).warnings).toMatchInlineSnapshot(`
    [
      "documents/x.docx:1:1 document-hidden The published copy leaves out what readers do not see: hidden text. The file itself stays as it is.",
    ]
  `)
  expect(attach('x.pdf', plainPdf(['A report.'], [])).warnings).toMatchInlineSnapshot(`
    [
      "documents/x.pdf:2:1 document-text Page 2 holds no text, only pictures or nothing. What is in a picture was not checked, and no screen reader can read it. If it is scanned, have its text recognised, or make the PDF from the file that it was written in.",
    ]
  `)
})
