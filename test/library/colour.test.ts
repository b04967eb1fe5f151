import { expect, test } from 'vitest'
import { contrast, lowContrast, palette } from '../../src/library/colour.ts'

test('contrast is WCAG’s: black on white is 21, a colour on itself 1, and the order does not matter', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#0b5a5e', '#0b5a5e')).toBe(1)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  expect(contrast('#777777', '#ffffff')).toBe(contrast('#ffffff', '#777777'))
})

test('a palette is made from three colours', () => {
  expect(palette({ paper: '#ffffff', ink: '#000000', accent: '#0000ff' })).toMatchInlineSnapshot(`
    {
      "accent": "#0000ff",
      "edge": "#737373",
      "ink": "#000000",
      "line": "#d6d6d6",
      "panel": "#f4f4f4",
      "paper": "#ffffff",
      "soft": "#424242",
      "tint": "#dedeff",
    }
  `)
})

test('what is just enough passes, and what is just short does not', () => {
  const scheme = { paper: '#ffffff', ink: '#000000', accent: '#0b5a5e' }
  expect(lowContrast(scheme)).toEqual([])
  expect(lowContrast({ ...scheme, accent: '#777777' }).map(({ field }) => field)).toContain('accent')
  expect(lowContrast({ ...scheme, ink: '#767676' }).map(({ field }) => field)).toContain('ink')
})
