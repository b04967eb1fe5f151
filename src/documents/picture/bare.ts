import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { PictureKind } from '../../model/document-kind.ts'
import { wordless } from './colour-profile.ts'
import { Broken, type Segment } from './segment.ts'

/** Far more than the largest profile of a printer. */
const MAX_PROFILE = 8_000_000
const ICC = 'ICC_PROFILE\0'

/** A part of a picture that shows it, without what it can bring along: a small picture, a name, words of a profile. */
export function bare({ name, bytes }: Segment, kind: PictureKind): Segment[] {
  if (kind === 'jpeg' && name === 'APP0') return [{ name, bytes: Uint8Array.of(0xff, 0xe0, 0, 16, ...bytes.subarray(4, 16), 0, 0) }]
  if (kind === 'jpeg' && name === 'APP14') return [{ name, bytes: Uint8Array.of(0xff, 0xee, 0, 14, ...bytes.subarray(4, 16)) }]
  if (kind === 'jpeg' && name === 'APP2') {
    const start = 4 + ICC.length + 2
    // A profile in several parts is one for printing; what is shown on screens does without.
    if (bytes[start - 1] !== 1) return []
    const profile = wordless(bytes.subarray(start))
    return profile ? [{ name, bytes: Buffer.concat([bytes.subarray(0, start), profile]) }] : []
  }
  if (kind === 'png' && name === 'iCCP') return pngProfile(bytes)
  if (kind === 'webp' && name === 'ICCP') {
    const size = Buffer.from(bytes).readUInt32LE(4)
    const profile = wordless(bytes.subarray(8, 8 + size))
    return profile ? [{ name, bytes: Buffer.concat([bytes.subarray(0, 8), profile, bytes.subarray(8 + size)]) }] : []
  }
  return [{ name, bytes }]
}

/** A profile in a PNG has a name, which programs take from the file that it came from. */
function pngProfile(bytes: Uint8Array): Segment[] {
  const data = bytes.subarray(8, -4)
  const end = data.indexOf(0)
  if (end < 0) return []
  let profile: Uint8Array | undefined
  try {
    profile = wordless(inflateSync(data.subarray(end + 2), { maxOutputLength: MAX_PROFILE }))
  } catch {
    throw new Broken()
  }
  if (!profile) return []
  const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(body.length - 4, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return [{ name: 'iCCP', bytes: out }]
}
