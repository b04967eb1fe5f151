import { PDFDocument, type PDFRef, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { contentsOf } from '../../src/documents/pdf/page-content.ts'
import { type Box, textOf } from '../../src/documents/pdf/text.ts'
import { unextractableIn } from '../../src/documents/pdf/unextractable.ts'

const WORDS = 'School nurse wrote: NHS number 999 110 6847.'

type Context = PDFDocument['context']

/** A PDF whose first page is written in a standard font, and whose second draws this, with a font `F9` and more. */
async function twoPages(content: string, resources: (context: Context) => object = () => ({}), first = 'A report.'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([595, 842]).drawText(first, { x: 50, y: 780, size: 11, font })
  const { context } = document
  const page = document.addPage([595, 842])
  page.node.set(context.obj('Resources') as never, context.obj(resources(context) as never))
  page.node.set(context.obj('Contents') as never, context.register(context.flateStream(content)))
  return document.save({ useObjectStreams: false })
}

/** What is told of a PDF, from the number of the page to the verb. */
async function unreadOf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { pages } = await textOf(bytes)
  const contents = contentsOf(document, pages)
  const unextractable = unextractableIn(
    pages.map((_, i) => contents(i)),
    pages,
  )
  return unextractable.map(({ line, reason }) => `${line}: ${reason.slice(0, 30)}`)
}

const hex = (codes: readonly number[], bytes: 1 | 2): string =>
  `<${codes.map((code) => code.toString(16).padStart(2 * bytes, '0')).join('')}>`
const codesOf = (words: string, by = 0): number[] => [...words].map((one) => one.charCodeAt(0) + by)
const show = (codes: readonly number[], bytes: 1 | 2 = 1): string => `BT /F9 11 Tf 50 780 Td ${hex(codes, bytes)} Tj ET`

/** A map of codes to texts; a code without one is not in it. */
function toUnicode(context: Context, codes: readonly number[], textOf: (code: number) => string | undefined, bytes: 1 | 2): PDFRef {
  const rows = [...new Set(codes)].flatMap((code) => {
    const text = textOf(code)
    return text === undefined ? [] : `${hex([code], bytes)} <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
  })
  const space = bytes === 1 ? '<00> <FF>' : '<0000> <FFFF>'
  return context.register(
    context.stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange ${space} endcodespacerange ${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar endcmap end end`,
    ),
  )
}

/** A font of places in a file, of which nothing is known but what this map says. */
const composite = (context: Context, map?: PDFRef): object => ({
  Type: 'Font',
  Subtype: 'Type0',
  BaseFont: 'ABCDEF+Font',
  Encoding: 'Identity-H',
  DescendantFonts: [
    {
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'ABCDEF+Font',
      CIDSystemInfo: { Registry: context.obj('Adobe'), Ordering: context.obj('Identity'), Supplement: 0 },
      DW: 600,
      FontDescriptor: { Type: 'FontDescriptor', FontName: 'ABCDEF+Font', Flags: 4 },
    },
  ],
  ...(map ? { ToUnicode: map } : {}),
})

const simple = (more: object): object => ({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ...more })

/** A font whose letters are drawn, each by the same square, under these names. */
const drawn = (context: Context, codes: readonly number[], nameOf: (code: number) => string): object => {
  const square = context.register(context.stream('600 0 0 0 500 500 d1 0 0 500 500 re f'))
  const all = [...new Set(codes)].sort((a, b) => a - b)
  return {
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 600, 600],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: Object.fromEntries(all.map((code) => [nameOf(code), square])),
    Encoding: { Type: 'Encoding', Differences: all.flatMap((code) => [code, nameOf(code)]) },
    FirstChar: 0,
    LastChar: 255,
    Widths: Array.from({ length: 256 }, () => 600),
  }
}

/** The places that letters have in many fonts. */
const PLACES = codesOf(WORDS, -29)
const CODES = codesOf(WORDS)
const letterAt = (code: number): string => String.fromCharCode(code + 29)
const font = (make: (context: Context) => object) => (context: Context) => ({ Font: { F9: make(context) } })
const mapped = (textOf: (code: number) => string | undefined) =>
  font((context) => composite(context, toUnicode(context, PLACES, textOf, 2)))
const remapped = (textOf: (code: number) => string | undefined, more = {}) =>
  font((context) => simple({ Encoding: 'WinAnsiEncoding', ToUnicode: toUnicode(context, CODES, textOf, 1), ...more }))

describe('words that no program can read are told with their page', () => {
  test.each<[string, string, (context: Context) => object]>([
    ['by their places in a font alone', show(PLACES, 2), font((context) => composite(context))],
    ['mapped to nothing', show(PLACES, 2), mapped(() => '')],
    ['mapped to signs that each maker gives a meaning', show(PLACES, 2), mapped((code) => String.fromCharCode(0xe000 + code))],
    ['mapped to the sign for the unknown', show(PLACES, 2), mapped(() => '\ufffd')],
    ['mapped to signs of control', show(PLACES, 2), mapped((code) => String.fromCharCode(1 + (code % 8)))],
    ['mapped to spaces', show(PLACES, 2), mapped(() => ' ')],
    ['mapped to signs without width', show(PLACES, 2), mapped(() => '\u200b')],
    ['all mapped to one letter', show(PLACES, 2), mapped(() => 'x')],
    ['mapped but for the digits', show(PLACES, 2), mapped((code) => (/\d/.test(letterAt(code)) ? undefined : letterAt(code)))],
    ['mapped but for every second sign', show(PLACES, 2), mapped((code) => (code % 2 ? letterAt(code) : undefined))],
    ['mapped to other letters than their names say', show(CODES), remapped((code) => String.fromCharCode(code + 1))],
    [
      'whose digits are mapped to other digits than their names say',
      show(CODES),
      remapped((code) => (code >= 48 && code < 58 ? String(57 - code) : String.fromCharCode(code))),
    ],
    [
      'that are drawn under numbers',
      show(codesOf(WORDS, -29)),
      font((context) => drawn(context, codesOf(WORDS, -29), (code) => `g${code}`)),
    ],
    [
      'with signs of control for letters',
      show(codesOf('\u0001\u0002\u0003\u0004\u0005')),
      font(() => ({
        ...simple({ Subtype: 'TrueType', BaseFont: 'ABCDEF+Font' }),
        FontDescriptor: { Type: 'FontDescriptor', FontName: 'ABCDEF+Font', Flags: 4 },
      })),
    ],
  ])('%s', async (_, content, resources) => {
    expect(await unreadOf(await twoPages(content, resources))).toEqual(['2: The words of page 2 cannot be '])
  })

  test('mapped to other letters, as their pairs tell', async () => {
    const long =
      'the mother told the health visitor that she was worried about money and that her partner had come back to live in the house '.repeat(
        2,
      )
    const places = codesOf(long, -29)
    const of = (by: number) =>
      twoPages(
        show(places, 2),
        font((context) =>
          composite(
            context,
            toUnicode(context, places, (code) => (code === 3 ? ' ' : String.fromCharCode(((code + 29 - 97 + by) % 26) + 97)), 2),
          ),
        ),
      )
    expect(await unreadOf(await of(7))).toEqual(['2: The words of page 2 cannot be '])
    expect(await unreadOf(await of(0))).toEqual([])
  })

  test('in a form, and in a stamp', async () => {
    const form = (context: Context) =>
      context.register(
        context.flateStream(show(PLACES, 2), {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 595, 842],
          Resources: { Font: { F9: composite(context) } },
        } as never),
      )
    expect(await unreadOf(await twoPages('/Form Do', (context) => ({ XObject: { Form: form(context) } })))).toEqual([
      '2: The words of page 2 cannot be ',
    ])
    const document = await PDFDocument.load(await twoPages(''))
    const [first] = document.getPages()
    first?.node.addAnnot(
      document.context.register(
        document.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 99, 99], AP: { N: form(document.context) } } as never),
      ),
    )
    expect(await unreadOf(await document.save())).toContain('1: The words of page 1 cannot be ')
  })

  test('with all pages in one sentence, which says what to do', async () => {
    const document = await PDFDocument.load(
      await twoPages(
        show(PLACES, 2),
        font((context) => composite(context)),
      ),
    )
    const [page] = await document.copyPages(document, [1])
    if (page) document.addPage(page)
    expect((await readDocument('x.pdf', await document.save())).unextractable).toMatchInlineSnapshot(`
      [
        {
          "line": 2,
          "reason": "The words of page 2, 3 cannot be read: its fonts do not say which letters they show, or say others. So nothing there was checked, and screen readers read nonsense. Make the PDF again from the file that it was written in; or have its text recognised, as for a scan.",
        },
      ]
    `)
  })
})

describe('no alarm is raised over', () => {
  const TEX = `/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\n${[...new Set(WORDS)]
    .filter((one) => /[A-Za-z]/.test(one))
    .map((one) => `dup ${one.charCodeAt(0)} /${one} put`)
    .join('\n')}\nreadonly def currentfile eexec`
  test.each<[string, string, (context: Context) => object]>([
    ['a standard font', show(CODES), font(() => simple({}))],
    [
      'names of signs',
      show(CODES),
      font(() => simple({ Encoding: { Type: 'Encoding', Differences: [83, 'S', 'aogonek', 'uni0142', 'f_i'] } })),
    ],
    ['a whole map', show(PLACES, 2), mapped(letterAt)],
    [
      'a map that has ranges',
      show(PLACES, 2),
      font((context) =>
        composite(
          context,
          context.register(
            context.stream('1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFE0> <001D> endbfrange'),
          ),
        ),
      ),
    ],
    ['a map that corrects capitals', show(CODES), remapped((code) => String.fromCharCode(code).toLowerCase())],
    ['a map without a sign for the space', show(PLACES, 2), mapped((code) => (code === 3 ? undefined : letterAt(code)))],
    [
      'marks of a list in a font of signs',
      `${show(codesOf('A report.'), 1)} BT /F8 9 Tf 50 700 Td <00780078> Tj /F9 9 Tf 10 0 Td (One) Tj /F8 9 Tf 0 -20 Td <0079> Tj /F9 9 Tf (Two) Tj ET`,
      (context) => ({ Font: { F8: composite(context), F9: simple({}) } }),
    ],
    [
      'a font that names its letters in its own file, as TeX does',
      show(CODES.filter((code) => code > 64)),
      font((context) =>
        simple({
          BaseFont: 'ABCDEF+CMR10',
          FontDescriptor: { Type: 'FontDescriptor', FontName: 'ABCDEF+CMR10', Flags: 4, FontFile: context.register(context.stream(TEX)) },
        }),
      ),
    ],
    [
      'letters that are drawn under their names',
      show(CODES.filter((code) => code > 64)),
      font((context) =>
        drawn(
          context,
          CODES.filter((code) => code > 64),
          (code) => String.fromCharCode(code),
        ),
      ),
    ],
    ['invisible words over a scan', `3 Tr ${show(CODES)}`, font(() => simple({}))],
  ])('%s', async (_, content, resources) => {
    expect(await unreadOf(await twoPages(content, resources))).toEqual([])
  })
})

test('words in a pattern that fills a page are told', async () => {
  const bytes = await twoPages(`/Pattern cs /P1 scn 0 0 595 842 re f 0 g ${show(CODES)}`, (context) => ({
    Font: { F9: simple({}) },
    Pattern: {
      P1: context.register(
        context.flateStream(show(codesOf('DRAFT')), {
          PatternType: 1,
          PaintType: 1,
          TilingType: 1,
          BBox: [0, 0, 99, 99],
          XStep: 99,
          YStep: 99,
          Resources: { Font: { F9: simple({}) } },
        } as never),
      ),
    },
  }))
  expect(await unreadOf(bytes)).toEqual(['2: Page 2 holds few words beside '])
})

describe('a page whose words are in a picture', () => {
  const image = (context: Context) => ({
    Font: { F9: simple({}) },
    XObject: {
      Scan: context.register(
        context.flateStream(Buffer.alloc(64 * 64, 200), {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 64,
          Height: 64,
          ColorSpace: 'DeviceGray',
          BitsPerComponent: 8,
        } as never),
      ),
    },
  })
  const scan = 'q 595 0 0 842 0 0 cm /Scan Do Q'
  const lines = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => `BT /F9 11 Tf 50 ${700 - 14 * i} Td ${hex(CODES, 1)} Tj ET`).join(' ')
  const strips = [0, 1, 2, 3].map((i) => `q 595 0 0 200 0 ${200 * i} cm /Scan Do Q`).join(' ')
  test.each([
    ['alone', scan, ['2: Page 2 holds no text, only pic']],
    ['and a header and a number', `${scan} ${show(codesOf('Child T: a review. Page 2 of 9'))}`, ['2: Page 2 holds few words beside ']],
    ['in strips', `${strips} ${show(codesOf('Page 2'))}`, ['2: Page 2 holds few words beside ']],
    ['that its letters were recognised in is none', `${scan} 3 Tr ${lines}`, []],
    ['with much text over it is none', `${scan} ${lines}`, []],
    ['that is small is none', `q 99 0 0 99 0 0 cm /Scan Do Q ${show(CODES)}`, []],
    ['drawn as shapes', `${'9 9 m 9 9 8 8 7 7 c f\n'.repeat(200)} ${show(codesOf('Page 2'))}`, ['2: Page 2 holds few words beside ']],
  ])('%s', async (_, content, expected) => {
    expect(await unreadOf(await twoPages(content, image))).toEqual(expected)
  })
})

test('a page whose forms draw each other again and again is given up, and told', async () => {
  const bytes = await twoPages('/X0 Do', (context) => {
    let next: PDFRef | undefined
    for (let i = 0; i < 10; i += 1)
      next = context.register(
        context.stream(next ? '/N Do '.repeat(20) : '(x) Tj', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 9, 9],
          Resources: next ? { XObject: { N: next } } : {},
        } as never),
      )
    return { XObject: { X0: next } }
  })
  const view: Box = [0, 0, 595, 842]
  const pages = [0, 1].map(() => ({ text: 'A report.', view, words: [] }))
  const contents = contentsOf(await PDFDocument.load(bytes), pages)
  expect(unextractableIn([contents(0), contents(1)], pages).map(({ line }) => line)).toEqual([2])
})
