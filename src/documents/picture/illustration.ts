import { type IllustrationKind, illustrationByName } from '../../model/document-kind.ts'
import type { Leaf } from '../content.ts'
import { MislabelledDocument, UnreadableDocument } from '../errors.ts'
import { kindByBytes } from '../file-signature.ts'
import { type Dimensions, dimensionsOf } from './dimensions.ts'
import { SEGMENTS, withoutTraces } from './picture.ts'
import { Broken } from './segment.ts'
import { smaller } from './smaller.ts'
import { cleanSvg, isSvg } from './svg.ts'

/** A picture as it can stand in a text, and what was in its file. */
export interface Illustration extends Dimensions {
  kind: IllustrationKind
  leaves: Leaf[]
  unseen: string[]
  stops: string[]
  copy: Uint8Array
}

/** Pixels of a picture: those of most telephones have fifty million. */
const MAX_PIXELS = 64_000_000
/** Pixels of a side: more cannot be looked through. */
const MAX_SIDE = 8192

const NAMES: Readonly<Record<IllustrationKind, string>> = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP', svg: 'SVG' }

/**
 * Reads a picture that stands in a text, and makes the copy of it that can be published: without what nobody sees, and not larger than
 * a page shows it.
 *
 * @throws {UnreadableDocument | MislabelledDocument}
 */
export async function readIllustration(name: string, bytes: Uint8Array): Promise<Illustration> {
  if (bytes.length === 0) throw new UnreadableDocument('The file is empty: it has 0 bytes. Put the picture itself there.')
  const promised = illustrationByName(name) ?? 'png'
  const found = isSvg(bytes) ? 'svg' : kindByBytes(bytes)
  if (found !== promised) throw new MislabelledDocument(wrongName(promised, found))
  if (promised === 'svg') return ofSvg(bytes)
  try {
    const segments = SEGMENTS[promised](bytes)
    const pixels = dimensionsOf(segments, promised)
    if (pixels.width * pixels.height > MAX_PIXELS || Math.max(pixels.width, pixels.height) > MAX_SIDE) throw tooMany(pixels)
    const { copy, unseen, words, orientation } = withoutTraces(bytes, promised, { turned: true })
    const moves = segments.some(({ name }) => name === 'acTL' || name === 'ANIM' || name === 'ANMF')
    const small = moves ? undefined : await smaller(copy, promised, pixels)
    const { width, height } = small ?? pixels
    const isOnItsSide = orientation >= 5
    return {
      kind: promised,
      width: isOnItsSide ? height : width,
      height: isOnItsSide ? width : height,
      leaves: words ? [{ where: 'its properties', line: 1, text: words, unseen: true }] : [],
      unseen,
      stops: moves ? [MOVES] : [],
      copy: small?.copy ?? copy,
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    throw new UnreadableDocument('The picture is damaged. Save it again, or ask for it again.')
  }
}

const tooMany = ({ width, height }: Dimensions): UnreadableDocument =>
  new UnreadableDocument(`This picture has ${width} × ${height} pixels. Save it in a smaller size.`)

const MOVES = 'This picture moves, and nobody can stop it who is troubled by that. Save one picture of it, or link to it as a film.'

function ofSvg(bytes: Uint8Array): Illustration {
  const { width, height, leaves, unseen, stops, copy } = cleanSvg(bytes)
  const pixels = (length: number) => Math.max(1, Math.round(length))
  return { kind: 'svg', width: pixels(width), height: pixels(height), leaves, unseen, stops, copy }
}

const wrongName = (promised: IllustrationKind, found: ReturnType<typeof kindByBytes> | 'svg'): string => {
  const what =
    typeof found === 'object' ? found.other : found === 'zip' || found === 'pdf' ? 'no picture' : `a picture of the kind ${NAMES[found]}`
  return `Its ending says ${NAMES[promised]}, but it is ${what}. Give it its right name, or save it as ${promised === 'svg' ? 'an' : 'a'} ${NAMES[promised]}.`
}
