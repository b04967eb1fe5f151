import { defineConfig } from 'astro/config'
import { contentInBrowser } from './scripts/content-in-browser.ts'
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
  integrations: [contentInBrowser()],
  vite: {
    // One stylesheet for the whole site: it is fetched once and kept.
    build: { cssCodeSplit: false, rollupOptions: { external: ['#library'] } },
    ssr: { external: ['#library'] },
  },
})
