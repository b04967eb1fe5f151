import { defineConfig } from 'astro/config'
import { messagesPlugin } from './src/messages/vite-plugin.ts'
import { siteAddress } from './src/settings/site-address.ts'
import { siteMessages } from './src/settings/site-messages.ts'

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
    plugins: [messagesPlugin(siteMessages)],
    // One stylesheet for the whole site: it is fetched once and kept. Scripts are files too, however small.
    // What a script loads later it loads plainly: the helper that would fetch it ahead is as large as what it helps.
    build: { cssCodeSplit: false, assetsInlineLimit: 0, modulePreload: false },
  },
})
