import type { Plugin } from 'vite'

const HELPER = '\0vite/preload-helper.js'
const PLAIN = '\0sevenfold/import.js'

/**
 * What a script loads later it loads plainly. Vite's helper would fetch it ahead, with all that it imports; it is as large as what it
 * helps, and a file of its own where two scripts have it. Here each has one of a few bytes, within.
 */
export const plainImports = (): Plugin => ({
  name: 'sevenfold:plain-imports',
  enforce: 'pre',
  // Astro sets the same for the whole build, so it has to be said of what browsers get.
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
  resolveId: (id, importer) => (id === HELPER ? `${PLAIN}?${importer}` : undefined),
  load: (id) => (id.startsWith(PLAIN) ? 'export const __vitePreload = (load) => load()' : undefined),
})
