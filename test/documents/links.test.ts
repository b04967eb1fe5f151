import { PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { inspectDocument } from '../../src/safeguards/document.ts'
import { changed } from './changed.ts'
import { odtFile, paragraph, run, slidesFile, wordFile } from './files.ts'
import { annotatedPdf } from './pdf-file.ts'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const related = (address: string) => (text: string) =>
  text.replace(
    '</Relationships>',
    `<Relationship Id="rId90" Type="${R}/hyperlink" Target="${address}" TargetMode="External"/></Relationships>`,
  )

const word = (address: string, words = 'the mother') =>
  changed(wordFile({ body: paragraph(`<w:hyperlink r:id="rId90">${run(words)}</w:hyperlink>`) }), {
    'word/_rels/document.xml.rels': related(address),
  })
const field = (address: string, words = 'the mother') =>
  wordFile({
    body: paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      `<w:r><w:instrText> HYPERLINK "${address}" </w:instrText></w:r>`,
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run(words),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  })
const slides = (address: string, words = 'the mother') =>
  changed(slidesFile({ text: words }), {
    'ppt/slides/_rels/slide1.xml.rels': related(address),
    'ppt/slides/slide1.xml': (text) => text.replace('<a:r>', '<a:r><a:rPr><a:hlinkClick r:id="rId90"/></a:rPr>'),
  })
const shape = (address: string) =>
  changed(slidesFile(), {
    'ppt/slides/_rels/slide1.xml.rels': related(address),
    'ppt/slides/slide1.xml': (text) =>
      text.replace('<p:cNvPr id="2" name="Text"/>', '<p:cNvPr id="2" name="Text"><a:hlinkClick r:id="rId90"/></p:cNvPr>'),
  })
const odt = (address: string, words = 'the mother') =>
  changed(odtFile(), {
    'content.xml': (text) =>
      text.replace(
        '</office:text>',
        `<text:p><text:a xlink:type="simple" xlink:href="${address}">${words}</text:a></text:p></office:text>`,
      ),
  })
const pdf = (address: string, words = 'the mother') =>
  annotatedPdf(() => [{ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(address) } }], [words])

const found = async (name: string, bytes: Uint8Array) =>
  inspectDocument((await readDocument(name, bytes)).leaves).map(({ rule, text, where }) => `${rule}: ${text} (${where})`)

const MAIL = 'mailto:jane.doe@example.org'
const NUMBER = 'https://example.org/?nhs=9991106847'

test.each<[string, string, (address: string) => Uint8Array | Promise<Uint8Array>, string]>([
  ['a Word file', 'x.docx', word, 'the beginning'],
  ['a field of a Word file', 'x.docx', field, 'the beginning'],
  ['a slide', 'x.pptx', slides, 'slide 1'],
  ['a shape on a slide', 'x.pptx', shape, 'slide 1'],
  ['an OpenDocument', 'x.odt', odt, 'below the heading “Findings”'],
  ['a PDF', 'x.pdf', pdf, 'page 1, in a field or link'],
])('where a link of %s leads is read as its words are', async (_, name, make, where) => {
  expect(await found(name, await make(MAIL))).toEqual([`identity-email: jane.doe@example.org (${where})`])
  expect(await found(name, await make(NUMBER))).toEqual([`identity-nhs-number: 9991106847 (${where})`])
  expect(await found(name, await make('https://example.org/themes/escalation(2).html?page=2'))).toEqual([])
  expect(await found(name, await make('mailto:safeguarding@example.org'))).toEqual([])
})

test.each<[string, string, (address: string, words: string) => Uint8Array | Promise<Uint8Array>]>([
  ['a Word file', 'x.docx', word],
  ['a slide', 'x.pptx', slides],
  ['an OpenDocument', 'x.odt', odt],
  ['a PDF', 'x.pdf', pdf],
])('an address that %s shows is told of once', async (_, name, make) => {
  expect(await found(name, await make(MAIL, 'jane.doe@example.org'))).toHaveLength(1)
})

test('an address is read that is behind a picture in the first cell of a part', async () => {
  const cell = (words: string) => `<w:tc>${words}</w:tc>`
  const link = '<w:p><w:hyperlink r:id="rId90"><w:r><w:t></w:t></w:r></w:hyperlink></w:p>'
  const body = `<w:tbl><w:tr>${cell(link)}${cell(paragraph(run('The partnership')))}</w:tr></w:tbl>`
  const file = changed(wordFile({ body }), { 'word/_rels/document.xml.rels': related('mailto:jane.doe@example.org') })
  expect(await found('x.docx', file)).toEqual([expect.stringContaining('identity-email: jane.doe@example.org')])
})
