import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../src/cli/preview/serve.ts'
import { laidOpen, odtFile, slidesFile, wordFile } from '../documents/files.ts'
import { pdfFile, pdfLaidOpen } from '../documents/pdf-file.ts'
import { build, filesOf, mustBuild, workshop } from './build.ts'
import { pagesInOffice } from './office.ts'
import { serveWith } from './server.ts'

const PLANTED = 'zzplanted'
/** A name with all that a file can have in it. */
const ANY = 'Siân’s “answer” [final] & (#2, 100% = all?) + 50%25; "x" – ~$@!^`{y}.PDF'
const FILES = {
  'child-t.pdf': await pdfFile({ pages: [['The report on Child T.'], ['Its second page.']], planted: PLANTED, tagged: true }),
  'plan.docx': wordFile({ planted: PLANTED }),
  'statement.odt': odtFile({ text: 'The statement.', planted: PLANTED }),
  [ANY]: await pdfFile({ pages: [['The answer.']], planted: PLANTED }),
  'timeline.pptx': slidesFile({ text: 'The timeline.', planted: PLANTED }),
}

const { folder, contentCopy, remove } = workshop()
const dist = join(folder, 'dist')
const content = contentCopy('content')
const said: string[] = []

beforeAll(async () => {
  mkdirSync(join(content, 'documents'))
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(content, 'documents', name), bytes)
  writeFileSync(join(content, 'documents/draft.pdf'), await pdfFile({ pages: [['A draft, zzunpublished.']] }))
  const path = join(content, 'briefings/child-t.md')
  const pack = `  pack:
    - { part: action-plan, status: published, title: The plan, document: plan.docx }
    - { part: statement, status: published, title: The statement, document: statement.odt }
    - { part: timeline, status: published, title: The timeline, document: timeline.pptx }
    - { part: improvement-report, status: published, title: The answer, document: '${ANY}' }
people:`
  const text = readFileSync(path, 'utf8')
    .replace('status: not-published', 'status: published')
    .replace(/ {4}reason: This example.*/, '    document: child-t.pdf')
    .replace('people:', () => pack)
  writeFileSync(path, text)
  const draft = text
    .replace('status: published\npub', 'status: draft\npub')
    .replaceAll(/document: (?:'.*'|\S+)(?= |\n)/g, 'document: draft.pdf')
  writeFileSync(join(content, 'briefings/not-yet.md'), draft)
  said.push((await mustBuild(dist, { content })).said)
})
afterAll(remove)

test('a briefing says of each document what it is, how large and long, and whether it is tagged', () => {
  const html = readFileSync(join(dist, 'briefings/child-t/index.html'), 'utf8')
  const papers = html.slice(html.indexOf('id="papers"')).replace(/<[^>]*>/g, '')
  expect(papers).toMatch(/Multi Agency Child Safeguarding Report \(PDF, \d kB, 2 pages, tagged for screen readers\)\. Published\./)
  expect(papers).toMatch(/The plan \(Word, \d kB, 3 pages\)\. Published\./)
  expect(papers).toMatch(/The timeline \(PowerPoint, \d kB, 1 slide\)\. Published\./)
})

test('the build says what it leaves out', () => {
  expect(said.join()).toMatch(
    /documents\/child-t\.pdf:1:1: warning document-hidden\s+The published copy leaves out .*the author \(`zzplantedauthor`\)/,
  )
})

describe('the documents of the site', () => {
  test('are those that a published briefing attaches, and no other', () => {
    expect(readdirSync(join(dist, 'documents')).sort()).toEqual(Object.keys(FILES).sort())
    expect([...filesOf(dist)].filter(([, bytes]) => bytes.includes('zzunpublished'))).toEqual([])
  })

  test.each(Object.keys(FILES))(
    '%s holds nothing of what was planted beside its text; the file in the content folder is as it was',
    (name) => {
      const copy = readFileSync(join(dist, 'documents', name))
      expect(/\.pdf$/i.test(name) ? pdfLaidOpen(copy) : laidOpen(copy)).not.toContain(PLANTED)
      expect(readFileSync(join(content, 'documents', name)).equals(FILES[name as keyof typeof FILES])).toBe(true)
    },
  )

  test.each([
    ['plan.docx', ['A report.', 'This was put in.', 'A header', 'Seen.', 'a file of ours'], 1],
    ['statement.odt', ['Findings', 'The statement.', 'Put in.', 'Seen.'], 1],
    ['timeline.pptx', ['The timeline.'], 1],
    ['child-t.pdf', ['The report on Child T.', 'Its second page.'], 2],
  ] as const)('%s opens in LibreOffice with its words', (name, words, pages) => {
    const shown = pagesInOffice(join(dist, 'documents', name))
    expect(shown).toHaveLength(pages)
    for (const one of words) expect(shown.join(' ')).toContain(one)
  })
})

test.each(['preview', 'nginx', 'apache'] as const)(
  '%s serves a document of any name at the address that its page leads to',
  async (server) => {
    const [, href] = /<a href="([^"]*)">The answer</.exec(readFileSync(join(dist, 'briefings/child-t/index.html'), 'utf8')) ?? expect.fail()
    const site = server === 'preview' ? await serve(dist) : await serveWith(server, dist)
    try {
      const response = await fetch(new URL(href as string, site.origin))
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(dist, 'documents', ANY)))).toBe(true)
    } finally {
      await site.close()
    }
  },
)

test('a build with a document that may not go out leaves the last good site as it was', async () => {
  const before = readFileSync(join(dist, 'documents/plan.docx'))
  const path = join(content, 'documents/plan.docx')
  writeFileSync(path, wordFile({ footnote: 'Her number was 999 110 6847.' }))
  const { status, said } = await build(dist, { content })
  writeFileSync(path, FILES['plan.docx'])
  expect(status).toBe(1)
  expect(said).toContain('documents/plan.docx:1:1: error identity-nhs-number')
  expect(readFileSync(join(dist, 'documents/plan.docx')).equals(before)).toBe(true)
})
