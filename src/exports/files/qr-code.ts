import encodeQR from 'qr'

/** Modules of white around it, without which many readers do not find it. Source: ISO/IEC 18004, the quiet zone. */
export const QUIET = 4

/**
 * A text as a QR code: an SVG picture that is dark on white in every scheme, because readers look for that. It can be
 * read with a seventh of it hidden.
 */
export function qrCode(text: string): string {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  const size = modules.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${modules.map(strokes).join('')}"/></svg>\n`
}

/** One row of modules as a line with gaps: drawn so, a code needs the fewest bytes. */
function strokes(row: readonly boolean[], y: number): string {
  let path = ''
  let drawn = 0
  for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, drawn)) {
    path += path === '' ? `M${x} ${y}.5` : `m${x - drawn} 0`
    const end = row.indexOf(false, x)
    drawn = end < 0 ? row.length : end
    path += `h${drawn - x}`
  }
  return path
}
