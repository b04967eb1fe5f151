import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { digest } from '../../src/cache/digest.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const [SRC, LIB] = [join(ROOT, 'src'), resolve(ROOT, process.argv[2] ?? 'lib')]
/** Where what was compiled last is kept, under a digest of all that it was compiled from. */
const KEPT = join(ROOT, '.sevenfold/package')
const MAKING = 'new-'

/** The address of a module of ours, in a text that TypeScript does not compile: an import, a worker. */
const ADDRESS = /((?:from|import|import\(|src=|new URL\()\s*['"])(\.{1,2}\/[^'"]+)\.ts(['"])/g

/**
 * Makes `lib/`, the code as it is installed: TypeScript compiled, for Node strips no types in `node_modules`, and what Astro
 * compiles itself as it is. `npm pack` runs it. A path names another folder.
 */
const kept = join(KEPT, digestOfSources())
if (!existsSync(kept)) {
  mkdirSync(KEPT, { recursive: true })
  const former = readdirSync(KEPT).filter((name) => !name.startsWith(MAKING))
  const made = mkdtempSync(join(KEPT, MAKING))
  compile(made)
  // Where two make it at once, the first one is taken.
  if (existsSync(kept)) rmSync(made, { recursive: true })
  else renameSync(made, kept)
  for (const name of former) rmSync(join(KEPT, name), { recursive: true, force: true })
}
rmSync(LIB, { recursive: true, force: true })
cpSync(kept, LIB, { recursive: true })

function digestOfSources(): string {
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.package.json', 'scripts/dev/package.ts']
  const sources = globSync('src/**/*.*', { cwd: ROOT }).sort()
  return digest(...[...settings, ...sources].flatMap((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

function compile(folder: string): void {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '-p', join(ROOT, 'tsconfig.package.json'), '--outDir', folder]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) {
    rmSync(folder, { recursive: true })
    process.exit(status ?? 1)
  }
  const withJs = (text: string) => text.replace(ADDRESS, '$1$2.js$3')
  for (const path of globSync('**/*.{astro,css,d.ts}', { cwd: SRC })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), withJs(readFileSync(join(SRC, path), 'utf8')))
  }
  for (const path of globSync('**/*.js', { cwd: folder })) {
    const text = readFileSync(join(folder, path), 'utf8')
    if (withJs(text) !== text) writeFileSync(join(folder, path), withJs(text))
  }
  chmodSync(join(folder, 'cli/sevenfold.js'), 0o755)
}
