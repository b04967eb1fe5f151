/** Points for one of each unit in which offices measure. */
const UNITS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.346, mm: 2.8346, pc: 12, px: 0.75, pi: 12 }

/** A length such as `16.5cm`, in points; nothing where it is none. */
export function length(words: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]{1,12})\s*([a-z]{2})?\s*$/.exec(words ?? '') ?? []
  const points = UNITS[unit || 'pt']
  return number === undefined || points === undefined ? undefined : Number(number) * points
}

/** EMU, in which Office measures drawings, for one point. */
export const EMU = 12_700
/** An A4 page, in points². */
export const A4 = 595 * 842
