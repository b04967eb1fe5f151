import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { digest } from '../cache/digest.ts'
import { CODE, versionOf } from '../cache/version.ts'
import type { Library } from '../library/library.ts'
import { siteAddress } from '../settings/site-address.ts'
import { siteMessages } from './site-messages.ts'

/** What of a project Astro reads, beside the code of Sevenfold: files and folders. What `astro.config` imports may lie beside it. */
const PROJECT = /^(?:\w[^/]*\.(?:[cm]?[jt]s|json)|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|\.env.*|src|public)$/

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

/**
 * The same with what the Library has of settings: where something is withdrawn from content that has errors, it is of content that
 * passed before, with the words and the address of then.
 */
export const versionWith = ({ site, urls }: Pick<Library, 'site' | 'urls'>, version: string): string =>
  digest(version, JSON.stringify([site.language, site.messages, urls.home]))

/** Variables that Vite puts into the code of pages. One it sets itself. */
const publicVariables = () => Object.entries(process.env).filter(([name]) => /^(?:PUBLIC|VITE)_(?!USER_NODE_ENV$)/.test(name))

/** Files, also by way of links, as Astro reads them. */
function filesAt(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile()) return [path]
  return found?.isDirectory() ? readdirSync(path).flatMap((name) => filesAt(join(path, name))) : []
}
