import { PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { steps } from '../../src/documents/pdf/content.ts'
import { withoutTraces } from '../../src/documents/picture/picture.ts'
import { jpegFile } from './files.ts'
import { changedPdf, drawing, pdfLaidOpen } from './pdf-file.ts'

test('what draws a page is read step by step', () => {
  const source = 'q % a remark\n[(a\\)b) -9 <</K (c)>>] TJ /N gs BI /W 1 ID \u0001EI% EI Q true 5 w'
  expect([...steps(source)].map(({ operator, operands }) => [operator, ...operands])).toEqual([
    ['q'],
    ['%'],
    ['TJ', '[(a\\)b) -9 <</K (c)>>]'],
    ['gs', '/N'],
    ['BI'],
    ['ID', '/W', '1'],
    ['Q'],
    ['w', 'true', '5'],
  ])
})

test('remarks in what draws a page are not in the copy, and its words stay', async () => {
  const bytes = await changedPdf(({ context }, page) =>
    page.node.addContentStream(context.register(context.flateStream('% zzplanted\nBT /F1 11 Tf (100 % seen) Tj ET'))),
  )
  const open = pdfLaidOpen((await readDocument('x.pdf', bytes)).copy)
  expect(open).not.toContain('zzplanted')
  expect(open).toContain('(100 % seen)')
})

test('a drawing that no page shows is not in the copy', async () => {
  const bytes = await changedPdf((document, page) => {
    const drawings = { Shown: drawing(document, '(zzshown) pop'), Other: drawing(document, '(zzplanted) pop') }
    page.node.Resources()?.set(PDFName.of('XObject'), document.context.obj(drawings))
    page.node.addContentStream(document.context.register(document.context.stream('/Shown Do')))
  })
  const open = pdfLaidOpen((await readDocument('x.pdf', bytes)).copy)
  expect(open).not.toContain('zzplanted')
  expect(open).toContain('zzshown')
})

test('what is read aloud instead of a drawing is read by the rules', async () => {
  const bytes = await changedPdf(({ context }, page) => {
    const content = '/Span <</ActualText (999 110 6855)>> BDC /Figure <</Alt <FEFF00410042>>> BDC EMC EMC'
    page.node.addContentStream(context.register(context.stream(content)))
  })
  const { leaves } = await readDocument('x.pdf', bytes)
  expect(leaves).toContainEqual({ where: 'the descriptions of its pictures', line: 1, text: '999 110 6855\n\nAB', unseen: false })
})

test('a photograph that stands among the words, with what a camera wrote, stops the build', async () => {
  const withPhotograph = (photograph: string) =>
    changedPdf(({ context }, page) => {
      const content = Buffer.from(`q BI /W 1 /H 1 /CS /G /BPC 8 /F /DCT ID ${photograph}\nEI Q`, 'latin1')
      page.node.addContentStream(context.register(context.flateStream(content)))
    })
  const photograph = Buffer.from(jpegFile('zzplanted')).toString('latin1')
  expect((await readDocument('x.pdf', await withPhotograph(photograph))).stops[0]).toContain('A photograph that stands among its words')
  const bare = Buffer.from(withoutTraces(jpegFile('zzplanted'), 'jpeg', { turned: false }).copy).toString('latin1')
  expect((await readDocument('x.pdf', await withPhotograph(bare))).stops).toEqual([])
})
