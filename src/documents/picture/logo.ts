import { UnreadableDocument } from '../errors.ts'
import { kindByBytes } from '../file-signature.ts'
import { type Dimensions, dimensionsOf } from './dimensions.ts'
import { withoutTraces } from './picture.ts'
import { checkPixels } from './png-pixels.ts'
import { Broken, pngSegments } from './segment.ts'
import { cleanSvg } from './svg.ts'

/** More is no logo, and takes a browser long to draw. */
const MOST_PARTS = 3000

/** A logo as it is published, and its size in units of its own: pixels, where it is a PNG. */
export interface Logo extends Dimensions {
  kind: 'svg' | 'png'
  copy: Uint8Array
}

/**
 * Reads a logo, by the ending of its name. Its copy has nothing in it that is not shown.
 *
 * @throws {UnreadableDocument} in sentences that say why not, and what to do.
 */
export function readLogo(name: string, bytes: Uint8Array): Logo {
  if (name.endsWith('.svg')) return ofSvg(bytes)
  if (kindByBytes(bytes) !== 'png') throw new UnreadableDocument('It is no PNG, whatever its name says. Save it as a PNG.')
  try {
    const segments = pngSegments(bytes)
    if (segments.some(({ name }) => name === 'acTL'))
      throw new UnreadableDocument('It moves, on every page, and nobody can stop it. Save one picture of it.')
    checkPixels(segments)
    const { copy } = withoutTraces(bytes, 'png', { turned: false })
    return { kind: 'png', copy, ...dimensionsOf(pngSegments(copy), 'png') }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    throw new UnreadableDocument('The picture is damaged. Save it again, or ask for it again.')
  }
}

/** It stands on every page, so it is nothing but shapes: what a picture in a text may be without is refused here. */
function ofSvg(bytes: Uint8Array): Logo {
  const { copy, width, height, unseen, isPlain, hasText, parts, stops } = cleanSvg(bytes)
  const reasons = [...stops]
  if (parts > MOST_PARTS) reasons.push(`It has more than ${MOST_PARTS} parts. Simplify it, or save it as a PNG.`)
  if (!isPlain) reasons.push(`It has more in it than shapes: ${unseen.join(', ')}. Save it as a plain SVG, or as a PNG.`)
  if (hasText)
    reasons.push('It has a text in it, which each device would show in another typeface. Turn the text into paths, and save it again.')
  if (/@media/i.test(new TextDecoder().decode(copy)))
    reasons.push('Its styles have a rule for some screens alone (`@media`). Make a file of each look: `light` and `dark`.')
  if (reasons.length > 0) throw new UnreadableDocument(reasons.join(' '))
  return { kind: 'svg', copy, width, height }
}

export { UnreadableDocument } from '../errors.ts'
