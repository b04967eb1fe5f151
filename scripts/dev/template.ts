import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { textsIn } from '../../src/cli/new/texts-in.ts'
import { PACKAGE, UsageError } from '../../src/settings/environment.ts'
import { displayPath } from '../../src/settings/settings.ts'
import { devCommand } from './commands.ts'

const AREA = 'Anyshire'

type Fields = Record<string, unknown>

/** What npm says of a file that it packed. */
interface Packed {
  filename: string
  integrity: string
}

/**
 * Writes a template repository: a new site of Anyshire with this Sevenfold in it and all that npm needs to know, so that a host builds what
 * somebody changes there who has no Node.
 */
await devCommand('template', ({ operand, address }, { cwd }) => {
  const folder = resolve(cwd, operand)
  const program = join(PACKAGE, 'src/cli/sevenfold.ts')
  run(process.execPath, [program, 'new', folder, '--area', AREA, '--name', `Learning in ${AREA}`, '--address', address])
  const said = run('npm', ['pack', '--json', '--pack-destination', folder], PACKAGE)
  const [{ filename: file, integrity }] = JSON.parse(said.slice(said.indexOf('['))) as [Packed]
  writeFileSync(join(folder, 'package.json'), inJson(withSevenfold(read(join(folder, 'package.json')), file)))
  writeFileSync(join(folder, 'package-lock.json'), inJson(lockOf(read(join(folder, 'package.json')), file, integrity)))
  const path = join(folder, 'README.md')
  writeFileSync(path, withoutNode(readFileSync(path, 'utf8'), file, ofArea(folder)))
  console.log(`Wrote a template into ${displayPath(folder, cwd)}/. Make a repository of it, and mark that as a template.`)
})

function run(program: string, args: string[], cwd?: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32' && program === 'npm',
  })
  if (status !== 0) throw new UsageError(stderr.trim())
  return stdout
}

function read(path: string): Fields {
  return JSON.parse(readFileSync(path, 'utf8')) as Fields
}

function inJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** The project of a site that has Sevenfold from a file in its folder, with what npm is told of packages within packages. */
function withSevenfold(site: Fields, file: string): Fields {
  const needed = Object.keys(packagesNeeded())
  const overrides = Object.entries(read(join(PACKAGE, 'package.json'))['overrides'] as Fields)
  const kept = overrides.filter(
    ([name, version]) => typeof version === 'string' && needed.some((path) => path.endsWith(`node_modules/${name}`)),
  )
  return { ...site, dependencies: { sevenfold: `file:${file}` }, overrides: Object.fromEntries(kept) }
}

/** What npm installs for a site, to the version and the digest: of each package what this checkout has, with which it was tested. */
function lockOf({ name, dependencies }: Fields, file: string, integrity: string): Fields {
  const { version, license, bin, engines, dependencies: own } = read(join(PACKAGE, 'package.json'))
  const sevenfold = { version, resolved: `file:${file}`, integrity, license, dependencies: own, bin, engines }
  const packages = { '': { name, dependencies }, 'node_modules/sevenfold': sevenfold, ...packagesNeeded() }
  return { name, lockfileVersion: 3, requires: true, packages }
}

/** The packages that an installed Sevenfold needs, as the lockfile has them. */
function packagesNeeded(): Fields {
  const all = Object.entries(read(join(PACKAGE, 'package-lock.json'))['packages'] as Record<string, { dev?: boolean }>)
  return Object.fromEntries(all.filter(([path, { dev }]) => path !== '' && !dev))
}

/** The files of the content in which the area stands, and which its people change. */
function ofArea(folder: string): string[] {
  return Object.entries(textsIn(join(folder, 'content')))
    .filter(([path, text]) => /\.(?:yaml|md)$/.test(path) && new RegExp(AREA, 'i').test(text))
    .map(([path]) => `content/${path}`)
    .sort()
}

/** The README of a site, with how it is begun in a browser. */
function withoutNode(readme: string, file: string, files: readonly string[]): string {
  const section = `## Without Node

All of this can be done in a browser: the host checks and builds the site.

1. Make a repository of your own from this template, and make it **private**: drafts lie in it.
2. Write the name of your area in the place of ${AREA}, wherever it stands:
${files.map((path) => `   - \`${path}\``).join('\n')}

   Where it says \`anyshire\`, write your own in small letters, with hyphens for spaces: it becomes part of an address, so it stays.
3. In \`content/site.yaml\`, write the address at which your host shows the site.
4. Write each briefing as a file of its own in \`content/briefings/\`: the one that is there explains itself.
5. Propose a change rather than make it at once: the host says what is wrong with it, and in which line. What is accepted is built and published.

Sevenfold itself is \`${file}\`, and \`package-lock.json\` says what it needs: leave both where they are. A new version is a new file, which
somebody with Node puts in its place (\`npm run upgrade\`, below).

`
  const at = readme.indexOf('## ')
  return at < 0 ? `${readme}\n${section}` : readme.slice(0, at) + section + readme.slice(at)
}
