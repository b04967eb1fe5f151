import { DOCUMENT_KINDS } from '../../model/document-kind.ts'
import type { Findings } from '../content.ts'
import { kindByBytes } from '../file-signature.ts'
import { withoutTraces } from '../picture/picture.ts'
import { count } from '../wording.ts'

/** Files in a document that may be pictures; others are looked at as what they are. */
const PICTURE = /(?:^|\/)(?:media|Pictures)\/|\.(?:jpe?g|png|gif|webp|svgz?|emf|wmf|tiff?|bmp|heic)$/i

/**
 * Takes out of pictures in a document what cameras and programs wrote into them.
 *
 * @returns why some cannot be published, by their paths: what can hold more than pixels is no picture that can be checked.
 */
export function cleanPictures(files: Map<string, Uint8Array>, found: Findings): ReadonlyMap<string, string> {
  const traces = new Map<string, number>()
  const unfit = new Map<string, string>()
  for (const [path, bytes] of files) {
    const kind = kindByBytes(bytes)
    if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') {
      if (PICTURE.test(path)) unfit.set(path, unknown(path))
      continue
    }
    try {
      const { copy, unseen } = withoutTraces(bytes, kind, { turned: true })
      files.set(path, copy)
      for (const one of unseen) traces.set(one, (traces.get(one) ?? 0) + 1)
    } catch {
      unfit.set(path, `The ${DOCUMENT_KINDS[kind].name} \`${path}\` in it is damaged. Take it out, or put it in again.`)
    }
  }
  for (const [what, n] of traces) found.unseen.push(`${what}, in ${count(n, 'picture')}`)
  return unfit
}

/** Why a picture that cannot be looked into stops the build. */
export const unknown = (path: string): string => {
  const ending = /\.(\w{1,5})$/.exec(path)?.[1]?.toUpperCase()
  return `It has a picture ${ending ? `of the kind ${ending}` : 'of an unknown kind'} (\`${path}\`), which may hold text, names and places that nobody sees. Put it into the document as a PNG or a JPEG.`
}

/** A picture of which a document shows a part, as the words that warn of it. */
export const croppedHint = (n: number): string[] =>
  n === 0
    ? []
    : [
        `${count(n, 'picture')} in it ${n === 1 ? 'is' : 'are'} cropped, but the whole ${n === 1 ? 'picture is' : 'pictures are'} still in the file, and in its published copy. Cut off for good what may not be seen: in Word, “Compress Pictures”, then “Delete cropped areas of pictures”.`,
      ]
