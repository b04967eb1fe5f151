import { describe, expect, test } from 'vitest'
import { MislabelledDocument, readIllustration, UnreadableDocument } from '../../src/documents/index.ts'
import { numbers, SEED, sampleSize } from '../sample.ts'
import { jpegFile, laidOpen } from './files.ts'
import { drawn, pngFile, svgFile, withChunk } from './pictures.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const refused = (name: string, bytes: Uint8Array) =>
  readIllustration(name, bytes).then(
    () => 'It was read.',
    (error: Error) => error,
  )

describe('a picture says how large it is shown', () => {
  test.each([
    ['PNG', 'a.png', () => pngFile(120, 80), 120, 80],
    ['JPEG', 'a.jpg', () => drawn('jpeg', 90, 60), 90, 60],
    ['WebP', 'a.webp', () => drawn('webp', 90, 60), 90, 60],
    ['SVG', 'a.svg', () => svgFile(''), 120, 80],
    ['SVG in millimetres', 'a.svg', () => svgFile('', 'width="25.4mm" height="1in"'), 96, 96],
    ['SVG with a viewBox alone', 'a.svg', () => svgFile('', 'width="100%" viewBox="0 0 300 200"'), 300, 200],
  ])('%s', async (_, name, make, width, height) => {
    expect(await readIllustration(name, await make())).toMatchObject({ width, height, stops: [] })
  })

  test('also one that lies on its side, as telephones take them', async () => {
    const [upright, camera] = [await drawn('jpeg', 90, 60), Buffer.from(jpegFile('Jane'))]
    const exif = camera.subarray(2, 4 + camera.readUInt16BE(4))
    const turned = Buffer.concat([upright.subarray(0, 2), exif, upright.subarray(2)])
    expect(await readIllustration('a.jpg', turned)).toMatchObject({ width: 60, height: 90 })
  })
})

describe('what nobody sees is left out', () => {
  test('of a photograph: who took it and where', async () => {
    const { copy, unseen } = await readIllustration('a.jpg', jpegFile('planted'))
    expect(unseen.join()).toContain('the place where it was taken (GPS)')
    expect(laidOpen(copy)).not.toContain('planted')
  })

  test.each(['tEXt', 'sBIT', 'tRNS', 'eXIf'])('of a PNG: the words of a program in a part %s', async (part) => {
    const { copy } = await readIllustration('a.png', withChunk(pngFile(9, 9), part, `Author\0planted${' '.repeat(300)}`))
    expect(laidOpen(copy)).not.toContain('planted')
  })

  test('of an SVG: scripts, addresses, remarks, metadata, and the names of layers', async () => {
    const planted = svgFile(
      `<!-- planted --><script>planted()</script><title>planted</title><metadata><p xmlns="x">planted</p></metadata>
      <g id="planted" onclick="planted()" xmlns:i="http://inkscape" i:label="planted" data-x="planted" class="planted">
      <a href="https://planted.example/" xlink:title="planted"><rect id="r" width="9" height="9" fill="url(https://planted.example/)"/></a>
      <use href="#r" x="9"/><set attributeName="x" to="planted"/>planted</g>`,
    )
    const { copy, unseen, stops, leaves } = await readIllustration('a.svg', planted)
    expect(stops).toEqual([])
    expect(leaves).toEqual([{ where: 'its properties', line: 1, text: 'planted\n\nplanted\n\nplanted', unseen: true }])
    expect(textOf(copy)).not.toContain('planted')
    expect(textOf(copy)).toContain('<use href="#r" x="9"/>')
    expect(unseen).toEqual(expect.arrayContaining(['1 link', '2 scripts', '1 movement', '3 parts that show nothing']))
  })

  test('of an SVG, words beside its shapes, and in the place of numbers', async () => {
    const { copy, leaves } = await readIllustration(
      'a.svg',
      svgFile(`planted<g class="planted">planted<path d="planted" transform="planted(1)"/></g><defs>planted</defs>`),
    )
    expect(textOf(copy)).not.toContain('planted')
    expect(leaves.filter(({ unseen }) => !unseen)).toEqual([])
  })

  test('what names of its styles say is there to be looked through', async () => {
    const { leaves } = await readIllustration('a.svg', svgFile('<style>.jane-smith{fill:red}</style><path class="jane-smith other"/>'))
    expect(leaves).toEqual([{ where: 'its styles and names', line: 1, text: '.jane-smith{fill:red}\n\njane-smith', unseen: false }])
  })

  test('and the words of an SVG are there to be looked through, line by line', async () => {
    const { leaves } = await readIllustration('a.svg', svgFile('<text><tspan x="1">DRAFT</tspan><tspan x="1" dy="9">Page 1</tspan></text>'))
    expect(leaves).toEqual([{ where: 'its words', line: 1, text: 'DRAFT\nPage 1', unseen: false }])
  })
})

test.each([
  ['<image href="data:image/png;base64,AAAA"/>', 'another picture'],
  ['<filter id="f"><feImage href="#x"/></filter>', 'another picture'],
  ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', 'a piece of a web page'],
  ['<style>@import url(x.css)</style>', 'takes in another file'],
  ['<style>@font-face { src: url(x) }</style>', 'takes in another file'],
  ['<style>.a { fill: u\\72l(x) }</style>', 'is written in escapes'],
  ['<style>.a { fill: url(x.svg#a) }</style>', 'names an address'],
  ['<use href="other.svg#a"/>', 'stands in another file'],
])('an SVG with %s stops: it holds %s', async (inside, words) => {
  const { stops } = await readIllustration('a.svg', svgFile(inside))
  expect(stops).toEqual([expect.stringContaining(words)])
})

test('a link in a text leads nowhere, and its words are still shown', async () => {
  const { copy } = await readIllustration('a.svg', svgFile('<text>Ask <a href="https://example.org/" fill="red">who</a></text>'))
  expect(textOf(copy)).toContain('<text>Ask <tspan fill="red">who</tspan></text>')
})

describe('an SVG of a few lines that asks for a million shapes stops', () => {
  /** Each group holds ten times what the one before it holds. */
  const tenfold = (of: (i: number, inner: string) => string, one: (i: number) => string) =>
    Array.from({ length: 7 }, (_, i) => of(i, i === 0 ? '<path d="M0 0h9"/>' : one(i - 1).repeat(10))).join('') + one(6)
  test.each([
    [
      'by showing again',
      tenfold(
        (i, inner) => `<g id="a${i}">${inner}</g>`,
        (i) => `<use href="#a${i}"/>`,
      ),
    ],
    [
      'by filling',
      tenfold(
        (i, inner) => `<pattern id="a${i}">${inner}</pattern>`,
        (i) => `<rect fill="url(#a${i})"/>`,
      ),
    ],
    [
      'by a style sheet',
      `<style>${Array.from({ length: 7 }, (_, i) => `@media print{.b${i}{mask:url(#a${i})}}`).join('')}</style>${tenfold(
        (i, inner) => `<mask id="a${i}">${inner}</mask>`,
        (i) => `<rect class="b${i}"/>`,
      )}`,
    ],
  ])('%s', async (_, inside) => {
    expect((await readIllustration('a.svg', svgFile(inside))).stops).toEqual([expect.stringContaining('more than 100000 parts')])
  })

  test('and one that shows itself within itself, which no browser does, is read', async () => {
    const { stops } = await readIllustration('a.svg', svgFile('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))
    expect(stops).toEqual([])
  })
})

test('a style sheet that only says how something looks stays', async () => {
  const { copy, stops } = await readIllustration('a.svg', svgFile('<style>.a { fill: url(#g); stroke: #0b5a5e }</style><rect class="a"/>'))
  expect(stops).toEqual([])
  expect(textOf(copy)).toContain('.a { fill: url(#g); stroke: #0b5a5e }</style><rect class="a"/>')
})

describe('a picture has no more pixels than a page can show', () => {
  test('a photograph is made smaller', async () => {
    const large = await drawn('jpeg', 2560, 1280)
    const { width, height, copy } = await readIllustration('a.jpg', large)
    expect([width, height]).toEqual([1300, 650])
    expect(copy.length).toBeLessThan(large.length / 2)
    expect(await readIllustration('a.jpg', copy)).toMatchObject({ width: 1300, height: 650, unseen: [] })
  })

  test('a drawing that would take more bytes then stays as it is', async () => {
    const plain = pngFile(2000, 1000, true)
    const { width, height, copy } = await readIllustration('a.png', plain)
    expect([width, height, Buffer.compare(copy, plain)]).toEqual([2000, 1000, 0])
  })
})

test.each([
  ['a.png', () => new Uint8Array(), UnreadableDocument, 'it has 0 bytes'],
  ['a.png', () => jpegFile('x'), MislabelledDocument, 'Its ending says PNG, but it is a picture of the kind JPEG'],
  ['a.jpg', () => svgFile(''), MislabelledDocument, 'but it is a picture of the kind SVG'],
  ['a.png', () => Buffer.from('GIF89a'), MislabelledDocument, 'a GIF picture'],
  ['a.svg', () => Buffer.from('<html></html>'), MislabelledDocument, 'a web page'],
  ['a.svg', () => Buffer.from('<svg/>'), UnreadableDocument, 'This is no SVG'],
  ['a.svg', () => svgFile('', ''), UnreadableDocument, 'does not say how large it is'],
  [
    'a.svg',
    () => Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
    UnreadableDocument,
    'cannot be read',
  ],
  ['a.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g>'), UnreadableDocument, 'cannot be read'],
  ['a.png', () => pngFile(100, 8193), UnreadableDocument, 'This picture has 100 × 8193 pixels'],
  ['a.png', () => pngFile(90, 90, true).subarray(0, 900), UnreadableDocument, 'The picture is damaged'],
])('%s is refused, which is told (%#)', async (name, make, kind, words) => {
  const error = await refused(name, make())
  expect(error).toBeInstanceOf(kind)
  expect(String(error)).toContain(words)
})

test('a picture that moves stops', async () => {
  expect((await readIllustration('a.png', withChunk(pngFile(9, 9), 'acTL', '\0\0\0\x02\0\0\0\0'))).stops).toEqual([
    expect.stringContaining('moves'),
  ])
})

test('a broken file is refused or read, and never anything else; what is read is read again as it is', async () => {
  const next = numbers(SEED)
  const files = [
    ['a.png', pngFile(40, 20, true)],
    ['a.jpg', jpegFile('x')],
    ['a.webp', await drawn('webp', 40, 20)],
    ['a.svg', svgFile('<style>.a{fill:url(#g)}</style><g id="g"><a href="#g"><text class="a" x="1">Words</text></a></g><use href="#g"/>')],
  ] as const
  for (let i = 0; i < sampleSize({ test: 120, all: 600, prove: 20_000 }); i += 1) {
    const [name, whole] = files[i % files.length] as (typeof files)[number]
    const bytes = Uint8Array.from(whole)
    for (let n = 1 + Math.floor(next() * 4); n > 0; n -= 1) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256)
    const broken = next() < 0.3 ? bytes.subarray(0, Math.floor(next() * bytes.length)) : bytes
    try {
      const { copy, stops } = await readIllustration(name, broken)
      if (stops.length > 0) continue
      const again = await readIllustration(name, copy)
      expect([again.unseen, again.stops, Buffer.compare(again.copy, copy)], `number ${i}`).toEqual([[], [], 0])
    } catch (error) {
      expect(error, `${name}, number ${i} of the seed ${SEED}`).toSatisfy(
        (one) => one instanceof UnreadableDocument || one instanceof MislabelledDocument,
      )
    }
  }
})
