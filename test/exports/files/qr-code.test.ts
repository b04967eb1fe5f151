import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { qrCode } from '../../../src/exports/files/qr-code.ts'

const PIXELS = 4

/** The picture as pixels: white, with a row of dark modules for each line that it draws. */
function drawn(svg: string): { pixels: Uint8ClampedArray; width: number } {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const width = size * PIXELS
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  const [, path = ''] = /stroke="#000" d="M0 \.5([^"]*)"/.exec(svg) ?? []
  let [x, y] = [0, 0]
  for (const [, sign, right, down] of path.matchAll(/([mh])(-?\d+)(?: (\d+))?/g)) {
    if (sign === 'h')
      for (let row = y * PIXELS; row < (y + 1) * PIXELS; row += 1)
        for (let at = x * PIXELS; at < (x + Number(right)) * PIXELS; at += 1) pixels.set([0, 0, 0], (row * width + at) * 4)
    x += Number(right)
    y += Number(down ?? 0)
  }
  return { pixels, width }
}

test.each([
  'https://sevenfold.example/b/child-t/',
  'https://x.example/learning/t/a/',
  `https://learning.a-long-name-of-a-partnership.example.org.uk/briefings/b/${'child-'.repeat(20)}x/`,
])('another program reads it: %s', (text) => {
  const { pixels, width } = drawn(qrCode(text))
  expect(jsqr(pixels, width, width)?.data).toBe(text)
})

test('it has four modules of white around it, and is white in every scheme', () => {
  const svg = qrCode('https://sevenfold.example/b/child-t/')
  const { pixels, width } = drawn(svg)
  const isDark = (x: number, y: number) => pixels[((y + 0.5) * PIXELS * width + (x + 0.5) * PIXELS) * 4] === 0
  const size = width / PIXELS
  const all = Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)] as const)
  const dark = all.filter(([x, y]) => isDark(x, y))
  expect(Math.min(...dark.flat())).toBe(4)
  expect(Math.max(...dark.flat())).toBe(size - 5)
  expect(svg).toContain('fill="#fff"')
  expect(svg).not.toMatch(/currentColor|prefers-color-scheme/)
})
