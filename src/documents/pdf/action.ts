import { PDFArray, type PDFContext, PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import type { Findings } from '../content.ts'
import { dict, get, has, heldIn, nameOf, text } from './object.ts'

/** What an action may do: turn to another page. */
const TURNS = ['NextPage', 'PrevPage', 'FirstPage', 'LastPage']
/** What leads to files on somebody's machine. */
const OF_FILES = ['Launch', 'GoToE', 'GoToR', 'Thread', 'ImportData', 'URI']
/** What actions there are besides those that lead to a place (source: ISO 32000-1, 12.6.4). */
const OTHERS = [
  'JavaScript',
  'SubmitForm',
  'ResetForm',
  'Rendition',
  'Sound',
  'Movie',
  'Hide',
  'SetOCGState',
  'Trans',
  'GoTo3DView',
  'Named',
]

/** Whether readers asked for what an action does: to go to a place in the document, or on the web, or to write to somebody. */
export function isAllowed(action: PDFDict): boolean {
  const kind = nameOf(get(action, 'S'))
  if (kind === 'URI') return /^(?:https?|mailto|tel):/i.test(text(get(action, 'URI')) ?? '')
  if (kind === 'Named') return TURNS.includes(nameOf(get(action, 'N')) ?? '')
  return kind === 'GoTo'
}

/** Says which actions a document has that its copy has not. They stand in many places, and follow one another. */
export function findActions(context: PDFContext, found: Findings): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    for (const one of heldIn(object)) {
      if (!(one instanceof PDFDict)) continue
      for (const [key, value] of one.entries()) {
        // A part of a tagged PDF has an entry `S`, too, and leads to others by these.
        if (has(one, 'S') && ['P', 'K', 'Pg', 'Obj'].includes(key.decodeText())) continue
        for (const action of dictsIn(context.lookup(value), context)) report(action, found)
      }
    }
  }
}

function dictsIn(value: PDFObject | undefined, context: PDFContext): PDFDict[] {
  if (value instanceof PDFArray) return value.asArray().flatMap((one) => dict(context.lookup(one)) ?? [])
  return dict(value) ? [dict(value) as PDFDict] : []
}

function report(action: PDFDict, found: Findings): void {
  const kind = nameOf(get(action, 'S')) ?? ''
  if (has(action, 'K') || (!OF_FILES.includes(kind) && !OTHERS.includes(kind)) || isAllowed(action)) return
  const isMeant = kind !== 'URI' || has(action, 'URI')
  if (isMeant)
    found.unseen.push(kind === 'JavaScript' ? 'scripts' : OF_FILES.includes(kind) ? 'links to files on a computer' : 'other actions')
}
