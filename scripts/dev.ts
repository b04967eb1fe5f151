import { resolve } from 'node:path'
import { dev } from 'astro'
import { contentInBrowser } from './content-in-browser.ts'

await dev({ root: resolve(import.meta.dirname, '..'), integrations: [contentInBrowser()] })
