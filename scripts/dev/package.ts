import { spawnSync } from 'node:child_process'
import { chmodSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const [SRC, LIB] = [join(ROOT, 'src'), resolve(ROOT, process.argv[2] ?? 'lib')]

/** The address of a module of ours, in a text that TypeScript does not compile: an import, a worker. */
const ADDRESS = /((?:from|import|import\(|src=|new URL\()\s*['"])(\.{1,2}\/[^'"]+)\.ts(['"])/g

/**
 * Makes `lib/`, the code as it is installed: TypeScript compiled, for Node strips no types in `node_modules`, and what Astro
 * compiles itself as it is. `npm pack` runs it. A path names another folder.
 */
rmSync(LIB, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(ROOT, 'tsconfig.package.json'), '--outDir', LIB],
  {
    stdio: 'inherit',
  },
)
if (status !== 0) process.exit(status ?? 1)
const withJs = (text: string) => text.replace(ADDRESS, '$1$2.js$3')
for (const path of globSync('**/*.{astro,css,d.ts}', { cwd: SRC })) {
  mkdirSync(dirname(join(LIB, path)), { recursive: true })
  writeFileSync(join(LIB, path), withJs(readFileSync(join(SRC, path), 'utf8')))
}
for (const path of globSync('**/*.js', { cwd: LIB })) {
  const text = readFileSync(join(LIB, path), 'utf8')
  if (withJs(text) !== text) writeFileSync(join(LIB, path), withJs(text))
}
chmodSync(join(LIB, 'cli/sevenfold.js'), 0o755)
