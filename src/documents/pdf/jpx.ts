import { Broken } from '../picture/segment.ts'

/** The boxes of a JPEG 2000 file that show its picture (source: ITU-T T.800, annex I; T.801, annex M). */
const SHOWS = [
  'jP  ',
  'ftyp',
  'rreq',
  'jp2h',
  'jpch',
  'jplh',
  'jp2c',
  'ihdr',
  'bpcc',
  'colr',
  'pclr',
  'cmap',
  'cdef',
  'cgrp',
  'opct',
  'creg',
]
/** Boxes that hold other boxes. */
const HOLDS = ['jp2h', 'jpch', 'jplh', 'cgrp']

const COMMENT = 0xff64
const TILE = 0xff90

/**
 * A JPEG 2000 picture without what a program wrote beside it: Exif, XMP, and the remarks at the head of its data.
 *
 * @throws {Broken} when its parts do not fit together.
 */
export function jpxWithoutTraces(bytes: Uint8Array): Uint8Array {
  const isBare = bytes[0] === 0xff && bytes[1] === 0x4f
  return new Uint8Array(isBare ? withoutRemarks(Buffer.from(bytes)) : boxes(Buffer.from(bytes)))
}

function boxes(bytes: Buffer): Buffer {
  const out: Buffer[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    const written = bytes.readUInt32BE(at)
    if (written === 1 && at + 16 > bytes.length) throw new Broken()
    const head = written === 1 ? 16 : 8
    const size = written === 0 ? bytes.length - at : written === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : written
    if (size < head || at + size > bytes.length) throw new Broken()
    const inside = bytes.subarray(at + head, at + size)
    at += size
    if (!SHOWS.includes(name)) continue
    const kept = name === 'jp2c' ? withoutRemarks(inside) : HOLDS.includes(name) ? boxes(inside) : inside
    const start = Buffer.alloc(8)
    start.writeUInt32BE(kept.length + 8)
    start.write(name, 4, 'latin1')
    out.push(start, kept)
  }
  return Buffer.concat(out)
}

/** The data of a picture begins with segments, and goes on with its tiles. */
function withoutRemarks(data: Buffer): Buffer {
  const out = [data.subarray(0, 2)]
  let at = 2
  while (at + 4 <= data.length && data.readUInt16BE(at) !== TILE) {
    const end = at + 2 + data.readUInt16BE(at + 2)
    if (end > data.length || end < at + 4) throw new Broken()
    if (data.readUInt16BE(at) !== COMMENT) out.push(data.subarray(at, end))
    at = end
  }
  return Buffer.concat([...out, data.subarray(at)])
}
