import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from './digest.ts'

/** One short name for code and for its libraries: what was made by another version of them is not used again. */
export function versionOf(root: string, sources: readonly string[]): string {
  const files = sources.flatMap((source) => filesIn(join(root, source))).sort()
  return digest(...[...files, join(root, 'package-lock.json')].map((path) => readFileSync(path, 'utf8')))
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => join(parentPath, name))
}
