import type { Rule } from '../problem/rule.ts'
import { isOfTheFamily } from './family.ts'
import { IDENTITY_RULES } from './identity/index.ts'
import { markings } from './marking.ts'
import { quotations } from './quotation.ts'
import { readable } from './readable.ts'

/** A part of a document's text, with where it is, in words and as a line. */
interface DocumentText {
  where: string
  line: number
  text: string
  /** Whether readers of the published copy do not have it. */
  unseen: boolean
}

/** Something in a document that may have to go before it is published: plain data, so that it can be kept. */
export interface DocumentConcern {
  rule: Rule
  /** Whether it stops the build by itself: an NHS number does, a name does not. */
  sure: boolean
  /** The words themselves, with single spaces. */
  text: string
  where: string
  line: number
  /** What it is, and what to do about it; nothing for a marking, which says it itself. */
  what: string
  whatToDo: string
}

/** Where programs and people write what a file is. */
const PROPERTIES = 'its properties'

/**
 * Reads the text of a document by the rules for single places. A report is written by others and long, so the words
 * of the language guide and jigsaws are left to whoever reads it. In what the published copy does not have, only what is
 * sure counts: a comment with an NHS number in it shows that this is not the file to publish. So does a marking in the
 * properties; one that was deleted does not.
 */
export function inspectDocument(texts: readonly DocumentText[]): DocumentConcern[] {
  return texts.flatMap(({ where, line, text: source, unseen }) => {
    const text = readable(source)
    const out: DocumentConcern[] = []
    const add = (rule: Rule, sure: boolean, { start, end }: { start: number; end: number }, what: string, whatToDo: string) =>
      out.push({ rule, sure, text: text.slice(start, end).replace(/\s+/g, ' '), where, line, what, whatToDo })
    const quoted = quotations(source)
    const isQuoted = ({ start, end }: { start: number; end: number }) => quoted.some((one) => start >= one.start && end <= one.end)
    for (const find of Object.values(IDENTITY_RULES)) {
      for (const found of find(text)) {
        if (found.sure || (!unseen && isOfTheFamily(found, text))) add(found.rule, found.sure, found, found.what, found.whatToDo)
      }
    }
    if (!unseen || where === PROPERTIES) {
      for (const found of markings(text)) if (!isQuoted(found)) add('marking', true, found, '', '')
    }
    return out
  })
}
