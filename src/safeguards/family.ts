import { tellsOfBirthOrDeath } from './identity/birth-date.ts'
import { type Identifier, sentenceAround } from './identity/identifier.ts'

/** Reports write Mother and Child with a capital, too; in Children it is mostly that of a body or a title. */
const PEOPLE =
  /\b(?:(?:[Gg]rand|[Ss]tep-?|[Hh]alf-|foster )?(?:[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|[Pp]arent|[Ss]ister|[Bb]rother|[Ss]ibling|[Ss]on|[Dd]aughter|[Cc]hild)|children|[Aa]unt|[Uu]ncle|cousin|niece|nephew|[Pp]artner|husband|wife|boyfriend|girlfriend|girl|boy|[Bb]aby|babies|toddler|twin|pupil|carer|friend|neighbour|teacher|social worker|health visitor|midwife|nurse|doctor|GP|officer)s?\b/
const TITLE = /^(?:Mr|Mrs|Ms|Miss)\b/
/** What speaks of those who write, lead, teach and are cited. */
const IN_PUBLIC =
  /\b(?:authors?|authored|co-authored|written by|chair(?:ed)?(?: by)?|scrutineer|reviewers?|work of|study|studies|research|report|review|board|journal|press|university|edition|et al|foundation|professor|inquiry)\b/i

/** How far from a name a word may stand that says whose it is, and from a day one that says what happened on it. */
const BESIDE = 25
const NEAR = 60

/**
 * Whether a name or a day that was found in a long report is that of somebody it is about. Reports name their authors,
 * cite others, and are full of days; so a name must stand beside a word such as "mother" or "nurse", or in a sentence with
 * one that cites nobody, or after Mr, Mrs, Ms or Miss; and a day near a birth or a death.
 *
 * - `The mother, Leanne Hughes, rang.`, `Mrs Jones rang.` and `He was born on 14 March 2019.` are.
 * - `We know from the work of Karen Treisman that ...` and `guidance on the death of babies, issued by NICE on 3 December
 *   2014, a day after ...` are not.
 */
export function isOfTheFamily({ rule, start, end }: Identifier, text: string): boolean {
  if (rule === 'identity-birth-date') return tellsOfBirthOrDeath(around(text, start, end, NEAR))
  if (rule !== 'identity-name') return true
  if (PEOPLE.test(around(text, start, end, BESIDE))) return true
  const sentence = sentenceAround(text, start, end)
  if (IN_PUBLIC.test(sentence)) return false
  return TITLE.test(text.slice(start, end)) || PEOPLE.test(sentence)
}

/** What stands before and after a part of a text, within its sentence. */
function around(text: string, start: number, end: number, reach: number): string {
  const sentence = sentenceAround(text, start, end)
  const at = sentence.indexOf(text.slice(start, end))
  return `${sentence.slice(Math.max(0, at - reach), at)} ${sentence.slice(at + end - start, at + end - start + reach)}`
}
