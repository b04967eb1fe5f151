import { PDFDict, PDFHexString, PDFName, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib'

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
