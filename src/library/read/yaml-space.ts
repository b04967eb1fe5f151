import { type Document, visit } from 'yaml'
import { ODD_SPACE } from '../../markdown/unread-space.ts'

const ODD = new RegExp(`[${ODD_SPACE}]`, 'g')
/** Before the value of a field or an item: its indent, the signs of items, its name and colon. */
const BEFORE = /^\s*(?:-\s+)*(?:(?:[\w-]{1,100}|"[^"\n]{1,100}"|'[^'\n]{1,100}')\s*:)?\s*/
/** A file that was indented by them throughout has fewer. */
const MAX_SPACES = 2000

/** Between the parts of a list or a group on one line. */
const BETWEEN = new RegExp(`(?<=[[{,:])[${ODD_SPACE}]+|[${ODD_SPACE}]+(?=[\\]},:])`, 'g')
const END = /\s*$/

/** YAML with ordinary spaces where it needs them, and the offsets of those that were not. */
export interface OrdinarySpaces {
  text: string
  told: number[]
}

/**
 * Word and web pages write no-break spaces, which YAML takes for letters. Where they stand between the parts of YAML, they become
 * ordinary ones and are to be told of, one a line; at the end of a line nobody need know. Within a text they stay.
 */
export function ordinarySpaces(text: string, parse: (text: string) => Document.Parsed): OrdinarySpaces {
  if (text.search(ODD) < 0) return { text, told: [] }
  const found = new Map<number, 'indent' | 'between' | 'end'>()
  let start = 0
  for (const line of text.split('\n')) {
    if (line.search(ODD) >= 0) {
      const before = BEFORE.exec(line)?.[0].length ?? 0
      const end = END.exec(line)?.index ?? line.length
      const indent = line.search(/\S/)
      for (const { index } of line.matchAll(ODD)) {
        if (index >= end) found.set(start + index, 'end')
        else if (index < before) found.set(start + index, index < indent ? 'indent' : 'between')
      }
      if (/^[[{]/.test(line.slice(before))) {
        for (const { 0: spaces, index } of line.matchAll(BETWEEN)) {
          for (let i = 0; i < spaces.length; i += 1) found.set(start + index + i, 'between')
        }
      }
    }
    start += line.length + 1
  }
  // So many are no slip of a hand, and each of them would be held against the whole.
  if (found.size > MAX_SPACES) return { text, told: [...found.keys()].slice(0, 1) }
  const meant = parse(replaced(text, found.keys()))
  // A text with a colon in it is no field.
  if (meant.errors.length > 0 && parse(text).errors.length === 0) return { text, told: [] }
  const within = valuesOf(meant)
  const told: number[] = []
  let line = -1
  for (const [offset, where] of [...found].sort(([a], [b]) => a - b)) {
    if (where === 'end') continue
    if (within(offset)) {
      if (where === 'between') found.delete(offset)
      continue
    }
    const here = text.lastIndexOf('\n', offset)
    if (here !== line) told.push(offset)
    line = here
  }
  return { text: replaced(text, found.keys()), told }
}

function replaced(text: string, offsets: Iterable<number>): string {
  const units = text.split('')
  for (const offset of offsets) units[offset] = ' '
  return units.join('')
}

/** Whether an offset lies within a value or a name. Offsets are asked for in their order. */
function valuesOf(document: Document.Parsed): (offset: number) => boolean {
  const ranges: [from: number, to: number][] = []
  visit(document, {
    Scalar(_, { range }) {
      if (range) ranges.push([range[0], range[1]])
    },
  })
  ranges.sort(([a], [b]) => a - b)
  let i = 0
  return (offset) => {
    while (i < ranges.length && (ranges[i] as [number, number])[1] <= offset) i += 1
    return offset >= (ranges[i]?.[0] ?? Number.POSITIVE_INFINITY)
  }
}
