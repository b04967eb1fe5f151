import { Pattern } from '../pattern.ts'
import { FORENAMES } from './forename.ts'
import { type IdentityRule, identifiers, sentenceAround, withoutOverlaps } from './identifier.ts'

/** Accents may stand as characters of their own. */
const WORD = String.raw`\p{Lu}\p{M}*\p{Ll}[\p{Ll}\p{M}]*`
const NAME = `(?:(?:O|D)['’])?${WORD}(?:${WORD})?(?:-${WORD})*`
/** Small words within a name: `Maria dos Santos`, `Fatima al-Hashimi`. */
const SMALL = '(?:(?:al|el|bin|bint|da|de|del|den|der|di|dos|du|la|le|van|von|ap|y)[ -])'
const TITLE = 'Dr|Mr|Mrs|Ms|Miss|Mx|Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Reverend|Rev|Councillor|Cllr|Fr|Imam|Rabbi|Pastor'
const RANK = 'PC|WPC|DC|DS|DI|DCI|Sgt|Sergeant|Inspector|Constable|Nurse|Judge|Justice'
/** Of whom two words with capitals say who it is, even if they are not known as a name. */
const RELATIVE =
  '(?:(?:grand|step|half-|foster )?(?:mother|father|mum|dad|sister|brother|son|daughter)|aunt|uncle|cousin|niece|nephew|husband|wife|boyfriend|girlfriend|worker|visitor|midwife|nurse|doctor|teacher|officer)'
const RELATIVES =
  'mother|father|mum|dad|sister|brother|son|daughter|grandmother|grandfather|grandmum|granddad|grandsister|grandbrother|grandson|granddaughter|stepmother|stepfather|stepmum|stepdad|stepsister|stepbrother|stepson|stepdaughter|half|foster|aunt|uncle|cousin|niece|nephew|husband|wife|boyfriend|girlfriend|worker|visitor|midwife|nurse|doctor|teacher|officer'
const KIN = `(?:${RELATIVE}|(?:grand|step|foster )?child|parent|partner|girl|boy|baby|toddler|twin|carer|friend|neighbour|GP)`

/** An initial may end the sentence where it is all that is said of somebody: `Mr A. Police then came.` */
const INITIALS = String.raw`(?:(?:\p{Lu}\.? ){1,2}(?=(?:${NAME})(?:[)\];]|['’]s\b|\.? {0,4}$|\.?\n))|(?:\p{Lu} ){1,2})?`
const TITLED = new Pattern(
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:(?:${TITLE})\.?|(?:${RANK})\.?(?: \d{3,6})?) ${INITIALS}((?:${SMALL}{1,2})?${NAME})(?: (${NAME}))?`,
    'gu',
  ),
  { begins: `${TITLE}|${RANK}` },
)
const TOGETHER = new Pattern(
  new RegExp(String.raw`(?<![\p{L}\d'’-])${NAME}(?: [“‘"']${NAME}[”’"'])?(?: (?:\p{Lu}\.? |${SMALL}{1,2})?${NAME}){1,3}`, 'gu'),
  { begins: 'Aa' },
)
const OF_ROLE = new Pattern(new RegExp(String.raw`\b${RELATIVE} (?<found>${NAME} ${SMALL}?${NAME})(?![\p{L}-])(?! \p{Lu})`, 'gu'), {
  begins: RELATIVES,
})
const OF_KIN = new Pattern(
  new RegExp(String.raw`\b${KIN},? (?:(?:was |is |who was )?(?:called|named) )?(?<found>${NAME})(?![\p{L}-])(?! \p{Lu})`, 'gu'),
  { begins: `${RELATIVES} child|grandchild|stepchild|parent|partner|girl|boy|baby|toddler|twin|carer|friend|neighbour|GP` },
)
const CALLED = new Pattern(
  new RegExp(
    String.raw`(?:\b(?:called|named|whose name (?:is|was))|\b(?<!\b(?:be|is|are|report|review) )[Kk]nown as) (?<found>${NAME})(?![\p{L}-])(?! \p{Lu}| (?:in|for|throughout) th(?:is|e) (?:review|report|briefing|summary)\b)`,
    'gu',
  ),
  { begins: 'called|named|whose|known' },
)

/** In capitals, with a title before it: an initial alone is no name. */
const SHOUTED = new Pattern(
  /(?<![\p{L}\d])(?:DR|MR|MRS|MS|MISS|MX)\.? (?!(?:AND|ARE|CLINIC|HAS|IN|IS|NO|NURSE|OF|OR|SOCIETY|THE|WAS)\b)[A-Z][A-Z'’-]+(?![\p{L}\d-])/gu,
  { begins: 'dr|mr|mrs|ms|miss|mx' },
)
/** Behind the word for who it is: `Mother: Karen`, `the mother (Karen)`, `Child T (real name Karen)`, `Uncle Dave`. */
const OF_LABEL = new Pattern(
  new RegExp(
    String.raw`(?:\b(?:[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|[Pp]arent|[Pp]artner|[Ss]ister|[Bb]rother|[Ss]ibling|[Cc]arer|[Bb]aby|[Cc]hild(?: \p{Lu}\d?)?|[Gg]rand(?:mother|father)|[Aa]unt|[Uu]ncle) ?(?:: ?|\()|\b(?:real|first|full|birth) name(?: is| was|:|,)? |\b(?:Uncle|Auntie|Aunty|Aunt|Nan|Nana|Nanny|Gran|Granny|Grandma|Grandad|Grandpa|Father) )(?<found>${NAME}(?: ${NAME})?)(?![\p{L}-])`,
    'gu',
  ),
  {
    begins:
      'mother|father|mum|dad|parent|partner|sister|brother|sibling|carer|baby|child|grandmother|grandfather|real|first|full|birth|uncle|auntie|aunty|aunt|nan|nana|nanny|gran|granny|grandma|grandad|grandpa',
  },
)
/** Before who it is to the child: `Leanne (Child T)`, `Karen (mother)`. */
const IN_BRACKETS = new Pattern(
  new RegExp(
    String.raw`(?<![\p{L}-])(?<found>${NAME})(?= \((?:[Cc]hild|[Bb]aby|[Ii]nfant|[Ss]ibling|[Ss]ubject|[Aa]dult|[Yy]oung [Pp]erson|[Mm]other|[Ff]ather)(?: \p{Lu}\d?| \d)?\))`,
    'gu',
  ),
  { begins: 'Aa', near: '(', reach: 1 },
)
/** On a form: `Surname: Hughes`. A form's other labels may come straight after it. */
const SURNAME = new Pattern(
  new RegExp(
    String.raw`\b(?:[Ss]urname|[Ff]amily name|[Ll]ast name)(?: is| was|:)? (?!(?:Address|Age|Child|Date|Dob|Family|First|Forenames?|Gender|Given|Initials?|Middle|Name|None|Not|Other|Surname|Title|Unknown)\b)(?<found>${NAME})(?![\p{L}-])`,
    'gu',
  ),
  { begins: 'surname|family|last' },
)
/** In small letters, where no other word begins so. */
const IN_SMALL = new Pattern(
  /(?<![\p{L}\d@./_-])(?:mrs|mr)\.? (?!(?:and|are|as|at|for|has|imaging|in|is|justice|of|or|president|scan|scans|speaker|the|to|was|who)\b)[a-z][a-z'’-]{2,}(?![\p{L}\d-])/gu,
  { begins: 'mrs|mr' },
)
const OF_FAMILY = new Pattern(new RegExp(String.raw`\b[Tt]he (?<found>${NAME})(?= family\b)`, 'gu'), {
  begins: 'the',
  near: 'family',
  reach: 2,
})
/** What a family is called by and not named: `the Roma family`. */
const NO_FAMILY = new Set(
  `Adult African Albanian American Arab Asian Bangladeshi Birth Black British Caribbean Catholic Chinese Christian Early Eastern English European
  Extended First Foster Gypsy Hindu Holy Immediate Indian Irish Israeli Jewish Kurdish Life Local Muslim National Nigerian Nuclear Pakistani Polish Roma Romanian
  Royal Scottish Sikh Somali Strengthening Syrian Think Traveller Troubled Turkish Ukrainian Vietnamese Wales Welsh White Whole Wider`.split(
    /\s+/,
  ),
)
/** Children whose name an inquiry or a review carries in public, and who else is known from one. A short list: any other name is told. */
const KNOWN = /^(?:(?:Victoria|Anna) Climbi[eé]|Peter Connelly|Daniel Pelka|(?:Sir )?Jimmy Savile)$/
/** Who speaks in public, by office or by what they wrote. */
const PUBLIC_WORK = /^(?: (?:de|van|von|of) \p{Lu}\p{Ll}+)? (?:is|was|wrote|writes|reported|recommended|said in)\b/u
const SAYS_WORK =
  /\b(?:wrote|writes|reported) (?:in (?:19|20)\d\d|the (?:review|report))\b|\b(?:Children['’]s Commissioner|Commissioner for)\b/
const PUBLIC_OFFICE = /(?:^|\s)(?:Professor|Prof|Sir|Dame|Lord|Lady|Baroness)\.? [^.]*$/

/** What a name's last word is not: it makes a place, a body, a law or a role of the words before it. */
const NO_SURNAME = new Set(
  `Academy Act Adviser Advocate Associate Association Avenue Award Centre Charity Children Children’s Church Clinic Close College
  Committee Consultant Council Court Crescent Day Director Drive Estate Family Foundation Framework Gardens Group Grove Head Health Help
  Hospital House Inquiry Institute Lane Law Lead Library Manager Midwife Model Nursery Nurse Officer Panel Park Partnership Place
  Police Practice Practitioner Principle Principles Programme Project Protocol Publishers Publishing Report Review Road Rule Safeguarding Scale School
  Score Service Services Society Specialist Square Station Street Surgery Team Terrace Test Together Tool Trust Unit University Visitor Ward Way
  Worker Ambulance Vouchers`.split(/\s+/),
)
/** What follows the name of somebody whose case is public: an inquiry, a law, a charity. */
const IS_PUBLIC =
  /^(?:['’]s?)? (?:Law|Rule|Act|Inquiry|Review|Report|Foundation|Trust|Charity|Principle|Award|(?:public )?inquiry|principles?)\b/
/** What somebody with a title of honour led: `Baroness Casey's audit`. A professor's report may be of one child. */
const PUBLIC_LEAD = /(?:^|\s)(?:Sir|Dame|Lord|Lady|Baroness)\.? [^.]*$/
const IS_LED = /^['’]s (?:national |independent )?(?:audit|review|report|inquiry)\b/
const IS_PUBLIC_CASE = /^ (?:review|report)\b/
/** Who is called so speaks in public, where an inquiry is spoken of. */
const ANY_INQUIRY = /\b(?:Inquiry|Royal Commission)\b/
const PUBLIC_TITLE = /(?:^|\s)(?:Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Mr Justice|Mrs Justice|Justice|Judge)\.? [^.]*$/
const RESEARCH = /\b(?:stud(?:y|ies)|research|researchers?|survey|inquiry|national review (?:in)?to|paper|book|et al|meta-analysis)\b/i
const CITED = /^(?: et al| and colleagues|,? \(?(?:19|20)\d{2})/

/**
 * Names of people: a title and a name, a forename and a surname, a forename that is said to be somebody's, or two words
 * with capitals after "social worker" or "aunt". Who calls it takes the reviewers and the pseudonyms out. Left alone are names of inquiries, laws and charities (`Clare's Law`,
 * `the Victoria Climbié Inquiry`), and authors who are cited (`Brysbaert, 2019`; a sentence with a year and a study).
 *
 * - `Mrs Jones rang.`, `the health visitor, Karen Whitfield`, `His mother, Leanne,` are found.
 * - `PC 1234 Smith`, `Mr de Souza`, `Leanne (Child T)`, `known as Leanne` and `Surname: Hughes` are found.
 * - `Professor Jay reported in 2014` and `Baroness Casey's audit` are not: they speak in public.
 * - `Mr A`, `Signs of Safety` and `the Black Country` are not.
 * - It misses a forename alone (`Leanne rang.`), a name whose forename is rare, or is a word as well, where nothing says who it
 *   is, and initials with a full stop within a sentence (`Ms J. Brown rang`): `Mr A.` may end one.
 */
export const name: IdentityRule = (words) => {
  const { text } = words
  const about = {
    rule: 'identity-name',
    sure: false,
    what: 'the name of a person',
    whatToDo: 'Write who it is to the child or the adult, or what office they hold, or a pseudonym.',
  } as const
  const judge = (start: number, end: number, sentence: string) => {
    const after = text.slice(end, end + 24)
    if (IS_PUBLIC.test(after) || CITED.test(after)) return undefined
    if (KNOWN.test(text.slice(start, end).normalize('NFC'))) return undefined
    if (PUBLIC_WORK.test(after) && PUBLIC_OFFICE.test(text.slice(Math.max(0, start - 12), end)) && SAYS_WORK.test(sentence))
      return undefined
    if (IS_LED.test(after) && PUBLIC_LEAD.test(text.slice(Math.max(0, start - 12), end))) return undefined
    if (IS_PUBLIC_CASE.test(after) && /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start))) return undefined
    if (ANY_INQUIRY.test(sentence) && PUBLIC_TITLE.test(text.slice(Math.max(0, start - 12), end))) return undefined
    return RESEARCH.test(sentence) && /\b(?:19|20)\d{2}\b/.test(sentence) ? undefined : about
  }
  const titled = identifiers(words, TITLED, ({ 0: whole, 1: first = '', index }, sentence) =>
    NO_SURNAME.has(first) ? undefined : judge(index, index + whole.length, sentence()),
  )
  const together = identifiers(words, TOGETHER, () => about).flatMap((found) => {
    const words = text.slice(found.start, found.end).split(' ')
    const at = words.findIndex((word) => isForename(word))
    if (at < 0 || at === words.length - 1 || words.slice(at + 1).some((word) => NO_SURNAME.has(word))) return []
    const start = found.start + words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
    return judge(start, found.end, sentenceAround(text, start, found.end)) ? [{ ...found, start }] : []
  })
  const known = [OF_KIN, CALLED].flatMap((pattern) =>
    identifiers(words, pattern, ({ 0: whole, 1: forename = '', index }, sentence) =>
      isForename(forename) ? judge(index, index + whole.length, sentence()) : undefined,
    ),
  )
  const ofRole = identifiers(words, OF_ROLE, ({ 0: whole, groups, index }, sentence) =>
    groups?.['found']?.split(' ').some((word) => NO_SURNAME.has(word)) ? undefined : judge(index, index + whole.length, sentence()),
  )
  const shouted = identifiers(words, SHOUTED, ({ 0: whole, index }, sentence) => judge(index, index + whole.length, sentence()))
  const labelled = identifiers(words, OF_LABEL, ({ 0: whole, groups, index }, sentence) => {
    const [forename = '', surname = ''] = groups?.['found']?.split(' ') ?? []
    return isForename(forename) && !NO_SURNAME.has(surname) ? judge(index, index + whole.length, sentence()) : undefined
  })
  const inBrackets = identifiers(words, IN_BRACKETS, ({ groups, index, 0: whole }, sentence) =>
    isForename(groups?.['found'] ?? '') ? judge(index, index + whole.length, sentence()) : undefined,
  )
  const written = [SURNAME, IN_SMALL].flatMap((pattern) => identifiers(words, pattern, () => about))
  const ofFamily = identifiers(words, OF_FAMILY, ({ 0: whole, groups, index }, sentence) =>
    NO_FAMILY.has(groups?.['found'] ?? '') ? undefined : judge(index, index + whole.length, sentence()),
  )
  return withoutOverlaps([...titled, ...together, ...labelled, ...known, ...ofRole, ...shouted, ...inBrackets, ...written, ...ofFamily])
}

/** Without accents, as the list has them: `Siân`, `Zoë`. */
const isForename = (written: string): boolean => {
  const word = written.normalize('NFD').replace(/\p{M}/gu, '')
  return FORENAMES.has(word) || FORENAMES.has(word.split('-')[0] as string)
}
