import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { en } from './en.ts'
import { type OwnMessages, withOwn } from './language.ts'

const NAME = 'virtual:sevenfold/messages'
const RESOLVED = `\0${NAME}`

/**
 * Gives the scripts of pages their messages: `import { search } from 'virtual:sevenfold/messages'`. Each group is an export of its
 * own, so that a script takes along no other.
 *
 * @param told the language of the site, and a partnership's own words; asked when the module is loaded.
 */
export function messagesPlugin(told: () => { language: string; messages?: OwnMessages }): Plugin {
  return {
    name: 'sevenfold:messages',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      const { language, messages = {} } = told()
      const compiler = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './compile.ts' : './compile.js', import.meta.url))
      const groups = Object.entries(withOwn(en, messages)).map(
        ([name, group]) => `export const ${name} = /* @__PURE__ */ compile(${JSON.stringify(group)}, ${JSON.stringify(language)})`,
      )
      return [`import { compile } from ${JSON.stringify(compiler)}`, `export const language = ${JSON.stringify(language)}`, ...groups].join(
        '\n',
      )
    },
  }
}
