import { A4, EMU, length } from '../picture/size.ts'
import type { PlacedPicture } from '../unextractable.ts'
import { attribute, childOf, type Document, type Element, elements, isWithin } from '../xml.ts'

/** Twentieths of a point, in which Word measures pages, for one point. */
const TWIPS = 20

/** The pictures that a Word file shows, where Word wrote down its pages with their numbers. */
export function picturesIn(document: Document): PlacedPicture[] {
  const sheet = elements(document, 'pgSz')[0]
  const [width, height] = ['w', 'h'].map((side) => Number((sheet && attribute(sheet, side)) ?? 0) / TWIPS)
  const whole = (width ?? 0) * (height ?? 0) || A4
  const hasPages = elements(document, 'lastRenderedPageBreak').length > 0
  let page = 1
  return elements(document, 'lastRenderedPageBreak', 'drawing', 'imagedata').flatMap((one) => {
    if (one.localName === 'lastRenderedPageBreak') page += 1
    const area =
      one.localName === 'drawing' ? (elements(one, 'blip').length > 0 ? areaOf(elements(one, 'extent')[0], EMU) : 0) : areaInStyle(one)
    return area > 0 ? [{ share: area / whole, page: hasPages ? page : undefined }] : []
  })
}

const areaOf = (one: Element | undefined, unit: number): number =>
  one ? (Number(attribute(one, 'cx') ?? 0) / unit) * (Number(attribute(one, 'cy') ?? 0) / unit) : 0

/** The size of a shape in an old drawing: `width:451pt;height:600pt`. */
function areaInStyle(picture: Element): number {
  const style = attribute(picture.parentNode as Element, 'style') ?? ''
  const [width = 0, height = 0] = ['width', 'height'].map((side) =>
    length(new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([^;]{1,30})`).exec(style)?.[1]),
  )
  return width * height
}

/** How much of a slide its pictures cover, also as a background or in a shape. */
export function pictureShare(slide: Document, size: Element | undefined): number {
  const whole = areaOf(size, 1) || 1
  const shares = elements(slide, 'blipFill').map((fill) => {
    if (isWithin(fill, 'bg')) return 1
    const shape = fill.parentNode as Element
    const properties = shape.localName === 'pic' ? childOf(shape, 'spPr') : shape
    const place = properties && childOf(properties, 'xfrm')
    const extent = place && childOf(place, 'ext')
    // A picture in a place of the layout has its size there.
    return extent ? Math.min(1, areaOf(extent, 1) / whole) : 0.5
  })
  return shares.reduce((sum, one) => sum + one, 0)
}
