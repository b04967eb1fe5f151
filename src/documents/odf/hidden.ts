import type { Findings } from '../content.ts'
import { attribute, type Document, type Element, elements, remove, unwrap } from '../xml.ts'

/** Styles that hide what has them, also those that come from one which does. */
export function hiddenStyles(documents: readonly Document[]): ReadonlySet<string> {
  const hides = new Map<string, boolean | string>()
  for (const style of documents.flatMap((one) => elements(one, 'style'))) {
    const display = elements(style, 'text-properties', 'section-properties')
      .map((one) => attribute(one, 'display'))
      .find((value) => value !== undefined)
    hides.set(attribute(style, 'name') ?? '', display === undefined ? (attribute(style, 'parent-style-name') ?? false) : display === 'none')
  }
  const isHidden = (name: string, depth = 0): boolean => {
    const own = hides.get(name)
    return typeof own === 'string' ? depth < 20 && isHidden(own, depth + 1) : own === true
  }
  return new Set([...hides.keys()].filter((name) => isHidden(name)))
}

export function acceptChanges(document: Document, found: Findings): number {
  let made = 0
  for (const list of elements(document, 'tracked-changes')) {
    made += elements(list, 'changed-region').length
    for (const one of elements(list, 'p', 'h')) unseenText(one, 'text that is deleted or hidden', found)
    remove(list)
  }
  for (const one of elements(document, 'change', 'change-start', 'change-end')) remove(one)
  return made
}

export function dropComments(document: Document, found: Findings): number {
  const comments = elements(document, 'annotation')
  for (const one of comments) {
    unseenText(one, 'a comment', found)
    remove(one)
  }
  for (const one of elements(document, 'annotation-end')) remove(one)
  return comments.length
}

export function dropHidden(document: Document, styles: ReadonlySet<string>, found: Findings): number {
  let pieces = 0
  for (const one of elements(document, 'span', 'p', 'h', 'section', 'hidden-text', 'hidden-paragraph')) {
    const display = attribute(one, 'display')
    const isHidden =
      one.localName?.startsWith('hidden-') ||
      styles.has(attribute(one, 'style-name') ?? '') ||
      display === 'none' ||
      display === 'condition'
    if (!isHidden) continue
    if (one.localName?.startsWith('hidden-') && attribute(one, 'is-hidden') === 'false') {
      unwrap(one)
      continue
    }
    const words = one.localName === 'hidden-text' ? (attribute(one, 'string-value') ?? '') : (one.textContent ?? '')
    const gone = one.localName === 'hidden-paragraph' ? one.parentNode : one
    if (gone) remove(gone)
    found.leaves.push({ where: 'text that is deleted or hidden', line: 1, text: words || (gone?.textContent ?? ''), unseen: true })
    pieces += 1
  }
  for (const one of elements(
    document,
    'table-row',
    'header',
    'footer',
    'header-left',
    'footer-left',
    'header-first',
    'footer-first',
    ...SHAPES,
  )) {
    const isHidden =
      ['collapse', 'filter'].includes(attribute(one, 'visibility') ?? '') || ['false', 'none'].includes(attribute(one, 'display') ?? '')
    if (!isHidden) continue
    remove(one)
    unseenText(one, 'text that is deleted or hidden', found)
    if (one.textContent?.trim()) pieces += 1
  }
  // Other words that a field would show if something else were so, and values that no page shows.
  for (const one of elements(document, 'conditional-text', 'user-field-decl', 'variable-decl', 'hidden', 'script', 'placeholder'))
    for (const name of ['string-value', 'string-value-if-true', 'string-value-if-false', 'value', 'description'])
      if (attribute(one, name))
        found.leaves.push({ where: 'the value of a field', line: 1, text: attribute(one, name) ?? '', unseen: true })
  return pieces
}

const SHAPES = ['frame', 'custom-shape', 'rect', 'ellipse', 'g', 'line', 'polygon', 'path', 'circle', 'caption']

/** Its words are read, though no copy has them. */
const unseenText = (one: Element, where: string, found: Findings): void => {
  found.leaves.push({ where, line: 1, text: one.textContent ?? '', unseen: true })
}
