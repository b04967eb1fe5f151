import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer } from 'astro'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleOnly, isBundleOnly } from '../../src/integration/bundle-only.ts'
import { hasBundle } from '../../src/integration/kept-bundle.ts'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sevenfold-bundle-'))
})
afterEach(() => {
  rmSync(place, { recursive: true })
})

/** Runs the hooks that a build runs, in a site where Astro made the modules of pages and a stylesheet. */
async function build(others: number, version = () => 'v1') {
  const [site, kept] = [join(place, 'site/'), join(place, 'kept')]
  mkdirSync(join(site, '.prerender'), { recursive: true })
  writeFileSync(join(site, '.prerender/prerender-entry.a1.mjs'), '')
  writeFileSync(join(site, 'style.css'), '')
  const integration = bundleOnly(kept, version)
  const integrations = [{ name: 'sevenfold' }, integration, ...Array.from({ length: others }, () => ({ name: 'other' }))]
  const { hooks } = integration as unknown as { hooks: Record<string, (told: object) => unknown> }
  hooks['astro:config:done']?.({ config: { outDir: pathToFileURL(site), integrations } })
  hooks['astro:build:setup']?.({ pages: new Map([['page', { styles: ['style.css'] }]]) })
  let made: AstroPrerenderer | undefined
  const astro = { name: 'astro', getStaticPaths: async () => [{ pathname: '/a' }], render: async () => new Response('') }
  hooks['astro:build:start']?.({ setPrerenderer: (make: (of: object) => AstroPrerenderer) => (made = make(astro)) })
  const paths = await made?.getStaticPaths()
  await made?.teardown?.()
  return { integrations, paths, kept }
}

test('no page is made, and what Astro made of their code is kept', async () => {
  const { integrations, paths, kept } = await build(0)
  expect(paths).toEqual([])
  expect(hasBundle(kept, 'v1')).toBe(true)
  expect(hasBundle(kept, 'v2')).toBe(false)
  expect(readdirSync(join(kept, 'assets'))).toEqual(['style.css'])
  expect(isBundleOnly({ integrations })).toBe(true)
  expect(isBundleOnly({ integrations: integrations.slice(0, 1) })).toBe(false)
})

test('nothing is kept of code that changed meanwhile', async () => {
  let n = 1
  const { kept } = await build(0, () => `v${n++}`)
  expect(existsSync(kept)).toBe(false)
})

test('nothing is kept where another integration has a part', async () => {
  await expect(build(1)).rejects.toThrow('Another integration')
  expect(readdirSync(place)).toEqual(['site'])
})
