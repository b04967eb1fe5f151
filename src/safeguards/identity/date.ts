import { Pattern } from '../pattern.ts'

const MONTH_NAME =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr'
/** In capitals and in small letters too, as a form may have it. */
const MONTH = `${MONTH_NAME}|${MONTH_NAME.toUpperCase()}|${MONTH_NAME.toLowerCase()}`
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const DAY_IN_WORDS =
  '(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)|twentieth|thirtieth'
const YEAR = String.raw`(?:(?:19|20)\d{2})`
/** Days that have a name and always the same date. */
const FEAST = "Christmas (?:Day|Eve)|Boxing Day|New Year['’]s (?:Day|Eve)|Hallowe['’]?en|Valentine['’]s Day|Bonfire Night"
/** What a date may begin with that is no number. */
const NAMES =
  'jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|sepember|oct|october|nov|november|dec|december|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twenty|thirty|twentieth|thirtieth|christmas|boxing|new|hallowe|halloween|valentine|bonfire'
const SHORT_YEAR = String.raw`['’]\d{2}`

const WRITTEN = String.raw`(?:${DAY}(?: ?(?:st|nd|rd|th))?|${DAY_IN_WORDS})(?: of)? (?:${MONTH})\.?,? (?:${YEAR}|${SHORT_YEAR})|(?:${MONTH})\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}|${DAY}[-/.](?:${MONTH})[-/.](?:${YEAR}|\d{2})|${DAY}(?:${MONTH})${YEAR}|${YEAR},? (?:${MONTH}) ${DAY}(?:st|nd|rd|th)?|(?:${FEAST}),? ${YEAR}`
const NUMBERS = String.raw`${YEAR}(?:-\d{2}-\d{2}|/(?:0?[1-9]|1[0-2])/${DAY})|${DAY}( ?[/-] ?)(?:0?[1-9]|1[0-2])\1(?:${YEAR}|\d{2})|${DAY}\. ?(?:0?[1-9]|1[0-2])\. ?${YEAR}`
/** With full stops and a short year it could be a paragraph's number, and a count or a number of something else. */
const DOTTED = String.raw`${DAY}\.(?:0?[1-9]|1[0-2])\.\d{2}|${DAY}(?: ?(?:st|nd|rd|th))? (?:${MONTH})\.? \d{2}|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:${YEAR}|\d{2})|${DAY} (?:0[1-9]|1[0-2]) (?:${YEAR}|\d{2})`

/** A day, month and year, however they are written; by the name `dotted` where it may be the number of something else. */
export const FULL_DATE = new Pattern(
  new RegExp(String.raw`(?<![\w/.¶-])(?:${WRITTEN}|${NUMBERS}|(?<dotted>${DOTTED}))(?![\w/]|[.-]\d)`, 'g'),
  { begins: '0' },
  { begins: NAMES, near: '0', reach: 5 },
)
