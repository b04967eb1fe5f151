import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { jpegFile, laidOpen } from './files.ts'

/** A profile with a colour and two texts (source: ICC.1:2022). */
function profile(): Buffer {
  const out = Buffer.alloc(132 + 36 + 64)
  out.write('acsp', 36, 'latin1')
  out.writeUInt32BE(3, 128)
  const tag = (i: number, name: string, from: number, length: number) => {
    out.write(name, 132 + i * 12, 'latin1')
    out.writeUInt32BE(from, 136 + i * 12)
    out.writeUInt32BE(length, 140 + i * 12)
  }
  tag(0, 'rXYZ', 168, 20)
  tag(1, 'desc', 188, 22)
  tag(2, 'cprt', 210, 22)
  out.write('XYZ \0\0\0\0redcolour', 168, 'latin1')
  out.write('desc\0\0\0\0zzplantedname', 188, 'latin1')
  out.write('text\0\0\0\0zzplantedname', 210, 'latin1')
  return out
}

function segment(marker: number, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const withSegments = (...segments: Buffer[]): Buffer => {
  const plain = Buffer.from(jpegFile('x'))
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)])
}

test('the colours of a JPEG stay, and the words beside them go', async () => {
  const planted = withSegments(segment(0xe2, 'ICC_PROFILE\0\u0001\u0001', profile()), segment(0xee, 'Adobe\0d\0\0\0\0\u0001zzplantedtail'))
  const copy = laidOpen((await readDocument('x.jpg', planted)).copy)
  expect(copy).not.toContain('zzplanted')
  expect(copy).toContain('redcolour')
  expect(copy).toContain('Adobe')
})

test('the profile of a PNG loses its name', async () => {
  const chunk = (name: string, body: Buffer) => {
    const inner = Buffer.concat([Buffer.from(name, 'latin1'), body])
    const out = Buffer.alloc(inner.length + 8)
    out.writeUInt32BE(body.length, 0)
    inner.copy(out, 4)
    out.writeUInt32BE(crc32(inner), inner.length + 4)
    return out
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const png = Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('iCCP', Buffer.concat([Buffer.from('zzplantedscreen\0\0', 'latin1'), deflateSync(profile())])),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const { copy, unseen } = await readDocument('x.png', png)
  expect(laidOpen(copy)).not.toContain('zzplanted')
  expect(laidOpen(copy)).toContain('iCCPicc')
  expect(unseen.length).toBeGreaterThan(0)
})
