import { expect, test } from 'vitest'
import { lay, ROW, type Stamp, stampOf } from '../../../src/exports/social-cards/raster.ts'

/** Greys of these rows: a figure is a colour, `.` is black. */
const greysOf = (...rows: string[]) => ({
  width: rows[0]?.length as number,
  rgba: Uint8Array.from(rows.join('').replaceAll('.', '0'), Number).reduce(
    (all, colour, i) => {
      all.set([colour, colour, colour, 255], i * 4)
      return all
    },
    new Uint8Array(rows.join('').length * 4),
  ),
})
const SAME = Uint8Array.from({ length: 256 }, (_, grey) => grey)
const GREYS = greysOf('......', '..13..', '..2...', '.....3')
const stamp = stampOf(GREYS, SAME, { left: 0, top: 0, width: 5, height: 4 }, 1) as Stamp

/** The first pixels of some rows. */
const pixels = (rows: Uint8Array, count: number, width: number) =>
  Array.from({ length: count }, (_, y) =>
    Array.from({ length: width }, (_, x) => ((rows[y * ROW + 1 + (x >> 2)] as number) >> (6 - 2 * (x & 3))) & 3).join(''),
  )

test('a stamp is as small as what is not black in its part, and knows where it is laid', () => {
  expect(stamp).toMatchObject({ left: 1, top: 0, width: 2, height: 2 })
  expect([...stamp.colours]).toEqual([1, 3, 2, 0])
})

test('where all is black there is none', () => {
  expect(stampOf(GREYS, SAME, { left: 0, top: 0, width: 6, height: 1 }, 0)).toBeUndefined()
})

test.each([0, 1, 2, 3, 4])('it can be laid at any pixel, such as %i', (x) => {
  const rows = new Uint8Array(ROW * 4)
  expect(lay(rows, stamp, x, 1)).toBe(3)
  const at = (colours: string) => `${'0'.repeat(x + 1)}${colours}`.padEnd(12, '0')
  expect(pixels(rows, 4, 12)).toEqual([at(''), at('13'), at('20'), at('')])
})

test('what lies around it stays, and where two overlap nothing is lost', () => {
  const rows = new Uint8Array(ROW * 4)
  lay(rows, stamp, 0, 0)
  lay(rows, stamp, 1, 0)
  expect(pixels(rows, 2, 8)).toEqual(['01330000', '02200000'])
})
