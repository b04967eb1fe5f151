import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, unknown>

const [, build = '', rest = ''] = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8').split(/^## .*$/m)
const rowsOf = (part: string) =>
  [...part.matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \|$/gm)].map(([, name = '', licence = '', why = '']) => ({ name, licence, why }))
const listed = { dependencies: rowsOf(build), devDependencies: rowsOf(rest) }

describe.each(['dependencies', 'devDependencies'] as const)('docs/dependencies.md', (kind) => {
  test(`lists all ${kind} of package.json, in the same order, and no other`, () => {
    expect(listed[kind].map(({ name }) => name)).toEqual(Object.keys(json('package.json')[kind] as object))
  })

  test.each(listed[kind])('says the licence of $name as the package does, and why it is there', ({ name, licence, why }) => {
    expect(licence).toBe(json(`node_modules/${name}/package.json`)['license'])
    expect(why).toMatch(/\w/)
  })
})

/** Licences under which a site may be built and passed on, whoever publishes it. */
const FREE =
  /^\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|OFL-1\.1|Apache-2\.0|MPL-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|LGPL-3\.0-or-later)/

test('all that those need in turn may be used by anyone, too', () => {
  const packages = Object.entries(json('package-lock.json')['packages'] as Record<string, { dev?: boolean; license?: string }>)
  // What is made for other systems is not here, and npm does not say its licence.
  const built = packages.filter(([path, { dev }]) => path !== '' && !dev && existsSync(join(ROOT, path)))
  expect(built.length).toBeGreaterThan(100)
  expect(built.filter(([, { license = '' }]) => !FREE.test(license)).map(([path]) => path)).toEqual([])
})
