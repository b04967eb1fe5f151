import { decodePDFRawStream, PDFArray, type PDFContext, type PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { Findings } from '../content.ts'
import { UnreadableDocument } from '../errors.ts'
import { withoutTraces } from '../picture/picture.ts'
import { Broken } from '../picture/segment.ts'
import { count } from '../wording.ts'
import { jpxWithoutTraces } from './jpx.ts'
import { drop, get, nameOf } from './object.ts'

/** What cleans a picture that is a file of its own within a PDF. */
const CLEANED: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  DCTDecode: (bytes) => withoutTraces(bytes, 'jpeg', { turned: false }).copy,
  JPXDecode: jpxWithoutTraces,
}
/** Short names, which are allowed in pictures that stand among the words, and which programs understand everywhere. */
const SHORT: Readonly<Record<string, string>> = { DCT: 'DCTDecode' }

/** Takes out of photographs, which are whole files, what a camera wrote into them. */
export function cleanPictures(context: PDFContext, found: Findings): void {
  let pictures = 0
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const { kind, file } = fileIn(object, context)
    const clean = CLEANED[kind]
    if (!clean || !file) continue
    const copy = cleanedBy(clean, file)
    if (Buffer.compare(copy, file) === 0) continue
    pictures += 1
    drop(object.dict, 'Length', 'DecodeParms')
    object.dict.set(PDFName.of('Filter'), PDFName.of(kind))
    context.assign(ref, PDFRawStream.of(object.dict, copy))
  }
  if (pictures > 0) found.unseen.push(`what a camera or a program wrote into ${count(pictures, 'picture')}`)
}

function cleanedBy(clean: (bytes: Uint8Array) => Uint8Array, file: Uint8Array): Uint8Array {
  try {
    return clean(file)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    throw new UnreadableDocument(
      'A picture in the PDF is damaged, so that nobody can tell what a camera wrote into it. Print it to a new PDF, and put that here.',
    )
  }
}

/** The file that a picture is, out of what else it is packed in. */
function fileIn({ dict, contents }: PDFRawStream, context: PDFContext): { kind: string; file?: Uint8Array } {
  const [filters, parameters] = ['Filter', 'DecodeParms'].map((key) => {
    const value = get(dict, key)
    return value instanceof PDFArray ? value.asArray().map((one) => context.lookup(one)) : [value]
  })
  const last = nameOf(filters?.at(-1)) ?? ''
  const kind = SHORT[last] ?? last
  if (!CLEANED[kind]) return { kind }
  if (filters?.length === 1) return { kind, file: contents }
  const packed = context.obj({}) as PDFDict
  packed.set(PDFName.of('Filter'), context.obj(filters?.slice(0, -1) as PDFObject[]))
  if (parameters && parameters.length > 1) packed.set(PDFName.of('DecodeParms'), context.obj(parameters.slice(0, -1) as PDFObject[]))
  return { kind, file: decodePDFRawStream(PDFRawStream.of(packed, contents)).decode() }
}
