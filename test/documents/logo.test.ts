import { describe, expect, test } from 'vitest'
import { readLogo } from '../../src/documents/picture/logo.ts'
import { pngOf } from './png.ts'

const svg = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 60"${more}>${inner}</svg>`
const read = (text: string) => {
  const { copy, width, height } = readLogo('logo.svg', new TextEncoder().encode(text))
  return { text: new TextDecoder().decode(copy), width, height }
}
const inner = (text: string) => /^<svg [^>]*>(.*)<\/svg>\n$/.exec(read(svg(text)).text)?.[1]

describe('of an SVG', () => {
  test('the shapes stay, and its size', () => {
    expect(read(svg('<path d="M0 0h9" fill="#123456"/>'))).toEqual({
      text: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60"><path d="M0 0h9" fill="#123456"></path></svg>\n',
      width: 200,
      height: 60,
    })
    const { width, height } = read('<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="20mm"><g/></svg>')
    expect([width, height]).toEqual([40, 20])
  })

  test.each([
    [
      'a class',
      '<style>.a{fill:#fff}.a,.b{stroke:red}</style><path class="a" d="M0 0"/>',
      '<path d="M0 0" fill="#fff" stroke="red"></path>',
    ],
    ['a style', '<path style="fill:#fff;-x-y:1;font-family:Arial" d="M0 0"/>', '<path d="M0 0" fill="#fff"></path>'],
    ['an id before a class', '<style>#a{fill:red}.b{fill:blue}</style><path id="a" class="b"/>', '<path fill="red"></path>'],
    ['a style before an id', '<style>#a{fill:red}</style><path id="a" style="fill:blue"/>', '<path id="a" fill="blue"></path>'],
  ])('%s becomes attributes', (_, from, to) => expect(inner(from)?.replace(/ id="a"/, '')).toBe(to.replace(/ id="a"/, '')))

  test('what only those see who open the file goes: words, names of layers, notes of the program', () => {
    const told = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <!-- secret -->${svg(
        `<title>secret</title><desc>secret</desc><metadata>secret</metadata><x:view xmlns:x="urn:x" name="secret"><path d="M0 0"/></x:view>
        <g id="secret" data-name="secret" class="secret" x:label="secret" xmlns:x="urn:x">secret<path d="M1 1"/></g>`,
      )}`
    expect(read(told).text).toMatch(/viewBox="0 0 200 60"><g><path d="M1 1"><\/path><\/g><\/svg>\n$/)
  })

  test('what refers to something within it still does', () => {
    expect(inner('<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><path fill="url(#g)"/>')).toBe(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"></stop></linearGradient></defs><path fill="url(#g)"></path>',
    )
    expect(inner('<defs><path id="p" d="M0 0"/></defs><use xlink:href="#p"/>')).toBe(
      '<defs><path id="p" d="M0 0"></path></defs><use href="#p"></use>',
    )
  })
})

test.each([
  ['a script', svg('<script>alert(1)</script>'), 'a script'],
  ['a script of an event', svg('<path onclick="alert(1)"/>'), 'a script'],
  ['the same on the whole', svg('<g/>', ' onload="alert(1)"'), 'a script'],
  ['a page', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), 'foreignObject'],
  ['a link', svg('<a href="https://example.org"><path/></a>'), '`<a>`'],
  ['a picture', svg('<image href="data:image/png;base64,AA"/>'), 'PNG'],
  ['a text', svg('<text>Anyshire</text>'), 'paths'],
  ['an animation', svg('<path><animate attributeName="d"/></path>'), 'animation'],
  ['an address', svg('<path fill="url(https://example.org/x)"/>'), 'outside'],
  ['an address in a style', svg('<path style="fill:url(\'//example.org/x\')"/>'), 'outside'],
  ['an address in a class', svg('<style>.a{fill:url(//example.org)}</style><path class="a"/>'), 'outside'],
  ['what another file holds', svg('<use href="other.svg#a"/>'), 'outside'],
  ['an import', svg('<style>@import url(x.css);</style>'), 'presentation attributes'],
  ['a style for some screens', svg('<style>@media (prefers-color-scheme:dark){.a{fill:#fff}}</style>'), '`dark`'],
  ['a selector that is no name', svg('<style>g > path{fill:#fff}</style>'), 'presentation attributes'],
  ['words of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<g/>')}`, 'ENTITY'],
  ['shapes without end', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), '`<use>`'],
  ['too many shapes', svg('<path/>'.repeat(3001)), '3000'],
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', 'viewBox'],
  ['something else', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'no SVG'],
  ['a picture with another name', '\u0089PNG', 'no SVG'],
  ['half of it', svg('<g>').slice(0, -9), 'no SVG'],
])('%s is refused, and it is said why', (_, text, why) => {
  expect(() => read(text)).toThrow(why)
})

describe('of a PNG', () => {
  test('what a program wrote beside the picture goes', () => {
    const { copy, width, height } = readLogo('logo.png', pngOf(12, 4, 'secret words'))
    expect([width, height]).toEqual([12, 4])
    expect(Buffer.from(copy).toString('latin1')).not.toContain('secret')
    expect(Buffer.compare(copy, pngOf(12, 4))).toBe(0)
  })

  test('another kind, and half of one, is refused', () => {
    expect(() => readLogo('logo.png', new TextEncoder().encode(svg('<g/>')))).toThrow('no PNG')
    expect(() => readLogo('logo.png', pngOf(12, 4).subarray(0, 40))).toThrow('damaged')
  })
})
