import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** A zip in which some files are others: a text or bytes, or what a function makes of the text that was there. */
export function changed(zip: Uint8Array, parts: Record<string, string | Uint8Array | ((text: string) => string)>): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(zip)
  for (const [path, part] of Object.entries(parts)) {
    const text = typeof part === 'function' ? part(Buffer.from(files[path] ?? []).toString()) : part
    files[path] = typeof text === 'string' ? strToU8(text) : text
  }
  return zipSync(files as Zippable)
}
