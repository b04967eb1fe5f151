import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { faultOfPackage } from '../../../src/cli/upgrade/package-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-package-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PROGRAM = 'lib/cli/sevenfold.js'

/** An archive as npm packs one. */
function packed(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, text]) => {
    const head = Buffer.alloc(512)
    head.write(`package/${path}`, 0)
    head.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124)
    head.write('0', 156)
    const body = Buffer.alloc(Math.ceil(text.length / 512) * 512)
    body.write(text)
    return [head, body]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

const of = (fields: object, files: Readonly<Record<string, string>> = { [PROGRAM]: '' }) =>
  packed({ ...files, 'package.json': JSON.stringify({ name: 'sevenfold', version: '9.9.9', ...fields }) })

const faultOf = (bytes: Uint8Array): string | undefined => {
  const path = join(folder, 'one.tgz')
  writeFileSync(path, bytes)
  return faultOfPackage(path, PROGRAM)
}

test('a version of Sevenfold is one, whatever it has scripts for', () => {
  expect(faultOf(of({ scripts: { prepack: 'x', test: 'x' } }))).toBeUndefined()
})

test.each([
  ['another package', of({ name: 'seven-fold' }), 'something else'],
  ['a package without a version', of({ version: 'next' }), 'something else'],
  ['a package without its program', of({}, {}), 'something else'],
  ['a package without a `package.json`', packed({ [PROGRAM]: '' }), 'something else'],
  ['one whose `package.json` is none', packed({ [PROGRAM]: '', 'package.json': '{' }), 'something else'],
  ['one that runs something while it is installed', of({ scripts: { postinstall: 'node x.js' } }), '`postinstall`'],
  ['half of it', of({}).subarray(0, 60), 'damaged'],
  ['what is not packed', Buffer.from('PK'), 'damaged'],
  ['an empty file', Buffer.alloc(0), 'damaged'],
  [
    'an archive that ends within a file',
    gzipSync(Buffer.concat([Buffer.from('package/a'.padEnd(124, '\0')), Buffer.from('7777777\0'.padEnd(388, '\0'))])),
    'damaged',
  ],
  ['what has no end', gzipSync(Buffer.alloc(210_000_000)), 'damaged'],
])('%s is refused', (_, bytes, why) => expect(faultOf(bytes)).toContain(why))
