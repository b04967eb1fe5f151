import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { inspectDocument } from '../../src/safeguards/document.ts'
import { changed } from './changed.ts'
import { odtFile, paragraph, run, slidesFile, wordFile } from './files.ts'

type Cell = string | Cell[][]

const word = (rows: Cell[][]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((one) => `<w:tc>${typeof one === 'string' ? wordLines(one) : word(one)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`
const wordLines = (words: string) =>
  words
    .split('\n')
    .map((one) => paragraph(run(one)))
    .join('')
const slide = (rows: Cell[][]) =>
  `<p:graphicFrame><a:graphic><a:graphicData uri="t"><a:tbl>${rows
    .map(
      (cells) =>
        `<a:tr h="9">${cells
          .map(
            (one) =>
              `<a:tc><a:txBody><a:bodyPr/>${String(one)
                .split('\n')
                .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
                .join('')}</a:txBody></a:tc>`,
          )
          .join('')}</a:tr>`,
    )
    .join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
const open = (rows: Cell[][]) =>
  `<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">${rows
    .map(
      (cells) =>
        `<table:table-row>${cells
          .map(
            (one) =>
              `<table:table-cell>${String(one)
                .split('\n')
                .map((line) => `<text:p>${line}</text:p>`)
                .join('')}</table:table-cell>`,
          )
          .join('')}</table:table-row>`,
    )
    .join('')}</table:table>`

const FILES: [string, (rows: Cell[][]) => Uint8Array][] = [
  ['x.docx', (rows) => wordFile({ body: word(rows) })],
  [
    'x.pptx',
    (rows) => changed(slidesFile(), { 'ppt/slides/slide1.xml': (text) => text.replace('</p:spTree>', `${slide(rows)}</p:spTree>`) }),
  ],
  ['x.odt', (rows) => changed(odtFile(), { 'content.xml': (text) => text.replace('</office:text>', `${open(rows)}</office:text>`) })],
]

const leavesOf = async (name: string, bytes: Uint8Array) => (await readDocument(name, bytes)).leaves
const found = async (name: string, bytes: Uint8Array) =>
  inspectDocument(await leavesOf(name, bytes)).map(({ rule, text }) => `${rule}: ${text}`)

test.each(FILES)('a label and its value in cells side by side are read together: %s', async (name, file) => {
  expect(await found(name, file([['Date of birth', '14/03/2019']]))).toEqual(['identity-birth-date: 14/03/2019'])
  expect(await found(name, file([['Date of birth', '', '14/03/2019']]))).toEqual(['identity-birth-date: 14/03/2019'])
  expect(await found(name, file([['Mother', 'Leanne Hughes']]))).toEqual(['identity-name: Leanne Hughes'])
  expect(await found(name, file([['NHS', '999', '110', '6847']]))).toEqual(['identity-nhs-number: 999 110 6847'])
  expect(await found(name, file([['Child T', 'CONFIDENTIAL', 'Page 1']]))).toEqual(['marking: CONFIDENTIAL'])
})

test.each(FILES)('rows, and paragraphs within a cell, stand apart: %s', async (name, file) => {
  const text = (
    await leavesOf(
      name,
      file([
        ['A', 'B\nC', 'D'],
        ['E', 'F'],
      ]),
    )
  )
    .map((one) => one.text)
    .join('\n\n')
  expect(text).toContain('A | B\n\nC | D\n\nE | F')
  expect(
    await found(
      name,
      file([
        ['Published', '14/03/2019'],
        ['Born in', 'Levenmarsh'],
      ]),
    ),
  ).toEqual([])
  expect(
    await found(
      name,
      file([
        ['Review', 'Child T'],
        ['Agency', 'Levenmarsh Council'],
      ]),
    ),
  ).toEqual([])
})

test('a table in a cell is read on from the cell before it', async () => {
  const [leaf] = await leavesOf('x.docx', wordFile({ body: word([['A', [['B', 'C'], ['D']], 'E'], ['F']]) }))
  expect(leaf?.text.trim()).toBe('A | B | C\n\nD | E\n\nF')
})

const tab = '<w:r><w:tab/></w:r>'
test.each<[string, string, Uint8Array]>([
  [
    'the header of a Word file',
    'x.docx',
    changed(wordFile(), {
      'word/header1.xml': (text) =>
        text.replace(/<w:p>.*<\/w:p>/, paragraph(tab, run('Levenmarsh LSCP'), tab, run('Confidential'), tab, run('Page 1'))),
    }),
  ],
  ['a slide', 'x.pptx', slidesFile({ text: 'Levenmarsh LSCP\tConfidential\tPage 1' })],
  ['an OpenDocument', 'x.odt', odtFile({ text: 'Levenmarsh LSCP<text:tab/>Confidential<text:tab/>Page 1' })],
])('what tabs set apart is read as cells are: %s', async (_, name, bytes) => {
  expect((await leavesOf(name, bytes)).map(({ text }) => text).join('\n')).toContain('Levenmarsh LSCP | Confidential | Page 1')
  expect(await found(name, bytes)).toEqual(['marking: Confidential'])
})
