const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const YEAR = String.raw`(?:19|20)\d{2}`

const WRITTEN = String.raw`${DAY}(?: ?(?:st|nd|rd|th))?(?: of)? (?:${MONTH})\.?,? ${YEAR}|(?:${MONTH})\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`
const NUMBERS = String.raw`${YEAR}-\d{2}-\d{2}|${DAY}([/-])(?:0?[1-9]|1[0-2])\1(?:${YEAR}|\d{2})|${DAY}\.(?:0?[1-9]|1[0-2])\.${YEAR}`
/** With full stops and a short year it could be a paragraph's number. */
const DOTTED = String.raw`${DAY}\.(?:0?[1-9]|1[0-2])\.\d{2}`

/** A day, month and year, however they are written; by the name `dotted` where it may be a paragraph's number. */
export const FULL_DATE = new RegExp(String.raw`(?<![\w/.¶-])(?:${WRITTEN}|${NUMBERS}|(?<dotted>${DOTTED}))(?![\w/]|[.-]\d)`, 'g')
