import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { changed } from './changed.ts'
import { jpegFile, laidOpen, paragraph, run, slidesFile, wordFile } from './files.ts'

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NS =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
const linking =
  (id: string, type: string, target: string, mode = '') =>
  (text: string) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${RELATIONSHIP}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/></Relationships>`,
    )
const picture = (hidden = '', crop = '') =>
  `<w:r><w:drawing ${NS}><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="zzplanted Jane in the garden.jpg" descr="A garden."${hidden}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="zzplanted.jpg"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId90"/>${crop}</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const withPicture = (body: string, target = 'media/zzplanted.jpeg', bytes: Uint8Array = jpegFile('x')) =>
  changed(wordFile({ body }), { 'word/_rels/document.xml.rels': linking('rId90', 'image', target), [`word/${target}`]: bytes })
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const cell = (text: string, row = '') => `<w:tr>${row}<w:tc>${paragraph(run(text))}</w:tc></w:tr>`

/** What of a file goes and what stays; the words that begin with `zzplanted` go always. */
const WORD: [string, Uint8Array, stays: string[]][] = [
  ['a picture that was deleted', withPicture(paragraph(`<w:del w:id="1" w:author="x">${picture()}</w:del>`, run('Seen.'))), ['Seen.']],
  ['a picture that nothing names', withPicture(paragraph(run('Seen.'))), ['Seen.']],
  ['a picture hidden in the list of drawings', withPicture(paragraph(picture(' hidden="1"'), run('Seen.'))), ['Seen.']],
  ['the file name of a picture that is shown', withPicture(paragraph(picture())), ['A garden.', 'word/media/image1.jpeg']],
  [
    'the address of a deleted link',
    changed(wordFile({ body: paragraph('<w:del w:id="1" w:author="x"><w:hyperlink r:id="rId90"/></w:del>', run('Seen.')) }), {
      'word/_rels/document.xml.rels': linking('rId90', 'hyperlink', 'https://zzplanted.example/', 'External'),
    }),
    ['Seen.'],
  ],
  [
    'what a program keeps in a field',
    wordFile({ body: paragraph(field('ADDIN ZOTERO_ITEM {&quot;note&quot;: &quot;zzplanted&quot;}', '(Munro 2011)')) }),
    ['(Munro 2011)'],
  ],
  [
    'a field within the condition of another one',
    wordFile({
      body: paragraph(field(`IF </w:instrText></w:r>${field('MERGEFIELD name', 'zzplanted')}<w:r><w:instrText> = 1`, 'Shown.')),
    }),
    ['Shown.'],
  ],
  ['the path in a field', wordFile({ body: paragraph(field('INCLUDEPICTURE "C:\\Users\\zzplanted\\x.jpg"', 'Shown.')) }), ['Shown.']],
  [
    'the names of a frame around text',
    wordFile({
      body: `<w:sdt><w:sdtPr><w:alias w:val="zzplantedalias"/><w:dropDownList><w:listItem w:displayText="zzplanteditem"/></w:dropDownList></w:sdtPr><w:sdtContent>${paragraph(run('Chosen.'))}</w:sdtContent></w:sdt>`,
    }),
    ['Chosen.'],
  ],
  ['a hidden row', wordFile({ body: `<w:tbl>${cell('Seen.')}${cell('zzplanted', '<w:trPr><w:hidden/></w:trPr>')}</w:tbl>` }), ['Seen.']],
  ['comments in the XML', wordFile({ body: `<!-- zzplanted -->${paragraph(run('Seen.'))}` }), ['Seen.']],
  [
    'settings that do not show',
    changed(wordFile(), {
      'word/settings.xml': (text) => text.replace('<w:trackRevisions/>', '<w:attachedSchema w:val="zzplanted"/><w:evenAndOddHeaders/>'),
    }),
    ['evenAndOddHeaders'],
  ],
  [
    'a place that nothing leads to',
    wordFile({ body: paragraph('<w:bookmarkStart w:id="1" w:name="zzplanted"/>', run('Seen.')) }),
    ['Seen.'],
  ],
  [
    'a note whose sign was deleted',
    changed(wordFile({ footnote: 'Kept.' }), {
      'word/footnotes.xml': (text) =>
        text.replace('<w:footnote ', `<w:footnote w:id="2">${paragraph(run('zzplanted'))}</w:footnote><w:footnote `),
    }),
    ['Kept.'],
  ],
]

describe('the copy of a Word file is without', () => {
  test.each(WORD)('%s', async (_, bytes, stays) => {
    expect(laidOpen(bytes)).toContain('zzplanted')
    const { copy, stops } = await readDocument('x.docx', bytes)
    expect(stops).toEqual([])
    expect(laidOpen(copy)).not.toContain('zzplanted')
    for (const words of stays) expect(laidOpen(copy)).toContain(words)
  })
})

describe('a Word file that hides what it holds', () => {
  test.each([
    ['black highlighting', '<w:highlight w:val="black"/>', 'black highlighting'],
    ['black shading', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>', 'black highlighting'],
    ['white on white', '<w:color w:val="FFFFFF"/>', 'white on white'],
  ])('in %s stops', async (_, look, words) => {
    expect((await readDocument('x.docx', wordFile({ body: paragraph(run('a name', look)) }))).stops.join()).toContain(words)
  })

  test.each([
    ['of its paragraph', `<w:p><w:pPr><w:pStyle w:val="Cover"/></w:pPr>${run('a name')}</w:p>`],
    ['of its words', paragraph(run('a name', '<w:rStyle w:val="Cover"/>'))],
    ['that it comes from', `<w:p><w:pPr><w:pStyle w:val="Based"/></w:pPr>${run('a name')}</w:p>`],
  ])('by a style %s stops, too', async (_, body) => {
    const styles =
      '<w:style w:styleId="Cover"><w:rPr><w:highlight w:val="black"/></w:rPr></w:style><w:style w:styleId="Based"><w:basedOn w:val="Cover"/></w:style>'
    const bytes = changed(wordFile({ body }), { 'word/styles.xml': (text) => text.replace('</w:styles>', `${styles}</w:styles>`) })
    expect((await readDocument('x.docx', bytes)).stops.join()).toContain('black highlighting')
  })

  test('does not stop for white words on a coloured cell', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>${paragraph(run('a heading', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`
    expect((await readDocument('x.docx', wordFile({ body }))).stops).toEqual([])
  })

  test('in a picture that may hold more than pixels stops, and says where', async () => {
    const { stops } = await readDocument('x.docx', withPicture(paragraph(picture()), 'media/a.emf', Buffer.from('an old drawing')))
    expect(stops.join()).toContain('a picture of the kind EMF (`word/media/a.emf`)')
  })

  test('in what is called a picture and is none stops', async () => {
    const { stops } = await readDocument('x.docx', withPicture(paragraph(picture()), 'thing', Buffer.from('words')))
    expect(stops.join()).toContain('a picture of an unknown kind (`word/thing`)')
  })

  test('behind the edge of a picture warns', async () => {
    const { hints } = await readDocument('x.docx', withPicture(paragraph(picture('', '<a:srcRect l="20000"/>'))))
    expect(hints?.join()).toContain('1 picture in it is cropped')
  })
})

test('the words of a watermark are read', async () => {
  const watermark = `<w:r><w:pict ${NS}><v:shape id="a" style="width:9pt"><v:textpath string="CONFIDENTIAL"/></v:shape></w:pict></w:r>`
  const bytes = changed(wordFile(), { 'word/header1.xml': (text) => text.replace('</w:p>', `${watermark}</w:p>`) })
  const { leaves } = await readDocument('x.docx', bytes)
  expect(leaves.find(({ where }) => where === 'a header')?.text).toContain('CONFIDENTIAL')
})

describe('the copy of a PowerPoint file', () => {
  const planted = slidesFile({ planted: 'zzplanted' })
  test('has no hidden slide, also where a shown one leads to it', async () => {
    const bytes = changed(planted, { 'ppt/slides/_rels/slide1.xml.rels': linking('rId90', 'slide', 'slide2.xml') })
    const { copy } = await readDocument('x.pptx', bytes)
    expect(laidOpen(copy)).not.toContain('zzplanted')
    expect(Object.keys(unzipSync(copy)).filter((path) => path.includes('slides/slide'))).toEqual(['ppt/slides/slide1.xml'])
  })

  test('has no slide that is in no list, and its words are read', async () => {
    const bytes = changed(slidesFile({ text: 'Seen.' }), {
      'ppt/presentation.xml': (text) => text.replace('<p:sldId id="257" r:id="rId3"/>', '<p:modifyVerifier userName="zzplanted"/>'),
      'ppt/slides/slide2.xml': (text) => text.replace('Another.', 'zzplantedslide'),
    })
    const { copy, leaves, unseen } = await readDocument('x.pptx', bytes)
    expect(laidOpen(copy)).not.toContain('zzplanted')
    expect(leaves.some(({ text, unseen }) => unseen && text.includes('zzplantedslide'))).toBe(true)
    expect(unseen).toContain('1 hidden slide')
  })

  test('has no shape that is hidden', async () => {
    const hide = (text: string) => text.replace('name="Text"', 'name="zzplanted" hidden="1"').replace('Another.', 'zzplantedshape')
    const { copy } = await readDocument('x.pptx', changed(slidesFile(), { 'ppt/slides/slide2.xml': hide }))
    expect(laidOpen(copy)).not.toContain('zzplanted')
  })
})
