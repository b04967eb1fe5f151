import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFPageLeaf } from '@cantoo/pdf-lib'
import type { Found } from '../reading.ts'
import { drop, get, has, nameOf, text } from './object.ts'

/** Links and fields are part of the page. */
const OF_THE_PAGE = ['Link', 'Widget']
/** Drawn on the page for all to see: the drawing stays, as it may be there to cover something; who drew it and why goes. */
const DRAWN = [
  'FreeText',
  'Square',
  'Circle',
  'Line',
  'Polygon',
  'PolyLine',
  'Ink',
  'Stamp',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Caret',
  'Watermark',
  'Redact',
]
/** What draws an annotation; all else says who made it, when, and what they said. */
const DRAWING = [
  'Type',
  'Subtype',
  'Rect',
  'AP',
  'AS',
  'F',
  'P',
  'C',
  'IC',
  'CA',
  'ca',
  'BS',
  'BE',
  'Border',
  'QuadPoints',
  'Vertices',
  'InkList',
  'L',
  'LE',
  'RD',
  'DA',
  'Q',
  'StructParent',
  'OC',
  'BM',
]
/** What can lie over words and hide them from the eye alone. */
const COVERS = ['Square', 'Circle', 'Polygon']

const NAMES: Readonly<Record<string, string>> = {
  Text: 'comment',
  Popup: '',
  FileAttachment: 'attached file',
  Screen: 'film or sound',
  RichMedia: 'film or sound',
  Sound: 'film or sound',
  Movie: 'film or sound',
  '3D': 'model',
}

/** Takes comments, attached files, films and sounds off a page, and what drawings say of who made them. */
export function cleanAnnotations(page: PDFPageLeaf, context: PDFContext, number: number, found: Found): void {
  const annotations = page.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return
  const kept = context.obj([]) as PDFArray
  for (const ref of annotations.asArray()) {
    const one = context.lookup(ref)
    if (!(one instanceof PDFDict)) continue
    const kind = nameOf(get(one, 'Subtype')) ?? ''
    const isField = OF_THE_PAGE.includes(kind)
    const isKept = isField || DRAWN.includes(kind)
    for (const key of isField ? ['Contents', 'V', 'TU'] : ['Contents', 'T', 'Subj', 'RC']) {
      const words = text(get(one, key))
      // The words in a box of text are drawn: they are read with the page, and stay there.
      if (words)
        found.leaves.push({
          where: `page ${number}, in a ${isField ? 'field or link' : 'comment'}`,
          line: number,
          text: words,
          unseen: !isField && kind !== 'FreeText',
        })
    }
    if (kind === 'Redact')
      found.stops.push(
        `Page ${number} has words that are marked to be blacked out, but still are in the file. Apply the redactions in the program that marked them, and save it again.`,
      )
    if (COVERS.includes(kind) && has(one, 'IC') && !isClear(one))
      found.stops.push(
        `On page ${number} a filled shape is drawn over the page. What it covers can still be read and copied. Take the words out in the program that the report was written in, and make the PDF again.`,
      )
    if (!isKept) {
      const name = NAMES[kind] ?? 'comment'
      if (name) found.unseen.push(`#${name}`)
      continue
    }
    if (!isField) {
      const isText = kind === 'FreeText'
      if (['T', 'Subj', ...(isText ? [] : ['Contents', 'RC'])].some((key) => has(one, key)))
        found.unseen.push('#note on a drawing or a highlight')
      for (const key of one.keys()) if (!DRAWING.includes(key.decodeText()) && !(isText && key.decodeText() === 'Contents')) one.delete(key)
    } else if (kind === 'Link') {
      drop(one, 'T', 'M', 'NM', 'PA', 'AA')
    } else {
      drop(one, 'M', 'NM', 'AA')
    }
    kept.push(ref)
  }
  if (kept.size() > 0) page.set(PDFName.of('Annots'), kept)
  else page.delete(PDFName.of('Annots'))
}

/** A shape that one can see through marks words, and covers nothing. */
function isClear(one: PDFDict): boolean {
  const opacity = get(one, 'CA')
  return opacity instanceof PDFNumber && opacity.asNumber() < 1
}
