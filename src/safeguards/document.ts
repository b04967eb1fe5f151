import type { Rule } from '../diagnostics/rule.ts'
import { TracedText } from '../diagnostics/traced-text.ts'
import { isOfTheFamily } from './family.ts'
import { identifiersIn, markingsIn } from './found.ts'
import { readings } from './readings.ts'

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
    const all = readings(TracedText.of(source))
    const out: DocumentConcern[] = []
    for (const { one, reading, text } of identifiersIn(all)) {
      const { rule, sure, what, whatToDo } = one
      if (sure || (!unseen && isOfTheFamily(one, reading.text))) out.push({ rule, sure, text, where, line, what, whatToDo })
    }
    if (!unseen || where === PROPERTIES) {
      for (const { text } of markingsIn(all)) out.push({ rule: 'marking', sure: true, text, where, line, what: '', whatToDo: '' })
    }
    return out
  })
}
