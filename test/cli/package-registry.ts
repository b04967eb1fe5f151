import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listen, type Served } from '../../src/cli/preview/serve.ts'

type Versions = Readonly<Record<string, unknown>>

interface Package {
  name: string
  version: string
  /** Where it lies; nothing for what is made for other systems, of which the checkout knows no more than what npm has to. */
  folder?: string
  manifest: Record<string, unknown>
}

/** Every package that a folder `node_modules` holds, and those within them. */
function packagesIn(modules: string): Package[] {
  const names = readdirSync(modules).flatMap((name) =>
    name.startsWith('.') ? [] : name.startsWith('@') ? readdirSync(join(modules, name)).map((one) => `${name}/${one}`) : [name],
  )
  return names.flatMap((name) => {
    const folder = join(modules, name)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
    const own: Package = { name: String(manifest['name']), version: String(manifest['version']), folder, manifest }
    const inner = readdirSync(folder).includes('node_modules') ? packagesIn(join(folder, 'node_modules')) : []
    return [own, ...inner]
  })
}

/** Files of a package that no program reads; some read types. */
const UNREAD = ['*.map', '*.md'].map((name) => `--exclude=${name}`)

/** What the checkout has not installed, as its lock file describes it. */
const notInstalled = (root: string, installed: readonly Package[]): Package[] => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Versions> }
  return Object.entries(packages).flatMap(([path, entry]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    const version = String(entry['version'])
    if (path === '' || installed.some((one) => one.name === name && one.version === version)) return []
    const { os, cpu, libc, engines, dependencies } = entry
    return [{ name, version, manifest: { name, version, os, cpu, libc, engines, dependencies } }]
  })
}

/** What a package asks for, where the checkout has another version of it in its place. */
const overridden = (asked: Versions = {}, overrides: Versions): Versions =>
  Object.fromEntries(Object.entries(asked).map(([name, range]) => [name, typeof overrides[name] === 'string' ? overrides[name] : range]))

/**
 * A registry on this machine, for npm to install from: it has what a checkout has installed, at those versions, and nothing else. What
 * is made for other systems it only names, so that a lock file names it, too.
 */
export async function registryOf(root: string): Promise<Served> {
  const installed = packagesIn(join(root, 'node_modules'))
  const packages = Map.groupBy([...installed, ...notInstalled(root, installed)], ({ name }) => name)
  const { overrides } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { overrides: Versions }
  const manifestOf = ({ manifest }: Package) => ({ ...manifest, dependencies: overridden(manifest['dependencies'] as Versions, overrides) })
  return listen(({ url = '', headers }, response) => {
    const [name = '', version] = decodeURIComponent(url.slice(1)).split('/-/')
    const all = packages.get(name)
    const one = all?.find((each) => each.version === version)
    if (!all || (version !== undefined && !one?.folder)) {
      response.statusCode = 404
      response.end('{}')
    } else if (one?.folder) {
      const tar = spawn('tar', ['-cf', '-', '--exclude=./node_modules', ...UNREAD, '--transform=s,^\\.,package,', '-C', one.folder, '.'])
      tar.stdout.pipe(response)
    } else {
      const address = (each: Package) => `http://${headers.host}/${encodeURIComponent(name)}/-/${each.version}`
      response.setHeader('Content-Type', 'application/json')
      response.end(
        JSON.stringify({
          name,
          'dist-tags': { latest: all[0]?.version },
          versions: Object.fromEntries(all.map((each) => [each.version, { ...manifestOf(each), dist: { tarball: address(each) } }])),
        }),
      )
    }
  })
}
