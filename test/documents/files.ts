import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Files as Word, PowerPoint, LibreOffice and cameras write them, with what a test plants in them. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const TYPES = 'application/vnd.openxmlformats-officedocument'

type Parts = Record<string, string | Uint8Array>

const zip = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])) as Zippable,
  )

const relationships = (...all: [type: string, target: string, mode?: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([type, target, mode], i) =>
        `<Relationship Id="rId${i + 1}" Type="${type.startsWith('http') ? type : `${R}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`

const contentTypes = (overrides: Record<string, string>) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="bin" ContentType="application/octet-stream"/>${Object.entries(
    overrides,
  )
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`

const CORE = (author: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A report</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>Editor ${author}</cp:lastModifiedBy></cp:coreProperties>`
const APP = (company: string) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>3</Pages><Company>${company}</Company><Manager>Manager ${company}</Manager></Properties>`
const CUSTOM = (value: string) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Case"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`

const PROPERTIES: [string, string][] = [
  ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
  ['extended-properties', 'docProps/app.xml'],
  ['custom-properties', 'docProps/custom.xml'],
  ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail', 'docProps/thumbnail.jpeg'],
]
const properties = (words: string): Parts => ({
  'docProps/core.xml': CORE(`${words}author`),
  'docProps/app.xml': APP(`${words}company`),
  'docProps/custom.xml': CUSTOM(`${words}custom`),
  'docProps/thumbnail.jpeg': jpegFile(`${words}thumbnail`),
})

export const run = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`

/** A Word file. Every word that begins with `planted` stands where its end says, and may not be published. */
export function wordFile({ body = paragraph(run('A report.')), header = 'A header', footnote = 'A note', planted = '' } = {}): Uint8Array {
  const part = (name: string, inside: string) => `<w:${name} xmlns:w="${W}" xmlns:r="${R}">${inside}</w:${name}>`
  const changes = planted
    ? [
        paragraph(
          `<w:ins w:id="1" w:author="${planted}reviser">${run('This was put in.')}</w:ins>`,
          `<w:del w:id="2" w:author="${planted}reviser"><w:r><w:delText>${planted}deleted</w:delText></w:r></w:del>`,
        ),
        paragraph(
          '<w:commentRangeStart w:id="0"/>',
          run('A sentence with a comment.'),
          '<w:commentRangeEnd w:id="0"/>',
          '<w:r><w:commentReference w:id="0"/></w:r>',
        ),
        paragraph(
          run(`${planted}vanished`, '<w:vanish/>'),
          run(`${planted}styled`, '<w:rStyle w:val="Secret"/>'),
          run('Seen.', '<w:vanish w:val="0"/>'),
        ),
        paragraph(`<w:hyperlink r:id="rId6">${run('a file of ours')}</w:hyperlink>`),
      ].join('')
    : ''
  return zip({
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': `${TYPES}.wordprocessingml.document.main+xml`,
      '/word/styles.xml': `${TYPES}.wordprocessingml.styles+xml`,
      '/word/header1.xml': `${TYPES}.wordprocessingml.header+xml`,
      '/word/footnotes.xml': `${TYPES}.wordprocessingml.footnotes+xml`,
      '/word/settings.xml': `${TYPES}.wordprocessingml.settings+xml`,
      ...(planted
        ? {
            '/word/comments.xml': `${TYPES}.wordprocessingml.comments+xml`,
            '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
            '/docProps/app.xml': `${TYPES}.extended-properties+xml`,
            '/docProps/custom.xml': `${TYPES}.custom-properties+xml`,
          }
        : {}),
    }),
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml'], ...(planted ? PROPERTIES : [])),
    'word/document.xml': part(
      'document',
      `<w:body>${body}${changes}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'styles.xml'],
      ['header', 'header1.xml'],
      ['footnotes', 'footnotes.xml'],
      ['settings', 'settings.xml'],
      ...((planted
        ? [
            ['comments', 'comments.xml'],
            ['hyperlink', `file:///C:/Users/${planted}path/x.docx`, 'External'],
            ['image', 'media/image1.jpeg'],
            ['package', 'embeddings/sheet.bin'],
            ['customXml', '../customXml/item1.xml'],
          ]
        : []) as [string, string][]),
    ),
    'word/styles.xml': part(
      'styles',
      '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
    ),
    'word/header1.xml': part('hdr', paragraph(run(header))),
    'word/footnotes.xml': part('footnotes', `<w:footnote w:id="1">${paragraph(run(footnote))}</w:footnote>`),
    'word/settings.xml': part('settings', `<w:trackRevisions/><w:rsids><w:rsid w:val="00${planted}"/></w:rsids>`),
    ...(planted
      ? {
          'word/comments.xml': part(
            'comments',
            `<w:comment w:id="0" w:author="${planted}commenter" w:initials="X">${paragraph(run(`${planted}comment`))}</w:comment>`,
          ),
          'word/media/image1.jpeg': jpegFile(`${planted}picture`),
          'word/embeddings/sheet.bin': `${planted}embedded`,
          'customXml/item1.xml': `<x>${planted}xml</x>`,
          ...properties(planted),
        }
      : {}),
  })
}

/** A PowerPoint file with two slides, the second hidden where something is planted. */
export function slidesFile({ text = 'A slide.', planted = '' } = {}): Uint8Array {
  const shape = (words: string) =>
    `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="Text"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>`
  const part = (name: string, inside: string, more = '') =>
    `<p:${name} xmlns:p="${P}" xmlns:a="${A}" xmlns:r="${R}"${more}>${inside}</p:${name}>`
  const type = (name: string) => `${TYPES}.presentationml.${name}+xml`
  const MAP =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
  return zip({
    '[Content_Types].xml': contentTypes({
      '/ppt/presentation.xml': type('presentation.main'),
      '/ppt/slides/slide1.xml': type('slide'),
      '/ppt/slides/slide2.xml': type('slide'),
      '/ppt/slideMasters/slideMaster1.xml': type('slideMaster'),
      '/ppt/slideLayouts/slideLayout1.xml': type('slideLayout'),
      ...(planted
        ? {
            '/ppt/notesSlides/notesSlide1.xml': type('notesSlide'),
            '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
          }
        : {}),
    }),
    '_rels/.rels': relationships(['officeDocument', 'ppt/presentation.xml'], ...(planted ? PROPERTIES : [])),
    'ppt/presentation.xml': part(
      'presentation',
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId3"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>',
    ),
    'ppt/_rels/presentation.xml.rels': relationships(
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['slide', 'slides/slide1.xml'],
      ['slide', 'slides/slide2.xml'],
    ),
    'ppt/slides/slide1.xml': part('sld', shape(text)),
    'ppt/slides/_rels/slide1.xml.rels': relationships(
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ...((planted ? [['notesSlide', '../notesSlides/notesSlide1.xml']] : []) as [string, string][]),
    ),
    'ppt/slides/slide2.xml': part('sld', shape(planted ? `${planted}hidden` : 'Another.'), planted ? ' show="0"' : ''),
    'ppt/slides/_rels/slide2.xml.rels': relationships(['slideLayout', '../slideLayouts/slideLayout1.xml']),
    'ppt/slideMasters/slideMaster1.xml': part(
      'sldMaster',
      `${shape('')}${MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>`,
    ),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships(['slideLayout', '../slideLayouts/slideLayout1.xml']),
    'ppt/slideLayouts/slideLayout1.xml': part('sldLayout', shape('')),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships(['slideMaster', '../slideMasters/slideMaster1.xml']),
    ...(planted ? { 'ppt/notesSlides/notesSlide1.xml': part('notes', shape(`${planted}notes`)), ...properties(planted) } : {}),
  })
}

/** An OpenDocument text. */
export function odtFile({ text = 'A report.', planted = '' } = {}): Uint8Array {
  const NS =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"'
  const more = planted
    ? `<text:p>Put in.<text:change text:change-id="c1"/><office:annotation><dc:creator>${planted}commenter</dc:creator><text:p>${planted}comment</text:p></office:annotation></text:p><text:p><text:span text:style-name="T1">${planted}hidden</text:span>Seen.</text:p><text:p><draw:frame svg:width="1cm" svg:height="1cm"><draw:image xlink:href="Pictures/1.jpeg"/></draw:frame></text:p>`
    : ''
  const tracked = planted
    ? `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>${planted}reviser</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>${planted}deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>`
    : ''
  const content = `<office:document-content ${NS}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>${tracked}<text:h text:outline-level="1">Findings</text:h><text:p>${text}</text:p>${more}</office:text></office:body></office:document-content>`
  const paths = [
    'content.xml',
    'styles.xml',
    'meta.xml',
    ...(planted ? ['Thumbnails/thumbnail.png', 'Pictures/1.jpeg', 'Basic/script.xml'] : []),
  ]
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content,
    'styles.xml': `<office:document-styles ${NS}/>`,
    'meta.xml': `<office:document-meta ${NS}><office:meta><dc:title>A report</dc:title>${planted ? `<meta:initial-creator>${planted}author</meta:initial-creator><dc:creator>${planted}editor</dc:creator><meta:user-defined meta:name="Case">${planted}custom</meta:user-defined>` : ''}<meta:document-statistic meta:page-count="3"/></office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>${paths.map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`,
    ...(planted
      ? {
          'Thumbnails/thumbnail.png': `${planted}thumbnail`,
          'Pictures/1.jpeg': jpegFile(`${planted}picture`),
          'Basic/script.xml': `<x>${planted}macro</x>`,
        }
      : {}),
  })
}

/** The smallest JPEG that browsers show, one grey pixel. */
const PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z',
  'base64',
)

/** A photograph as a telephone writes it: who took it, with what, where, and a note. It is to be turned by a quarter. */
export function jpegFile(artist: string): Uint8Array {
  const exif = exifBlock(artist)
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), Buffer.from('Exif\0\0', 'latin1'), exif])
  app1.writeUInt16BE(app1.length - 2, 2)
  const note = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(`${artist}note`, 'latin1')])
  note.writeUInt16BE(note.length - 2, 2)
  return Buffer.concat([PIXEL.subarray(0, 2), app1, note, PIXEL.subarray(2), Buffer.from(`${artist}behind`)])
}

/** Exif (source: CIPA DC-008) with Orientation, Artist, and a GPS directory that holds 52.5° N. */
function exifBlock(artist: string): Buffer {
  const name = Buffer.from(`${artist}\0`, 'latin1')
  const ifd = 8
  const gps = ifd + 2 + 3 * 12 + 4
  const data = gps + 2 + 4 * 12 + 4
  const out = Buffer.alloc(data + 48 + name.length)
  out.write('MM\0*', 0, 'latin1')
  out.writeUInt32BE(ifd, 4)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    out.writeUInt16BE(tag, at)
    out.writeUInt16BE(type, at + 2)
    out.writeUInt32BE(count, at + 4)
    if (type === 3) out.writeUInt16BE(value, at + 8)
    else out.writeUInt32BE(value, at + 8)
  }
  out.writeUInt16BE(3, ifd)
  entry(ifd + 2, 0x0112, 3, 1, 6)
  entry(ifd + 14, 0x013b, 2, name.length, data + 48)
  entry(ifd + 26, 0x8825, 4, 1, gps)
  out.writeUInt16BE(4, gps)
  entry(gps + 2, 1, 2, 2, 0x4e000000)
  entry(gps + 14, 2, 5, 3, data)
  entry(gps + 26, 3, 2, 2, 0x57000000)
  entry(gps + 38, 4, 5, 3, data + 24)
  for (const [i, n] of [52, 1, 30, 1, 0, 1, 2, 1, 5, 1, 0, 1].entries()) out.writeUInt32BE(n, data + 4 * i)
  name.copy(out, data + 48)
  return out
}

/** Everything that is in a file, what is compressed in it laid open, as one text. */
export function laidOpen(bytes: Uint8Array): string {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = zipped ? Object.entries(unzipSync(bytes)).flatMap(([path, part]) => [path, Buffer.from(part).toString('latin1')]) : []
  return [Buffer.from(bytes).toString('latin1'), ...parts].join('\n')
}
