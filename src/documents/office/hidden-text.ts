import { attribute, childOf, children, type Document, type Element, elements, looksOf, remove } from '../xml.ts'

/** Whether a switch of Word's is on: it is where it stands without a value. */
export const isOn = (one: Element | undefined): boolean => one !== undefined && !['0', 'false', 'off'].includes(attribute(one, 'val') ?? '')

/** The style of paragraphs that name none. */
const DEFAULT = ''

/** The styles that hide text, by their ids, also those that are based on one which does. */
export function hiddenStyles(styles: readonly Document[]): ReadonlySet<string> {
  const all = styles.flatMap((document) => elements(document, 'style'))
  const hides = new Map<string, boolean | string>()
  const defaults = styles.flatMap((document) => elements(document, 'rPrDefault')).flatMap((one) => elements(one, 'vanish'))
  const isHiddenAnyway = defaults.some(isOn)
  for (const style of all) {
    const look = childOf(style, 'rPr')
    const vanish = look && childOf(look, 'vanish')
    const base = childOf(style, 'basedOn')
    const own = vanish ? isOn(vanish) : ((base && attribute(base, 'val')) ?? isHiddenAnyway)
    hides.set(attribute(style, 'styleId') ?? '', own)
    if (attribute(style, 'type') === 'paragraph' && attribute(style, 'default') === '1') hides.set(DEFAULT, own)
  }
  if (!hides.has(DEFAULT)) hides.set(DEFAULT, isHiddenAnyway)
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
  for (let above = run.parentNode; above; above = above.parentNode) {
    if (above.localName === 'p') {
      const format = looksOf(above as Element, 'pPr')
      const named = format && childOf(format, 'pStyle')
      if (styles.has((named && attribute(named, 'val')) ?? DEFAULT)) return true
    } else if (above.localName === 'tbl') {
      const format = childOf(above as Element, 'tblPr')
      const named = format && childOf(format, 'tblStyle')
      if (named && styles.has(attribute(named, 'val') ?? '')) return true
    }
  }
  return false
}
