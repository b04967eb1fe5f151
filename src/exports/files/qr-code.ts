import encodeQR from 'qr'

/** Modules of white around it, without which many readers do not find it. Source: ISO/IEC 18004, the quiet zone. */
export const QUIET = 4

/** A text as a QR code, drawn: its modules on a side, and the lines of the dark ones. It can be read with a seventh of it hidden. */
export function qrDrawing(text: string): { size: number; dark: string } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  return { size: modules.length, dark: strokes(modules) }
}

/** The same as an SVG picture that is dark on white in every scheme, because readers look for that. */
export function qrCode(text: string): string {
  const { size, dark } = qrDrawing(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${dark}"/></svg>\n`
}

/** Rows of modules as one line with gaps, each gap from where the last dark module ended: drawn so, a code needs few bytes. */
function strokes(modules: readonly (readonly boolean[])[]): string {
  let path = 'M0 .5'
  let [atX, atY] = [0, 0]
  for (const [y, row] of modules.entries()) {
    for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, atX)) {
      // Every row ends white.
      const end = row.indexOf(false, x)
      path += `m${x - atX} ${y - atY}h${end - x}`
      ;[atX, atY] = [end, y]
    }
  }
  return path
}
