import { type IdentityRule, identifiers } from './identifier.ts'

/** In small letters only with a space, and not where an ordinal or a measure follows it: `s17 2nd`. */
const POSTCODE =
  /(?<!\w)(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNPR-Y]?[ -]?\d[ABD-HJLNP-UW-Z]{2}|[A-Za-z]{1,2}\d[\da-z]? \d(?!st|nd|rd|th|lb|ft|yr|hr)[abd-hjlnp-uw-z]{2})(?!\w)/g

const WORDS = String.raw`(?:(?:O['’](?=\p{Lu}))?\p{Lu}[\p{Ll}'’]+\.? ){1,3}`
/** What names a street by itself, and what does so only after a number: there are Family Courts and Green Papers. */
const STREET = 'Road|Street|Avenue|Lane|Crescent|Close|Drive|Grove|Terrace|Gardens|Mews|Estate|Rd|Ave'
const NUMBERED = `${STREET}|Court|Way|Place|Square|Green|Hill|Walk|Rise|Park|Row|St|Villas|Parade|Croft|Fold|View|Vale|Meadows?|Paddocks?|Cottages|Boulevard|Quay|Wharf|Wynd|Brae`
const HOUSE = String.raw`(?:(?:Flat|Apartment|Room|Unit) \w{1,4},? )?\d{1,3}[a-z]?(?:[-–/]\d{1,3}[a-z]?)?,? `
/** What has a number and a title, too. */
const PART = '(?:Appendix|Chapter|Day|Figure|Finding|Level|Module|Page|Part|Question|Section|Stage|Step|Table|Theme|Week|Year)'
const AT_NUMBER = new RegExp(String.raw`(?<![\w¶.]|\d[-–/]|\b${PART} )(?:${HOUSE})${WORDS}(?:${NUMBERED})(?!\w)`, 'gu')
/** In capitals, as a form may have it. */
const IN_CAPITALS =
  /(?<![\w¶.]|\d[-–/])(?:FLAT \w{1,4},? )?\d{1,3}[A-Z]?(?:[-–/]\d{1,3}[A-Z]?)?,? (?:[A-Z][A-Z'’]+ ){1,3}(?:ROAD|STREET|AVENUE|LANE|CRESCENT|CLOSE|DRIVE|GROVE|TERRACE|GARDENS|MEWS|ESTATE|RD|AVE)(?!\w)/g
/** In Welsh the kind of street comes first. */
const WELSH = new RegExp(
  String.raw`(?<![\w¶.])(?:(?:${HOUSE})?(?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Clos|Cilgant)|(?:${HOUSE})(?:Maes|Bryn|Parc|Plas))(?: yr?)?(?: \p{Lu}[\p{Ll}'’]+){1,2}(?!\w)`,
  'gu',
)
const NAMED = new RegExp(String.raw`(?<!\w)(?:(?:The|In|At|On|To|From|Near|Of|And) ){0,3}(?<found>${WORDS}(?:${STREET}))(?!\w)`, 'gu')

/** Streets that are not addresses, and what a street lends its name to. */
const NO_ADDRESS =
  /^(?:(?:The|A|An|Our|This|That|One|High|Downing) )+(?:Road|Street|Lane|Avenue|Close|Drive|Estate|Grove|Gardens)$|^Great Ormond Street$/
const COURT = /\b(?:Family|High|Crown|County|Youth|Supreme|Juvenile|Magistrates['’]?) Court$/
const BELONGS =
  /^ (?:Surgery|School|Hospital|Centre|Clinic|Academy|Practice|Station|Church|Nursery|Project|Health|Medical|Children['’]?s|Police|Library)/

/**
 * Postcodes, numbered addresses and the names of streets and estates. Roads without a name, courts of law and the High
 * Street are not reported, nor is a surgery or a school that is called after its road.
 *
 * - `The family lived at 12 Acacia Avenue.`, `DY1 1HF`, `a house in Wellington Road` and `14 Heol y Dderwen` are found.
 * - `The Family Court made an order.` is not.
 */
export const address: IdentityRule = (text) => {
  const about = {
    rule: 'identity-address',
    sure: false,
    what: 'an address',
    whatToDo: 'Write the kind of place, such as "a flat".',
  } as const
  const judge = (place: string, end: number) =>
    NO_ADDRESS.test(place) || COURT.test(place) || BELONGS.test(text.slice(end, end + 20)) ? undefined : about
  const numbered = identifiers(text, AT_NUMBER, ({ 0: place, index }) => judge(place, index + place.length))
  const isNew = (at: number) => !numbered.some(({ start, end }) => at > start && at <= end)
  const named = identifiers(text, NAMED, ({ 0: whole, 1: place = '', index }) => {
    const end = index + whole.length
    return isNew(end) ? judge(place, end) : undefined
  })
  const welsh = identifiers(text, WELSH, ({ 0: place, index }) => judge(place, index + place.length))
  return [...identifiers(text, POSTCODE, () => about), ...identifiers(text, IN_CAPITALS, () => about), ...numbered, ...named, ...welsh]
}
