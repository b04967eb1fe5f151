import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { keepBundle } from './kept-bundle.ts'

/** The name of the integration that leaves the pages out. */
const NAME = 'sevenfold:bundle-only'

export const isBundleOnly = ({ integrations }: { integrations: readonly { name: string }[] }): boolean =>
  integrations.some(({ name }) => name === NAME)

/** The folder in which Astro puts the modules of pages while they are made. */
export const MODULES = '.prerender'

/** What is in the folder of a site before its pages: styles and scripts. */
export const assetsIn = (site: string): string[] => readdirSync(site).filter((name) => name !== MODULES)

/**
 * Makes a build one of the code of pages alone: no page is made, and the content is not read. What Astro made of the code is kept.
 *
 * @param folder where it is kept.
 * @param version tells all that pages depend on beside the Library, as one name: where it changes meanwhile, nothing is kept.
 */
export function bundleOnly(folder: string, version: () => string): AstroIntegration {
  const before = version()
  let site = ''
  let pages: Map<string, { styles: unknown }> = new Map()
  return {
    name: NAME,
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir)
        if (config.integrations.length > 2) throw new Error('Another integration has a part in the pages, or is told of all of them.')
      },
      'astro:build:setup': (told) => {
        pages = told.pages
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => [],
          teardown: async () => {
            await astro.teardown?.()
            if (version() === before) keepBundle(folder, before, { modules: `${site}${MODULES}`, site, assets: assetsIn(site), pages })
          },
        }))
      },
    },
  }
}
