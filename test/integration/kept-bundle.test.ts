import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { writeAtomic } from '../../src/cache/atomic-file.ts'
import { hasBundle, keepBundle, openBundle } from '../../src/integration/kept-bundle.ts'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-bundle-'))
  return () => rmSync(place, { recursive: true })
})

/** Keeps a bundle of a stylesheet, and a module that begins the others. */
function keep(version: string): string {
  const [site, folder] = [join(place, `site-${version}`), join(place, 'kept')]
  mkdirSync(join(site, 'modules'), { recursive: true })
  writeFileSync(join(site, `modules/prerender-entry.${version}.mjs`), 'export const app = { setInternals() {}, setOptions() {} }')
  writeFileSync(join(site, `${version}.css`), '')
  keepBundle(folder, version, { modules: join(site, 'modules'), site, assets: [`${version}.css`], pages: new Map() })
  return folder
}

test('one is kept in the place of another, and opened', async () => {
  keep('v1')
  const folder = keep('v2')
  expect([hasBundle(folder, 'v1'), hasBundle(folder, 'v2')]).toEqual([false, true])
  await openBundle(folder, 'v2', join(place, 'next'))
  expect(readdirSync(join(place, 'next'))).toEqual(['v2.css'])
})

test('what another build put in its place is not taken for it', async () => {
  const folder = keep('v2')
  await expect(openBundle(folder, 'v1', join(place, 'next'))).rejects.toThrow('another build')
})

test('what a process of the same number left is no part of it', () => {
  const left = join(place, `kept.${process.pid}/assets`)
  mkdirSync(left, { recursive: true })
  writeFileSync(join(left, 'old.css'), '')
  expect(readdirSync(join(keep('v1'), 'assets'))).toEqual(['v1.css'])
})

test('a record of another version of Node is none', () => {
  const folder = keep('v1')
  writeAtomic(join(folder, 'record'), Buffer.from([0xff, 0x7f, 0x6f]))
  expect(hasBundle(folder, 'v1')).toBe(false)
})
