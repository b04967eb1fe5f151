import type { UnreadMarkup } from './typed.ts'

/** One without an end goes on to that of its line. */
const WIKI = /(?<!\\)(!?)\[\[([^[\]\n]{1,300})(?:\]\]|(?=\n|$))/g

/** Finds links and embeds as Obsidian and wikis write them: `[[child-t]]`, `[[child-t|Child T]]`, `![[plan.pdf]]`. */
export function wikiLinks(text: string): UnreadMarkup[] {
  return [...text.matchAll(WIKI)].map(({ 1: embeds, 2: inside = '', index: at }) => {
    const [page = '', words] = inside.split('|')
    const [name = '', hash] = page.split('#')
    const link = `[${words ?? (name || page)}](../briefings/${name || 'child-t'}.md${hash === undefined ? '' : `#${hash}`})`
    const cure = embeds ? 'Say it in words, or link to it.' : `Write a link to the file, such as \`${link}\`.`
    return {
      rule: 'link-unread',
      at,
      reason: `${embeds ? 'Embeds' : 'Links'} in double square brackets are not read: the page would show them as they stand. ${cure}`,
    }
  })
}
