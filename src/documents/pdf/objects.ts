import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
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
    for (const one of dictsIn(object)) cleanDict(one, found)
    if (object instanceof PDFStream) drop(object.dict, 'Metadata', 'PieceInfo', 'LastModified', 'AF')
    if (!(object instanceof PDFRawStream) || nameOf(onlyFilter(object)) !== 'DCTDecode') continue
    const { copy, unseen } = withoutTraces(object.contents, 'jpeg', { turned: false })
    if (unseen.length > 0) pictures += 1
    if (copy.length === object.contents.length) continue
    drop(object.dict, 'Length')
    context.assign(ref, PDFRawStream.of(object.dict, copy))
  }
  if (pictures > 0) found.unseen.push(`what a camera or a program wrote into ${count(pictures, 'picture')}`)
}

function onlyFilter({ dict }: PDFRawStream): PDFObject | undefined {
  const filter = get(dict, 'Filter')
  return filter instanceof PDFArray ? (filter.size() === 1 ? filter.lookup(0) : undefined) : filter
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
    found.unseen.push(nameOf(get(action, 'S')) === 'JavaScript' ? 'scripts' : 'links to files on a computer')
    one.delete(key)
  }
}

function isUnsafe(action: PDFDict): boolean {
  const kind = nameOf(get(action, 'S'))
  if (kind === 'URI') return !/^(?:https?|mailto|tel):/i.test(text(get(action, 'URI')) ?? 'https:')
  // A paragraph or a heading of a tagged PDF has such an entry, too, and a parent.
  return kind !== undefined && ACTIONS.includes(kind) && !has(action, 'P')
}

/** An object, and what it holds directly. */
function* dictsIn(object: PDFObject): Generator<PDFDict> {
  const stack: PDFObject[] = [object]
  while (stack.length > 0) {
    const one = stack.pop()
    const held = one instanceof PDFStream ? one.dict : one
    if (held instanceof PDFDict) {
      yield held
      stack.push(...held.values())
    } else if (held instanceof PDFArray) stack.push(...held.asArray())
  }
}
