import { parse } from '@astrojs/compiler-rs'
import { parseAst } from 'rolldown/parseAst'

/** A node of a syntax tree of ESTree, with JSX. */
interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** Attributes, and properties of components, whose values people read. */
const READ = /^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|content|label|description|summary|data-copy)$/

/** What looks like words for people: a capital at the beginning of a word, and another word; or one word with a capital. */
const WORDS = /(?:^|[^\p{L}\p{N}])\p{Lu}[\p{Ll}’']*[,:]? \p{L}|\p{L}[,:]? \p{Lu}\p{Ll}|^\s*\p{Lu}\p{Ll}+[.:]?\s*$/u

/** The same around what is filled in: `Since ${day}`, `${name}: what is due`. */
const SENTENCE = /\p{L}{2,} \p{L}{2,}|(?:^|\. )\p{Lu}\p{Ll}+\b/u

/** What stands for an expression in a template. */
const HOLE = '\u0000'
const withoutHoles = (text: string): string => text.replaceAll(HOLE, ' ').replace(/\s+/g, ' ').trim()

/**
 * The texts for people that stand in a file itself.
 *
 * @param source of a component of Astro, or of a TypeScript module.
 */
export function textsIn(source: string, isAstro: boolean): string[] {
  const tree: unknown = isAstro ? parse(source).ast : parseAst(source, { lang: 'ts' })
  const found: string[] = []
  walk(tree as Node, found)
  return found
}

function walk(node: Node, found: string[]): void {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'TSLiteralType':
      return
    case 'Property':
      // The words of schema.org, which every language shares.
      if ((node['key'] as Node)['value'] === '@type') return
      break
    case 'NewExpression':
      // What is thrown is for those who write code or publish.
      if (/Error$/.test(nameOf(node['callee']))) return
      break
    case 'JSXText':
      if (/\p{L}/u.test(plain(String(node['value'])))) found.push(withoutHoles(String(node['value'])))
      return
    case 'JSXAttribute': {
      const value = node['value'] as Node | null
      if (value?.type === 'Literal') {
        if (READ.test(nameOf(node['name'])) && /\p{L}/u.test(String(value['value']))) found.push(String(value['value']))
        return
      }
      break
    }
    case 'Literal':
      if (typeof node['value'] === 'string' && WORDS.test(node['value'])) found.push(node['value'])
      return
    case 'TaggedTemplateExpression':
      if (nameOf(node['tag']) === 'html') {
        found.push(...textsOfHtml(textOf(node['quasi'] as Node)))
        for (const part of (node['quasi'] as Node)['expressions'] as Node[]) walk(part, found)
        return
      }
      break
    case 'TemplateLiteral': {
      const text = textOf(node)
      if (/<[a-z!?/]/i.test(text)) found.push(...textsOfHtml(text).filter((one) => WORDS.test(one)))
      else if (WORDS.test(text) || SENTENCE.test(text)) found.push(withoutHoles(text))
      break
    }
  }
  for (const inner of Object.values(node)) {
    for (const one of [inner].flat()) if (typeof one === 'object' && one !== null && 'type' in one) walk(one as Node, found)
  }
}

/** The words of a piece of HTML, between its tags and in attributes that people read. */
function textsOfHtml(html: string): string[] {
  const attributes = [...html.matchAll(/\s([a-z-]+)="([^"]*)"/gi)].flatMap(([, name = '', value = '']) => (READ.test(name) ? [value] : []))
  // An attribute that may be left out stands in a template of its own.
  const between = /^\s[\w-]+="[^"]*"$/.test(html) ? [] : html.split(/<[^>]*>/)
  return [...attributes, ...between].filter((text) => /\p{L}/u.test(plain(text))).map(withoutHoles)
}

const plain = (text: string): string => text.replace(/&#?\w+;/g, '')

const textOf = (template: Node): string =>
  (template['quasis'] as Node[]).map((quasi) => (quasi['value'] as { cooked: string }).cooked).join(HOLE)

/** `html`, `Error`, `aria-label`: the name of what is named alone. */
const nameOf = (node: unknown): string => String((node as Node | null)?.['name'] ?? '')
