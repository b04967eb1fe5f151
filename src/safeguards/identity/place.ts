import { Pattern } from '../pattern.ts'
import { FORENAMES } from './forename.ts'
import { type IdentityRule, identifiers, sentenceAround, withoutOverlaps } from './identifier.ts'

/** A word of a name; a saint's has two. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`
const SAINT = String.raw`(?:St|Saint)\.? `
const SMALL = '(?:of|the|and|&|for|on|in|upon|le|y|yr) '
/** What a place is called by, and not named by: `the Primary School`, `Catholic Church`. */
const NO_NAME =
  "The|A|An|Her|His|Their|Our|This|That|Each|Every|Any|No|One|Two|Another|Local|Community|Primary|Secondary|High|Infants?|Junior|Middle|Grammar|Special|Sixth|Further|Virtual|State|Public|Private|Independent|Boarding|Day|Night|Summer|Sunday|Nursery|Pre|Faith|Muslim|Islamic|Christian|Catholic|Roman|Anglican|Methodist|Baptist|Evangelical|Orthodox|Protestant|Jewish|Hindu|Sikh|Buddhist|Welsh|English|Scottish|Irish|British|Polish|Free|National|Royal|Police|Military|Medical|Health|Mental|General|Family|Children|Children[’']?s|Child|Adult|Maternity|Neonatal|Postnatal|Antenatal|Paediatric|Surgical|Emergency|Acute|Safe|Women|Women[’']?s|Men[’']?s|Youth|Homeless|Emergency|GP|GPs|Doctor[’']?s|Open|Old|New|Upper|Lower|Academy|School|In|At|On|To|From|By|For|Of|And|Or|When|While|Before|After|As|If|But|Year|Early|Foundation|London|Church"
const NAME = String.raw`(?:${SAINT})?(?!(?:${NO_NAME})(?![\p{L}'’-]))${WORD}(?: (?:${SMALL}){0,2}${WORD}){0,5}?`
const NURSERY = "(?:Day )?Nursery|Pre-?[Ss]chool|Playgroup|Kindergarten|Children['’]?s Centre"
const SCHOOL =
  '(?:Pupil Referral|Alternative Provision) Unit|(?:(?:Primary|Infants?|Junior|Secondary|High|Middle|Grammar|Nursery|Special|Church|Catholic|Community|First) ){0,3}School|Academy|College|Sixth[ -]Form(?: College)?'
const SURGERY = '(?:Medical |GP |Family |Group )?Surgery|(?:Medical|GP|Family|Group|Health) Practice|Medical Centre|Health Centre'
const WORSHIP = 'Church|Chapel|Cathedral|Mosque|Masjid|Temple|Mandir|Gurdwara|Synagogue|Madrasah?|Kingdom Hall|Abbey'
const HOME = "Hostel|Refuge|Shelter|Children[’']?s Home|Care Home|Residential Home|Lodge"
/** The last words of these and of the same in small letters. */
const ENDS =
  'unit|school|academy|college|form|nursery|preschool|playgroup|kindergarten|centre|surgery|practice|church|chapel|cathedral|mosque|masjid|temple|mandir|gurdwara|synagogue|madrasa|madrasah|hall|abbey|hostel|refuge|shelter|home|lodge|ward'
const KINDS = `${SCHOOL}|${NURSERY}|${SURGERY}|${WORSHIP}|${HOME}|Ward`

/** `Acacia Primary School`, `St Bede's`, `Larch Ward`; not what goes on as a title: `School Improvement Team`. */
const NAMED = new Pattern(
  new RegExp(
    String.raw`(?<![\p{L}\p{M}'’-])${NAME} (?:${KINDS})(?![\p{L}-])(?! (?:Improvement|Council|Board|Trust|Nursing|Service|Act)\b)`,
    'gu',
  ),
  { begins: 'Aa', near: ENDS },
)
/** What only a kind of place ends: `England and the Catholic Church`. */
const ENDS_UNNAMED = new RegExp(` (?:the|an?|our|other) (?:(?:${NO_NAME}) )*(?:${KINDS})$`, 'u')
/** What a school is called by somebody who went to it, without its kind or in capitals. */
const ATTENDED = new Pattern(
  new RegExp(
    String.raw`(?<=\b(?:went to|goes to|go to|attend(?:s|ed|ing)?|enrolled (?:at|in)|excluded from|expelled from|pupils? (?:at|of)|student at|moved to|started at|prayed at|(?:christened|baptised) (?:at|in)|worship(?:s|ped)? at|left) )(?<found>(?:(?!(?:${NO_NAME}) )(?:${SAINT})?${WORD} (?:(?:${WORD}) ){0,3}(?:Primary|Secondary|Juniors?|Infants?)|(?:${SAINT}|(?:King|Queen|Bishop) )\p{Lu}\p{Ll}+['’]s(?: (?:RC|CE|CofE|C of E|Catholic))?|(?:(?!(?:THE|A|AN|AND|HER|HIS|LOCAL|SPECIAL|PRIMARY|SECONDARY|HIGH|JUNIOR|INFANTS?|NURSERY|MIDDLE|GRAMMAR|BOARDING|PRE) )[A-Z][A-Z'’.-]+ (?:(?:[A-Z][A-Z'’.-]*|OF|THE) ){0,5}?(?:SCHOOL|ACADEMY|COLLEGE|NURSERY|PRE-?SCHOOL))))(?![\p{L}-])(?! \p{Lu})`,
    'gu',
  ),
  {
    begins: 'Aa',
    near: 'went|goes|go|attend|attends|attended|attending|enrolled|excluded|expelled|pupil|pupils|student|moved|started|prayed|christened|baptised|worship|worships|worshipped|left',
    reach: 2,
  },
)
/** The kind in small letters, where its name is no beginning of a sentence: `went to Acacia primary school`. */
const SMALL_KIND = new Pattern(
  new RegExp(
    String.raw`(?<=[\p{Ll},;:] )${NAME} (?:(?:primary |infant |junior |secondary |high |nursery |special ){0,3}school|academy|nursery|pre-?school|playgroup|surgery|medical centre|mosque|church|chapel|temple|gurdwara|synagogue|hostel|refuge|ward|(?:children['’]?s|care|residential) home|sixth[ -]form|PRU)(?![\p{L}-])`,
    'gu',
  ),
  { begins: 'Aa', near: `${ENDS}|PRU` },
)
/** The kind first: a ward with its number, places of worship, and in Welsh. */
const KIND_FIRST = new Pattern(
  new RegExp(
    String.raw`(?<![\p{L}\p{M}])(?:(?:Ward|ward) (?:\d{1,2}[A-Za-z]?|[A-Z](?:\d{1,2}[A-Za-z]?)?)(?!\w)|(?:\d{1,2}[A-Z]|[A-Z]\d{1,2}[A-Za-z]?) [Ww]ard(?![\p{L}-])|(?:Church|Cathedral|Temple|Mosque) of (?!England\b|Scotland\b|Wales\b|Ireland\b|Jesus\b|Christ\b)(?:the )?${WORD}|(?:Masjid|Gurdwara|Jamia) (?:${WORD} ?){1,3}|(?:Ysgol|Meithrinfa|Meddygfa|Capel|Eglwys) (?:(?:Gynradd|Uwchradd|Gyfun|Gymraeg|Feithrin|y|yr) ){0,3}(?!(?:Gynradd|Uwchradd|Gyfun|Gymraeg|Feithrin)(?!\p{L}))${WORD})`,
    'gu',
  ),
  { begins: 'ward|church|cathedral|temple|mosque|masjid|gurdwara|jamia|ysgol|meithrinfa|meddygfa|capel|eglwys' },
  { begins: '*', near: 'ward', reach: 1 },
)
/** A house that a child lives or stays in; a house of parliament or of brick is none. */
const HOUSE = new Pattern(
  new RegExp(
    String.raw`(?<=\b(?:lived|living|stayed|staying|placed|placement|moved|moving|taken|resident) (?:at|in|to|into) )(?<found>(?!(?:${NO_NAME}|Opera|Halfway) )${WORD} (?:House|Court|Hall))(?![\p{L}-])`,
    'gu',
  ),
  { begins: 'Aa', near: 'House|Court|Hall', reach: 1 },
)

const SMALL_KINDS =
  "school|academy|college|nursery|pre-?school|playgroup|surgery|hostel|refuge|church|mosque|(?:children['’]?s|care|residential) home"
/** Behind its kind: `a school named Acacia`, `the school (Acacia High)`. */
const CALLED = new Pattern(
  new RegExp(String.raw`(?<=\b(?:${SMALL_KINDS}) (?:called|named) )(?<found>${NAME})(?![\p{L}-])(?! \p{Lu})`, 'gu'),
  { begins: 'Aa', near: 'called|named', reach: 1 },
)
const IN_BRACKETS = new Pattern(
  new RegExp(
    String.raw`(?<=\b(?:${SMALL_KINDS}) \()(?<found>${NAME} (?:High|Primary|Juniors?|Infants?|Secondary|Grammar|Middle|House|Lodge)|${SAINT}\p{Lu}\p{Ll}+['’]s)(?=\))`,
    'gu',
  ),
  { begins: 'Aa', near: 'High|Primary|Junior|Juniors|Infant|Infants|Secondary|Grammar|Middle|House|Lodge|St|Saint' },
)

/** Words of which a text that names a place has one. */
const HAS_PLACE =
  /SCHOOL|ACADEMY|COLLEGE|NURSERY|Primary|Secondary|Junior|Infants|Unit|St\b|Saint|[Ss]chool|Academy|academy|College|[Nn]ursery|[Pp]laygroup|Kindergarten|Centre|centre|[Ss]urgery|Practice|[Ww]ard\b|[Cc]hurch|[Cc]hapel|Cathedral|[Mm]osque|Masjid|[Tt]emple|Mandir|[Gg]urdwara|[Ss]ynagogue|Madrasa|Kingdom|Abbey|[Hh]ostel|[Rr]efuge|Shelter|Home|Lodge|House|Court|Hall|Ysgol|Meithrinfa|Meddygfa|Capel|Eglwys|Jamia|Sixth|sixth|PRU\b| home\b|(?:King|Queen|Bishop) |(?:preschool|playgroup|church|mosque) (?:called|named|\()/

/** A pseudonym's own: `Child T's primary school`. */
const OF_SOMEBODY = /^(?!S(?:ain)?t\b)\S+['’]s \p{Ll}[\p{L} -]*$/u

/** Words for a child, and for those who are told of with one. */
const FAMILY =
  /\b(?:[Cc]hild(?:ren)?|[Bb]ab(?:y|ies)|[Ii]nfants?|[Tt]oddlers?|[Nn]ewborns?|[Tt]wins?|[Tt]riplets?|[Bb]oys?|[Gg]irls?|[Ss]ons?|[Dd]aughters?|[Ss]iblings?|[Bb]rothers?|[Ss]isters?|[Pp]upils?|[Tt]eenagers?|[Yy]oung (?:people|person|man|woman|mother|father)|[Ff]amil(?:y|ies)|(?:[Gg]rand|[Ss]tep)?(?:[Mm]other|[Ff]ather)s?|[Mm]ums?|[Dd]ads?|[Pp]arents?|[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?|[Tt]hey|[Tt]hem|[Tt]heirs?|[Pp]lentyn|[Pp]lant|[Bb]abi|[Bb]achgen|[Mm]erch|aged \d{1,2})\b/

/** One child, and not children in general. */
const ONE_CHILD =
  /\b(?:Child \p{Lu}\d?|Baby \p{Lu}\d?|(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er) (?:child|baby|infant|toddler|newborn|boy|girl|son|daughter|brother|sister|twins?|mother|father|pupil)|[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?|[Yy] (?:plentyn|babi|bachgen|ferch)|aged \d{1,2})(?![\p{L}\d])/u

const isAboutFamily = (sentence: string): boolean =>
  FAMILY.test(sentence) || (sentence.match(/\p{Lu}\p{Ll}+/gu) ?? []).some((word) => FORENAMES.has(word))

/**
 * Named places that tell who a child is, in a sentence about a child or a family: a school, a nursery, a surgery, a ward, a hostel or
 * a place of worship. A street is an address of its own. A hospital serves too many people; the jigsaw counts it.
 *
 * - `Child T went to Acacia Primary School.`, `The baby lay on Ward 12.` and `They prayed at the Jamia Masjid.` are found.
 * - `a school named Acacia`, `the school (Acacia High)` and a line that is its name below one of a child are found.
 * - `The primary school rang.` and `Acacia Primary School has a new policy.` are not.
 */
export const place: IdentityRule = (words) => {
  const { text } = words
  const about = {
    rule: 'identity-place',
    sure: false,
    what: 'a place that tells who a child is',
    whatToDo: 'Write the kind of place, such as "a primary school".',
  } as const
  const found = withoutOverlaps(
    [NAMED, SMALL_KIND, KIND_FIRST, CALLED, IN_BRACKETS, HOUSE, ATTENDED].flatMap((pattern) =>
      identifiers(words, pattern, (match, sentence) => {
        const found = match.groups?.['found'] ?? match[0]
        if (OF_SOMEBODY.test(found) || ENDS_UNNAMED.test(found)) return undefined
        const start = match.index + match[0].lastIndexOf(found)
        const own = sentence().replace(found, '')
        // A college of technology trains young people; one of them may be told of.
        const isOwn = /^ of \p{Lu}/u.test(text.slice(start + found.length)) ? ONE_CHILD.test(own) : isAboutFamily(own)
        return isOwn || ONE_CHILD.test(nextSentence(text, start + found.length)) || ONE_CHILD.test(itemBefore(text, start, found))
          ? about
          : undefined
      }),
    ),
  )
  return found.length > 0 && HAS_PLACE.test(text) ? found : []
}

/** What comes after the sentence or the item that a place stands in, within its paragraph or list. */
function nextSentence(text: string, end: number): string {
  const rest = text.slice(end, end + 400)
  const stop = /[.!?]["'’”)]? +(?=[\p{Lu}("“‘])|\n(?!\n)/u.exec(rest.split('\n\n', 1)[0] as string)
  if (!stop) return ''
  const from = end + stop.index + stop[0].length
  return sentenceAround(text, from, from)
}

/** The line before a place that is all of its line or item: of two such items one says of whom, and the other where. */
function itemBefore(text: string, start: number, found: string): string {
  const line = text.lastIndexOf('\n', start) + 1
  const isAlone =
    /^[^\p{L}]*(?:[Ss]chool|[Nn]ursery|GP)?[: ]*$/u.test(text.slice(line, start)) &&
    /^\W*(?:\n|$)/.test(text.slice(start + found.length, start + found.length + 8))
  return isAlone && line > 0 ? text.slice(text.lastIndexOf('\n', line - 2) + 1, line - 1) : ''
}
