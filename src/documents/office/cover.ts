import { attribute, childOf, type Document, type Element, elements, isWithin, looksOf } from '../xml.ts'

/** How dark a colour is, as `RRGGBB`; nothing where it is none, or changes with its background (`auto`). */
function darkness(colour: string | undefined): 'dark' | 'light' | undefined {
  if (!colour || !/^[\dA-F]{6}$/i.test(colour)) return undefined
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const light = 0.3 * r + 0.59 * g + 0.11 * b
  return light < 40 ? 'dark' : light > 245 ? 'light' : undefined
}

type Look = (run: Element, name: string) => Element | undefined

/** How the runs of a file look: by their own words, or by the styles that they and their paragraphs have. */
export function looks(styles: readonly Document[]): Look {
  const all = new Map(styles.flatMap((one) => elements(one, 'style')).map((one) => [attribute(one, 'styleId') ?? '', one]))
  const ofStyle = (id: string | undefined, name: string, depth = 0): Element | undefined => {
    const style = all.get(id ?? '')
    if (!style || depth > 20) return undefined
    const look = childOf(style, 'rPr')
    const base = childOf(style, 'basedOn')
    return (look && childOf(look, name)) ?? ofStyle(base && attribute(base, 'val'), name, depth + 1)
  }
  return (run, name) => {
    const own = looksOf(run, 'rPr')
    const style = own && childOf(own, 'rStyle')
    const paragraph = looksOf(above(run, 'p') ?? run, 'pPr')
    const named = paragraph && childOf(paragraph, 'pStyle')
    return (own && childOf(own, name)) ?? ofStyle(style && attribute(style, 'val'), name) ?? ofStyle(named && attribute(named, 'val'), name)
  }
}

function above(node: Element, name: string): Element | undefined {
  for (let one = node.parentNode; one; one = one.parentNode) if (one.localName === name) return one as Element
  return undefined
}

/** Words of a Word file that are covered, and still in it: black on black, or white where the page is white. */
export function coverings(document: Document, look: Look): string[] {
  const out = new Set<string>()
  const isPlainPage =
    !elements(document, 'background').length && !elements(document, 'anchor').some((one) => isOn(attribute(one, 'behindDoc')))
  for (const run of elements(document, 'r')) {
    if (!elements(run, 't').some(({ textContent }) => textContent?.trim())) continue
    const colour = look(run, 'color')
    const ink = colour && !attribute(colour, 'themeColor') ? attribute(colour, 'val') : undefined
    const mark = look(run, 'highlight')
    const shade = look(run, 'shd')
    const fill = shade && attribute(shade, 'fill')
    const isBlack =
      (mark && attribute(mark, 'val') === 'black') ||
      darkness(fill) === 'dark' ||
      (shade &&
        attribute(shade, 'val') === 'solid' &&
        darkness(attribute(shade, 'color')) !== 'light' &&
        !/[1-9A-F]/i.test(attribute(shade, 'color')?.replace('auto', '') ?? ''))
    const isOwnInk = colour !== undefined && attribute(colour, 'themeColor') !== undefined
    if (isBlack && !isOwnInk && (ink === undefined || !/^[\dA-F]{6}$/i.test(ink) || darkness(ink) === 'dark')) out.add(BLACK)
    else if (darkness(ink) === 'dark' && darkness(backgroundOf(run)) === 'dark') out.add(BLACK)
    else if (isPlainPage && darkness(ink) === 'light' && !mark && !fill && !hasBackground(run)) out.add(WHITE)
  }
  return [...out]
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

const BLACK =
  'Words in it are covered by black highlighting or shading, and are still in the file: everybody can copy them out. Delete the words and write “[redacted]”, then save it again.'
const WHITE =
  'Words in it are white on white: nobody sees them, and everybody can copy them out. Delete them, or give them a colour, then save it again.'

/** The colour that a paragraph or a cell of a table gives to what stands in it. */
function backgroundOf(run: Element): string | undefined {
  const paragraph = above(run, 'p')
  const cell = above(run, 'tc')
  for (const properties of [paragraph && looksOf(paragraph, 'pPr'), cell && looksOf(cell, 'tcPr')]) {
    const fill = attribute((properties && childOf(properties, 'shd')) ?? run, 'fill')
    if (fill && fill !== 'auto') return fill
  }
  return undefined
}

/** Whether anything, a style of a table or of a paragraph too, may give a background to a run. */
function hasBackground(run: Element): boolean {
  const paragraph = above(run, 'p')
  const named = paragraph && looksOf(paragraph, 'pPr')
  return (
    backgroundOf(run) !== undefined ||
    isWithin(run, 'tbl', 'txbxContent', 'hdr', 'ftr') ||
    (named !== undefined && childOf(named, 'pStyle') !== undefined)
  )
}
