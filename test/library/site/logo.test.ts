import { describe, expect, test } from 'vitest'
import { shownSize } from '../../../src/library/site/logo.ts'
import { pngFile, withChunk } from '../../documents/pictures.ts'
import { libraryOf, load, type Override } from '../folder.ts'

const svg = (width: number, height: number, inner = '<path d="M0 0h9v9z"/>') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inner}</svg>`
const logo = (fields: string) => (text: string) => `${text}logo: { ${fields}, alt: Example partnership }\n`
const errorsOf = (files: Record<string, Override>) => load(files).errors

describe('how large a logo is shown', () => {
  test.each([
    ['a square', 1, { width: 68, height: 68 }],
    ['one that is high', 1 / 3, { width: 23, height: 68 }],
    ['one that is wide', 4, { width: 144, height: 36 }],
    ['one that is very wide', 8, { width: 224, height: 28 }],
  ])('%s', (_, ratio, size) => expect(shownSize(ratio)).toEqual(size))
})

test('a logo stands in the Library with its size and a name of its own, for a light and a dark ground', () => {
  const { frame } = libraryOf({
    'site.yaml': logo('light: logo.svg, dark: logo-dark.png, replaces: name'),
    'logo.svg': svg(200, 50),
    'logo-dark.png': Buffer.from(withChunk(pngFile(400, 100), 'tEXt', 'Comment\0secret words')),
  })
  expect(frame.logo).toMatchObject({ alt: 'Example partnership', replaces: 'name', width: 144, height: 36 })
  expect(frame.logo?.light).toMatch(/^\/_astro\/logo\.[0-9a-f]{8}\.svg$/)
  expect(frame.logo?.dark).toMatch(/^\/_astro\/logo\.[0-9a-f]{8}\.png$/)
  expect(frame.logo?.files.map(({ content }) => Buffer.from(content, 'base64').toString('latin1')).join()).not.toContain('secret')
})

test.each<[string, Record<string, Override>, string]>([
  [
    'is missing',
    { 'site.yaml': logo('light: logo.svg') },
    'site.yaml:32:16 file-missing `logo.svg`: There is no such file beside `site.yaml`.',
  ],
  ['lies elsewhere', { 'site.yaml': logo('light: ../logo.svg') }, 'site.yaml:32:16 field-value Write the name of an SVG or PNG file'],
  [
    'has a script',
    { 'site.yaml': logo('light: logo.svg'), 'logo.svg': svg(9, 9, '<script/>') },
    'logo.svg:1:1 logo It has more in it than shapes: 1 script.',
  ],
  [
    'is too wide',
    { 'site.yaml': logo('light: logo.svg'), 'logo.svg': svg(90, 10) },
    'logo.svg:1:1 logo It is more than 8 times as wide as high',
  ],
  [
    'is too high',
    { 'site.yaml': logo('light: logo.svg'), 'logo.svg': svg(10, 40) },
    'logo.svg:1:1 logo It is more than 3 times as high as wide',
  ],
  [
    'is blurred',
    { 'site.yaml': logo('light: logo.png'), 'logo.png': Buffer.from(pngFile(100, 100)) },
    'logo.png:1:1 logo It has 100 by 100 pixels, and would be blurred. Save it with 136 by 136 or more',
  ],
  [
    'has far too many pixels',
    { 'site.yaml': logo('light: logo.png'), 'logo.png': Buffer.from(pngFile(3000, 2000)) },
    'logo.png:1:1 logo It has 3000 by 2000 pixels',
  ],
  [
    'is large',
    { 'site.yaml': logo('light: logo.svg'), 'logo.svg': svg(9, 9, `<path d="M${'1 2 '.repeat(20_000)}"/>`) },
    'logo.svg:1:1 logo It has 81 kB; a logo may have 60',
  ],
  [
    'has another shape on a dark ground',
    { 'site.yaml': logo('light: logo.svg, dark: logo-2.svg'), 'logo.svg': svg(9, 9), 'logo-2.svg': svg(18, 9) },
    'site.yaml:32:32 logo This logo has other proportions',
  ],
])('a logo that %s is an error that says what to do', (_, files, says) => {
  expect(errorsOf(files)).toEqual([expect.stringContaining(says)])
})

test('a file that only has the name of a logo is told of, and not published', () => {
  const { library, warnings } = load({ 'logo.svg': svg(9, 9) })
  expect(warnings).toEqual([expect.stringContaining('logo.svg:1:1 file-name Nothing reads this')])
  expect(library?.frame.logo).toBeUndefined()
})
