import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../settings/environment.ts'
import { readMarker, writeMarker } from './marker.ts'

/** What hosts look for on top of the folder that they show, and nowhere else. */
const ON_TOP = [
  '_headers',
  '_redirects',
  '.nojekyll',
  'headers.nginx.conf',
  'server.nginx.conf',
  'redirects.nginx.conf',
  'headers.apache.conf',
  'redirects.apache.txt',
  '.sevenfold.json',
]

/** What is looked for on top, and asked for at the address of the site, too. */
const ALSO_ON_TOP = ['404.html', 'robots.txt', '.well-known']

/**
 * Where the pages of a site have to lie in the folder that a host shows: `learning/`, or nothing where they lie on top.
 *
 * @param address where the site stands.
 * @param at where the host shows the folder: a path, or an address.
 * @throws {UsageError} where the site does not stand below that.
 */
export function pathInFolder(address: string, at: string): string {
  const [base, top] = [address, at].map((one) => new URL(one, 'https://host.invalid').pathname.replace(/\/?$/, '/')) as [string, string]
  if (base.startsWith(top)) return base.slice(top.length)
  throw new UsageError(
    `The host shows the site at \`${at}\`, but \`site.yaml\` says that it stands at \`${address}\`: its pages would have no style and no links that work. Write as \`address\` where it stands, or give the host that address.`,
  )
}

/**
 * Lays the pages of a built site under a path, for a host that shows the folder from a path above. What hosts look for comes on top.
 *
 * @param inside that path, with a slash behind it.
 * @param work a folder that is not there, on the same disk.
 * @param front what stands on top for whoever asks for the folder itself: a page that leads on to the site.
 */
export function nest(folder: string, inside: string, work: string, front: string): void {
  if (inside === '') return
  const marker = readMarker(folder)
  const pages = join(folder, inside)
  renameSync(folder, work)
  mkdirSync(dirname(pages), { recursive: true })
  renameSync(work, pages)
  for (const name of ON_TOP) if (existsSync(join(pages, name))) renameSync(join(pages, name), join(folder, name))
  for (const name of ALSO_ON_TOP) if (existsSync(join(pages, name))) cpSync(join(pages, name), join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'index.html'), front)
  writeMarker(folder, { ...marker, inside })
}
