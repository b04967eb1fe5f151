import { Pattern } from '../pattern.ts'
import { type IdentityRule, identifiers, withoutOverlaps } from './identifier.ts'

/** In small letters only with a space, and not where an ordinal or a measure follows it: `s17 2nd`. */
const POSTCODE = new Pattern(
  /(?<!\w)(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNPR-Y]?[ ./-]?\d[ABD-HJLNP-UW-Z]{2}|[A-Za-z]{1,2}\d[\da-z]? \d(?!st|nd|rd|th|lb|ft|yr|hr)[abd-hjlnp-uw-z]{2})(?!\w)/g,
  { begins: 'a0' },
)

/** What a street is called by that `NUMBERED` may have in two forms. */
const SHORT = 'Meadow|Meadows|Paddock|Paddocks|Cres|Cresc|Av'
const HOUSES = 'flat|apartment|room|unit'
const WORDS = String.raw`(?:(?:O['’](?=\p{Lu}))?\p{Lu}[\p{Ll}'’]+\.? ){1,3}`
/** What names a street by itself, and what does so only after a number: there are Family Courts and Green Papers. */
const STREET = 'Road|Street|Avenue|Lane|Crescent|Close|Drive|Grove|Terrace|Gardens|Mews|Estate|Rd|Ave'
const NUMBERED = `${STREET}|Court|Way|Place|Square|Green|Hill|Walk|Rise|Park|Row|St|Villas|Parade|Croft|Fold|View|Vale|Meadows?|Paddocks?|Cottages|Boulevard|Quay|Wharf|Wynd|Brae|Cl|Cresc?|Ave?|Gdns|Ln|Ter|Terr|Dr(?!\\.? ?\\p{Lu})`
const HOUSE = String.raw`(?:(?:Flat|Apartment|Room|Unit) \w{1,4},? )?\d{1,3}[a-z]?(?:[-–/]\d{1,3}[a-z]?)?,? `
/** What has a number and a title, too. */
const PART = '(?:Appendix|Chapter|Day|Figure|Finding|Level|Module|Page|Part|Question|Section|Stage|Step|Table|Theme|Week|Year)'
const AT_NUMBER = new Pattern(new RegExp(String.raw`(?<![\w¶.]|\d[-–/]|\b${PART} )(?:${HOUSE})${WORDS}(?:${NUMBERED})(?!\w)`, 'gu'), {
  begins: `0 ${HOUSES}`,
  near: `${STREET} Court|Way|Place|Square|Green|Hill|Walk|Rise|Park|Row|St|Villas|Parade|Croft|Fold|View|Vale|Cottages|Boulevard|Quay|Wharf|Wynd|Brae|Cl|Gdns|Ln|Ter|Terr|Dr|${SHORT}`,
})
/** What many houses in a row are called by: `12 The Larches`. A heading has a number and an article, too: `3 The Findings`. */
const ROW =
  'Alders|Ashes|Beeches|Birches|Cedars|Chestnuts|Copse|Coppice|Cottages|Dell|Elms|Firs|Gables|Glade|Glebe|Hawthorns|Hollies|Hollow|Larches|Laurels|Limes|Maples|Oaks|Orchards?|Paddocks?|Pines|Poplars|Rowans|Spinney|Sycamores|Willows'
const AT_ROW = new Pattern(new RegExp(String.raw`(?<![\w¶.]|\d[-–/]|\b${PART} )${HOUSE}The (?:${ROW})(?!\w)`, 'gu'), {
  begins: `0 ${HOUSES}`,
  near: `${ROW.replaceAll('?', '')}|Orchard|Paddock`,
})
/** A home within a house. */
const IN_HOUSE = new Pattern(
  new RegExp(
    String.raw`(?<!\w)(?:[Ff]lat|Apartment|Apt\.?|Room|Unit) \d{1,4}[A-Za-z]?,? (?:(?:at|in|of) )?${WORDS}(?:House|Court|Towers?|Point|Heights|Lodge|Mansions|Hall|Buildings?)(?!\w)`,
    'gu',
  ),
  { begins: `${HOUSES} apt`, near: 'House|Court|Tower|Towers|Point|Heights|Lodge|Mansions|Hall|Building|Buildings' },
)
/** In small letters, where words before it say what it is. */
const IN_SMALL = new Pattern(
  /(?<=\b(?:(?:live|lived|lives|living|stay|stayed|stays|staying|home|house|flat|address)(?: is| was)? at|address(?: is| was|:)) )(?:flat \w{1,4},? )?\d{1,3}[a-z]?,? (?!(?:busy|different|main|new|other|private|separate|temporary)\b)(?:[a-z]+ ){1,2}(?:road|street|avenue|lane|crescent|close|drive|grove|terrace|gardens|rd|ave)(?![\w-])/gi,
  { begins: '0 flat', near: STREET },
)
/** In capitals, as a form may have it. */
const IN_CAPITALS = new Pattern(
  /(?<![\w¶.]|\d[-–/])(?:FLAT \w{1,4},? )?\d{1,3}[A-Z]?(?:[-–/]\d{1,3}[A-Z]?)?,? (?:[A-Z][A-Z'’]+ ){1,3}(?:ROAD|STREET|AVENUE|LANE|CRESCENT|CLOSE|DRIVE|GROVE|TERRACE|GARDENS|MEWS|ESTATE|RD|AVE)(?!\w)/g,
  { begins: '0 flat', near: STREET },
)
/** Of `Lôn`, the first letter: the words that are looked for have letters of ASCII. */
const WELSH_KINDS = 'Heol|Ffordd|Stryd|L|Rhodfa|Clos|Cilgant'
/** In Welsh the kind of street comes first. */
const WELSH = new Pattern(
  new RegExp(
    String.raw`(?<![\w¶.])(?:(?:${HOUSE})?(?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Clos|Cilgant)|(?:${HOUSE})(?:Maes|Bryn|Parc|Plas))(?: yr?)?(?: \p{Lu}[\p{Ll}'’]+){1,2}(?!\w)`,
    'gu',
  ),
  { begins: `0 ${HOUSES} ${WELSH_KINDS}`, near: `${WELSH_KINDS}|Maes|Bryn|Parc|Plas` },
)
const NAMED = new Pattern(
  new RegExp(String.raw`(?<!\w)(?:(?:The|In|At|On|To|From|Near|Of|And) ){0,3}(?<found>${WORDS}(?:${STREET}))(?!\w)`, 'gu'),
  { begins: 'Aa', near: STREET },
)

/** Streets that are not addresses, and what a street lends its name to. */
const NO_ADDRESS =
  /^(?:(?:The|A|An|Our|This|That|One|High|Downing) )+(?:Road|Street|Lane|Avenue|Close|Drive|Estate|Grove|Gardens)$|^Great Ormond Street$|^\d{1,2} Downing Street$/
const COURT = /\b(?:Family|High|Crown|County|Youth|Supreme|Juvenile|Magistrates['’]?) Court$/
const BELONGS =
  /^ (?:Surgery|School|Hospital|Centre|Clinic|Academy|Practice|Station|Church|Nursery|Project|Health|Medical|Children['’]?s|Police|Library)/

/**
 * Postcodes, numbered addresses, flats in houses, and the names of streets and estates. Roads without a name, courts of law and the High
 * Street are not reported, nor is a surgery or a school that is called after its road.
 *
 * - `The family lived at 12 Acacia Avenue.`, `DY1 1HF`, `a house in Wellington Road` and `14 Heol y Dderwen` are found.
 * - `12 The Larches` and `Flat 3, Rowan House` are found; `3 The Findings`, which may be a heading, is not.
 * - `The Family Court made an order.` is not.
 */
export const address: IdentityRule = (words) => {
  const { text } = words
  const about = {
    rule: 'identity-address',
    sure: false,
    what: 'an address',
    whatToDo: 'Write the kind of place, such as "a flat".',
  } as const
  const judge = (place: string, end: number) =>
    NO_ADDRESS.test(place) || COURT.test(place) || BELONGS.test(text.slice(end, end + 20)) ? undefined : about
  const numbered = withoutOverlaps(
    [IN_HOUSE, AT_NUMBER, AT_ROW, IN_SMALL].flatMap((pattern) =>
      identifiers(words, pattern, ({ 0: place, index }) => judge(place, index + place.length)),
    ),
  )
  const isNew = (at: number) => !numbered.some(({ start, end }) => at > start && at <= end)
  const named = identifiers(words, NAMED, ({ 0: whole, 1: place = '', index }) => {
    const end = index + whole.length
    return isNew(end) ? judge(place, end) : undefined
  })
  const welsh = identifiers(words, WELSH, ({ 0: place, index }) => judge(place, index + place.length))
  return [...identifiers(words, POSTCODE, () => about), ...identifiers(words, IN_CAPITALS, () => about), ...numbered, ...named, ...welsh]
}
