import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../settings/environment.ts'

/** Stands in every built site: says that the folder is one, and where it lives. */
const MARKER = '.sevenfold.json'

export interface Marker {
  /** The path that the site lives under, with slashes around it. */
  base: string
  /** Whether it is a draft preview, which readers never get. */
  isDraftPreview: boolean
  /** What the site is called. */
  name?: string
  /** Where in the folder its pages lie, with a slash behind it, if not on top: `learning/`. */
  inside?: string
}

export function writeMarker(site: string, marker: Marker): void {
  writeFileSync(join(site, MARKER), `${JSON.stringify(marker)}\n`)
}

/** Whether a folder is a built site. */
export const hasMarker = (site: string): boolean => existsSync(join(site, MARKER))

/** @throws {UsageError} where the folder holds no built site, or no draft preview. */
export function readMarker(site: string, of: 'readers' | 'drafts' = 'readers'): Marker {
  try {
    return JSON.parse(readFileSync(join(site, MARKER), 'utf8')) as Marker
  } catch {
    const [what, how] = of === 'drafts' ? ['draft preview', 'preview:drafts'] : ['site', 'build']
    throw new UsageError(`There is no ${what} in \`${site}\`. Build it first: npm run ${how}`)
  }
}

/** The folder of a built site in which its pages lie. */
export const pagesFolder = (site: string): string => (hasMarker(site) ? join(site, readMarker(site).inside ?? '') : site)

/** The path at which a server shows the folder of a built site, with slashes around it. */
export const pathOfFolder = ({ base, inside = '' }: Marker): string => base.slice(0, base.length - inside.length)
