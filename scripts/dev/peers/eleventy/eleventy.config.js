import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** What the Markdown says is no template. */
export const config = { dir: { input: 'content', includes: '../_includes', output: 'dist' }, markdownTemplateEngine: false }

export default function (eleventy) {
  eleventy.addGlobalData('layout', 'page.njk')
  eleventy.addCollection('themes', (all) => all.getFilteredByGlob('content/themes/*.md'))
  eleventy.on('eleventy.after', () => execFileSync(process.execPath, [resolve('node_modules/.bin/pagefind'), '--site', 'dist']))
}
