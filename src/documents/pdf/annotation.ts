import { PDFArray, PDFDict, PDFName, type PDFNumber, type PDFPageLeaf } from '@cantoo/pdf-lib'
import type { Findings } from '../content.ts'
import { covers } from './cover.ts'
import { dict, drop, get, has, nameOf, textsIn } from './object.ts'
import type { PageText } from './text.ts'

/** Not shown at all, or on paper alone (source: ISO 32000-1, 12.5.3). */
const HIDDEN = 0b10_0010

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
/** What hides words, where it does: other drawings are shapes. */
const COVERS: Readonly<Record<string, string>> = {
  FreeText: 'a box of text',
  Stamp: 'a stamp',
  Highlight: 'a dark highlight',
  Line: 'a thick line',
  PolyLine: 'a thick line',
  Ink: 'a drawing',
  Widget: 'a dark field',
  Watermark: 'a watermark',
}

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

/**
 * Takes comments, attached files, films and sounds off a page, what is hidden on it, and what drawings say of who made them.
 *
 * @param onPages is told the page of each field, drawing and link that stays.
 */
export function cleanAnnotations(page: PDFPageLeaf, text: PageText, number: number, found: Findings, onPages: Map<PDFDict, number>): void {
  const { context } = page
  const annotations = page.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return
  const kept = context.obj([]) as PDFArray
  for (const ref of annotations.asArray()) {
    const one = context.lookup(ref)
    if (!(one instanceof PDFDict)) continue
    const kind = nameOf(get(one, 'Subtype')) ?? ''
    const isField = OF_THE_PAGE.includes(kind)
    const isHidden = ((get(one, 'F') as PDFNumber | undefined)?.asNumber?.() ?? 0) & HIDDEN
    const isKept = (isField || DRAWN.includes(kind)) && !isHidden
    // The words in a box of text are drawn: they are read with the page, and stay there.
    const shown = isKept && (isField || kind === 'FreeText') ? 'Contents' : ''
    // What a field says is read with the form.
    for (const key of kind === 'Widget' && isKept ? [] : ['Contents', 'T', 'Subj', 'RC', 'V', 'TU', 'DV', 'DS', 'NM'])
      for (const words of textsIn(get(one, key)))
        found.leaves.push({
          where: `page ${number}, in a ${isField ? 'field or link' : 'comment'}`,
          line: number,
          text: words,
          unseen: key !== shown,
        })
    if (kind === 'Redact')
      found.stops.push(
        `Page ${number} has words that are marked to be blacked out, but still are in the file. Apply the redactions in the program that marked them, and save it again.`,
      )
    if (isKept && covers(one, text))
      found.stops.push(
        `On page ${number} ${COVERS[kind] ?? 'a filled shape'} is drawn over the page. What it covers can still be read and copied. Take the words out in the program that the report was written in, and make the PDF again.`,
      )
    if (!isKept) {
      const name = isHidden
        ? kind === 'Popup'
          ? ''
          : `hidden ${isField ? 'field or link' : 'drawing or comment'}`
        : (NAMES[kind] ?? 'comment')
      if (name) found.unseen.push(`#${name}`)
      continue
    }
    if (!isField && ['T', 'Subj', ...(kind === 'FreeText' ? [] : ['Contents', 'RC'])].some((key) => has(one, key)))
      found.unseen.push('#note on a drawing or a highlight')
    if (!isField && kind !== 'FreeText') drop(one, 'Contents')
    onPages.set(one, number)
    const action = dict(get(one, 'A'))
    if (action && !onPages.has(action)) onPages.set(action, number)
    kept.push(ref)
  }
  if (kept.size() > 0) page.set(PDFName.of('Annots'), kept)
  else page.delete(PDFName.of('Annots'))
}
