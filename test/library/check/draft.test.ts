import { describe, expect, test } from 'vitest'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { all, load, type Override, swap } from '../folder.ts'

/** As somebody leaves it who has only begun: one section, and most fields not there. */
const HALF = `---
kind: review
title: Half written
subject: Child Z
summary: To do.
status: draft
published: 2026-12-20
review:
  type: rapid-review
  partnerships: [nobody]
themes: []
---

## Background

Notes from the panel.
`
const WHY = 'It only warns, because this is a draft; once it is published, it stops the build.'
const rules = (lines: readonly string[]) => lines.map((line) => /:\d+:\d+ (\S+)/.exec(line)?.[1])

describe('a draft stops nothing', () => {
  test('that is half written: all of it warns, and once it is said why', () => {
    const { library, errors, warnings } = load({ 'briefings/half-written.md': HALF })
    expect(errors).toEqual([])
    expect(library?.reviews.map(({ id }) => id)).toEqual(['child-t'])
    expect(new Set(rules(warnings))).toEqual(new Set(['field-missing', 'reference-unknown', 'field-value', 'section-missing']))
    expect(warnings[0]).toBe(`briefings/half-written.md:2:1 field-missing The field \`agencies\` is missing. Add it. ${WHY}`)
    expect(warnings.filter((line) => line.endsWith(WHY))).toHaveLength(1)
  })

  const body = (text: string) => `${HALF}${text}\n`
  test.each<[string, Record<string, Override>, string]>([
    ['too large', { 'briefings/z.md': body('x'.repeat(250_000)) }, 'file-size'],
    ['not UTF-8', { 'briefings/z.md': Buffer.from(body('caf\xe9'), 'latin1') }, 'file-encoding'],
    ['with a gap in it', { 'briefings/z.md': body(' '.repeat(2000)) }, 'markup-large'],
    ['with hidden characters', { 'briefings/z.md': body('a\u202eb') }, 'character-hidden'],
    ['with a number of a person', { 'briefings/z.md': body('NHS number 943 476 5919.') }, 'identity-nhs-number'],
    ['with a dead link', { 'briefings/z.md': body('[x](nothing.md)') }, 'link-dead'],
    ['under a name that is no address', { 'briefings/Half Written.md': HALF }, 'file-name'],
    ['that is no Markdown file', { 'briefings/half.txt': HALF }, 'file-name'],
    ['of a theme', { 'themes/z.md': '---\nterm: Z\nstatus: draft\n---\n' }, 'field-missing'],
    ['of a page at an address of the site', { 'pages/search.md': '---\ntitle: x\nsummary: x\nstatus: draft\n---\nx\n' }, 'id-duplicate'],
    ['of a session', { 'sessions/z.md': '---\ntitle: Z\nstatus: draft\n---\nx\n' }, 'field-missing'],
  ])('%s', (_, overrides, rule) => {
    const { library, errors, warnings } = load(overrides)
    expect(errors).toEqual([])
    expect(rules(warnings)).toContain(rule)
    expect(library).toBeDefined()
  })

  test.each(['draft', 'published'])('with the document that it alone attaches; as %s', (status) => {
    const attaching = all(
      swap('status: published', `status: ${status}`),
      swap('status: not-published, reason: It would name the family.', 'status: published, on: 2026-11-01, document: r.pdf'),
    )
    const { errors, warnings } = load({
      'briefings/child-t.md': attaching,
      'briefings/men.md': null,
      'documents/r.pdf': Buffer.from('no PDF at all'),
    })
    expect(rules(status === 'draft' ? warnings : errors)).toContain('document-kind')
    if (status === 'draft') expect(errors).toEqual([])
    expect(warnings.join('\n').includes('because no entry attaches it that is published or will be')).toBe(status === 'draft')
  })
})

describe('as an error counts', () => {
  test.each([
    ['what is under embargo', HALF.replace('status: draft', 'status: published\npublishFrom: 2099-01-01')],
    ['a status that is none', HALF.replace('status: draft', 'status: Draft')],
    ['a status in YAML that cannot be read', HALF.replace('title: Half', 'title: [Half')],
    ['a status that stands there twice', HALF.replace('status: draft', 'status: draft\nstatus: published')],
    ['what only speaks of a draft', HALF.replace('status: draft', '# status: draft')],
  ])('%s', (_, text) => {
    const { errors, library } = load({ 'briefings/half.md': text })
    expect(errors.length).toBeGreaterThan(0)
    expect(library).toBeUndefined()
  })

  test('a draft that cannot be read as one, and it is said', () => {
    const { errors } = load({ 'briefings/half.md': HALF.replace('title: Half', 'title: Half: written') })
    expect(errors).toContainEqual(
      expect.stringContaining('yaml `status: draft` cannot be read while something in the front matter is no YAML'),
    )
  })

  test('what leads to a draft from what is published, also to one that is half written', () => {
    const half = swap('definition:', 'status: draft\ndefinitoin:')
    const { errors } = load({ 'themes/unseen-men.md': half })
    expect(errors.map((line) => line.replace(/ `.*/, ''))).toEqual([
      'briefings/child-t.md:16:22 link-unpublished',
      'briefings/child-t.md:49:3 link-unpublished',
      'briefings/child-t.md:53:15 link-unpublished',
      'briefings/men.md:8:10 link-unpublished',
      'briefings/men.md:34:3 link-unpublished',
      'themes/escalation.md:4:11 link-unpublished',
    ])
    expect(errors[0]).toBe(
      'briefings/child-t.md:16:22 link-unpublished `unseen-men` is `draft`, so readers would find nothing there. Publish it, or take this out.',
    )
  })

  test('an address that was published, and would be lost with what is a draft now, also a half-written one', () => {
    const ledger = '/briefings/men/\n'
    const draft = swap('status: published', 'status: draft')
    const says =
      'addresses.txt:1:1 address-lost `/briefings/men/` was published, and would be gone. `briefings/men.md` is `draft`. Publish it again;'
    for (const men of [draft, all(draft, swap('summary:', 'sumary:'))]) {
      const { errors } = load({ 'addresses.txt': ledger, 'briefings/men.md': men })
      expect(errors).toEqual([expect.stringContaining(says)])
    }
  })
})

describe('a draft takes nothing from what is published', () => {
  test('no term, whichever is read first: the draft is told', () => {
    const draft = '---\nterm: Unseen men\nother: [MARAC]\ndefinition: x\nstatus: draft\n---\nx\n'
    for (const path of ['themes/aaa.md', 'themes/zzz.md']) {
      const { errors, warnings } = load({ [path]: draft })
      expect(errors).toEqual([])
      expect(warnings.map((line) => line.replace(/ The term.*/, ''))).toEqual([`${path}:2:7 term-duplicate`, `${path}:3:9 term-duplicate`])
    }
  })

  test('nor does it give: it lets nothing stay in a document that what is published attaches', () => {
    const report = 'report: { status: published, on: 2026-11-01, document: r.pdf }'
    const disclosure = 'disclosure: { basis: The partners agreed., by: The partnership, on: 2026-11-01 }'
    const { errors } = load({
      'briefings/child-t.md': swap('report: { status: not-published, reason: It would name the family. }', report),
      'briefings/half.md': HALF.replace('themes: []', `  ${report}\nthemes: []\n${disclosure}`),
      'documents/r.pdf': plainPdf(['OFFICIAL-SENSITIVE']),
    })
    expect(rules(errors)).toEqual(['marking'])
  })

  test('no id of a heading', () => {
    const heading = (text: string) => `${text}\n## Old\n\nWords.\n`
    expect(load({ 'themes/escalation.md': heading, 'briefings/old.md': HALF }).errors).toEqual([])
  })
})
