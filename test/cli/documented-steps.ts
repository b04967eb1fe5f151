import type { Code, Heading, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** What a page asks its reader to do. */
export type Step = { line: number; section: string } & (
  | { does: 'run'; commands: string; ends: Ending; shows: string[] }
  | { does: 'write'; path: string; text: string }
  | { does: 'append'; path: string; text: string }
  | { does: 'change'; path: string; from: string; to: string }
)

/** How a block of commands ends: by itself, with 1, or when its reader stops it. */
export type Ending = 'well' | 'stops' | 'until-stopped'

/**
 * The steps of a page, in order. A block of `sh` is pasted, and the block of `text` after it is what is seen. A block below a path alone
 * is a file; one below "At the end of `path`, add" is added to it; one below "In `path`, change" becomes the one below "to".
 */
export function stepsOf(markdown: string): Step[] {
  const { children } = unified().use(remarkParse).parse(markdown) as Root
  const steps: Step[] = []
  let section = ''
  let changed: { path: string; from: string } | undefined
  for (const [i, node] of children.entries()) {
    if (node.type === 'heading') section = textOf(node as Heading)
    if (node.type !== 'code') continue
    const place = { line: node.position?.start.line ?? 0, section }
    const before = children[i - 1]
    const path = pathIn(before)
    const said = before ? textOf(before) : ''
    const last = steps.at(-1)
    if (node.lang === 'sh') steps.push({ ...place, does: 'run', commands: node.value, ends: endingOf(node), shows: [] })
    else if (node.lang === 'text' && last?.does === 'run') last.shows = node.value.split('\n')
    else if (changed && said === 'to') {
      steps.push({ ...place, does: 'change', ...changed, to: node.value })
      changed = undefined
    } else if (path !== undefined && said === path) steps.push({ ...place, does: 'write', path, text: `${node.value}\n` })
    else if (path !== undefined && /At the end of \S+, add$/.test(said))
      steps.push({ ...place, does: 'append', path, text: `${node.value}\n` })
    else if (path !== undefined && /\b[Ii]n \S+, change$/.test(said)) changed = { path, from: node.value }
    else throw new Error(`Line ${place.line}: nobody knows what to do with this block.`)
  }
  if (changed) throw new Error(`Nothing says to what \`${changed.from}\` is changed.`)
  return steps
}

function endingOf({ meta }: Code): Ending {
  if (!meta) return 'well'
  if (meta === 'stops' || meta === 'until-stopped') return meta
  throw new Error(`No block ends so: ${meta}`)
}

/** The last path that a paragraph names. */
const pathIn = (node: Nodes | undefined): string | undefined =>
  node?.type === 'paragraph' ? node.children.findLast(({ type }) => type === 'inlineCode') && pathOf(node) : undefined

const pathOf = (node: Extract<Nodes, { type: 'paragraph' }>): string =>
  node.children.flatMap((child) => (child.type === 'inlineCode' ? [child.value] : [])).at(-1) ?? ''

/**
 * The first line that a page shows and that is not seen, or nothing. `…` stands for what is left out, and figures that differ from one
 * computer to the next are not held against one another.
 */
export function unseen(shows: readonly string[], seen: string): string | undefined {
  let rest = flat(seen)
  for (const line of shows.flatMap((one) => one.split('…')).map((one) => flat(one).trim())) {
    const at = rest.indexOf(line)
    if (at < 0) return line
    rest = rest.slice(at + line.length)
  }
  return undefined
}

const flat = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours
    .replace(/\u001b\[[0-9;]*m/g, '')
    .replace(/(localhost|127\.0\.0\.1):\d+/g, '$1:0')
    .replace(/\b[\d.]+ ?(?:ms|s|m)\b/g, '0 s')
    .replace(/\b\d+ (files|pages|packages|addresses|entries|schemas)\b/g, '0 $1')
    .replace(/[ \t]+/g, ' ')
