import { zlibSync } from 'fflate'
import encodeQR from 'qr'
import { png, rowLength } from './png.ts'
import { QUIET } from './qr-code.ts'

/** Pixels of a module; even, because two pixels share a byte. */
const PIXELS = 8
const BITS = 4
const WHITE_AND_BLACK = ['#ffffff', '#000000']

/** A text as a QR code for files that hold no SVG: a PNG, sharp at the size of a wall, as large as it is before it is packed. */
export function qrPng(text: string): Uint8Array {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  const side = modules.length * PIXELS
  const length = rowLength(side, BITS)
  const rows = new Uint8Array(length * side)
  for (const [y, row] of modules.entries()) {
    const from = y * PIXELS * length
    for (const [x, isDark] of row.entries()) if (isDark) rows.fill(0x11, from + 1 + (x * PIXELS) / 2, from + 1 + ((x + 1) * PIXELS) / 2)
    for (let copy = 1; copy < PIXELS; copy += 1) rows.copyWithin(from + copy * length, from, from + length)
  }
  // What it stands in is a zip, which packs it.
  return png({ width: side, height: side, bits: BITS }, rows, WHITE_AND_BLACK, (bytes) => zlibSync(bytes, { level: 0 }))
}
