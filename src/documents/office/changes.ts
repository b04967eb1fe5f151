import { children, type Document, type Element, elements, insert, isWithin, looksOf, remove, unwrap } from '../xml.ts'

/** How something looked before it was changed. */
const BEFORE = [
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblGridChange',
  'tblPrExChange',
  'tcPrChange',
  'trPrChange',
  'numberingChange',
  'cellIns',
  'cellMerge',
]
const RANGES = /^(?:moveFrom|moveTo|customXmlIns|customXmlDel|customXmlMoveFrom|customXmlMoveTo)Range(?:Start|End)$/

/**
 * Accepts every tracked change of a part of a Word file: what was put in stays, what was deleted goes. That is the text
 * which Word shows when it shows no changes.
 *
 * @param gone takes what was deleted.
 * @returns how many changes there were.
 */
export function acceptChanges(document: Document, gone: string[]): number {
  let made = 0
  const deleted: string[] = []
  // The last come first: paragraphs that go on in the next one are then moved only once.
  for (const one of elements(document, 'del', 'moveFrom').reverse()) {
    made += 1
    const holder = one.parentNode as Element | null
    if (holder?.localName === 'trPr') {
      const row = holder.parentNode as Element
      deleted.push(row.textContent ?? '')
      remove(row)
    } else if (holder?.localName === 'rPr' && isWithin(holder, 'pPr')) {
      joinNext(holder.parentNode?.parentNode as Element)
      remove(one)
    } else {
      deleted.push(one.textContent ?? '')
      remove(one)
    }
  }
  for (const words of deleted.reverse()) gone.push(words)
  for (const one of elements(document, 'cellDel')) {
    made += 1
    const cell = one.parentNode?.parentNode as Element
    gone.push(cell.textContent ?? '')
    for (const run of elements(cell, 'r')) remove(run)
    remove(one)
  }
  for (const one of elements(document, 'ins', 'moveTo')) {
    made += 1
    if (one.firstChild) unwrap(one)
    else remove(one)
  }
  for (const one of elements(document)) {
    const name = one.localName ?? ''
    if (BEFORE.includes(name)) made += 1
    if (BEFORE.includes(name) || RANGES.test(name)) remove(one)
  }
  return made
}

/** A paragraph whose end was deleted goes on in the next one. */
function joinNext(paragraph: Element): void {
  let next = paragraph.nextSibling
  while (next && (next as Element).localName !== 'p') next = next.nextSibling
  if (!next) return
  const target = next as Element
  const looks = looksOf(target, 'pPr')
  const first = looks ? looks.nextSibling : target.firstChild
  for (const child of children(paragraph)) if ((child as Element).localName !== 'pPr') insert(target, child, first)
  remove(paragraph)
}
