import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Builds the project's own content as it would be served: what compresses well is there compressed, too.
 *
 * @returns the folder of the site, within `folder`.
 * @throws {Error} when it cannot be built.
 */
export function builtSite(folder: string): string {
  const dist = join(folder, 'dist')
  const env = { ...process.env, SEVENFOLD_CONTENT: join(ROOT, 'content'), SEVENFOLD_DIST: dist }
  const { status } = spawnSync(process.execPath, [join(ROOT, 'src/cli/build.ts')], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('The site could not be built, so there is nothing to measure.')
  for (const name of readdirSync(dist, { recursive: true }).map(String)) {
    if (!/\.(html|css|js|json|svg|xml|txt)$/.test(name)) continue
    const path = join(dist, name)
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)))
  }
  return dist
}
