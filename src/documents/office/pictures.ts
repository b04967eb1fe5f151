import { KINDS, kindByBytes } from '../kind.ts'
import { withoutTraces } from '../picture/picture.ts'
import { count, type Found } from '../reading.ts'

/** Pictures in a document, without what cameras wrote into them. */
export function cleanPictures(files: Map<string, Uint8Array>, found: Found): void {
  const traces = new Map<string, number>()
  for (const [path, bytes] of files) {
    if (/\.tiff?$/i.test(path))
      found.stops.push(
        `It has a TIFF picture (\`${path}\`), which may say who took it and where. Put it into the document as a PNG or a JPEG.`,
      )
    const kind = kindByBytes(bytes)
    if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') continue
    try {
      const { copy, unseen } = withoutTraces(bytes, kind, { turned: true })
      files.set(path, copy)
      for (const one of unseen) traces.set(one, (traces.get(one) ?? 0) + 1)
    } catch {
      found.stops.push(`The ${KINDS[kind].name} \`${path}\` in it is damaged. Take it out, or put it in again.`)
    }
  }
  for (const [what, n] of traces) found.unseen.push(`${what}, in ${count(n, 'picture')}`)
}
