import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hasMarker, readMarker } from '../../hosting/marker.ts'
import { holds, ROOT, realPath, UsageError } from '../../settings/environment.ts'
import { displayPath } from '../../settings/settings.ts'

/**
 * The folder that holds the built site: `SEVENFOLD_DIST`, or `dist/`. A build puts a new folder in its place, so it
 * must be one that may be replaced.
 *
 * @throws {UsageError} where it holds anything else, or belongs to the content or to Sevenfold itself.
 */
export function distFolder(env: Env, content: string): string {
  return checked(realPath(resolve(env['SEVENFOLD_DIST'] || join(ROOT, 'dist'))), content, false)
}

/**
 * The folder that holds the draft preview: `SEVENFOLD_PREVIEW`, or `preview/`.
 *
 * @throws {UsageError} as for the site, and where it is the folder of the site, holds it or lies in it.
 */
export function previewFolder(env: Env, content: string): string {
  const preview = realPath(resolve(env['SEVENFOLD_PREVIEW'] || join(ROOT, 'preview')))
  for (const dist of [env['SEVENFOLD_DIST'] || join(ROOT, 'dist'), join(ROOT, 'dist')].map((path) => realPath(resolve(path)))) {
    if (holds(dist, preview) || holds(preview, dist))
      throw new UsageError(
        `A draft preview cannot be built into \`${preview}\`: the site that readers get is built into \`${dist}\`. Name another folder.`,
      )
  }
  return checked(preview, content, true)
}

type Env = Readonly<Record<string, string | undefined>>

function checked(dist: string, content: string, isDraftPreview: boolean): string {
  const ours = ['src', 'scripts', 'test', 'docs', 'public', 'node_modules', '.git', '.ci'].map((name) => join(ROOT, name))
  for (const kept of [realPath(content), ...ours]) {
    if (holds(dist, kept) || holds(kept, dist))
      throw new UsageError(`The site cannot be built into \`${dist}\`: it holds \`${kept}\`, or lies in it. Name another folder.`)
  }
  if (existsSync(dist) && readdirSync(dist).length > 0 && !hasMarker(dist)) {
    throw new UsageError(`The site cannot be built into \`${dist}\`: there is something else in that folder. Empty it, or name another.`)
  }
  if (hasMarker(dist) && Boolean(readMarker(dist).isDraftPreview) !== isDraftPreview) {
    const [there, wanted] = isDraftPreview
      ? ['the site that readers get', 'a draft preview']
      : ['a draft preview', 'the site that readers get']
    throw new UsageError(`\`${dist}\` holds ${there}, so ${wanted} is not looked for there. Name another folder.`)
  }
  return dist
}

/** Which folder a command works on, and which site that is. */
export const formatSite = (site: string, name: string | undefined, cwd: string): string =>
  `Site: ${displayPath(site, cwd)}/${name === undefined ? '' : `, “${name}”`}`
