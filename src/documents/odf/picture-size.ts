import { A4, length } from '../picture/size.ts'
import type { PlacedPicture } from '../unextractable.ts'
import { attribute, type Document, type Element, elements, isWithin } from '../xml.ts'

/** The pictures that an OpenDocument shows, where LibreOffice wrote down its pages with their numbers. */
export function picturesIn(content: Document, styles: Document | undefined): PlacedPicture[] {
  const sheet = styles && elements(styles, 'page-layout-properties')[0]
  const whole = (sheet && areaOf(sheet, 'page-width', 'page-height')) || A4
  const hasPages = elements(content, 'soft-page-break').length > 0
  let page = 1
  return elements(content, 'soft-page-break', 'image').flatMap((one) => {
    if (one.localName === 'soft-page-break') page += 1
    if (one.localName !== 'image' || !isWithin(one, 'frame')) return []
    return [{ share: areaOf(one.parentNode as Element, 'width', 'height') / whole, page: hasPages ? page : undefined }]
  })
}

const areaOf = (one: Element, ...sides: string[]): number =>
  sides.map((side) => length(attribute(one, side)) ?? 0).reduce((product, side) => product * side, 1)
