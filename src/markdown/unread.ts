import type { Definition, Nodes, Root } from 'mdast'
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts'
import { hasHint } from '../diagnostics/hinted.ts'
import { beginsAsItem, bullets, bulletsWithin } from './bullet.ts'
import { editorComments } from './editor-comment.ts'
import { editorMarkup } from './editor-markup.ts'
import { filePaths } from './file-path.ts'
import { hiddenReason, hiddenReferences } from './hidden-character.ts'
import { privateAddresses } from './private-address.ts'
import { SIGNS, typed, typedInHtml, type UnreadMarkup } from './typed.ts'
import { oddAddress, unreadLinks } from './unread-link.ts'
import { oddSpaces } from './unread-space.ts'
import { wikiLinks } from './wiki-link.ts'

/** One slip of a program can make thousands: the first ones tell of it. */
const MAX_TOLD = 100

/**
 * Notes what was typed to be read by a program, or by nobody, and what readers would see: links that are none, comments and marks
 * of other editors, bullets from Word, paths of a shared drive. Code is left alone, for it shows what is typed; but a path in it is
 * told of, and so is code that is none.
 */
export function noteUnread(tree: Root, source: string, findings: Diagnostic[]): void {
  const starts = [0]
  for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) starts.push(i + 1)
  const placeAt = (offset: number): Position => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
  const say = (node: Nodes, found: UnreadMarkup[]) => {
    const start = node.position?.start.offset ?? 0
    for (const { at, ...rest } of found.slice(0, Math.max(0, MAX_TOLD - findings.length)))
      findings.push({ ...rest, place: placeAt(start + at) })
  }
  const sourceOf = ({ position }: Nodes) => source.slice(position?.start.offset, position?.end.offset)
  const used = new Set<string>()
  const definitions: Definition[] = []
  const isListed = (node: Nodes | undefined) => node?.type === 'paragraph' && beginsAsItem(sourceOf(node))
  const walk = (node: Nodes, beside: readonly (Nodes | undefined)[] = [], isInItem = false) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const words = typed(node, source)
      say(node, inText(words))
      if (node.type === 'paragraph')
        say(node, [...bullets(words, isInItem ? 'item' : beside.some(isListed) ? 'beside' : undefined), ...oddSpaces(words)])
      else if (node.type === 'tableCell') say(node, bulletsWithin(words, 'Write a sentence, or a list below the table.'))
      else if (node.type === 'heading' && node.children.length === 0) say(node, [WITHOUT_WORDS])
    } else if (node.type === 'html') say(node, inHtml(typedInHtml(node.value)))
    else if (node.type === 'code') say(node, inCode(sourceOf(node)))
    else if (node.type === 'inlineCode') say(node, filePaths(sourceOf(node)))
    else if (node.type === 'link') {
      // An address in angle brackets is its own text.
      if (!source.startsWith('<', node.position?.start.offset))
        say(node, [...privateAddresses(node.url), ...oddAddress(node.url)].map(atStart))
    } else if (node.type === 'definition') {
      say(node, [...privateAddresses(node.url), ...oddAddress(node.url)].map(atStart))
      definitions.push(node)
    } else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    if ('children' in node)
      for (const [i, child] of node.children.entries())
        walk(child, [node.children[i - 1], node.children[i + 1]], node.type === 'listItem' && i === 0)
  }
  walk(tree)
  for (const node of definitions) if (!used.has(node.identifier) && !isComment(node)) say(node, [withoutLink(node)])
}

const atStart = (found: UnreadMarkup): UnreadMarkup => ({ ...found, at: 0 })

const WITHOUT_WORDS: UnreadMarkup = {
  rule: 'markup-unread',
  at: 0,
  reason: 'This heading has no words, so readers would see an empty one. Write them, or take the signs out.',
}

const inText = (words: string): UnreadMarkup[] => (hasHint(words, SIGNS) ? inSigns(words) : [])

const inSigns = (words: string): UnreadMarkup[] => [
  ...unreadLinks(words),
  ...wikiLinks(words),
  ...editorComments(words),
  ...editorMarkup(words, true),
  ...filePaths(words),
  ...privateAddresses(words),
  ...references(words),
]

const references = (words: string): UnreadMarkup[] =>
  hiddenReferences(words).map((one) => ({ rule: 'character-hidden', at: one.index, reason: hiddenReason(words, one) }))

function inHtml(words: string): UnreadMarkup[] {
  const reason =
    'Within HTML no link of Markdown is read, and the page would show this as it stands. Leave an empty line after the tag, or write it without HTML.'
  const rest = words.indexOf('-->')
  return [
    ...unreadLinks(words).map((found) => ({ ...found, reason })),
    ...wikiLinks(words),
    ...editorComments(words),
    ...filePaths(words),
    ...privateAddresses(words),
    ...references(words),
    ...bulletsWithin(words, 'Write a list of Markdown: each point on a line of its own that begins with `- `, after an empty line.'),
    ...(rest < 0 ? [] : [{ rule: 'comment-shown', at: rest, reason: COMMENT_ENDED } as const]),
  ]
}

const COMMENT_ENDED = 'The comment ended before this, at the first `-->`, so readers would see what stands between. Take it out.'

function inCode(code: string): UnreadMarkup[] {
  const paths = filePaths(code)
  if (/^[ \t>]*(?:`{3}|~{3})/.test(code)) return paths
  const reason = 'Four spaces or a tab begin this line, so the page would show it as code, and read no link in it. Take them out.'
  return [...paths, { rule: 'markup-unread', at: 0, severity: code.includes('](') ? 'error' : 'warning', reason }]
}

/** `[//]: # (a comment)`, which is one in every kind of Markdown. */
const isComment = ({ url }: Definition): boolean => url === '#' || url === ''

const withoutLink = ({ label, identifier, url }: Definition): UnreadMarkup => ({
  rule: 'markup-unread',
  at: 0,
  reason: `This line says where links to \`[${label ?? identifier}]\` lead, and there is none, so no reader sees it. If it is a text, write \`\\[${label ?? identifier}]: ${url} ...\`; else take it out.`,
})
