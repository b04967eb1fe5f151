import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { digest } from './digest.ts'

/** The folder of the code itself: `src/` of a checkout, `lib/` of an installed package. */
export const CODE = resolve(import.meta.dirname, '..')

/**
 * One short name for code and for its libraries: what was made by another version of them is not used again.
 *
 * @param code the folder of the code. The package around it says which libraries: the lockfile of a checkout, else its own version.
 * @param sources modules without their endings, and folders, within it.
 */
export function versionOf(code: string, sources: readonly string[]): string {
  const files = sources.flatMap((source) => filesIn(join(code, source))).sort()
  const libraries = ['../package-lock.json', '../package.json'].map((name) => join(code, name)).find((path) => existsSync(path))
  if (libraries === undefined) throw new Error(`There is no package around \`${code}\`.`)
  return digest(...[...files, libraries].map((path) => readFileSync(path, 'utf8')))
}

function filesIn(path: string): string[] {
  const module = ['.ts', '.js'].map((ending) => path + ending).find((file) => existsSync(file))
  if (module) return [module]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => join(parentPath, name))
}
