import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeOf } from '../../scripts/dev/other-node.ts'
import { ROOT } from '../../src/settings/environment.ts'
import { run } from '../cli/command-line.ts'
import { packedModules } from '../cli/new/installed.ts'

/** The moment of a build: the same content then gives the same bytes. */
const NOW = String(Date.UTC(2026, 10, 30) / 1000)

let folder = ''
let site = ''
let files: string[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sevenfold-package-'))
  const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' })
  expect(packed.status, packed.stderr).toBe(0)
  const [tarball = { filename: '', files: [] }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))) as {
    filename: string
    files: { path: string }[]
  }[]
  files = tarball.files.map(({ path }) => path)
  site = join(folder, 'ours')
  expect(run('new', [site, '--area', 'Anyshire']).status).toBe(0)
  packedModules(join(site, 'node_modules'))
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a program of the site with a Node, and no other thing in its way. */
function within(node: string, program: string, ...args: string[]) {
  const env = { PATH: `${dirname(node)}:/usr/bin:/bin`, HOME: folder, SOURCE_DATE_EPOCH: NOW, ASTRO_TELEMETRY_DISABLED: '1' }
  return spawnSync(node, [join('node_modules/.bin', program), ...args], { cwd: site, env, encoding: 'utf8' })
}

const bytesOf = (dist: string) =>
  new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(dist.length), readFileSync(path, 'latin1')]),
  )

test('the package holds compiled code, types and docs, and no test, example or source', () => {
  expect(files).toContain('lib/integration.js')
  expect(files).toContain('lib/integration.d.ts')
  expect(files).toContain('docs/content.md')
  expect(files).toContain('starter/content/site.yaml')
  expect(files).toContain('starter/.vscode/settings.json')
  for (const path of ['github/.github/workflows/site.yml', 'gitlab/.gitlab-ci.yml', 'cloudflare/.node-version', 'server/.dockerignore'])
    expect(files).toContain(`hosts/${path}`)
  expect(
    files.filter((path) => !/^(?:lib|hosts|public|starter|docs)\/|^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(path)),
  ).toEqual([])
  expect(files.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([])
})

describe('in an empty folder', () => {
  test('on the oldest Node, a site is checked, and built by Astro alone and by the command, with the same bytes', () => {
    const node = nodeOf('22.12.0')
    const checked = within(node, 'sevenfold', 'check')
    expect(checked.stderr + checked.stdout).toContain('No errors.')
    const astro = within(node, 'astro', 'build')
    expect(astro.status, astro.stderr + astro.stdout).toBe(0)
    const first = bytesOf(join(site, 'dist'))
    expect([...first.keys()]).toContain('/about/index.html')
    const built = within(node, 'sevenfold', 'build')
    expect(built.status, built.stderr + built.stdout).toBe(0)
    expect(built.stdout).toContain('Built ')
    expect(bytesOf(join(site, 'dist'))).toEqual(first)
  })

  test('on the Node of this checkout, it is built again by Astro alone', () => {
    const { status, stdout, stderr } = within(nodeOf('24'), 'astro', 'build')
    expect(status, stderr + stdout).toBe(0)
    expect([...bytesOf(join(site, 'dist')).keys()]).toContain('/about/index.html')
  })
})

test('what is wrong in the content is said with its place, and the last site stays', () => {
  const node = nodeOf('24')
  const theme = join(site, 'content/themes/professional-curiosity.md')
  const text = readFileSync(theme, 'utf8')
  const before = bytesOf(join(site, 'dist'))
  writeFileSync(theme, text.replace('term:', 'trem:'))
  try {
    const { status, stdout, stderr } = within(node, 'astro', 'build')
    expect(status).not.toBe(0)
    expect(stdout + stderr).toContain('content/themes/professional-curiosity.md:2:1: error field-unknown')
    expect(stdout + stderr).not.toContain('    at ')
    expect(bytesOf(join(site, 'dist'))).toEqual(before)
  } finally {
    writeFileSync(theme, text)
  }
})

test('TypeScript knows what the package gives', () => {
  const source = join(site, 'types.ts')
  writeFileSync(
    source,
    `import sevenfold, { type SevenfoldOptions } from 'sevenfold'
import { loadLibrary, type Library } from 'sevenfold/library'
const options: SevenfoldOptions = { content: './content' }
export const name: string = sevenfold(options).name
export const library: Library | undefined = loadLibrary({ folder: 'content', now: new Date() }).library
// @ts-expect-error There is no such option.
sevenfold({ contents: 'x' })
`,
  )
  mkdirSync(join(site, 'node_modules/@types'), { recursive: true })
  if (!existsSync(join(site, 'node_modules/@types/node')))
    cpSync(join(ROOT, 'node_modules/@types/node'), join(site, 'node_modules/@types/node'), { recursive: true })
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
      source,
    ],
    { cwd: site, encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('a template repository has Sevenfold and all that it needs, as this checkout has it, and names each file to fill in', () => {
  const template = join(folder, 'template')
  const made = spawnSync(process.execPath, [join(ROOT, 'scripts/dev/template.ts'), template], { cwd: folder, encoding: 'utf8' })
  expect([made.status, made.stderr]).toEqual([0, ''])
  const bare = join(folder, 'bare')
  mkdirSync(bare)
  for (const name of readdirSync(template).filter((name) => /^package|\.tgz$/.test(name))) cpSync(join(template, name), join(bare, name))
  // Without a network, npm finds the lockfile whole, and right for what the packages ask.
  const ci = spawnSync('npm', ['ci', '--dry-run', '--offline', `--cache=${join(folder, 'none')}`], { cwd: bare, encoding: 'utf8' })
  expect(ci.status, ci.stderr).toBe(0)
  const { packages } = JSON.parse(readFileSync(join(bare, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>
  }
  const ours = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: typeof packages }
  expect(packages['node_modules/astro']).toEqual(ours.packages['node_modules/astro'])
  expect(Object.keys(packages).filter((path) => path.endsWith('/vitest'))).toEqual([])
  const readme = readFileSync(join(template, 'README.md'), 'utf8')
  const named = [...readme.matchAll(/^ {3}- `(.+)`$/gm)].map(([, path = '']) => path)
  const said = readdirSync(join(template, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path) && /anyshire/i.test(readFileSync(join(template, 'content', path), 'utf8')))
    .map((path) => `content/${path}`)
  expect(named.toSorted()).toEqual(said.toSorted())
  expect(said).toContain('content/site.yaml')
})
