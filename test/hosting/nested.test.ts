import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pagesFolder, pathOfFolder, readMarker, writeMarker } from '../../src/hosting/marker.ts'
import { nest, pathInFolder } from '../../src/hosting/nested.ts'
import { redirectRules } from '../../src/hosting/redirect-rules.ts'
import { serverFiles } from '../../src/hosting/server-files.ts'
import { UsageError } from '../../src/settings/settings.ts'
import { libraryOf, NOW, swap } from '../library/folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'sevenfold-nested-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['https://x.example/', '/', ''],
  ['https://x.example', '/', ''],
  ['https://x.example/learning', '/', 'learning/'],
  ['https://x.example/a/learning/', 'https://x.example/a', 'learning/'],
  ['https://x.example/learning/', 'https://else.example/learning', ''],
])('a site at %s in a folder that is shown at %s lies in %j', (address, at, inside) => {
  expect(pathInFolder(address, at)).toBe(inside)
})

test.each([
  ['https://x.example/', 'https://x.example/learning/'],
  ['https://x.example/learning-more/', '/learning'],
])('a site at %s has no place in a folder that is shown at %s', (address, at) => {
  expect(() => pathInFolder(address, at)).toThrow(UsageError)
  expect(() => pathInFolder(address, at)).toThrow(`shows the site at \`${at}\`, but \`site.yaml\` says that it stands at \`${address}\``)
})

/** A built site with every file that a host reads. */
function built(address: string): { site: string; hostFiles: string[] } {
  const library = libraryOf({ 'site.yaml': swap('https://sevenfold.example', address) })
  const { urls } = library
  const site = mkdtempSync(join(folder, 'site-'))
  const files = [...serverFiles(library, NOW), ...redirectRules([], urls)].map(([path]) => path.slice(urls.home.length))
  for (const path of ['index.html', '404.html', 'robots.txt', '.well-known/security.txt', 'briefings/a/index.html', ...files]) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), path)
  }
  writeMarker(site, { base: urls.home, isDraftPreview: false })
  return { site, hostFiles: files }
}

test('pages lie under the path, and on top what a host reads', () => {
  const { site, hostFiles } = built('https://x.example/my/learning')
  nest(site, 'my/learning/', join(folder, 'work'), 'It leads on.')
  expect(hostFiles.length).toBeGreaterThan(6)
  const onTop = ['404.html', 'robots.txt', '.well-known']
  expect(readdirSync(site).sort()).toEqual(['my', '.sevenfold.json', 'index.html', ...onTop, ...hostFiles].sort())
  expect(readdirSync(join(site, 'my/learning')).sort()).toEqual([...onTop, 'briefings', 'index.html'].sort())
  expect(readFileSync(join(site, '.well-known/security.txt'), 'utf8')).toBe('.well-known/security.txt')
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('It leads on.')
  expect(existsSync(join(folder, 'work'))).toBe(false)
  expect(pagesFolder(site)).toBe(join(site, 'my/learning/'))
  expect(pathOfFolder(readMarker(site))).toBe('/')
})

test('without a path all stays where it is', () => {
  const { site } = built('https://x.example')
  const before = readdirSync(site)
  nest(site, pathInFolder('https://x.example', '/'), join(folder, 'work'), '')
  expect(readdirSync(site)).toEqual(before)
  expect(pagesFolder(site)).toBe(join(site, ''))
  expect(pathOfFolder(readMarker(site))).toBe('/')
})
