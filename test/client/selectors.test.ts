import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '../../src')
const scripts = ['client', 'search/ui'].flatMap((folder) =>
  readdirSync(join(src, folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: join(folder, path), code: readFileSync(join(src, folder, path), 'utf8') })),
)

/** What is looked for on a page: the arguments of the DOM's own look-ups, and constants that hold selectors. */
const LOOK_UP = /(?:querySelector(?:All)?|closest|matches|getElementsByClassName)(?:<[^>]*>)?\(\s*(['"`])(.*?)\1/g
const CONSTANT = /^const [A-Z_]+ = (['"`])(.*?)\1$/gm
const CLASS = /(?:^|[\s>+~,(\]])(?:[a-z][a-z0-9]*)?\.[a-z]/

test('no script looks for a class: classes are for styles, and pages carry data for scripts', () => {
  expect(scripts.length).toBeGreaterThan(50)
  const found = scripts.flatMap(({ path, code }) =>
    [...code.matchAll(LOOK_UP), ...code.matchAll(CONSTANT)].map(([, , selector = '']) => `${path}: ${selector}`),
  )
  expect(found.length).toBeGreaterThan(30)
  expect(found.filter((one) => CLASS.test(one.slice(one.indexOf(': ') + 2)))).toEqual([])
})
