import { ADDRESS_ID } from './id.ts'

/** The path of an entry's page within a site, by its file: `about` of `pages/about.md`, `briefings/child-t` of its own. */
export const pagePathOf = (path: string): string => path.replace(/^pages\//, '').replace(/\.md$/, '')

/** The file of an entry, by the path of its page: the other way round. */
export const entryOfPage = (page: string): string => `${page.includes('/') ? '' : 'pages/'}${page}.md`

/** The files of the same kind that an entry had once, by its former ids: `briefings/child-t.md` of `child-t`. What is no id is none. */
export const formerPaths = (path: string, aliases: readonly unknown[]): string[] =>
  aliases.flatMap((alias) =>
    typeof alias === 'string' && ADDRESS_ID.test(alias) ? [`${path.slice(0, path.indexOf('/'))}/${alias}.md`] : [],
  )
