/** Where the page of an entry stands within a site, by its file: `about` of `pages/about.md`, `briefings/child-t` of its own. */
export const placeOfEntry = (path: string): string => path.replace(/^pages\//, '').replace(/\.md$/, '')

/** The file of an entry, by where its page stands: the other way round. */
export const entryAtPlace = (place: string): string => `${place.includes('/') ? '' : 'pages/'}${place}.md`

/** The files of the same kind that an entry had once, by its former ids: `briefings/child-t.md` of `child-t`. */
export const formerPaths = (path: string, aliases: readonly unknown[]): string[] =>
  aliases.map((alias) => `${path.slice(0, path.indexOf('/'))}/${alias}.md`)
