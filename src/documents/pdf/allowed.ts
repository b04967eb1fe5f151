import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  type PDFName,
  PDFNull,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { isAllowed } from './action.ts'
import { dict, get, nameOf, text } from './object.ts'
import { PLACED, SHAPES } from './shape.ts'

/** Where a value stands: under a key, or in a list. */
type Place = { of: PDFDict; key: PDFName } | { of: PDFArray; at: number }

/** Text that stays in a document beside its pages, and the shape of what it stands in. */
export interface Words {
  shape: string
  of: PDFDict
  text: string
}

/**
 * Takes out of a document whatever its shape does not name, from its beginning on. What only leads back, such as the page that
 * a heading is on, stays where it is part of the document.
 *
 * @returns the text that stays, in the order in which it stands.
 */
export function keepAllowed(context: PDFContext, root: PDFDict): Words[] {
  const words: Words[] = []
  const seen = new Map<PDFObject, Set<string>>()
  const queue: [PDFDict | PDFStream, string][] = []
  const weak: [Place, PDFObject][] = []

  const isNew = (object: PDFObject, shape: string): boolean => {
    const before = seen.get(object) ?? new Set()
    if (before.has(shape)) return false
    seen.set(object, before.add(shape))
    return true
  }

  const keep = (place: Place, value: PDFObject, rule: string, owner: [string, PDFDict]): void => {
    const object = context.lookup(value)
    if (object === undefined || object === PDFNull) remove(place)
    else if (object instanceof PDFString || object instanceof PDFHexString) {
      if (rule === 'words') words.push({ shape: owner[0], of: owner[1], text: text(object) ?? '' })
      else if (rule !== 'bytes' && !(rule === 'Dest' && !('at' in place)) && !rule.endsWith('Tree') && rule !== 'Colour') remove(place)
    } else if (object instanceof PDFArray) {
      // In a tree of names, a list within the list is a place.
      const inside = rule === 'DestTree' && 'at' in place ? 'Dest' : rule
      if (isNew(object, inside)) keepItems(object, inside, owner)
    } else if (object instanceof PDFDict || object instanceof PDFStream) {
      const shape = shapeOf(object, rule)
      if (rule === 'weak' || (rule === 'Dest' && 'at' in place)) weak.push([place, object])
      else if (shape === undefined) remove(place)
      else if (isNew(object, shape)) queue.push([object, shape])
    }
  }

  const keepItems = (list: PDFArray, rule: string, owner: [string, PDFDict]): void => {
    for (let at = list.size() - 1; at >= 0; at -= 1) {
      const before = list.get(at)
      keep({ of: list, at }, before, rule, owner)
      if (list.get(at) === PDFNull && before !== PDFNull && !PLACED.includes(rule)) list.remove(at)
    }
  }

  const visit = (object: PDFDict | PDFStream, name: string): void => {
    const one = object instanceof PDFStream ? object.dict : object
    const any = /^\{(.*)\}$/.exec(name)?.[1]
    const shape = SHAPES.get(name)
    for (const [key, value] of one.entries()) {
      const rule = any ?? shape?.get(key.decodeText())
      if (rule) keep({ of: one, key }, value, rule, [name, one])
      else one.delete(key)
    }
  }

  seen.set(root, new Set(['Catalog']))
  queue.push([root, 'Catalog'])
  for (let next = queue.shift(); next; next = queue.shift()) visit(...next)
  for (const [place, object] of weak) if (!seen.has(object)) remove(place)
  return words
}

function remove(place: Place): void {
  if ('key' in place) place.of.delete(place.key)
  else place.of.set(place.at, PDFNull)
}

/** What a dictionary is, where its rule leaves that open; nothing where it may not stay. */
function shapeOf(object: PDFDict | PDFStream, rule: string): string | undefined {
  const one = dict(object) as PDFDict
  const kind = nameOf(get(one, 'Subtype'))
  if (rule === 'Annotation') return kind === 'Link' ? 'Link' : kind === 'Widget' ? 'Field' : 'Markup'
  if (rule === 'Action') return isAllowed(one) ? rule : undefined
  if (rule === 'Drawing') return kind === 'Image' ? kind : kind === 'Form' ? 'Drawn' : undefined
  // One drawing, or one for each state of a field.
  if (rule === 'States') return object instanceof PDFStream ? 'Drawn' : '{States}'
  if (rule.startsWith('{')) return rule
  return SHAPES.has(rule) ? rule : undefined
}
