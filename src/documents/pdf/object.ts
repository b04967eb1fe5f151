import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib'

/** What an object of a PDF holds, where it is of that type. */
export const text = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined

export const nameOf = (value: PDFObject | undefined): string | undefined => (value instanceof PDFName ? value.decodeText() : undefined)

/** A dictionary, also that of a stream. */
export const dict = (value: PDFObject | undefined): PDFDict | undefined =>
  value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined

export const get = (from: PDFDict, key: string): PDFObject | undefined => from.lookup(PDFName.of(key))
export const has = (one: PDFDict, key: string): boolean => one.has(PDFName.of(key))
export const drop = (from: PDFDict | undefined, ...keys: readonly string[]): void => {
  for (const key of keys) from?.delete(PDFName.of(key))
}

/** The dictionaries and lists of an object: itself, and what it holds directly. */
export function* heldIn(object: PDFObject): Generator<PDFDict | PDFArray> {
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

/** The texts in a value, and in what it holds: in a list, in a dictionary. */
export function textsIn(value: PDFObject | undefined, depth = 0): string[] {
  const own = text(value)
  if (own !== undefined) return own.trim() ? [own] : []
  if (depth > 4) return []
  if (value instanceof PDFArray) return value.asArray().flatMap((_, i) => textsIn(value.lookup(i), depth + 1))
  return value instanceof PDFDict ? value.keys().flatMap((key) => textsIn(value.lookup(key), depth + 1)) : []
}
