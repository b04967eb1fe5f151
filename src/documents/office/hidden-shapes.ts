import { attribute, type Document, type Element, elements, remove } from '../xml.ts'

const SHAPES = [
  'drawing',
  'pict',
  'sp',
  'wsp',
  'pic',
  'cxnSp',
  'grpSp',
  'wgp',
  'graphicFrame',
  'shape',
  'rect',
  'oval',
  'group',
  'AlternateContent',
]
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

/**
 * Takes out the drawings that their authors hid in the list of them, and the rows of tables that are hidden.
 *
 * @param gone takes the words in them.
 * @returns how many there were.
 */
export function dropHiddenShapes(document: Document, gone: string[]): number {
  let n = 0
  const drop = (one: Element | undefined) => {
    if (!one?.parentNode) return
    gone.push(one.textContent ?? '')
    remove(one)
    n += 1
  }
  for (const one of elements(document, 'docPr', 'cNvPr')) if (isOn(attribute(one, 'hidden'))) drop(shapeOf(one))
  for (const one of elements(document, 'shape', 'rect', 'oval', 'group', 'line', 'roundrect'))
    if (/visibility\s*:\s*hidden/i.test(attribute(one, 'style') ?? '')) drop(one)
  for (const one of elements(document, 'hidden')) {
    const row = one.parentNode?.localName === 'trPr' ? (one.parentNode.parentNode as Element) : undefined
    if (row && !/^(?:0|false|off)$/.test(attribute(one, 'val') ?? '')) drop(row)
  }
  return n
}

function shapeOf(properties: Element): Element | undefined {
  for (let node = properties.parentNode; node; node = node.parentNode) if (SHAPES.includes(node.localName ?? '')) return node as Element
  return undefined
}
