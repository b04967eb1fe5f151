import { PDFArray, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { count, type Found } from '../reading.ts'
import { dict, drop, get, has, nameOf, text } from './object.ts'

/** Takes out what a document as a whole carries along: attached files, scripts, forms that few programs can open. */
export function cleanCatalog({ catalog }: PDFDocument, found: Found): void {
  const names = dict(get(catalog, 'Names'))
  const files = names && namesIn(get(names, 'EmbeddedFiles'))
  if (files && files.length > 0) {
    found.unseen.push(count(files.length, 'attached file'))
    found.leaves.push({ where: 'the names of its attached files', line: 1, text: files.join('\n\n'), unseen: true })
  }
  if (names && has(names, 'JavaScript')) found.unseen.push('scripts')
  drop(names, 'EmbeddedFiles', 'JavaScript', 'URLS', 'IDS', 'Renditions', 'AlternatePresentations')
  const action = dict(get(catalog, 'OpenAction'))
  if (action && nameOf(get(action, 'S')) === 'JavaScript') found.unseen.push('scripts')
  const form = dict(get(catalog, 'AcroForm'))
  if (form && has(form, 'XFA'))
    found.stops.push('It is a form of a kind that most readers cannot open (XFA). Print it to a PDF, and put that here.')
  drop(form, 'XFA', 'CO', 'SigFlags')
  const layers = dict(get(catalog, 'OCProperties'))
  const shown = layers && dict(get(layers, 'D'))
  const off = shown && get(shown, 'OFF')
  if ((off instanceof PDFArray && off.size() > 0) || (shown && nameOf(get(shown, 'BaseState')) === 'OFF'))
    found.stops.push('It has layers that are not shown, and whoever opens it can show them. Print it to a PDF, and put that here.')
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
