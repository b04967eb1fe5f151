import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { jpegFile } from './files.ts'
import { annotatedPdf, changedPdf, drawing, pdfLaidOpen } from './pdf-file.ts'

const SCRIPT = { S: 'JavaScript', JS: PDFString.of('zzplanted') }
const LINK = { S: 'URI', URI: PDFString.of('https://example.org/') }

/** A PDF with a link that does something. */
const withAction = (action: object): Promise<Uint8Array> => annotatedPdf(() => [{ Subtype: 'Link', A: action }])

/** A PDF with a photograph, which is packed once more. */
const withPicture = (filters: string[], bytes: Uint8Array): Promise<Uint8Array> =>
  changedPdf(({ context }, page) => {
    const about = { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }
    const picture = context.register(PDFRawStream.of(context.obj({ ...about, Filter: filters, Length: bytes.length }), bytes))
    page.node.Resources()?.set(PDFName.of('XObject'), context.obj({ Picture: picture }))
    page.node.addContentStream(context.register(context.stream('/Picture Do')))
  })

/** Whether anything that is planted is in the copy, as text or as hexadecimals. */
function expectGone(copy: Uint8Array): void {
  const open = pdfLaidOpen(copy)
  expect(open).not.toContain('zzplanted')
  expect(open.toLowerCase()).not.toContain(Buffer.from('zzplanted').toString('hex'))
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

test('the document opens by itself at a place, and does nothing else', async () => {
  const opening = (action: object) =>
    changedPdf(({ catalog, context }) => catalog.set(PDFName.of('OpenAction'), context.obj(action as typeof SCRIPT)))
  expectGone((await readDocument('x.pdf', await opening([SCRIPT]))).copy)
  expectGone((await readDocument('x.pdf', await opening({ ...LINK, Next: SCRIPT }))).copy)
  const place = await changedPdf(({ catalog, context }, page) => catalog.set(PDFName.of('OpenAction'), context.obj([page.ref, 'Fit'])))
  const { copy } = await readDocument('x.pdf', place)
  expect((await PDFDocument.load(copy)).catalog.has(PDFName.of('OpenAction'))).toBe(true)
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
  expectGone(copy)
  expect(pdfLaidOpen(copy)).toContain('JFIF')
  expect(unseen).toContain('what a camera or a program wrote into 1 picture')
})

test('a JPEG 2000 picture says nothing but what it shows', async () => {
  const box = (name: string, inside: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(inside.length + 8)
    head.write(name, 4, 'latin1')
    return Buffer.concat([head, inside])
  }
  const segment = (marker: number, inside: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt16BE(marker)
    head.writeUInt16BE(inside.length + 2, 2)
    return Buffer.concat([head, inside])
  }
  const words = Buffer.from('zzplanted')
  const kept = segment(0xff52, Buffer.from('kept'))
  const data = Buffer.concat([Buffer.from([0xff, 0x4f]), segment(0xff64, words), kept, Buffer.from([0xff, 0x90, 0, 0, 0xff, 0xd9])])
  const file = Buffer.concat([
    box('jP  ', Buffer.from('\r\n\u0087\n', 'latin1')),
    box('uuid', words),
    box('jp2c', data),
    box('xml ', words),
  ])
  const { copy, unseen } = await readDocument('x.pdf', await withPicture(['JPXDecode'], file))
  expectGone(copy)
  expect(pdfLaidOpen(copy)).toContain('kept')
  expect(unseen).toEqual(['what a camera or a program wrote into 1 picture'])
})

const WORDS = PDFString.of('zzplanted')
test.each<[string, (document: PDFDocument, page: PDFPage) => void]>([
  ['in entries that nobody knows', ({ catalog }, page) => [catalog, page.node].map((one) => one.set(PDFName.of('Own'), WORDS))],
  [
    'on who wrote an article',
    ({ catalog, context }) => catalog.set(PDFName.of('Threads'), context.obj([{ Type: 'Thread', I: { Author: WORDS } }])),
  ],
  [
    'on a page that is a template',
    ({ catalog, context }) => {
      const page = context.register(context.obj({ Type: 'Page', Own: WORDS, Contents: context.register(context.stream('% zzplanted')) }))
      catalog.set(PDFName.of('Names'), context.obj({ Templates: { Names: [PDFString.of('a'), page] } }))
      catalog.set(PDFName.of('Dests'), context.obj({ There: [page, 'Fit'] }))
    },
  ],
  [
    'on the file that a drawing came from',
    (document, page) => {
      const form = drawing(document, '0 0 9 9 re f')
      const { dict } = document.context.lookup(form) as PDFRawStream
      dict.set(PDFName.of('PTEX.FileName'), WORDS)
      dict.set(PDFName.of('PTEX.InfoDict'), document.context.obj({ Author: WORDS }))
      page.node.Resources()?.set(PDFName.of('XObject'), document.context.obj({ Form: form }))
      page.node.addContentStream(document.context.register(document.context.stream('/Form Do')))
    },
  ],
  [
    'in a layer that has a name',
    ({ catalog, context }) => {
      const layer = context.register(context.obj({ Type: 'OCG', Name: WORDS }))
      catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { Order: [layer] } }))
    },
  ],
])('words %s are not in the copy', async (_, plant) => {
  const bytes = await changedPdf(plant)
  expect(pdfLaidOpen(bytes)).toContain('zzplanted')
  expectGone((await readDocument('x.pdf', bytes)).copy)
})

test('a layer that is shown at some times alone stops the build', async () => {
  const bytes = await changedPdf(({ catalog, context }) => {
    const layer = context.register(context.obj({ Type: 'OCG', Name: WORDS, Usage: { View: { ViewState: 'OFF' } } }))
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { AS: [{ Event: 'View', OCGs: [layer] }] } }))
  })
  expect((await readDocument('x.pdf', bytes)).stops[0]).toContain('It has layers that are not shown')
})

test('what a tagged PDF tells a screen reader, its language, its places and its page numbers stay', async () => {
  const bytes = await changedPdf(({ catalog, context }, page) => {
    const set = (key: string, value: object) => catalog.set(PDFName.of(key), context.obj(value as typeof SCRIPT))
    const figure = context.register(
      context.obj({ Type: 'StructElem', S: 'Figure', Alt: PDFString.of('A garden'), Pg: page.ref, K: 0, A: { O: 'Table', Scope: 'Row' } }),
    )
    set('MarkInfo', { Marked: true })
    catalog.set(PDFName.of('Lang'), PDFString.of('en-GB'))
    set('StructTreeRoot', { Type: 'StructTreeRoot', K: [figure], ParentTree: { Nums: [0, [figure]] }, RoleMap: { Own: 'P' } })
    set('Names', { Dests: { Names: [PDFString.of('there'), [page.ref, 'Fit']] } })
    set('PageLabels', { Nums: [0, { S: 'r' }] })
  })
  const { copy, leaves, tagged } = await readDocument('x.pdf', bytes)
  const open = pdfLaidOpen(copy)
  for (const kept of ['/Figure', 'A garden', '/Scope', '/Nums', '/RoleMap', 'en-GB', 'there', '/PageLabels', '/Pg'])
    expect(open).toContain(kept)
  expect(tagged).toBe(true)
  expect(leaves).toContainEqual({ where: 'the descriptions of its pictures', line: 1, text: 'A garden', unseen: false })
})
