import { defineConfig } from 'astro/config'
import { siteAddress } from './scripts/site-address.ts'

const { origin, base } = siteAddress()

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  vite: {
    // One stylesheet for the whole site: it is fetched once and kept. Scripts are files too, however small.
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
  },
})
