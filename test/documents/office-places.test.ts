import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { changed } from './changed.ts'
import { jpegFile, odtFile, paragraph, run, slidesFile, wordFile } from './files.ts'

const OFFICE = 'http://schemas.openxmlformats.org'
const NS = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships" xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:p="${OFFICE}/presentationml/2006/main" xmlns:mc="${OFFICE}/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:dgm="${OFFICE}/drawingml/2006/diagram" xmlns:c="${OFFICE}/drawingml/2006/chart" xmlns:pic="${OFFICE}/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="${OFFICE}/officeDocument/2006/math"`
const STAMP = 'CONFIDENTIAL'

const stamp = paragraph(run(STAMP))
const inShape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${stamp}</w:txbxContent></wps:txbx></wps:wsp>`
const graphic = (uri: string, inside: string) =>
  `<w:drawing><wp:anchor><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="${uri}">${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>`
const alternative = (choice: string, fallback: string) =>
  `<w:r ${NS}><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
const vml = (inside: string) => `<w:r ${NS}><w:pict><v:shape id="s" style="width:9pt;height:9pt">${inside}</v:shape></w:pict></w:r>`
const linked = (id: string, type: string, target: string) => (text: string) =>
  text.replace(
    '</Relationships>',
    `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
  )
const frame = (inside: string) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
const footer = (kind: string, settings = '') =>
  changed(wordFile(), {
    'word/_rels/document.xml.rels': linked('rId90', 'footer', 'footer1.xml'),
    'word/document.xml': (text) =>
      text.replace('<w:sectPr>', `<w:sectPr><w:footerReference w:type="${kind}" r:id="rId90"/>${kind === 'first' ? '<w:titlePg/>' : ''}`),
    'word/settings.xml': (text) => text.replace('<w:trackRevisions/>', settings),
    'word/footer1.xml': `<w:ftr ${NS}>${stamp}</w:ftr>`,
  })
const part = (type: string, target: string, body: string, inside: string) =>
  changed(wordFile({ body: paragraph(`<w:r ${NS}>${body}</w:r>`) }), {
    'word/_rels/document.xml.rels': linked('rId90', type, target),
    [`word/${target}`]: inside,
  })
const body = (inside: string) => wordFile({ body: inside })

const WORD: [string, Uint8Array][] = [
  ['a header', wordFile({ header: STAMP })],
  ['a footer', footer('default')],
  ['the footer of the first page', footer('first')],
  ['the footer of even pages', footer('even', '<w:evenAndOddHeaders/>')],
  ['a footnote', wordFile({ footnote: STAMP })],
  ['a box of text', body(paragraph(alternative(graphic('wps', inShape), '')))],
  ['a box of text for older versions', body(paragraph(vml(`<v:textbox><w:txbxContent>${stamp}</w:txbxContent></v:textbox>`)))],
  ['a box of text in a group', body(paragraph(`<w:r ${NS}>${graphic('wpg', `<wpg:wgp><wpg:grpSpPr/>${inShape}</wpg:wgp>`)}</w:r>`))],
  [
    'a box of text in a header',
    changed(wordFile(), { 'word/header1.xml': `<w:hdr ${NS}>${paragraph(alternative(graphic('wps', inShape), ''))}</w:hdr>` }),
  ],
  ['a watermark', changed(wordFile(), { 'word/header1.xml': `<w:hdr ${NS}>${paragraph(vml(`<v:textpath string="${STAMP}"/>`))}</w:hdr>` })],
  ['a field around paragraphs', body(frame(stamp))],
  ['a field in a paragraph', body(paragraph(frame(run(STAMP))))],
  ['a field around a cell', body(`<w:tbl><w:tr>${frame(`<w:tc>${stamp}</w:tc>`)}</w:tr></w:tbl>`)],
  ['a property that is shown', body(paragraph(`<w:fldSimple w:instr=" DOCPROPERTY Class ">${run(STAMP)}</w:fldSimple>`))],
  ['an equation', body(paragraph(`<m:oMath ${NS}><m:r><m:t>${STAMP}</m:t></m:r></m:oMath>`))],
  [
    'the description of a picture',
    body(paragraph(`<w:r ${NS}><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${STAMP}"/></wp:inline></w:drawing></w:r>`)),
  ],
  [
    'the title of a picture',
    body(paragraph(`<w:r ${NS}><w:drawing><wp:inline><wp:docPr id="1" name="x" title="${STAMP}"/></wp:inline></w:drawing></w:r>`)),
  ],
  [
    'the caption of a table',
    body(`<w:tbl><w:tblPr><w:tblCaption w:val="${STAMP}"/></w:tblPr><w:tr><w:tc>${paragraph(run('x'))}</w:tc></w:tr></w:tbl>`),
  ],
  [
    'a diagram',
    part(
      'diagramData',
      'diagrams/data1.xml',
      graphic('dgm', '<dgm:relIds r:dm="rId90"/>'),
      `<dgm:dataModel ${NS}><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>${STAMP}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
    ),
  ],
  [
    'the title of a chart',
    part(
      'chart',
      'charts/chart1.xml',
      graphic('c', '<c:chart r:id="rId90"/>'),
      `<c:chartSpace ${NS}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>${STAMP}</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart></c:chartSpace>`,
    ),
  ],
]

const shape = (inside: string, name = 'sp') =>
  `<p:${name} ${NS}><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>${inside}</p:${name}>`
const words = `<p:txBody ${NS}><a:bodyPr/><a:p><a:r><a:t>${STAMP}</a:t></a:r></a:p></p:txBody>`
const on = (path: string, inside: string) =>
  changed(slidesFile(), { [path]: (text: string) => text.replace('</p:spTree>', `${inside}</p:spTree>`) })
const SLIDE = 'ppt/slides/slide1.xml'
const cell = `<a:tbl><a:tr h="9"><a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>${STAMP}</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl>`

const SLIDES: [string, Uint8Array][] = [
  ['a slide', slidesFile({ text: STAMP })],
  ['a group', on(SLIDE, `<p:grpSp ${NS}>${shape(words)}</p:grpSp>`)],
  ['a table', on(SLIDE, `<p:graphicFrame ${NS}><a:graphic><a:graphicData uri="t">${cell}</a:graphicData></a:graphic></p:graphicFrame>`)],
  ['a field', on(SLIDE, shape(`<p:txBody><a:p><a:fld id="{1}" type="datetime"><a:t>${STAMP}</a:t></a:fld></a:p></p:txBody>`))],
  ['the background of all slides', on('ppt/slideMasters/slideMaster1.xml', shape(words))],
  ['a layout', on('ppt/slideLayouts/slideLayout1.xml', shape(words))],
  ['the description of a shape', on(SLIDE, shape('').replace('name="x"', `name="x" descr="${STAMP}"`))],
  [
    'what a link says when it is pointed at',
    on(SLIDE, shape(`<p:txBody><a:p><a:r><a:rPr><a:hlinkClick tooltip="${STAMP}"/></a:rPr><a:t>x</a:t></a:r></a:p></p:txBody>`)),
  ],
]

const odt = (inside: string) => changed(odtFile(), { 'content.xml': (text) => text.replace('</office:text>', `${inside}</office:text>`) })
const margin = (inside: string) =>
  changed(odtFile(), {
    'styles.xml': (text) =>
      text.replace(
        '/>',
        `><office:master-styles><style:master-page style:name="Standard">${inside}</style:master-page></office:master-styles></office:document-styles>`,
      ),
  })
const ODT: [string, Uint8Array][] = [
  ['a header', margin(`<style:header><text:p>${STAMP}</text:p></style:header>`)],
  ['the footer of the first page', margin(`<style:footer-first><text:p>${STAMP}</text:p></style:footer-first>`)],
  ['a watermark', margin(`<style:header><text:p><draw:custom-shape><text:p>${STAMP}</text:p></draw:custom-shape></text:p></style:header>`)],
  ['a box of text', odt(`<text:p><draw:frame><draw:text-box><text:p>${STAMP}</text:p></draw:text-box></draw:frame></text:p>`)],
  [
    'a footnote',
    odt(
      `<text:p>x<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${STAMP}</text:p></text:note-body></text:note></text:p>`,
    ),
  ],
  ['the description of a picture', odt(`<text:p><draw:frame><svg:desc>${STAMP}</svg:desc></draw:frame></text:p>`)],
  ['a field', odt(`<text:p><text:user-defined>${STAMP}</text:user-defined></text:p>`)],
]

describe('a marking is read that stands only in', () => {
  test.each([
    ...WORD.map(([where, bytes]) => [`${where} of a Word file`, 'x.docx', bytes] as const),
    ...SLIDES.map(([where, bytes]) => [`${where} of a PowerPoint file`, 'x.pptx', bytes] as const),
    ...ODT.map(([where, bytes]) => [`${where} of an OpenDocument`, 'x.odt', bytes] as const),
  ])('%s', async (_, name, bytes) => {
    const { leaves } = await readDocument(name, bytes)
    const lines = leaves.filter(({ unseen }) => !unseen).flatMap(({ text }) => text.split('\n'))
    expect(lines.filter((line) => /(?<!\w)CONFIDENTIAL(?!\w)/.test(line))).not.toEqual([])
  })
})

const CM = 360_000
const picture = (width: number, height: number) =>
  `<w:r ${NS}><w:drawing><wp:inline><wp:extent cx="${width * CM}" cy="${height * CM}"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="pic"><pic:pic><pic:blipFill><a:blip r:embed="rId90"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const LONG = paragraph(run('A sentence of a report that has many of them. '.repeat(20)))
const withPicture = (inside: string) =>
  changed(wordFile({ body: inside }), {
    'word/_rels/document.xml.rels': linked('rId90', 'image', 'media/a.jpeg'),
    'word/media/a.jpeg': jpegFile('x'),
  })
const pageBreak = '<w:r><w:lastRenderedPageBreak/></w:r>'
const onSlide = (width: number, height: number, text: string) =>
  changed(slidesFile({ text }), {
    [SLIDE]: (source) =>
      source.replace(
        '</p:spTree>',
        `<p:pic ${NS}><p:nvPicPr><p:cNvPr id="9" name="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId90"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm></p:spPr></p:pic></p:spTree>`,
      ),
    'ppt/slides/_rels/slide1.xml.rels': linked('rId90', 'image', '../media/a.jpeg'),
    'ppt/media/a.jpeg': jpegFile('x'),
  })
const inOdt = (width: string, height: string, text: string) =>
  changed(odtFile({ text, planted: 'x' }), {
    'content.xml': (source) => source.replace('svg:width="1cm" svg:height="1cm"', `svg:width="${width}" svg:height="${height}"`),
  })

describe('what is written in pictures is told as not checked', () => {
  test.each<[string, string, Uint8Array, string[]]>([
    [
      'a large one among words',
      'x.docx',
      withPicture(LONG + paragraph(pageBreak) + paragraph(picture(16, 12))),
      ['2: A picture in it is large enough to hold words (about page 2).'],
    ],
    [
      'one of a form in few words',
      'x.docx',
      withPicture(paragraph(run('Timeline'), picture(12, 8))),
      ['1: A picture in it is large enough to hold words.'],
    ],
    [
      'an old drawing',
      'x.docx',
      withPicture(
        LONG +
          paragraph(`<w:r ${NS}><w:pict><v:shape style="width:450pt;height:600pt"><v:imagedata r:id="rId90"/></v:shape></w:pict></w:r>`),
      ),
      ['1: A picture in it is large enough to hold words.'],
    ],
    ['a logo', 'x.docx', withPicture(LONG + paragraph(picture(6, 3))), []],
    ['a slide that is one', 'x.pptx', onSlide(9_000_000, 6_000_000, ''), ['1: Slide 1 holds few words beside a picture.']],
    [
      'a slide that is one with a heading',
      'x.pptx',
      onSlide(9_000_000, 6_000_000, 'Timeline'),
      ['1: Slide 1 holds few words beside a picture.'],
    ],
    ['a small one on a slide', 'x.pptx', onSlide(2_000_000, 2_000_000, 'Timeline'), []],
    [
      'a large one in an OpenDocument',
      'x.odt',
      inOdt('16cm', '20cm', 'A sentence of a report. '.repeat(30)),
      ['1: A picture in it is large enough to hold words.'],
    ],
    ['a small one in an OpenDocument', 'x.odt', inOdt('3cm', '2cm', 'A sentence of a report. '.repeat(30)), []],
    ['a picture by itself', 'x.jpg', jpegFile('x'), ['1: It is a picture.']],
  ])('%s', async (_, name, bytes, expected) => {
    const { unextractable } = await readDocument(name, bytes)
    expect(unextractable.map(({ line, reason }) => `${line}: ${reason.slice(0, reason.indexOf('. ') + 1)}`)).toEqual(expected)
  })
})
