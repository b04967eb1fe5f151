/** Tables that say how colours are meant (source: ICC.1:2022, 9.2); all others are words of who made the profile, and of what. */
const COLOURS = /^(?:[rgb]XYZ|wtpt|bkpt|[rgbk]TRC|chad|chrm|lumi|gamt|meas|view|cicp|A2B[0-3]|B2A[0-3]|D2B[0-3]|B2D[0-3]|pre[0-3])$/

/**
 * A profile of colours without its words, such as the name of somebody's screen: they become zeros, so that all else stays
 * where it is. Nothing where it is none.
 */
export function wordless(profile: Uint8Array): Uint8Array | undefined {
  const data = Buffer.from(profile)
  if (data.length < 132 || data.toString('latin1', 36, 40) !== 'acsp') return undefined
  const out = Buffer.alloc(data.length)
  const keep = (from: number, length: number) => data.copy(out, from, from, Math.min(data.length, from + length))
  const tags = data.readUInt32BE(128)
  if (tags > 100 || 132 + tags * 12 > data.length) return undefined
  keep(0, 132 + tags * 12)
  // The program that made it, the model of the device, and the profile's own number.
  out.fill(0, 48, 56)
  out.fill(0, 80, 100)
  for (let at = 132; at < 132 + tags * 12; at += 12) {
    const from = data.readUInt32BE(at + 4)
    const length = data.readUInt32BE(at + 8)
    // Of a text, what kind of text it is: it has no words then.
    keep(from, COLOURS.test(data.toString('latin1', at, at + 4)) ? length : Math.min(8, length))
    if (data.toString('latin1', from, from + 4) === 'mluc' && from + 16 <= data.length) out.writeUInt32BE(12, from + 12)
  }
  return new Uint8Array(out)
}
