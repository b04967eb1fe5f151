import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import jsqr from 'jsqr'
import { describe, expect, test } from 'vitest'
import { zipped } from '../../../src/exports/files/zip.ts'
import { pptxOf } from '../../../src/exports/slides/pptx.ts'
import type { About } from '../../../src/views/slides/about.ts'
import { textBlock } from '../../../src/views/slides/block.ts'
import { closing, type Deck, type Slide } from '../../../src/views/slides/slide.ts'
import { ENGLISH } from '../../messages/english.ts'
import { ALL, allowed, hostileText } from '../hostile.ts'
import { faultsOf } from '../package.ts'
import { SMALL, slideOf } from './deck.ts'

const { slides: WORDS } = ENGLISH.messages
const write = (deck: Partial<Deck> = {}, about: Partial<About> = {}) =>
  pptxOf({ ...SMALL.deck, ...deck }, SMALL.scheme, { ...SMALL.about, ...about }, ENGLISH.messages)
const partOf = (files: Record<string, Uint8Array>, name: string) => strFromU8(files[name] ?? expect.fail(`There is no ${name}.`))
/** The XML of the one slide that is between the first and the last. */
const xmlOf = (slide: Slide) => partOf(write({ slides: [slideOf('title', ''), slide, closing('', WORDS)] }), 'ppt/slides/slide2.xml')
/** The words of each paragraph of a part, as a reader of XML has them. */
const paragraphsIn = (xml: string): string[] =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>|<a:br>/gs)].map(([, text]) => (text === undefined ? '\n' : unescaped(text))).join(''),
  )
const unescaped = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
/** However its lines and spaces are set; where PowerPoint breaks a line, it copies a vertical tab. */
const inOneLine = (text: string) => allowed(text.replace(/\s+/g, ' ')).replace(/ +/g, ' ').trim()

describe('whatever is in the words', () => {
  const about = fc.record({ company: hostileText(), language: hostileText(), mark: fc.option(hostileText(), { nil: undefined }) })
  const source = fc.record({
    address: fc.option(
      fc.oneof(
        hostileText(),
        hostileText().map((text) => `https://x.example/${text}`),
      ),
      { nil: undefined },
    ),
    notice: fc.option(hostileText(), { nil: undefined }),
  })

  test('the file is a sound package, and has all of them that XML allows', () => {
    fc.assert(
      fc.property(
        hostileText(),
        hostileText(),
        hostileText(),
        hostileText(),
        about,
        source,
        (title, heading, point, note, about, source) => {
          const blocks = [textBlock(point), textBlock(point)]
          const slide = { ...slideOf('section', ''), heading, above: point, blocks, notes: [note] }
          const files = write({ title, slides: [{ ...slide, kind: 'title' }, slide, closing(title, WORDS)], source }, about)
          expect(faultsOf(zipped(files))).toEqual([])
          const said = paragraphsIn(partOf(files, 'ppt/slides/slide2.xml')).map(inOneLine)
          expect(said).toContain(inOneLine(heading))
          expect(said.filter((one) => one === inOneLine(point)).length).toBeGreaterThanOrEqual(inOneLine(point) ? 2 : 0)
          expect(unescaped(/<Company>(.*?)<\/Company>/s.exec(partOf(files, 'docProps/app.xml'))?.[1] ?? '')).toBe(allowed(about.company))
          expect(unescaped(/<dc:title>(.*?)<\/dc:title>/s.exec(partOf(files, 'docProps/core.xml'))?.[1] ?? '')).toBe(allowed(title))
        },
      ),
      { numRuns: 30, examples: [[ALL, ALL, ALL, ALL, { company: ALL, language: ALL, mark: ALL }, { address: ALL, notice: ALL }]] },
    )
  })

  test('the same words give the same bytes', () => {
    expect(zipped(write())).toEqual(zipped(write()))
  })
})

describe('a slide', () => {
  test('has its title and its words in the places of its layout, in the order in which they are read', () => {
    const xml = xmlOf(slideOf('section', '<p>One.</p>', { section: 6 }))
    expect([...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Title',
      'Above the title',
      'Section 6 of 7',
      'Words',
      'Footer',
      'Slide number',
    ])
    expect(xml).toContain('descr="Section 6 of 7"')
    expect(xml).toContain('<p:ph type="title"/>')
    expect(xml).toContain('<a:t>sevenfold.example/b/child-t/</a:t>')
    // The number of the slide has no language.
    expect(xml.match(/<a:rPr(?! lang="en-GB")/g)).toHaveLength(1)
  })

  test('has the mark that a draft bears, and no other has one', () => {
    const marked = write({}, { mark: 'Draft' })
    for (const [i] of SMALL.deck.slides.entries()) expect(partOf(marked, `ppt/slides/slide${i + 1}.xml`)).toContain('<a:t>Draft</a:t>')
    expect(xmlOf(slideOf('section', ''))).not.toContain('name="Mark"')
  })

  test('has lists as lists, one within the other, and what is strong, struck or of a source as such', () => {
    const xml = xmlOf(
      slideOf(
        'section',
        '<ul><li>One <strong>bold</strong> <em>italic</em> <span data-source>(¶1)</span>\n<ul><li>Within</li></ul></li><li><p>Two</p><p>more</p></li></ul><ol start="3"><li>Three<br>lines <del>gone</del></li></ol>',
      ),
    )
    expect(paragraphsIn(xml).slice(2, -2)).toEqual(['One bold italic (¶1)', 'Within', 'Two', 'more', 'Three\nlines gone'])
    expect([...xml.matchAll(/<a:pPr lvl="(\d)"[^>]*>/g)].map(([, level]) => level)).toEqual(['1', '2', '1', '1', '1'])
    expect(xml).toMatch(/<a:buNone\/><\/a:pPr><a:r><a:rPr[^>]*\/><a:t>more/)
    expect(xml).toMatch(/ b="1"[^>]*\/><a:t>bold/)
    expect(xml).toMatch(/ i="1"[^>]*\/><a:t>italic/)
    expect(xml).toMatch(/strike="sngStrike"[^>]*\/><a:t>gone/)
    expect(xml).toMatch(/sz="\d+"><a:solidFill><a:schemeClr val="tx2"\/>.*?<a:t>\(¶1\)/)
  })

  test('has a table as one, with the words before it above it', () => {
    const table = '<table><thead><tr><th>What</th><th>Who</th></tr></thead><tbody><tr><td>Ask &amp; tell</td><td></td></tr></tbody></table>'
    const xml = xmlOf(slideOf('section', `<p>Before.</p>${table}`))
    expect(xml.match(/<a:tr /g)).toHaveLength(2)
    expect(paragraphsIn(xml)).toEqual(expect.arrayContaining(['Before.', 'What', 'Who', 'Ask & tell']))
    const [words = 0, rows = 0] = [...xml.matchAll(/<a:off x="\d+" y="(\d+)"/g)].slice(1).map(([, y]) => Number(y))
    expect(words).toBeLessThan(rows)
  })

  test('has type that is smaller where there is more to read, and always fits', () => {
    const sizeOf = (words: number) =>
      Number(/<a:lvl1pPr><a:defRPr sz="(\d+)"/.exec(xmlOf(slideOf('section', `<p>${'word '.repeat(words)}</p>`)))?.[1] ?? 3000)
    const sizes = [5, 60, 120, 240, 480, 900].map(sizeOf)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes[0]).toBe(3000)
    expect(sizes[1]).toBeGreaterThanOrEqual(2600)
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(600)
  })
})

describe('the last slide', () => {
  const files = write()
  const xml = partOf(files, `ppt/slides/slide${SMALL.deck.slides.length}.xml`)

  test('asks, leaves room, and says apart from that where the words are from', () => {
    expect(paragraphsIn(xml).filter(Boolean)).toEqual([
      'What will we do differently?',
      'Child T',
      'What',
      'Who',
      'By when',
      'https://sevenfold.example/b/child-t/',
      'These are not issued by the partnerships.',
    ])
    expect(xml).toContain('<a:hlinkClick r:id="address"/>')
  })

  test('has a code that another program reads, with words for whoever does not see it', () => {
    expect(xml).toContain('descr="QR code of https://sevenfold.example/b/child-t/"')
    const { pixels, width } = pictureOf(files['ppt/media/code.png'] ?? expect.fail('There is no code.'))
    expect(width).toBeGreaterThan(200)
    expect(jsqr(pixels, width, width)?.data).toBe('https://sevenfold.example/b/child-t/')
  })

  test('has none where the address is not known, or too long for one', () => {
    for (const address of [undefined, `https://x.example/${'a'.repeat(4000)}`]) {
      const files = write({ source: { address, notice: 'n' } })
      expect(faultsOf(zipped(files))).toEqual([])
      expect(Object.keys(files)).not.toContain('ppt/media/code.png')
    }
  })
})

/** The pixels of a picture of two colours, four bits each. */
function pictureOf(png: Uint8Array): { pixels: Uint8ClampedArray; width: number } {
  const view = new DataView(png.buffer, png.byteOffset)
  const width = view.getUint32(16)
  let rows = new Uint8Array()
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12)
    if (strFromU8(png.subarray(at + 4, at + 8)) === 'IDAT') rows = inflateSync(png.subarray(at + 8, at + 8 + view.getUint32(at)))
  const isDark = (x: number, y: number) => ((rows[y * (1 + width / 2) + 1 + (x >> 1)] as number) & 0xf) === 1
  const pixels = Array.from({ length: width * width }, (_, i) =>
    isDark(i % width, Math.floor(i / width)) ? [0, 0, 0, 255] : [255, 255, 255, 255],
  )
  return { pixels: Uint8ClampedArray.from(pixels.flat()), width }
}
