import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName, type PDFPage, PDFRef, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { jpegFile } from './files.ts'

/** A PDF with text on its pages; and, where something is planted, with all that a PDF can hold beside them. */
export async function pdfFile({
  pages = [['A report.']],
  planted = '',
  tagged = false,
}: {
  pages?: string[][]
  planted?: string
  tagged?: boolean
} = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const { context, catalog } = document
  document.setTitle('A report')
  for (const lines of pages) {
    const page = document.addPage([595, 842])
    for (const [i, line] of lines.entries()) page.drawText(line, { x: 50, y: 780 - 14 * i, size: 11, font })
  }
  if (tagged) catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  if (!planted) return document.save()
  document.setAuthor(`${planted}author`)
  document.setSubject(`${planted}subject`)
  const [page] = document.getPages()
  if (!page) throw new Error('A PDF has a page.')
  page.drawImage(await document.embedJpg(jpegFile(`${planted}picture`)), { x: 50, y: 50, width: 10, height: 10 })
  await document.attach(Buffer.from(`${planted}attached`), `${planted}file.txt`)
  document.addJavaScript('open', `app.alert("${planted}script")`)
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:creator><rdf:Seq><rdf:li>${planted}xmp</rdf:li></rdf:Seq></dc:creator><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>`
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })))
  const annotation = (kind: string, more: object) =>
    context.register(
      context.obj({
        Type: 'Annot',
        Subtype: kind,
        Rect: [0, 0, 9, 9],
        T: PDFHexString.fromText(`${planted}commenter`),
        Contents: PDFString.of(`${planted}comment`),
        ...more,
      }),
    )
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: 'URI', URI: PDFString.of('https://example.org/') },
  })
  const file = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: 'Launch', F: PDFString.of(`C:/${planted}launch`) },
  })
  page.node.set(
    PDFName.of('Annots'),
    context.obj([
      annotation('Text', {}),
      annotation('Highlight', { QuadPoints: [0, 9, 9, 9, 0, 0, 9, 0] }),
      context.register(link),
      context.register(file),
    ]),
  )
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Word: { Private: PDFString.of(`${planted}piece`) } }))
  // As an earlier version of the file leaves them: nothing leads there.
  context.register(context.obj({ Left: PDFString.of(`${planted}orphan`) }))
  return document.save({ useObjectStreams: false })
}

/** The same file, which asks for a password to be opened. */
export async function protectedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
  return document.save()
}

/** Everything in a PDF, its compressed parts laid open, and its texts that are written in hexadecimals. */
export function pdfLaidOpen(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const out = [file.toString('latin1')]
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const from = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    try {
      out.push(inflateSync(file.subarray(from), { finishFlush: 2 }).toString('latin1'))
    } catch {
      // It is not compressed, or no beginning of a stream.
    }
  }
  const text = out.join('\n')
  const hex = [...text.matchAll(/<([0-9A-Fa-f\s]{8,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1').replaceAll('\0', ''),
  )
  return [text, ...hex].join('\n')
}

/** A PDF of one page, as it is after this was done to it. */
export async function changedPdf(change: (document: PDFDocument, page: PDFPage) => void, lines = ['A report.']): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdfFile({ pages: [lines] }))
  change(document, document.getPage(0))
  return document.save({ useObjectStreams: false, updateFieldAppearances: false })
}

/** The same, with these annotations on its page. */
export const annotatedPdf = (make: (document: PDFDocument, page: PDFPage) => object[], lines?: string[]): Promise<Uint8Array> =>
  changedPdf((document, page) => {
    const { context } = document
    const all = make(document, page).map((one) =>
      one instanceof PDFRef ? one : context.register(context.obj({ Type: 'Annot', Rect: [40, 770, 240, 800], ...one })),
    )
    page.node.set(PDFName.of('Annots'), context.obj(all))
  }, lines)

/** A drawing of an annotation, 200 by 30 points, that writes with the font `F1`. */
export function drawing({ context }: PDFDocument, content: string, resources: object = {}): PDFRef {
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' })
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 30], Resources: { Font: { F1: font }, ...resources } }
  return context.register(context.flateStream(content, form as Parameters<typeof context.flateStream>[1]))
}
