import { resolve } from 'node:path'
import { dev } from 'astro'
import { command } from './command.ts'
import { contentInBrowser } from './content-in-browser.ts'

await command('dev', async () => {
  await dev({ root: resolve(import.meta.dirname, '..'), integrations: [contentInBrowser()] })
})
