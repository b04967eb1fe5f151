import { extname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const NAME = 'virtual:sevenfold/library'
const RESOLVED = `\0${NAME}`
const CURRENT = fileURLToPath(new URL(`../library/current${extname(import.meta.filename)}`, import.meta.url))
const LOADED = pathToFileURL(CURRENT).href

/**
 * Gives pages the Library: `import { library } from 'virtual:sevenfold/library'`. A build's pages get the one that was loaded before
 * them, by the module that holds it: it is left out of their bundle, so that there is one. While someone writes it is loaded where
 * the pages are, so that both see each change.
 *
 * @param isBuild whether the site is built, or served while someone writes.
 */
export const libraryPlugin = (isBuild: boolean): Plugin => ({
  name: 'sevenfold:library',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === NAME) return RESOLVED
    return isBuild && importer === RESOLVED ? { id: LOADED, external: true } : undefined
  },
  load: (id) => (id === RESOLVED ? `export { keyed, shown as library } from ${JSON.stringify(CURRENT)}` : undefined),
})

/** Where the module lies that holds the Library. */
export const LIBRARY_MODULE = CURRENT
