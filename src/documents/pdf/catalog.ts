import { PDFArray, type PDFContext, PDFDict, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import type { Findings } from '../content.ts'
import { count } from '../wording.ts'
import { dict, get, has, heldIn, nameOf, text } from './object.ts'

/** Takes out what a document as a whole carries along: attached files, scripts, forms that few programs can open. */
export function cleanCatalog({ catalog, context }: PDFDocument, found: Findings): void {
  const names = dict(get(catalog, 'Names'))
  const files = names && namesIn(get(names, 'EmbeddedFiles'))
  if (files && files.length > 0) {
    found.unseen.push(count(files.length, 'attached file'))
    found.leaves.push({ where: 'the names of its attached files', line: 1, text: files.join('\n\n'), unseen: true })
  }
  if (names && has(names, 'JavaScript')) found.unseen.push('scripts')
  if (names && has(names, 'Templates')) found.unseen.push('pages that are not shown')
  const form = dict(get(catalog, 'AcroForm'))
  if (form && has(form, 'XFA'))
    found.stops.push('It is a form of a kind that most readers cannot open (XFA). Print it to a PDF, and put that here.')
  if (hasHiddenLayers(dict(get(catalog, 'OCProperties')), context))
    found.stops.push('It has layers that are not shown, and whoever opens it can show them. Print it to a PDF, and put that here.')
}

/**
 * Whether any layer is not shown: by itself, for the reader's language or program, or where others are shown. Where all are, the
 * copy has no layers, and shows the same.
 */
function hasHiddenLayers(layers: PDFDict | undefined, context: PDFContext): boolean {
  if (!layers) return false
  const shown = dict(get(layers, 'D'))
  const off = shown && get(shown, 'OFF')
  if ((off instanceof PDFArray && off.size() > 0) || nameOf(shown && get(shown, 'BaseState')) === 'OFF') return true
  for (const [, object] of context.enumerateIndirectObjects()) {
    for (const one of heldIn(object)) {
      if (!(one instanceof PDFDict)) continue
      if (nameOf(get(one, 'ViewState')) === 'OFF' || nameOf(get(one, 'ExportState')) === 'OFF') return true
      if (nameOf(get(one, 'Type')) === 'OCMD' && (has(one, 'VE') || /Off$/.test(nameOf(get(one, 'P')) ?? ''))) return true
    }
  }
  return false
}

/** The names in a tree of names. */
function namesIn(tree: PDFObject | undefined, depth = 0): string[] {
  const node = dict(tree)
  if (!node || depth > 20) return []
  const own = get(node, 'Names')
  const kids = get(node, 'Kids')
  return [
    ...(own instanceof PDFArray ? own.asArray().flatMap((one) => text(one) ?? []) : []),
    ...(kids instanceof PDFArray
      ? Array.from({ length: kids.size() }, (_, i) => kids.lookup(i)).flatMap((kid) => namesIn(kid, depth + 1))
      : []),
  ]
}
