import { UnreadableDocument } from '../errors.ts'
import { kindByBytes } from '../file-signature.ts'
import { readDrawing } from './drawing.ts'
import { withoutTraces } from './picture.ts'
import { Broken } from './segment.ts'

/** A logo as it is published, and its size in units of its own: pixels, where it is a PNG. */
export interface Logo {
  kind: 'svg' | 'png'
  copy: Uint8Array
  width: number
  height: number
}

/**
 * Reads a logo, by the ending of its name. Its copy has nothing in it that is not shown.
 *
 * @throws {UnreadableDocument} in a sentence that says why not, and what to do.
 */
export function readLogo(name: string, bytes: Uint8Array): Logo {
  if (name.endsWith('.svg')) {
    const { copy, width, height } = readDrawing(bytes)
    return { kind: 'svg', copy: new TextEncoder().encode(copy), width, height }
  }
  if (kindByBytes(bytes) !== 'png') throw new UnreadableDocument('It is no PNG, whatever its name says. Save it as a PNG.')
  try {
    const { copy } = withoutTraces(bytes, 'png', { turned: false })
    const view = new DataView(copy.buffer, copy.byteOffset)
    return { kind: 'png', copy, width: view.getUint32(16), height: view.getUint32(20) }
  } catch (error) {
    if (!(error instanceof Broken || error instanceof RangeError)) throw error
    throw new UnreadableDocument('The picture is damaged. Save it again, or ask for it again.')
  }
}

export { UnreadableDocument } from '../errors.ts'
