import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { digest } from '../library/reading/kept.ts'

/** All that compiled content depends on, beside the content itself. */
const SOURCES = ['src/library', 'src/markdown']

/** One short name for the code in `root` that compiles, and for its libraries. */
export function compilerVersion(root: string): string {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  ).sort()
  return digest(...[...files, join(root, 'package-lock.json')].map((path) => readFileSync(path, 'utf8')))
}

/** Names this version of the compiler and its libraries: what an older one compiled is not used again. */
export const COMPILER: string = compilerVersion(resolve(import.meta.dirname, '../..'))
