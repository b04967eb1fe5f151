import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Findings } from '../content.ts'
import { entryIn, type Step, steps } from './content.ts'
import { dict, get, nameOf } from './object.ts'

/** What draws something, as Latin-1; nothing where it cannot be unpacked. */
export function sourceOf(stream: unknown): string | undefined {
  if (!(stream instanceof PDFRawStream))
    return stream instanceof PDFStream ? Buffer.from(stream.getContents()).toString('latin1') : undefined
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  } catch {
    return undefined
  }
}

/**
 * Takes out of what draws the pages the remarks that no program shows, and the pictures and patterns that nothing draws.
 *
 * @returns the text that stands there for screen readers.
 */
export function cleanDrawing(document: PDFDocument, found: Findings): string[] {
  const { context, catalog } = document
  const texts: string[] = []
  /** What is drawn of each list of pictures or patterns; nothing where that cannot be known. */
  const used = new Map<PDFDict, Set<PDFName> | undefined>()
  const seen = new Map<unknown, Set<PDFDict | undefined>>()

  const draw = (source: string | undefined, resources: PDFDict | undefined): void => {
    const names = new Set<PDFName>()
    for (const step of source === undefined ? [] : steps(source)) {
      for (const one of step.operands) if (one.startsWith('/')) names.add(PDFName.of(one.slice(1)))
      texts.push(...textsOf(step))
      if (source && isPhotographWithTraces(step, source)) found.stops.push(TRACES)
    }
    for (const key of ['XObject', 'Pattern']) {
      const list = resources && dict(get(resources, key))
      if (!list) continue
      const before = used.has(list) ? used.get(list) : new Set<PDFName>()
      used.set(list, source === undefined || before === undefined ? undefined : before.union(names))
      for (const name of source === undefined ? list.keys() : names) drawForm(list.lookup(name), resources)
    }
    for (const state of valuesOf(resources, 'ExtGState')) drawForm(get(dict(get(state, 'SMask')) ?? state, 'G'), resources)
    for (const font of valuesOf(resources, 'Font'))
      for (const letter of dict(get(font, 'CharProcs'))?.keys() ?? [])
        drawForm(dict(get(font, 'CharProcs'))?.lookup(letter), dict(get(font, 'Resources')) ?? resources)
  }

  const drawForm = (form: unknown, around: PDFDict | undefined): void => {
    if (!(form instanceof PDFStream) || nameOf(get(form.dict, 'Subtype')) === 'Image') return
    const resources = dict(get(form.dict, 'Resources')) ?? around
    const before = seen.get(form) ?? new Set()
    if (before.has(resources)) return
    seen.set(form, before.add(resources))
    draw(sourceOf(form), resources)
  }

  const form = dict(get(catalog, 'AcroForm'))
  const ofForm = form && dict(get(form, 'DR'))
  for (const page of document.getPages()) {
    const contents = page.node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : contents ? [contents] : []
    const sources = streams.map(sourceOf)
    draw(sources.includes(undefined) ? undefined : sources.join('\n'), page.node.Resources())
    const annotations = page.node.Annots()
    for (const one of annotations?.asArray() ?? []) for (const look of looksOf(dict(context.lookup(one)))) drawForm(look, ofForm)
  }
  for (const [list, names] of used) for (const name of names ? list.keys() : []) if (!names?.has(name)) list.delete(name)
  dropRemarks(context)
  return texts
}

/** What an annotation looks like, in each of its states. */
export function looksOf(annotation: PDFDict | undefined): PDFStream[] {
  const all = annotation && dict(get(annotation, 'AP'))
  const look = all && get(all, 'N')
  if (look instanceof PDFStream) return [look]
  return look instanceof PDFDict
    ? look.keys().flatMap((key) => (look.lookup(key) instanceof PDFStream ? [look.lookup(key) as PDFStream] : []))
    : []
}

const valuesOf = (resources: PDFDict | undefined, key: string): PDFDict[] => {
  const list = resources && dict(get(resources, key))
  return list?.keys().flatMap((name) => dict(list.lookup(name)) ?? []) ?? []
}

const TRACES =
  'A photograph that stands among its words holds what a camera or a program wrote into it. Print it to a new PDF, and put that here.'

/** A small picture can stand in what draws a page. As a JPEG file it can hold Exif, XMP or a note, and is never rewritten there. */
const isPhotographWithTraces = ({ operator, operands, from, to }: Step, source: string): boolean =>
  operator === 'ID' &&
  operands.some((one) => /\/DCT/.test(one)) &&
  /Exif\0|ns\.adobe\.com|Photoshop 3|\u00ff\u00fe/.test(source.slice(from, to))

/** What a part of a page says to those who do not see it, instead of what is drawn. */
function textsOf({ operator, operands }: Step): string[] {
  if (operator !== 'BDC' && operator !== 'DP') return []
  return ['ActualText', 'Alt', 'E'].flatMap((key) => {
    const text = entryIn(operands.at(-1) ?? '', key)
    if (!text) return []
    return text.startsWith('(') ? PDFString.of(text.slice(1, -1)).decodeText() : PDFHexString.of(text.slice(1, -1)).decodeText()
  })
}

/** Remarks stand between the steps of a drawing: after `%`, up to the end of the line. */
function dropRemarks(context: PDFContext): void {
  const kinds = new Set<PDFStream>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    const one = dict(object)
    if (!one) continue
    for (const key of ['Contents', 'CharProcs']) {
      const value = get(one, key)
      const all = value instanceof PDFArray ? value.asArray() : value instanceof PDFDict ? value.values() : [value]
      for (const each of all) {
        const stream = each && context.lookup(each)
        if (stream instanceof PDFStream) kinds.add(stream)
      }
    }
    if (object instanceof PDFStream && (nameOf(get(one, 'Subtype')) === 'Form' || get(one, 'PatternType'))) kinds.add(object)
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const source = object instanceof PDFStream && kinds.has(object) ? sourceOf(object) : undefined
    if (!source?.includes('%')) continue
    const remarks = [...steps(source)].filter(({ operator }) => operator === '%')
    if (remarks.length === 0) continue
    let [clean, at] = ['', 0]
    for (const { from, to } of remarks) {
      clean += source.slice(at, from)
      at = to
    }
    const { dict: entries } = object as PDFStream
    for (const key of ['Filter', 'DecodeParms', 'Length']) entries.delete(PDFName.of(key))
    const packed = context.flateStream(Buffer.from(clean + source.slice(at), 'latin1'))
    for (const [key, value] of entries.entries()) packed.dict.set(key, value)
    context.assign(ref, packed)
  }
}
