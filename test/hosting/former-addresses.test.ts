import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AddressTaken, keepFormer } from '../../src/hosting/former-addresses.ts'
import type { Address } from '../../src/model/id.ts'
import { libraryOf } from '../library/folder.ts'

let site: string
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'sevenfold-former-'))
  put('slides/briefings/new.pptx', 'The new slides.')
})
afterEach(() => rmSync(site, { recursive: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true })
  writeFileSync(join(site, path), text)
}
const read = (path: string) => readFileSync(join(site, path), 'utf8')
const slides = { from: '/slides/briefings/old.pptx' as Address, to: '/slides/briefings/new.pptx' as Address, title: 'New' }

test('a file stands at its former address, too', () => {
  keepFormer({ ...libraryOf(), former: [slides] }, site)
  expect(read('slides/briefings/old.pptx')).toBe('The new slides.')
})

test('but in the place of no other file, which nobody foresaw', () => {
  put('slides/briefings/old.pptx', 'Slides of another briefing.')
  expect(() => keepFormer({ ...libraryOf(), former: [slides] }, site)).toThrow(
    new AddressTaken('`/slides/briefings/old.pptx` is there already. If an entry has an alias for it, take that out.'),
  )
  expect(read('slides/briefings/old.pptx')).toBe('Slides of another briefing.')
})

test('a former anchor stands on its page', () => {
  put('briefings/child-t/index.html', '<h2 id="learning">Learning</h2>')
  const formerAnchors = new Map([['/briefings/child-t/' as Address, [{ from: 'lessons', to: 'learning' }]]])
  keepFormer({ ...libraryOf(), formerAnchors }, site)
  expect(read('briefings/child-t/index.html')).toBe('<h2 id="learning"><span id="lessons"></span>Learning</h2>')
})
