import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/read.ts'
import { jpegFile } from './files.ts'
import { pdfFile, pdfLaidOpen } from './pdf-file.ts'

const SCRIPT = { S: 'JavaScript', JS: PDFString.of('zzplanted') }
const LINK = { S: 'URI', URI: PDFString.of('https://example.org/') }

/** A PDF with a link that does something. */
async function withAction(action: object): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdfFile())
  const { context } = document
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action as typeof SCRIPT })
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(link)]))
  return document.save({ useObjectStreams: false })
}

/** A PDF with a photograph, which is packed once more. */
async function withPicture(filters: string[], bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdfFile())
  const { context } = document
  const about = { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }
  const picture = context.register(PDFRawStream.of(context.obj({ ...about, Filter: filters, Length: bytes.length }), bytes))
  document
    .getPage(0)
    .node.Resources()
    ?.set(PDFName.of('XObject'), context.obj({ Picture: picture }))
  return document.save({ useObjectStreams: false })
}

test.each([
  ['by itself', SCRIPT],
  ['after a link', { ...LINK, Next: SCRIPT }],
  ['among others after a link', { ...LINK, Next: [LINK, SCRIPT] }],
  ['with an entry that parts of a tagged file have', { ...SCRIPT, P: 1 }],
])('a script %s is not in the copy', async (_, action) => {
  const bytes = await withAction(action)
  expect(pdfLaidOpen(bytes)).toContain('zzplanted')
  const { copy, unseen } = await readDocument('x.pdf', bytes)
  expect(pdfLaidOpen(copy)).not.toContain('zzplanted')
  expect(unseen).toContain('scripts')
})

test('a link stays', async () => {
  expect(pdfLaidOpen((await readDocument('x.pdf', await withAction(LINK))).copy)).toContain('https://example.org/')
})

const photograph = jpegFile('zzplanted')

test.each([
  ['compressed', 'FlateDecode', deflateSync(photograph)],
  ['written as text', 'ASCIIHexDecode', Buffer.from(`${Buffer.from(photograph).toString('hex')}>`)],
])('a photograph that is %s once more says nothing of who took it and where', async (_, filter, bytes) => {
  const { copy, unseen } = await readDocument('x.pdf', await withPicture([filter, 'DCTDecode'], bytes))
  const open = pdfLaidOpen(copy)
  expect(open).not.toContain('zzplanted')
  expect(open.toLowerCase()).not.toContain(Buffer.from('zzplanted').toString('hex'))
  expect(open).toContain('JFIF')
  expect(unseen).toContain('what a camera or a program wrote into 1 picture')
})
