import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { nearest } from '../diagnostics/nearest.ts'
import { EXAMPLE, realPath, UsageError } from './environment.ts'
import { displayPath } from './settings.ts'
import { siteFile } from './site-file.ts'

/**
 * The folder that holds `site.yaml`: the one that was named, or its `content/`.
 *
 * @param named as a person wrote it, from `cwd`.
 * @throws {UsageError} where there is no such folder.
 */
export function contentFolder(named: string, cwd: string): string {
  const folder = resolve(cwd, named)
  if (!existsSync(folder)) throw new UsageError(`There is no folder \`${named}\`.${hint(folder)} It was looked for at \`${folder}\`.`)
  if (!statSync(folder).isDirectory()) throw new UsageError(`\`${named}\` is a file. Name the content folder, which holds \`site.yaml\`.`)
  const found = [folder, join(folder, 'content')].find((one) => existsSync(join(one, 'site.yaml')))
  if (found === undefined) {
    const near = nearest('site.yaml', readdirSync(folder))
    const cure = near
      ? `There is \`${near}\`: give it that name.`
      : 'Name the folder that holds that file; `docs/content.md` shows one to begin with.'
    throw new UsageError(`\`${named}\` is no content folder: it has no \`site.yaml\`. ${cure}`)
  }
  return found
}

/** " Did you mean `x`?", where a folder beside it has nearly that name. */
function hint(folder: string): string {
  const isIn = existsSync(dirname(folder)) && statSync(dirname(folder)).isDirectory()
  const beside = isIn ? readdirSync(dirname(folder), { withFileTypes: true }).filter((one) => one.isDirectory()) : []
  const near = nearest(
    basename(folder),
    beside.map(({ name }) => name),
  )
  return near ? ` Did you mean \`${near}\`?` : ''
}

/** Which folder a command works on, and which site that is. */
export function formatContentFolder(folder: string, cwd: string): string {
  const { name, address } = siteFile(folder)
  const words = `Content: ${displayPath(folder, cwd)}/`
  if (name === undefined) return `${words}; its \`site.yaml\` does not say what the site is called`
  const isExample = realPath(folder) === realPath(EXAMPLE.folder) && address === EXAMPLE.address
  return isExample ? `${words}. This is the example that Sevenfold brings along: ${oneLine(name)}` : `${words}, the site “${oneLine(name)}”`
}

const oneLine = (name: string): string => name.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
