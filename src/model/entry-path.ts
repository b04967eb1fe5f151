import { ADDRESS_ID } from './id.ts'
import { ALL_KINDS, KINDS, kindOfFolder } from './kinds.ts'

/** The path of an entry's page within a site, by its file: `about` of `pages/about.md`, `briefings/child-t` of its own. */
export function pagePathOf(file: string): string {
  const [folder = '', ...rest] = file.split('/')
  const kind = kindOfFolder(folder)
  const name = rest.join('/').replace(/\.md$/, '')
  return kind ? KINDS[kind].path + name : file.replace(/\.md$/, '')
}

/** The file of an entry, by the path of its page: the other way round. A page by itself has the name of its file. */
export function entryOfPage(page: string): string {
  const path = page.slice(0, page.lastIndexOf('/') + 1)
  const kind = ALL_KINDS.find((kind) => KINDS[kind].path === path)
  return `${kind ? `${KINDS[kind].folder}/${page.slice(path.length)}` : page}.md`
}

/** The files of the same kind that an entry had once, by its former ids: `briefings/child-t.md` of `child-t`. What is no id is none. */
export const formerPaths = (path: string, aliases: readonly unknown[]): string[] =>
  aliases.flatMap((alias) =>
    typeof alias === 'string' && ADDRESS_ID.test(alias) ? [`${path.slice(0, path.indexOf('/'))}/${alias}.md`] : [],
  )
