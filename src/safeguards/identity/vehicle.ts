import { Pattern } from '../pattern.ts'
import { type IdentityRule, identifiers } from './identifier.ts'

const PLACE = { begins: 'Aa', near: '0', reach: 1 }

/** Since 2001: two letters, an age from 02 to 29 or 51 to 79, three letters. */
const CURRENT = new Pattern(/(?<!\w)[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|5[1-9]|6\d|7\d) ?[A-HJ-PR-Z]{3}(?!\w)/g, PLACE)
/** With a space or a hyphen where a plate has none, or a hyphen where it has a space. */
const SPACED = new Pattern(/(?<!\w)[A-HJ-PR-Y]{2}[ -]?(?:0[2-9]|[12]\d|5[1-9]|6\d|7\d)[ -]?[A-HJ-PR-Z]{3}(?!\w)/g, PLACE)
const OLDER = new Pattern(/(?<!\w)(?:[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y])(?!\w)/g, PLACE)
const VEHICLE =
  /\b(?:car|van|vehicle|taxi|moped|motorbike|motorcycle|scooter|minibus|truck|lorry|(?:number)?plates?|vrm|reg|registration|drove|driving)\b/i
/** Short words in capitals, and letters that stand for something, after the number of a form: `CP15 AND`. */
const WORD = /(?:ALL|AND|ANY|ARE|BUT|CAN|CPP|CSE|FOR|GPS|HAD|HAS|LAC|LSA|MAY|NHS|NOT|SEN|THE|WAS)$/

/**
 * Vehicle registration marks: those since 2001 wherever they stand, older forms and other spacing in a sentence about a vehicle.
 *
 * - `A silver car, registration AB12 CDE, was seen.` is found.
 * - `CP15 AND CP16 are codes of the plan.` is not.
 */
export const vehicle: IdentityRule = (words) => {
  const about = {
    rule: 'identity-vehicle',
    sure: false,
    what: "a vehicle's registration mark",
    whatToDo: 'Take it out, or write "a car".',
  } as const
  const inContext = (sentence: string) => (VEHICLE.test(sentence) ? about : undefined)
  const current = identifiers(words, CURRENT, ([mark], sentence) => (WORD.test(mark) ? inContext(sentence()) : about))
  const isNew = (at: number) => !current.some(({ start }) => start === at)
  const spaced = identifiers(words, SPACED, ({ index }, sentence) => (isNew(index) ? inContext(sentence()) : undefined))
  const older = identifiers(words, OLDER, (_, sentence) => inContext(sentence()))
  return [...current, ...spaced, ...older]
}
