import { resolve } from 'node:path'
import { dev } from 'astro'
import { contentInBrowser } from '../content-in-browser.ts'
import { command } from './options/command.ts'

await command('dev', async () => {
  // What is written here is nobody's business: no other machine is asked for anything, not even for a newer Astro.
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true'
  await dev({ root: resolve(import.meta.dirname, '../..'), integrations: [contentInBrowser()] })
})
