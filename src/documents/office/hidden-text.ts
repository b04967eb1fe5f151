import { attribute, children, childOf, type Document, type Element, elements, looksOf, remove } from '../xml.ts'

/** Whether a switch of Word's is on: it is where it stands without a value. */
const isOn = (one: Element | undefined): boolean => one !== undefined && !['0', 'false', 'off'].includes(attribute(one, 'val') ?? '')

/** The styles that hide text, by their ids, also those that are based on one which does. */
export function hiddenStyles(styles: readonly Document[]): ReadonlySet<string> {
  const all = styles.flatMap((document) => elements(document, 'style'))
  const hides = new Map<string, boolean | string>()
  for (const style of all) {
    const look = childOf(style, 'rPr')
    const vanish = look && childOf(look, 'vanish')
    const base = childOf(style, 'basedOn')
    hides.set(attribute(style, 'styleId') ?? '', vanish ? isOn(vanish) : ((base && attribute(base, 'val')) ?? false))
  }
  const isHidden = (id: string, depth = 0): boolean => {
    const own = hides.get(id)
    return typeof own === 'string' ? depth < 20 && isHidden(own, depth + 1) : own === true
  }
  return new Set([...hides.keys()].filter((id) => isHidden(id)))
}

/**
 * Takes hidden text out of a part of a Word file. The marks of fields stay, so that none begins without an end.
 *
 * @param gone takes what was hidden.
 * @returns how many pieces there were.
 */
export function dropHidden(document: Document, styles: ReadonlySet<string>, gone: string[]): number {
  let pieces = 0
  for (const run of elements(document, 'r')) {
    if (!isHiddenRun(run, styles)) continue
    const words = run.textContent ?? ''
    for (const child of children(run)) if (!['rPr', 'fldChar'].includes((child as Element).localName ?? '')) remove(child)
    if (elements(run, 'fldChar').length === 0) remove(run)
    if (words.trim() === '') continue
    gone.push(words)
    pieces += 1
  }
  return pieces
}

function isHiddenRun(run: Element, styles: ReadonlySet<string>): boolean {
  const look = looksOf(run, 'rPr')
  const own = look && childOf(look, 'vanish')
  if (own) return isOn(own)
  const style = look && childOf(look, 'rStyle')
  if (style && styles.has(attribute(style, 'val') ?? '')) return true
  let paragraph = run.parentNode as Element | null
  while (paragraph && paragraph.localName !== 'p') paragraph = paragraph.parentNode as Element | null
  const format = paragraph && looksOf(paragraph, 'pPr')
  const named = format && childOf(format, 'pStyle')
  return named !== undefined && named !== null && styles.has(attribute(named, 'val') ?? '')
}
