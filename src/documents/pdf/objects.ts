import { decodePDFRawStream, PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { withoutTraces } from '../picture/picture.ts'
import { count, type Found } from '../reading.ts'
import { dict, drop, get, has, nameOf, text } from './object.ts'

/** Entries of a document, a page or a picture that say who made it, when and with what, or that run by themselves. */
const PRIVATE = [
  'PieceInfo',
  'LastModified',
  'AA',
  'Thumb',
  'AF',
  'OpenAction',
  'Collection',
  'Perms',
  'SpiderInfo',
  'DSS',
  'Legal',
  'WebCapture',
]
const TYPED = ['Catalog', 'Page', 'Pages', 'XObject']
/** What an action may do that a reader did not ask for, or that names files on somebody's machine. */
const ACTIONS = ['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'Rendition', 'Sound', 'Movie', 'GoToE', 'GoToR', 'Thread']

/** Takes out of every object what is private in it: also of pictures, which are whole JPEG files with what a camera wrote. */
export function cleanObjects(context: PDFContext, found: Found): void {
  let pictures = 0
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    for (const one of heldIn(object)) {
      if (one instanceof PDFDict) cleanDict(one, found)
      else cleanList(one, found)
    }
    if (object instanceof PDFStream) drop(object.dict, 'Metadata', 'PieceInfo', 'LastModified', 'AF')
    const jpeg = object instanceof PDFRawStream ? jpegIn(object, context) : undefined
    if (!(object instanceof PDFRawStream) || !jpeg) continue
    const { copy, unseen } = withoutTraces(jpeg, 'jpeg', { turned: false })
    if (unseen.length > 0) pictures += 1
    if (copy.length === object.contents.length) continue
    drop(object.dict, 'Length', 'DecodeParms')
    object.dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'))
    context.assign(ref, PDFRawStream.of(object.dict, copy))
  }
  if (pictures > 0) found.unseen.push(`what a camera or a program wrote into ${count(pictures, 'picture')}`)
}

/** The JPEG file that a picture is, out of what else it is packed in; nothing where it is none. */
function jpegIn({ dict, contents }: PDFRawStream, context: PDFContext): Uint8Array | undefined {
  const [filters, parameters] = ['Filter', 'DecodeParms'].map((key) => {
    const value = get(dict, key)
    return value instanceof PDFArray ? value.asArray().map((one) => context.lookup(one)) : [value]
  })
  if (nameOf(filters?.at(-1)) !== 'DCTDecode') return undefined
  if (filters?.length === 1) return contents
  const packed = context.obj({}) as PDFDict
  packed.set(PDFName.of('Filter'), context.obj(filters?.slice(0, -1) as PDFObject[]))
  if (parameters && parameters.length > 1) packed.set(PDFName.of('DecodeParms'), context.obj(parameters.slice(0, -1) as PDFObject[]))
  return decodePDFRawStream(PDFRawStream.of(packed, contents)).decode()
}

function cleanDict(one: PDFDict, found: Found): void {
  if (TYPED.includes(nameOf(get(one, 'Type')) ?? '')) {
    if (has(one, 'Thumb')) found.unseen.push('thumbnails')
    // Where the document opens is a place, and does nothing else.
    for (const key of PRIVATE) if (key !== 'OpenAction' || !(get(one, key) instanceof PDFArray)) drop(one, key)
    if (nameOf(get(one, 'Type')) !== 'Catalog') drop(one, 'Metadata')
  }
  drop(one, 'EF')
  for (const [key] of one.entries()) {
    const action = dict(one.lookup(key))
    if (!action || key.decodeText() === 'P' || !isUnsafe(action)) continue
    found.unseen.push(inWords(action))
    one.delete(key)
  }
}

/** Several actions may follow one, as a list. */
function cleanList(list: PDFArray, found: Found): void {
  for (let i = list.size() - 1; i >= 0; i -= 1) {
    const action = dict(list.lookup(i))
    if (!action || !isUnsafe(action)) continue
    found.unseen.push(inWords(action))
    list.remove(i)
  }
}

const inWords = (action: PDFDict): string => (nameOf(get(action, 'S')) === 'JavaScript' ? 'scripts' : 'links to files on a computer')

function isUnsafe(action: PDFDict): boolean {
  const kind = nameOf(get(action, 'S'))
  if (kind === 'URI') return !/^(?:https?|mailto|tel):/i.test(text(get(action, 'URI')) ?? 'https:')
  // A paragraph or a heading of a tagged PDF has such an entry, too; none is called as these are (ISO 32000-1, 14.8.4).
  return kind !== undefined && ACTIONS.includes(kind)
}

/** The dictionaries and lists of an object: itself, and what it holds directly. */
function* heldIn(object: PDFObject): Generator<PDFDict | PDFArray> {
  const stack: PDFObject[] = [object]
  while (stack.length > 0) {
    const one = stack.pop()
    const held = one instanceof PDFStream ? one.dict : one
    if (held instanceof PDFDict) {
      yield held
      stack.push(...held.values())
    } else if (held instanceof PDFArray) {
      yield held
      stack.push(...held.asArray())
    }
  }
}
