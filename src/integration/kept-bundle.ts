import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { AstroPrerenderer, RouteData } from 'astro'
import { readVerified, writeAtomic } from '../cache/atomic-file.ts'

/** What Astro made of the code of pages: their modules, and the styles and scripts that they link to. */
interface BundleRecord {
  version: string
  /** The file that begins the pages' modules. */
  entry: string
  /** What Astro knows of each page: its styles. */
  pages: Map<string, unknown>
}

const RECORD = 'record'
const MODULES = 'modules'
const ASSETS = 'assets'

export interface Bundled {
  /** The folder of the pages' modules. */
  modules: string
  site: string
  /** What was in the folder of the site before its pages: files and folders, by their names. */
  assets: readonly string[]
  /** What Astro knows of each page. */
  pages: ReadonlyMap<string, { styles: unknown }>
}

/** Keeps the bundle of a build, for builds of the same code. @param folder where it is kept. */
export function keepBundle(folder: string, version: string, { modules, site, assets, pages }: Bundled): void {
  const entry = readdirSync(modules).find((name) => name.startsWith('prerender-entry'))
  if (entry === undefined) return
  const draft = `${folder}.${process.pid}`
  // It may be left by a process of the same number, which was interrupted.
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  cpSync(modules, join(draft, MODULES), { recursive: true })
  for (const name of assets) cpSync(join(site, name), join(draft, ASSETS, name), { recursive: true })
  const styles = new Map([...pages].map(([key, { styles }]) => [key, { styles }]))
  writeAtomic(join(draft, RECORD), serialize({ version, entry, pages: styles } satisfies BundleRecord))
  // Without its record nothing is believed that is half taken away.
  rmSync(join(folder, RECORD), { force: true })
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
}

const recordIn = (folder: string): BundleRecord | undefined => {
  const bytes = readVerified(folder, RECORD)
  try {
    return bytes && (deserialize(bytes) as BundleRecord)
  } catch {
    // Another version of Node wrote it.
    return undefined
  }
}

/** Whether a bundle of this version is kept. */
export const hasBundle = (folder: string, version: string): boolean => recordIn(folder)?.version === version

/**
 * Opens a bundle that is kept: Astro itself is not begun.
 *
 * @param version of the bundle that is asked for.
 * @param site the folder of the site: styles and scripts are put there.
 * @throws {Error} where another build put another in its place.
 */
export async function openBundle(folder: string, version: string, site: string): Promise<AstroPrerenderer> {
  const record = recordIn(folder) as BundleRecord
  cpSync(join(folder, ASSETS), site, { recursive: true })
  const [{ StaticPaths }, { app }] = await Promise.all([
    import('astro/runtime/prerender/static-paths.js'),
    import(pathToFileURL(join(folder, MODULES, record.entry)).href),
  ])
  if (!hasBundle(folder, version)) throw new Error('The bundle is of another build.')
  app.setInternals({ pagesByKeys: record.pages })
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: ({ message }: { message: string }) => console.error(message) } } },
  })
  return {
    name: 'sevenfold:kept',
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request: Request, { routeData }: { routeData: RouteData }) => app.render(request, { routeData }),
  }
}
