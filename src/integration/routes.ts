import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A page or a file of the site, as Astro takes it from an integration. */
export interface Route {
  /** `/briefings/[...page]`. */
  pattern: string
  entrypoint: string
}

/** The folder of our pages. */
export const PAGES = fileURLToPath(new URL('../pages', import.meta.url))

/** Every route of the site, by the paths of the files in `pages/`, as Astro reads them in a project. */
export const routes = (): Route[] =>
  // The oldest Node that we promise has no list of what a glob leaves out.
  (readdirSync(PAGES, { recursive: true }) as string[])
    .filter((path) => /(?<!\.d)\.(?:astro|ts|js)$/.test(path))
    .sort()
    .map((path) => ({
      pattern: `/${path
        .replaceAll('\\', '/')
        .replace(/\.(?:astro|ts|js)$/, '')
        .replace(/(?:^|\/)index$/, '')}`,
      entrypoint: join(PAGES, path),
    }))
