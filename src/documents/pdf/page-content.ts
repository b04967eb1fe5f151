import { PDFArray, type PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFPage, type PDFPageLeaf, PDFStream } from '@cantoo/pdf-lib'
import { entriesOf, steps } from './content.ts'
import { looksOf, sourceOf } from './drawn.ts'
import { type Font, fontOf, type Sign } from './font.ts'
import { dict, get, nameOf } from './object.ts'
import type { Box, PageText } from './text.ts'

/** What a page shows, beside what its letters say. */
export interface PageContent {
  /** Its signs in the order in which they are drawn; nothing where words may end. */
  signs: (Sign | undefined)[]
  /** The same of the patterns that it fills areas with: no program takes words from there. */
  inPatterns: (Sign | undefined)[]
  /** How much of it pictures cover: 1 is all of it. */
  pictures: number
  /** How many shapes with curves are filled: words can be drawn as such. */
  shapes: number
  /** Whether it is too long to look at all of it. */
  isCut: boolean
}

/** Far more than any page has: forms that draw each other many times would take for ever. */
const MOST_STEPS = 400_000
const DEEPEST = 12
/** As much room between two letters as a space has, in thousandths of a letter's height; and the most that is looked at. */
const GAP = -200
const WIDEST = -4000
/** Pictures of fewer points than this in one direction are colours or lines. */
const FLAT = 16

type Matrix = readonly [number, number, number, number, number, number]
const PLAIN: Matrix = [1, 0, 0, 1, 0, 0]

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
]
const matrixIn = (values: readonly number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map((one) => (Number.isFinite(one) ? one : 0))
  return [a, b, c, d, e, f]
}
const numbersIn = (value: unknown): number[] =>
  value instanceof PDFArray
    ? value.asArray().map((_, i) => (value.lookup(i) instanceof PDFNumber ? (value.lookup(i) as PDFNumber).asNumber() : 0))
    : []

/** What each page of a document shows; a page is looked at when it is asked for. */
export function contentsOf(document: PDFDocument, pages: readonly PageText[]): (index: number) => PageContent {
  const reader = new PageReader()
  const sheets = document.getPages()
  const known = new Map<number, PageContent>()
  return (index) => {
    const content = known.get(index) ?? reader.read((sheets[index] as PDFPage).node, pages[index]?.view ?? [0, 0, 1, 1])
    known.set(index, content)
    return content
  }
}

/** Looks at what draws a page, its forms, its stamps and its fields. */
class PageReader {
  readonly #fonts = new Map<PDFDict, Font>()
  readonly #sources = new Map<PDFStream, string>()

  read(page: PDFPageLeaf, [left, bottom, right, top]: Box): PageContent {
    const whole = Math.abs((right - left) * (top - bottom)) || 1
    const out: PageContent = { signs: [], inPatterns: [], pictures: 0, shapes: 0, isCut: false }
    let signs = out.signs
    const patterns = new Set<PDFStream>()
    let budget = MOST_STEPS
    const draw = (source: string, resources: PDFDict | undefined, around: Matrix, depth: number, inherited?: Font): void => {
      let now = { matrix: around, font: inherited }
      const stack: (typeof now)[] = []
      let [path, curves] = [0, false]
      let shown = 0
      const show = (operands: readonly string[]) => {
        const before = signs.length
        for (const one of entriesOf(operands.at(-1) ?? '')) {
          if (typeof one === 'number') {
            for (let gap = Math.max(one, WIDEST); gap < GAP; gap -= GAP) signs.push(undefined)
          } else if (now.font) for (const sign of now.font.signs(one)) signs.push(sign)
        }
        shown = signs.length - before
      }
      for (const { operator, operands } of steps(source)) {
        budget -= 1
        if (budget < 0) {
          out.isCut = true
          return
        }
        switch (operator) {
          case 'q':
            stack.push(now)
            break
          case 'Q':
            now = stack.pop() ?? now
            break
          case 'cm':
            now = { ...now, matrix: times(matrixIn(operands.map(Number)), now.matrix) }
            break
          case 'Tf':
            now = { ...now, font: this.#font(resources, operands[0]) }
            break
          case 'gs':
            now = { ...now, font: this.#fontOfState(resources, operands[0]) ?? now.font }
            break
          case 'Td':
          case 'TD':
          case 'Tm':
          case 'T*':
            // Letters that are placed one by one stand together.
            if (shown > 1) signs.push(undefined)
            break
          case "'":
          case '"':
            signs.push(undefined)
            show(operands)
            break
          case 'Tj':
          case 'TJ':
            show(operands)
            break
          case 'm':
            path += curves ? 1 : 0
            curves = false
            break
          case 'c':
          case 'v':
          case 'y':
            curves = true
            break
          case 'f':
          case 'F':
          case 'f*':
          case 'B':
          case 'B*':
          case 'b':
          case 'b*':
            out.shapes += path + (curves ? 1 : 0)
            ;[path, curves] = [0, false]
            break
          case 'S':
          case 's':
          case 'n':
            ;[path, curves] = [0, false]
            break
          case 'scn':
          case 'SCN':
            this.#named(resources, 'Pattern', operands.at(-1), (pattern) => {
              if (patterns.has(pattern) || depth >= DEEPEST) return
              patterns.add(pattern)
              const around = signs
              signs = out.inPatterns
              draw(this.#source(pattern), dict(get(pattern.dict, 'Resources')), PLAIN, depth + 1)
              signs = around
            })
            break
          case 'ID':
            out.pictures += areaOf(now.matrix) / whole
            break
          case 'Do':
            this.#named(resources, 'XObject', operands[0], (drawn) => {
              if (nameOf(get(drawn.dict, 'Subtype')) === 'Image') {
                if (!isFlat(drawn.dict)) out.pictures += Math.min(1, areaOf(now.matrix) / whole)
              } else if (depth < DEEPEST)
                draw(
                  this.#source(drawn),
                  dict(get(drawn.dict, 'Resources')) ?? resources,
                  times(matrixIn(numbersIn(get(drawn.dict, 'Matrix'))), now.matrix),
                  depth + 1,
                  now.font,
                )
            })
        }
      }
    }
    draw(sourceOfPage(page), page.Resources(), PLAIN, 0)
    for (const one of page.Annots()?.asArray() ?? [])
      for (const look of looksOf(dict(page.context.lookup(one)))) {
        signs.push(undefined)
        draw(this.#source(look), dict(get(look.dict, 'Resources')) ?? page.Resources(), PLAIN, 1)
      }
    return out
  }

  #font(resources: PDFDict | undefined, name = ''): Font | undefined {
    const all = resources && dict(get(resources, 'Font'))
    return this.#known(all && dict(all.lookup(PDFName.of(name.slice(1)))))
  }

  #fontOfState(resources: PDFDict | undefined, name = ''): Font | undefined {
    const all = resources && dict(get(resources, 'ExtGState'))
    const state = all && dict(all.lookup(PDFName.of(name.slice(1))))
    const font = state && get(state, 'Font')
    return font instanceof PDFArray ? this.#known(dict(font.lookup(0))) : undefined
  }

  #known(font: PDFDict | undefined): Font | undefined {
    if (!font) return undefined
    const known = this.#fonts.get(font) ?? fontOf(font)
    this.#fonts.set(font, known)
    return known
  }

  /** What draws a form or a pattern, unpacked once however often it is drawn. */
  #source(stream: PDFStream): string {
    const source = this.#sources.get(stream) ?? sourceOf(stream) ?? ''
    this.#sources.set(stream, source)
    return source
  }

  #named(resources: PDFDict | undefined, list: 'XObject' | 'Pattern', name: string | undefined, use: (drawn: PDFStream) => void): void {
    const all = resources && dict(get(resources, list))
    const drawn = all?.lookup(PDFName.of((name ?? '').slice(1)))
    if (drawn instanceof PDFStream) use(drawn)
  }
}

const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c)

const isFlat = (picture: PDFDict): boolean =>
  ['Width', 'Height'].some((key) => {
    const size = get(picture, key)
    return size instanceof PDFNumber && size.asNumber() < FLAT
  })

function sourceOfPage(page: PDFPageLeaf): string {
  const contents = page.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => page.context.lookup(one)) : contents ? [contents] : []
  return streams.map((one) => sourceOf(one) ?? '').join('\n')
}
