import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { EXAMPLE, Misuse, realPath } from '../src/library/environment.ts'
import { displayPath } from '../src/library/settings.ts'
import { suggestion } from '../src/problem/nearest.ts'
import { siteFile } from './site-file.ts'

/**
 * The folder that holds `site.yaml`: the one that was named, or its `content/`.
 *
 * @param named as a person wrote it, from `cwd`.
 * @throws {Misuse} where there is no such folder.
 */
export function contentFolder(named: string, cwd: string): string {
  const folder = resolve(cwd, named)
  if (!existsSync(folder)) throw new Misuse(`There is no folder \`${named}\`.${near(folder)} It was looked for at \`${folder}\`.`)
  if (!statSync(folder).isDirectory()) throw new Misuse(`\`${named}\` is a file. Name the content folder, which holds \`site.yaml\`.`)
  const found = [folder, join(folder, 'content')].find((one) => existsSync(join(one, 'site.yaml')))
  if (found === undefined)
    throw new Misuse(
      `\`${named}\` is no content folder: it has no \`site.yaml\`. Name the folder that has one, or begin with a copy of the example's.`,
    )
  return found
}

function near(folder: string): string {
  try {
    const beside = readdirSync(dirname(folder), { withFileTypes: true }).filter((one) => one.isDirectory())
    const meant = suggestion(
      basename(folder),
      beside.map(({ name }) => name),
    )
    return meant.startsWith(' Did') ? meant : ''
  } catch {
    return ''
  }
}

/** Which folder a command works on, and which site that is. */
export function contentInWords(folder: string, cwd: string): string {
  const { name, address } = siteFile(folder)
  const site = name === undefined ? 'its `site.yaml` does not say its name' : oneLine(name)
  const isExample = realPath(folder) === realPath(EXAMPLE.folder) && address === EXAMPLE.address
  return isExample
    ? `Content: ${displayPath(folder, cwd)}/. This is the example that Sevenfold brings along: ${site}`
    : `Content: ${displayPath(folder, cwd)}/, the site “${site}”`
}

const oneLine = (name: string): string => name.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
