import GithubSlugger from 'github-slugger'
import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { walk } from './walk.ts'

/** Gives each heading a level from `top` to 4, whatever its author wrote: the page has those above. */
export function levelHeadings(tree: Root, top: 2 | 3 | 4): void {
  walk(tree, (node) => {
    const level = node.type === 'element' && /^h([1-6])$/.exec(node.tagName)?.[1]
    if (level) node.tagName = `h${Math.min(Math.max(Number(level), top), 4)}`
  })
}

/**
 * Gives each heading an id made from its words.
 *
 * @param prefix begins each id.
 * @param taken ids that the page has already.
 */
export function nameHeadings(tree: Root, prefix: string, taken: readonly string[]): string[] {
  const slugger = new GithubSlugger()
  for (const id of taken) if (id.startsWith(prefix)) slugger.slug(id.slice(prefix.length))
  const ids: string[] = []
  walk(tree, (node) => {
    if (node.type === 'text' || !/^h[1-6]$/.test(node.tagName)) return
    const words = textOf(node)
    const id = prefix + slugger.slug(fit(words) ? words : `section ${words}`)
    node.properties['id'] = id
    ids.push(id)
  })
  return ids
}

/** Whether an id can be made of words: there are some, and they do not begin as the ids of explanations and letters do. */
const fit = (words: string): boolean => /[\p{L}\p{N}]/u.test(words) && !/^\s*(term|letter)\b/i.test(words)
