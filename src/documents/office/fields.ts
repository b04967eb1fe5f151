import type { Findings } from '../content.ts'
import { property } from '../wording.ts'
import { attribute, childOf, type Document, type Element, elements, insert, remove, unwrap } from '../xml.ts'

/** Fields that show what depends on the page, or lead to a place in the text. Of all others their words stay alone. */
const LIVE =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|STYLEREF|TOC|EQ|SYMBOL|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT)\b/i
/** What an instruction may hold of words: one name of a place, and switches with short values. */
const PLAIN = /^\s*\w+(?:\s+[\w.]+)?(?:\s+\\[*@#a-z](?:\s*(?:"[^"\\]{0,24}"|\w{1,24}))?)*\s*$/i
/** These say in their instruction what they show. */
const SHOWN = /^\s*(?:EQ|SYMBOL|LISTNUM)\b/i

/** What a run can show. */
const DRAWN = ['t', 'tab', 'br', 'cr', 'sym', 'drawing', 'pict', 'object', 'noBreakHyphen', 'softHyphen', 'footnoteReference']

interface Field {
  marks: Element[]
  instruction: string
  codes: Element[]
  /** What stands in the instruction beside its words: other fields and what they show, which no page does. */
  inner: Element[]
  isResult: boolean
}

/** Takes codes of fields out of a part of a Word file where readers do not need them, and leaves what they show. */
export function flattenFields(document: Document, found: Findings): string[] {
  const shown: string[] = []
  for (const one of elements(document, 'fldSimple')) {
    const kept = judged(attribute(one, 'instr') ?? '', found, shown)
    if (kept === undefined) unwrap(one)
    else for (const own of Array.from(one.attributes)) if (own.localName === 'instr') own.value = kept
  }
  const open: Field[] = []
  for (const one of elements(document, 'fldChar', 'instrText', ...DRAWN)) {
    if (DRAWN.includes(one.localName ?? '')) {
      open.find(({ isResult }) => !isResult)?.inner.push(one)
      continue
    }
    const type = attribute(one, 'fldCharType')
    const field = open.at(-1)
    if (one.localName === 'instrText') {
      if (!field || field.isResult) remove(one)
      else {
        field.codes.push(one)
        field.instruction += one.textContent ?? ''
      }
    } else if (type === 'begin') {
      const data = childOf(one, 'ffData')
      if (data) showControl(one, data, found)
      open.push({ marks: [one], instruction: '', codes: [], inner: [], isResult: false })
    } else if (field) {
      field.marks.push(one)
      if (type === 'separate') field.isResult = true
      else close(open.pop() as Field, found, shown)
    } else remove(one)
  }
  for (const field of open) close(field, found, shown)
  return shown
}

function close({ marks, instruction, codes, inner }: Field, found: Findings, shown: string[]): void {
  const kept = judged(instruction, found, shown)
  const first = codes[0]
  if (marks.length > 1) for (const one of inner) remove(one)
  if (kept === undefined || !first || marks.length < 2) {
    // What stood between the beginning and the result was never shown.
    for (const one of [...marks, ...codes]) remove(one)
    return
  }
  first.textContent = kept
  for (const one of codes.slice(1)) remove(one)
}

/** An instruction as the copy has it; nothing where the copy has only what it shows. */
function judged(instruction: string, found: Findings, shown: string[]): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(instruction) ?? []
  const place = /^\s*HYPERLINK\b.*\\l\s+"(\w+)"/i.exec(instruction)?.[1]
  const address = quoted ?? bare ?? ''
  if (/^(?:https?:|mailto:|tel:)/i.test(address)) return ` HYPERLINK "${address}"${place ? ` \\l "${place}"` : ''} `
  if (place && address === '') return ` HYPERLINK \\l "${place}" `
  if (SHOWN.test(instruction)) {
    shown.push(instruction)
    return instruction
  }
  if (LIVE.test(instruction) && PLAIN.test(instruction)) return instruction
  const path = /(?:[A-Z]:\\+|\\\\\\\\|file:)[^"]+/i.exec(instruction)?.[0]
  if (path) found.unseen.push(property('a link to a file on a computer', path))
  else if (/^\s*ADDIN\b/i.test(instruction)) found.unseen.push('data of programs')
  found.leaves.push({ where: 'the code of a field', line: 1, text: instruction, unseen: true })
  return undefined
}

/** A box to tick or a list to choose from becomes the sign or the words that it shows. */
function showControl(mark: Element, data: Element, found: Findings): void {
  for (const one of elements(data, 'helpText', 'statusText', 'default', 'listEntry'))
    found.leaves.push({ where: 'the help of a field', line: 1, text: attribute(one, 'val') ?? '', unseen: true })
  const box = childOf(data, 'checkBox')
  const list = childOf(data, 'ddList')
  const chosen = (of: Element, name: string) => {
    const one = childOf(of, name)
    return one && (attribute(one, 'val') ?? '1')
  }
  const isOn = box && /^(?:1|true|on)$/.test(chosen(box, 'checked') ?? chosen(box, 'default') ?? '0')
  const index = Number((list && (chosen(list, 'result') ?? chosen(list, 'default'))) ?? 0)
  const entry = list && elements(list, 'listEntry')[index]
  const words = box ? (isOn ? '☒' : '☐') : entry && attribute(entry, 'val')
  remove(data)
  const run = mark.parentNode
  if (!words || !run?.parentNode || run.localName !== 'r') return
  const shown = mark.ownerDocument?.createElementNS(mark.namespaceURI, `${mark.prefix ? `${mark.prefix}:` : ''}t`)
  const own = run.cloneNode(false) as Element
  const look = childOf(run as Element, 'rPr')
  if (!shown) return
  if (look) insert(own, look.cloneNode(true), null)
  shown.textContent = words
  insert(own, shown, null)
  insert(run.parentNode, own, run)
}
