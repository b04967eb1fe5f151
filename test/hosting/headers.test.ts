import { expect, test } from 'vitest'
import { headersFile, headersOf } from '../../src/hosting/headers.ts'
import { libraryOf, swap } from '../library/folder.ts'

const { site } = libraryOf()
const headers = headersOf(site)
const headerOf = (name: string) => headers.find((header) => header.name === name)

test('a page may load and run what the site serves, and nothing else', () => {
  expect(headerOf('Content-Security-Policy')?.everywhere.replace(/'sha256-[^']+'/g, 'a digest')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' a digest a digest; img-src 'self'; connect-src 'self'; " +
      "worker-src 'self'; form-action 'self'; base-uri 'none'",
  )
})

test('other colours are other digests', () => {
  const other = libraryOf({ 'site.yaml': swap('#0b5a5e', '#0b5a5f') })
  expect(headersOf(other.site)[0]).not.toEqual(headers[0])
})

test('nothing may be framed but what is made for it', () => {
  expect(headerOf('X-Frame-Options')).toMatchObject({ everywhere: 'DENY', under: { 'embed/': undefined } })
  expect(headerOf('Content-Security-Policy')?.everywhere).not.toContain('frame-ancestors')
  expect(headerOf('Content-Security-Policy')?.under).toEqual({
    'embed/': `${headerOf('Content-Security-Policy')?.everywhere}; frame-ancestors *`,
  })
})

test('a site that is served without encryption does not ask for it', () => {
  expect(headerOf('Strict-Transport-Security')?.everywhere).toBe('max-age=31536000')
  const plain = headersOf({ ...site, address: 'http://sevenfold.example' })
  expect(plain.map(({ name }) => name)).not.toContain('Strict-Transport-Security')
})

test('no search engine may list a draft preview, and each may list the site', () => {
  expect(headersFile(headersOf(site, true), '/')).toContain('  X-Robots-Tag: noindex, nofollow\n')
  expect(headersFile(headers, '/')).not.toContain('X-Robots-Tag')
})

test('the rules of `_headers` are for the path that the site lives under', () => {
  expect(headersFile(headers, '/').match(/^\S.*$/gm)).toEqual(['/*', '/embed/*', '/_astro/*'])
  expect(headersFile(headers, '/learning/').match(/^\S.*$/gm)).toEqual(['/learning/*', '/learning/embed/*', '/learning/_astro/*'])
})

test('where two rules of `_headers` name the same header, the narrower is whole: hosts join them, or take the last', () => {
  const [all = '', ...narrower] = headersFile(headers, '/').split('\n\n')
  const linesOf = (block: string) => block.trim().split('\n').slice(1)
  const twice = narrower.flatMap(linesOf).filter((line) => linesOf(all).some((one) => one.split(':')[0] === line.split(':')[0]))
  expect(twice).toHaveLength(1)
  for (const line of twice) expect(linesOf(all).some((one) => line.startsWith(`${one};`))).toBe(true)
})
