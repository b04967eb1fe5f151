import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { digest } from '../cache/digest.ts'
import { CODE, versionOf } from '../cache/version.ts'
import { siteAddress } from '../settings/site-address.ts'
import { siteMessages } from './site-messages.ts'

/** What of a project Astro reads, beside the code of Sevenfold: files and folders. */
const PROJECT = /^(?:astro\.config\.\w+|package(?:-lock)?\.json|tsconfig\.json|\.env.*|src|public)$/

/**
 * All that a page depends on beside the Library, as one name: our code and its libraries, the project's, the version of Node, and
 * what of the settings of the site goes into scripts and addresses.
 *
 * @param root the folder of the project.
 * @param content the content folder.
 */
export function pagesVersion(root: string, content: string): string {
  const told = JSON.stringify([process.version, siteAddress(content), siteMessages(content), publicVariables()])
  const files = readdirSync(root)
    .filter((name) => PROJECT.test(name))
    .flatMap((name) => filesAt(join(root, name)))
  const texts = files.sort().flatMap((path) => [relative(root, path), readFileSync(path, 'latin1')])
  return digest(versionOf(CODE, ['']), told, ...texts)
}

/** Variables that Vite puts into the code of pages. */
const publicVariables = () => Object.entries(process.env).filter(([name]) => /^(?:PUBLIC|VITE)_/.test(name))

function filesAt(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}
