import { Renderer } from '@takumi-rs/core'
import { expect, test } from 'vitest'
import { lettersOf, loadLetters } from '../../../src/exports/social-cards/letters.ts'

const renderer = new Renderer()
const letters = await loadLetters(
  renderer,
  Uint8Array.from({ length: 256 }, (_, grey) => grey >> 6),
)

test.each([
  ['child', ['c', 'h', 'i', 'l', 'd']],
  ['of office, Ffion', ['o', 'f', ' ', 'o', 'ffi', 'c', 'e', ',', ' ', 'F', 'fi', 'o', 'n']],
  ['w\u0302y\u0302', ['w\u0302', 'y\u0302']],
  ['Ŵ👶', ['Ŵ', '👶']],
])('%s is drawn as these', (text, expected) => {
  expect(lettersOf(text)).toEqual(expected)
})

test.each(['AVATAR To We', 'an office, a fjord, flat and soft', 'Plentyn Ŵ: llais', 'Łódź, Ελλάδα, Москва', '“Was not brought”'])(
  '%s is as wide as it is when it is drawn whole',
  async (text) => {
    await letters.measure([text], 600)
    const style = { fontFamily: 'Typeface', fontSize: 100, fontWeight: 600, whiteSpace: 'pre' } as const
    const whole = (await renderer.measure({ type: 'text', text, style })).width / 100
    expect(letters.widthOf(text, 600)).toBeCloseTo(whole, 2)
  },
)

test('letters are set from left to right, each at a pixel, and a space is none', async () => {
  const type = { size: 50, weight: 600 } as const
  await letters.measure(['AV A'], 600)
  await letters.draw(['AV A'], type)
  const set = letters.set('AV A', type)
  expect(set.map(({ x }) => x)).toEqual(
    [0, letters.widthOf('AV', 600) - letters.widthOf('V', 600), letters.widthOf('AV ', 600)].map((x) => Math.round(x * 50)),
  )
  expect(set[0]?.stamp).toBe(set[2]?.stamp)
  expect(set[0]?.x).not.toBe(set[1]?.x)
})

test('a weight and a size of their own have letters of their own', async () => {
  await letters.measure(['n'], 600)
  await letters.measure(['n'], 400)
  const types = [
    { size: 50, weight: 600 },
    { size: 25, weight: 600 },
    { size: 50, weight: 400 },
  ] as const
  for (const type of types) await letters.draw(['n'], type)
  const [bold, small, light] = types.map((type) => letters.set('n', type)[0]?.stamp)
  expect(bold?.height).toBeGreaterThan((small?.height as number) * 1.5)
  expect(letters.widthOf('n', 400)).toBeLessThan(letters.widthOf('n', 600))
  expect(light?.colours).not.toEqual(bold?.colours)
})
