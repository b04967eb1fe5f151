import { describe, expect, test } from 'vitest'
import { readLogo } from '../../src/documents/picture/logo.ts'
import { pngFile, withChunk } from './pictures.ts'

const svg = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 60"${more}>${inner}</svg>`
const read = (text: string) => {
  const { copy, width, height } = readLogo('logo.svg', new TextEncoder().encode(text))
  return { text: new TextDecoder().decode(copy), width, height }
}
const inner = (text: string) => /^<svg [^>]*>(.*)<\/svg>$/.exec(read(svg(text)).text)?.[1]

describe('of an SVG', () => {
  test('the shapes stay, with how they look, and its size', () => {
    expect(read(svg('<path d="M0 0h9" fill="#123456"/>'))).toMatchObject({ width: 200, height: 60 })
    for (const shapes of [
      '<path d="M0 0h9" fill="#123456"/>',
      '<style>.a{fill:#fff}g .b{stroke:red}</style><g><path class="a b" d="M0 0"/></g>',
      '<path style="fill:#fff" d="M0 0"/>',
    ])
      expect(inner(shapes)).toBe(shapes)
  })

  test.each([
    ['width="40mm" height="20mm"', 2],
    ['viewBox="0 0 2.4 0.7"', 2.4 / 0.7],
    ['width="100%" height="100%" viewBox="0 0 90 60"', 1.5],
  ])('its proportions are those that it gives itself: %s', (attributes, ratio) => {
    const { width, height } = read(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><g/></svg>`)
    expect(width / height).toBeCloseTo(ratio, 3)
  })

  test('what only those see who open the file goes: words, names of layers, notes of the program', () => {
    const told = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <!-- secret -->${svg(
        `<title>secret</title><desc>secret</desc><metadata>secret</metadata><x:view xmlns:x="urn:x" name="secret"><path d="M0 0"/></x:view>
        <g id="secret" data-name="secret" class="secret" x:label="secret" xmlns:x="urn:x">secret<path d="M1 1"/></g>`,
      )}`
    expect(read(told).text).not.toContain('secret')
    expect(read(told).text).toMatch(/viewBox="0 0 200 60"[^>]*><g><path d="M1 1"\/><\/g><\/svg>$/)
  })

  test.each([
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><path fill="url(#g)"/>',
    '<defs><path id="p" d="M0 0"/></defs><use xlink:href="#p"/>',
  ])('what refers to something within it still does: %s', (shapes) => expect(inner(shapes)).toBe(shapes))
})

test.each([
  ['a script', svg('<script>alert(1)</script>'), '1 script'],
  ['a script of an event', svg('<path onclick="alert(1)"/>'), '1 script'],
  ['the same on the whole', svg('<g/>', ' onload="alert(1)"'), '1 script'],
  ['a page', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), 'web page'],
  ['a link', svg('<a href="https://example.org"><path/></a>'), '1 link'],
  ['a picture', svg('<image href="data:image/png;base64,AA"/>'), 'PNG'],
  ['a text', svg('<text>Anyshire</text>'), 'paths'],
  ['an animation', svg('<path><animate attributeName="d"/></path>'), '1 movement'],
  ['an address', svg('<path fill="url(https://example.org/x)"/>'), '1 address'],
  ['an address in a style', svg('<path style="fill:url(\'//example.org/x\')"/>'), '1 address'],
  ['an address in a class', svg('<style>.a{fill:url(//example.org)}</style><path class="a"/>'), 'names an address'],
  ['an address in escapes', svg('<path fill="u\\72l(//example.org/x#a)"/>'), '1 address'],
  ['what another file holds', svg('<use href="other.svg#a"/>'), 'another file'],
  ['an import', svg('<style>@import url(x.css);</style>'), 'another file'],
  ['a style for some screens', svg('<style>@media (prefers-color-scheme:dark){.a{fill:#fff}}</style>'), '`dark`'],
  ['words of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<g/>')}`, 'words of its own'],
  ['two of these', svg('<a><text>Anyshire</text></a>'), '1 link. Save it as a plain SVG, or as a PNG. It has a text'],
  ['too many shapes', svg('<path/>'.repeat(3001)), '3000'],
  ['the same shapes many times', svg(`<g id="a">${'<path/>'.repeat(60)}</g>${'<use href="#a"/>'.repeat(60)}`), '3000'],
  ['groups within groups', svg('<g>'.repeat(2000) + '</g>'.repeat(2000)), 'cannot be read'],
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', 'viewBox'],
  ['something else', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'no SVG'],
  ['a picture with another name', '\u0089PNG', 'cannot be read'],
  ['half of it', svg('<g>').slice(0, -9), 'cannot be read'],
])('%s is refused, and it is said why', (_, text, why) => {
  expect(() => read(text)).toThrow(why)
})

describe('of a PNG', () => {
  test('what a program wrote beside the picture goes', () => {
    const { copy, width, height } = readLogo('logo.png', withChunk(pngFile(12, 4), 'tEXt', 'Comment\0secret words'))
    expect([width, height]).toEqual([12, 4])
    expect(Buffer.from(copy).toString('latin1')).not.toContain('secret')
    expect(Buffer.compare(copy, pngFile(12, 4))).toBe(0)
  })

  test('another kind, and half of one, is refused', () => {
    expect(() => readLogo('logo.png', new TextEncoder().encode(svg('<g/>')))).toThrow('no PNG')
    expect(() => readLogo('logo.png', pngFile(12, 4).subarray(0, 40))).toThrow('damaged')
  })

  test('one whose pixels cannot be read is refused, for every page would show a broken picture', () => {
    const broken = Buffer.from(pngFile(12, 4))
    broken.fill(0, broken.indexOf('IDAT') + 4, broken.indexOf('IDAT') + 8)
    expect(() => readLogo('logo.png', broken)).toThrow('damaged')
    const taller = Buffer.from(pngFile(12, 4))
    taller.writeUInt32BE(40, 20)
    expect(() => readLogo('logo.png', taller)).toThrow('damaged')
  })

  test('one that moves is refused', () => {
    expect(() => readLogo('logo.png', withChunk(Buffer.from(pngFile(12, 4)), 'acTL', '\0\0\0\x02\0\0\0\0'))).toThrow('moves')
  })
})
