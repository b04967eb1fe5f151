import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFPageLeaf, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import type { Leaf } from '../content.ts'
import { dict, get } from './object.ts'
import { type Box, type PageText, textOf } from './text.ts'
import { joinSpaced } from './tracking.ts'

/** Larger than any page, in points: nothing on it is left out. */
const ALL: Box = [-100_000, -100_000, 100_000, 100_000]

/** A page is no larger than what readers see of it: nobody can draw its edge further out again. */
export function cut(page: PDFPageLeaf, view: Box | undefined): void {
  if (!view) return
  page.set(PDFName.of('MediaBox'), page.context.obj(view))
}

/**
 * What reading the pages leaves out: the pages that have words outside of what is shown, and the words that are drawn by
 * stamps, boxes of text and fields. It widens the pages, so the document cannot be saved for readers any more.
 */
export async function hiddenFromView(document: PDFDocument, pages: readonly PageText[]): Promise<{ beside: number[]; drawn: Leaf[] }> {
  const sheets: number[] = []
  for (const [i, page] of document.getPages().entries()) {
    cut(page.node, ALL)
    const drawings = drawingsOn(page.node)
    if (drawings.length === 0) continue
    sheets.push(i + 1)
    addSheet(document, drawings)
  }
  const { pages: whole } = await textOf(await document.save({ updateFieldAppearances: false }))
  return {
    beside: pages.flatMap(({ text }, i) => (letters(whole[i]?.text) > letters(text) ? [i + 1] : [])),
    drawn: sheets.map((number, i) => ({
      where: `page ${number}, in a stamp or a field`,
      line: number,
      text: joinSpaced(whole[pages.length + i]?.text ?? '', () => []),
      unseen: false,
    })),
  }
}

/** The sign between cells is ours. */
const letters = (text = ''): number => text.replace(/[\s|]/g, '').length

/** What the annotations of a page look like, in each of their states. */
function drawingsOn(page: PDFPageLeaf): PDFRef[] {
  const annotations = page.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return []
  return annotations.asArray().flatMap((one) => {
    const annotation = dict(page.context.lookup(one))
    const drawn = annotation && dict(get(annotation, 'AP'))
    return drawn ? streamsIn(drawn.get(PDFName.of('N')), page) : []
  })
}

function streamsIn(value: PDFObject | undefined, page: PDFPageLeaf): PDFRef[] {
  const object = page.context.lookup(value)
  if (object instanceof PDFStream) return value instanceof PDFRef ? [value] : []
  return object instanceof PDFDict ? object.values().flatMap((one) => (one instanceof PDFRef ? [one] : [])) : []
}

/** A page at the end that shows these drawings, one below the other. */
function addSheet(document: PDFDocument, drawings: readonly PDFRef[]): void {
  const { context, catalog } = document
  const sheet = document.addPage([1000, 1000]).node
  cut(sheet, ALL)
  const form = dict(get(catalog, 'AcroForm'))
  const resources = dict(form && get(form, 'DR'))?.clone(context) ?? context.obj({})
  resources.set(PDFName.of('XObject'), context.obj(Object.fromEntries(drawings.map((one, i) => [`D${i}`, one]))))
  sheet.set(PDFName.of('Resources'), resources)
  const content = drawings.map((_, i) => `q 1 0 0 1 0 ${-1000 * i} cm /D${i} Do Q`).join('\n')
  sheet.set(PDFName.of('Contents'), context.register(context.stream(content)))
}
