import { expect, test } from 'vitest'
import { contrast, lowContrast, palette } from '../../../src/library/site/colour.ts'

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

test('every pair that a reader must tell apart is held to its measure', () => {
  const grey = lowContrast({ paper: '#777777', ink: '#787878', accent: '#797979' })
  expect(
    grey.map(({ field, reason }) => `${field}: ${reason.replace(/.*?of (.*) is [\d.]+:1\. .* for ([\d.]+):1.*/, '$1, $2')}`),
  ).toMatchInlineSnapshot(`
    [
      "ink: the ink on the paper, 4.5",
      "ink: the ink on panels (made from ink and paper), 4.5",
      "accent: the ink on tints (made from the accent), 4.5",
      "ink: quiet text (made from the ink) on the paper, 4.5",
      "ink: quiet text (made from the ink) on panels (made from ink and paper), 4.5",
      "accent: the accent on the paper, 4.5",
      "accent: the accent on panels (made from ink and paper), 4.5",
      "accent: the accent on tints (made from the accent), 4.5",
      "accent: the paper on the accent, 4.5",
      "ink: borders (made from the ink) on the paper, 3",
      "ink: borders (made from the ink) on panels (made from ink and paper), 3",
    ]
  `)
})
