import { FORENAMES } from './forename.ts'
import { type IdentityRule, identifiers } from './identifier.ts'

const NAME = String.raw`(?:(?:O|D)['’])?\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)*`
const TITLE = 'Dr|Mr|Mrs|Ms|Miss|Mx|Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Reverend|Rev|Councillor|Cllr'
const RANK = 'PC|WPC|DC|DS|DI|DCI|Sgt|Sergeant|Inspector|Constable|Nurse|Judge|Justice'
const KIN =
  '(?:(?:grand|step|half-|foster )?(?:mother|father|mum|dad|sister|brother|son|daughter|child)|parent|aunt|uncle|cousin|niece|nephew|partner|husband|wife|boyfriend|girlfriend|girl|boy|baby|toddler|twin|carer|friend|neighbour|teacher|worker|visitor|midwife|nurse|doctor|GP|officer)'

const TITLED = new RegExp(String.raw`(?<![\p{L}\d])(?:(?:${TITLE})\.?|(?:${RANK})) (${NAME})(?: (${NAME}))?`, 'gu')
const TOGETHER = new RegExp(String.raw`(?<![\p{L}\d'’-])${NAME}(?: (?:\p{Lu}\.? )?${NAME}){1,3}`, 'gu')
const OF_KIN = new RegExp(String.raw`\b${KIN},? (?:(?:was |is |who was )?(?:called|named) )?(?<found>${NAME})(?![\p{L}-])(?! \p{Lu})`, 'gu')
const CALLED = new RegExp(String.raw`\b(?:called|named|whose name (?:is|was)) (?<found>${NAME})(?![\p{L}-])(?! \p{Lu})`, 'gu')

/** What a name's last word is not: it makes a place, a body, a law or a role of the words before it. */
const NO_SURNAME = new Set(
  `Academy Act Adviser Advocate Associate Association Avenue Award Centre Charity Children Children’s Church Clinic Close College
  Committee Consultant Council Court Crescent Day Director Drive Estate Family Foundation Framework Gardens Group Grove Head Health
  Hospital House Inquiry Institute Lane Law Lead Library Manager Midwife Model Nursery Nurse Officer Panel Park Partnership Place
  Police Practice Practitioner Principle Principles Programme Project Protocol Report Review Road Rule Safeguarding Scale School
  Score Service Services Society Specialist Square Station Street Surgery Team Terrace Test Tool Trust Unit University Visitor Ward Way
  Worker`.split(/\s+/),
)
/** What follows the name of somebody whose case is public: an inquiry, a law, a charity. */
const IS_PUBLIC =
  /^(?:['’]s?)? (?:Law|Rule|Act|Inquiry|Review|Report|Foundation|Trust|Charity|Principle|Award|(?:public )?inquiry|principles?)\b/
const IS_PUBLIC_CASE = /^ (?:review|report)\b/
const RESEARCH = /\b(?:stud(?:y|ies)|research|researchers?|survey|inquiry|paper|book|et al|meta-analysis)\b/i
const CITED = /^(?: et al| and colleagues|,? \(?(?:19|20)\d{2})/

/**
 * Names of people: a title and a name, a forename and a surname, or a forename that is said to be somebody's. Who calls
 * it takes the reviewers and the pseudonyms out. Left alone are names of inquiries, laws and charities (`Clare's Law`,
 * `the Victoria Climbié Inquiry`), and authors who are cited (`Brysbaert, 2019`; a sentence with a year and a study).
 *
 * - `Mrs Jones rang.`, `the health visitor, Karen Whitfield`, `His mother, Leanne,` are found.
 * - `Mr A`, `Signs of Safety` and `the Black Country` are not.
 * - It misses a forename alone (`Leanne rang.`) and a name whose forename is rare, or is a word as well.
 */
export const name: IdentityRule = (text) => {
  const about = {
    rule: 'identity-name',
    sure: false,
    what: 'the name of a person',
    whatToDo: 'Write who it is to the child, or a pseudonym.',
  } as const
  const judge = (start: number, end: number, sentence: string) => {
    const after = text.slice(end, end + 24)
    if (IS_PUBLIC.test(after) || CITED.test(after)) return undefined
    if (IS_PUBLIC_CASE.test(after) && /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start))) return undefined
    return RESEARCH.test(sentence) && /\b(?:19|20)\d{2}\b/.test(sentence) ? undefined : about
  }
  const titled = identifiers(text, TITLED, ({ 0: whole, 1: first = '', index }, sentence) =>
    NO_SURNAME.has(first) ? undefined : judge(index, index + whole.length, sentence()),
  )
  const together = identifiers(text, TOGETHER, () => about).flatMap((found) => {
    const words = text.slice(found.start, found.end).split(' ')
    const at = words.findIndex((word) => isForename(word))
    if (at < 0 || at === words.length - 1 || words.slice(at + 1).some((word) => NO_SURNAME.has(word))) return []
    const start = found.start + words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
    return judge(start, found.end, text.slice(Math.max(0, start - 200), found.end + 200)) ? [{ ...found, start }] : []
  })
  const known = [OF_KIN, CALLED].flatMap((pattern) =>
    identifiers(text, pattern, ({ 0: whole, 1: forename = '', index }, sentence) =>
      isForename(forename) ? judge(index, index + whole.length, sentence()) : undefined,
    ),
  )
  const out: typeof titled = []
  for (const one of [...titled, ...together, ...known]) {
    if (!out.some(({ start, end }) => one.start < end && one.end > start)) out.push(one)
  }
  return out
}

const isForename = (word: string): boolean => FORENAMES.has(word) || FORENAMES.has(word.split('-')[0] as string)
