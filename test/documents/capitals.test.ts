import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { inspectDocument } from '../../src/safeguards/document.ts'
import { changed } from './changed.ts'
import { odtFile, paragraph, run, slidesFile, wordFile } from './files.ts'

const found = async (name: string, bytes: Uint8Array) =>
  inspectDocument((await readDocument(name, bytes)).leaves).map(({ rule, text }) => `${rule}: ${text}`)

const header = (look: string, styles = '') =>
  changed(wordFile(), {
    'word/header1.xml': (text) => text.replace(/<w:p>.*<\/w:p>/, paragraph(run('Protect', look))),
    'word/styles.xml': (text) => text.replace('</w:styles>', `${styles}</w:styles>`),
  })
const style = (id: string, look: string, base = '') =>
  `<w:style w:type="character" w:styleId="${id}">${base && `<w:basedOn w:val="${base}"/>`}${look && `<w:rPr>${look}</w:rPr>`}</w:style>`
const slide = (look: string, list = '') =>
  changed(slidesFile({ text: 'Protect' }), {
    'ppt/slides/slide1.xml': (text) => text.replace('<a:bodyPr/><a:p><a:r>', `<a:bodyPr/>${list}<a:p><a:r>${look}`),
  })
const odt = (look: string) =>
  changed(odtFile({ text: '<text:span text:style-name="T9">Protect</text:span>' }), {
    'content.xml': (text) =>
      text
        .replace('office:version', 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version')
        .replace(
          '<office:automatic-styles>',
          `<office:automatic-styles><style:style style:name="T9" style:family="text" style:parent-style-name="T8"/><style:style style:name="T8" style:family="text"><style:text-properties ${look}/></style:style>`,
        ),
  })

test.each<[string, string, Uint8Array]>([
  ['capitals in Word', 'x.docx', header('<w:caps/>')],
  ['small capitals in Word', 'x.docx', header('<w:smallCaps/>')],
  ['a style in Word', 'x.docx', header('<w:rStyle w:val="B"/>', style('A', '<w:caps/>') + style('B', '', 'A'))],
  ['capitals on a slide', 'x.pptx', slide('<a:rPr cap="all"/>')],
  ['capitals of a box on a slide', 'x.pptx', slide('', '<a:lstStyle><a:lvl1pPr><a:defRPr cap="small"/></a:lvl1pPr></a:lstStyle>')],
  ['capitals in an OpenDocument', 'x.odt', odt('fo:text-transform="uppercase"')],
  ['small capitals in an OpenDocument', 'x.odt', odt('fo:font-variant="small-caps"')],
])('words are read as they are shown: %s', async (_, name, bytes) => {
  expect(await found(name, bytes)).toEqual(['marking: PROTECT'])
})

test.each<[string, string, Uint8Array]>([
  ['none in Word', 'x.docx', header('')],
  ['capitals that are off in Word', 'x.docx', header('<w:rStyle w:val="A"/><w:caps w:val="0"/>', style('A', '<w:caps/>'))],
  [
    'capitals that are off on a slide',
    'x.pptx',
    slide('<a:rPr cap="none"/>', '<a:lstStyle><a:lvl1pPr><a:defRPr cap="all"/></a:lvl1pPr></a:lstStyle>'),
  ],
  ['none in an OpenDocument', 'x.odt', odt('fo:text-transform="none"')],
])('no words are capitals that are not shown so: %s', async (_, name, bytes) => {
  expect(await found(name, bytes)).toEqual([])
})

test('a name in capitals is still found as it was written', async () => {
  expect(await found('x.docx', wordFile({ body: paragraph(run('The mother, Leanne Hughes, rang.', '<w:caps/>')) }))).toEqual([
    'identity-name: Leanne Hughes',
  ])
})
