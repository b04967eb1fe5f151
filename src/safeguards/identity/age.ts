import { Pattern } from '../pattern.ts'

const TO_TWELVE = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const TO_NINETEEN = `${TO_TWELVE}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen`
const NUMBER = String.raw`(?:\d{1,3}|${TO_NINETEEN}|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)`
const WEEKS = '(?:days?|weeks?|wks?)'
const UNITS = 'day|days|week|weeks|wk|wks|w|fortnight|month|months|mth|mths|year|years'
const NUMBERS = `${TO_NINETEEN}|twenty`
/** A number in words, and its unit straight behind it. */
const TOGETHER = NUMBERS.split('|')
  .flatMap((number) => UNITS.split('|').map((unit) => number + unit))
  .join('|')
/** What is old, and is nobody. */
const NO_PERSON =
  '(?![ -](?:policy|policies|law|act|guidance|form|plan|rule|report|review|protocol|procedure|document|building|house|system|agreement|contract|order|car)s?\\b)'

/** Straight before an age that stands by itself: `Child T, 4, was seen`, `the baby (10wks)`. */
const BESIDE_A_CHILD = String.raw`(?<=\b(?:child|baby|infant|boy|girl|son|daughter|brother|sister|sibling|twin)(?: [a-z]\d?)?(?:, | \())`
const CHILDREN = 'child|baby|infant|boy|girl|son|daughter|brother|sister|sibling|twin'
/** Whom a short age is said of: a letter may be a week old, too. */
const SOMEBODY = String.raw`\b(?:he|she|baby|infant|newborn|twins|child(?: [a-z]\d?)?) (?:was|were|is) (?:just |only )?`

/** An age in days or weeks, or in years and months. */
export const EXACT_AGE = new Pattern(
  new RegExp(
    String.raw`\b${NUMBER}(?: ?- ?| ?)${WEEKS}(?:,? and \d days?)?(?: ?- ?| )(?:old|of age)\b${NO_PERSON}|\b(?:aged?|was) \d{1,3} ${WEEKS}(?: and \d days?)?(?![A-Za-z])|\b(?:aged?|turned) ${NUMBER} ?(?:${WEEKS}|w)\b|${BESIDE_A_CHILD}${NUMBER}(?: ?- ?| ?)(?:${WEEKS}|w)(?=[,)])|(?:\baged? |${SOMEBODY})\d{1,2}/52\b(?!/)|(?<=${SOMEBODY}|\bat )a (?:fortnight|week|day) old\b|\bday \d{1,2} of (?:his |her |their )?life\b|(?<=, )then ${NUMBER} ${WEEKS}\b|\b\d{1,3} years?,? (?:and )?\d{1,2} months?(?:,? (?:and )?\d{1,2} (?:days?|weeks?))?\b|\b(?:\d|1[0-7]) ?y(?:rs?)? ?\d{1,2} ?m(?:ths?)?\b`,
    'gi',
  ),
  { begins: `0 ${NUMBERS} ${TOGETHER} age|aged|turned|day|then was a`, near: `${UNITS} y|yr|yrs ${TOGETHER}`, reach: 4 },
  { begins: `0 ${NUMBERS}`, near: CHILDREN, reach: 2 },
  { begins: 'age|aged|he|she|baby|infant|newborn|twins|child', near: '0', reach: 4 },
)

/** A child's age in years; not of every child. */
export const AGE_IN_YEARS = new Pattern(
  new RegExp(
    String.raw`\b(?:aged?|(?:girl|boy|(?<!\b(?:every|each|any|no) )child) of|(?:he|she|who|child) was) (?:\d|1[0-7])\b(?=[,;.)](?!\d)| (?:and|at|when|who|years)\b)(?! years?,? (?:and )?\d)|\b(?:\d|1[0-7]|${TO_TWELVE}|thirteen|fourteen|fifteen|sixteen|seventeen)(?: and a half)?(?: ?- ?| )(?:years?|yrs?)(?: ?- ?| )(?:old|of age)\b${NO_PERSON}|\b(?:\d|1[0-7]) ?y/?o\b|(?<=\b(?:child|baby|boy|girl|sibling)(?: [a-z]\d?)? )\((?:\d|1[0-7])\)|${BESIDE_A_CHILD}(?:\d|1[0-7])(?=,(?! ?\d))`,
    'gi',
  ),
  { begins: 'age|aged|girl|boy|child|he|she|who', near: '0', reach: 2 },
  { begins: `0 ${NUMBERS}`, near: 'year|years|yr|yrs|y|yo', reach: 5 },
  { begins: '0 (', near: CHILDREN, reach: 2 },
)

/** An age in months alone. With a day it gives the month of a birth. */
export const AGE_IN_MONTHS = new Pattern(
  new RegExp(
    String.raw`\b(?:\d{1,2}|${TO_NINETEEN})(?: ?- ?| )months?(?: ?- ?| )(?:old|of age)\b${NO_PERSON}|\baged? \d{1,2}(?: months?\b|/12\b(?!/))|${BESIDE_A_CHILD}(?:\d{1,2}|${TO_NINETEEN}) ?m(?:on)?ths?(?=[,)])|\b\d{1,2} ?mo(?=[- ](?:old|baby|boy|child|girl|infant|twins?)\b)`,
    'gi',
  ),
  { begins: `0 ${NUMBERS} ${TOGETHER}`, near: `month|months|mo ${CHILDREN}`, reach: 3 },
  { begins: 'age|aged', near: '0', reach: 1 },
)
