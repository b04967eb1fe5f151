import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { changedPdf, pdfLaidOpen } from './pdf-file.ts'

const NUMBER = '999 110 6855'

/** A PDF with a form of these fields; those on the page stand in its list, too. */
const withFields = (make: (context: PDFDocument['context']) => { fields: object[]; onPage: object[] }): Promise<Uint8Array> =>
  changedPdf(({ catalog, context }, page) => {
    const { fields, onPage } = make(context)
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: fields as [] }))
    page.node.set(PDFName.of('Annots'), context.obj(onPage as []))
  })

const widget = (more: object) => ({ Type: 'Annot', Subtype: 'Widget', Rect: [9, 9, 99, 29], ...more }) as { Type: string }

test('what a field says is read, also where several places show it', async () => {
  const bytes = await withFields((context) => {
    const place = context.register(context.obj(widget({})))
    const field = context.register(context.obj({ FT: 'Tx', T: PDFString.of('a'), V: PDFString.of(NUMBER), Kids: [place] }))
    return { fields: [field], onPage: [place] }
  })
  const { copy, leaves, unseen } = await readDocument('x.pdf', bytes)
  expect(leaves).toContainEqual({ where: 'page 1, in a field', line: 1, text: NUMBER, unseen: false })
  expect(pdfLaidOpen(copy)).toContain(NUMBER)
  expect(unseen).toEqual([])
})

test('a box to tick looks as it did in each of its states', async () => {
  const bytes = await withFields((context) => {
    const drawn = (words: string) => context.register(context.stream(`(${words}) pop`, { Subtype: 'Form', BBox: [0, 0, 9, 9] }))
    const AP = { N: { Yes: drawn('zzticked'), Off: drawn('zzempty') }, D: { Yes: drawn('zzpressed') } }
    const field = context.register(context.obj(widget({ FT: 'Btn', T: PDFString.of('a'), V: 'Yes', AS: 'Yes', AP })))
    return { fields: [field], onPage: [field] }
  })
  const open = pdfLaidOpen((await readDocument('x.pdf', bytes)).copy)
  expect(open.match(/zz\w+/g)?.sort()).toEqual(['zzempty', 'zzticked'])
})

test.each([
  ['that is on no page', { onPage: false, F: 4 }],
  ['that is hidden', { onPage: true, F: 2 }],
])('a field %s is read, and is not in the copy', async (_, { onPage, F }) => {
  const bytes = await withFields((context) => {
    const field = context.register(context.obj(widget({ FT: 'Tx', T: PDFString.of('a'), V: PDFString.of(NUMBER), F })))
    return { fields: [field], onPage: onPage ? [field] : [] }
  })
  const { copy, leaves, unseen } = await readDocument('x.pdf', bytes)
  expect(leaves.some(({ text, unseen }) => text === NUMBER && unseen)).toBe(true)
  expect(pdfLaidOpen(copy)).not.toContain(NUMBER)
  expect(unseen).toContain('1 field that no page shows')
})

test('what a field said at first, and who signed, is not in the copy', async () => {
  const bytes = await withFields((context) => {
    const text = context.register(context.obj(widget({ FT: 'Tx', T: PDFString.of('a'), DV: PDFString.of('zzplanted') })))
    const sign = context.register(context.obj(widget({ FT: 'Sig', T: PDFString.of('b'), V: { Name: PDFString.of('zzplanted') } })))
    return { fields: [text, sign], onPage: [text, sign] }
  })
  const { copy, unseen } = await readDocument('x.pdf', bytes)
  expect(pdfLaidOpen(copy)).not.toContain('zzplanted')
  expect(unseen).toEqual(['a signature, with who signed it and why'])
})
