import type { Plugin } from 'vite'
import { isForms, type Written } from './compile.ts'
import { en } from './en.ts'
import { type OwnMessages, withOwn } from './language.ts'
import { scriptModule } from './script-module.ts'

const NAME = 'virtual:sevenfold/messages'
const RESOLVED = `\0${NAME}`

/**
 * Gives the scripts of pages their messages: `import { search } from 'virtual:sevenfold/messages'`. Each group is a module of its
 * own and each message an export of that, so that a script takes along no other.
 *
 * @param told the language of the site, and a partnership's own words; asked when a module is loaded.
 */
export function messagesPlugin(told: () => { language: string; messages?: OwnMessages }): Plugin {
  return {
    name: 'sevenfold:messages',
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(RESOLVED)) return undefined
      const { language, messages = {} } = told()
      const group = id.slice(RESOLVED.length + 1)
      const groups = Object.keys(en).map((name) => `export * as ${name} from '${NAME}/${name}'`)
      if (group === '')
        return { code: [`export const language = ${JSON.stringify(language)}`, ...groups].join('\n'), moduleSideEffects: false }
      const written = withOwn(en, messages)[group]
      if (written === undefined || typeof written === 'string' || isForms(written)) return undefined
      return { code: scriptModule(written satisfies Written, language), moduleSideEffects: false }
    },
  }
}
