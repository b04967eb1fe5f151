import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { realPath } from './environment.ts'

/** A path as its Git repository knows it, with `/` between its parts; nothing where it lies in none. */
export function pathInRepository(path: string): string | undefined {
  const real = realPath(path)
  for (let folder = real; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return relative(folder, real).replaceAll(sep, '/')
    if (folder === dirname(folder)) return undefined
  }
}
