import { FORMATS } from '../../diagnostics/report.ts'
import { file, flag, folder, type Option, oneOf, optional, wholeNumber, wholeNumbers, words } from './option.ts'

/** What a command works on: a content folder, a site that was built, or Sevenfold itself. */
export type WorksOn = 'content' | 'site' | 'itself'

/** One command, and all that can be said to it. */
export interface Command {
  does: string
  on: WorksOn
  options: Readonly<Record<string, Option<unknown>>>
  /** What is typed without an option before it: `withdraw child-t`. */
  operand?: Option<unknown> & { name: string }
}

/** Options of every command that works on content or on a built site. */
export const FOLDERS = {
  content: optional(folder('the content folder, or the one that holds it as `content/`')),
  dist: optional(folder('the folder of the built site')),
} satisfies Command['options']

const OUT = optional(file('writes what it prints into a file'))
const LAST_GOOD = optional(folder('the folder that keeps the content that last passed'))
const PREVIEW = optional(folder('the folder of the draft preview'))

/** Every command by the name that npm knows it under. */
export const COMMANDS = {
  check: {
    does: 'Reads and checks the content, and says what is wrong, where, and what to do.',
    on: 'content',
    options: { format: oneOf(FORMATS, 'for a person, or for machines'), out: OUT },
  },
  build: {
    does: 'Checks the content, and builds the site.',
    on: 'content',
    options: {
      of: oneOf(['readers', 'drafts'], 'the site that readers get, or a preview with drafts'),
      preview: PREVIEW,
      'last-good': LAST_GOOD,
      withdrawing: flag('builds whatever else is wrong, for something is to go'),
      format: oneOf(['text', 'json'], 'how it says what it built'),
      out: OUT,
    },
  },
  dev: { does: 'Shows the site while you write.', on: 'content', options: {} },
  preview: {
    does: 'Shows the site that was built.',
    on: 'site',
    options: { of: oneOf(['readers', 'drafts'], 'the site that readers get, or the preview with drafts'), preview: PREVIEW },
  },
  handouts: {
    does: 'Prints the site that was built as PDFs.',
    on: 'site',
    options: { handouts: optional(folder('the folder of the PDFs')) },
  },
  due: {
    does: 'Lists what comes due for review, goes live or ends.',
    on: 'content',
    options: {
      days: wholeNumber(30, 3660, 'how many days ahead'),
      format: oneOf(['text', 'ics', 'json'], 'a list, a calendar, or data'),
      out: OUT,
    },
  },
  'sign-off': {
    does: 'Writes into an entry that somebody signed it off as it is now.',
    on: 'content',
    options: {
      file: { ...words('the file, such as `briefings/child-t.md`', 'the entry'), value: 'FILE' },
      role: words('who signs it off, such as `"Safeguarding lead"`', 'who signs it off'),
    },
  },
  withdraw: {
    does: 'Takes an entry out of the site in one step, whatever else is wrong.',
    on: 'content',
    operand: { ...words('what is to go: `child-q`, `briefings/child-q`, or its file', 'the entry'), name: 'ENTRY' },
    options: {
      reason: optional(words('the words that readers find there, in quotation marks', 'why it went, as readers find it')),
      was: optional(words('what stood there, in neutral words', 'what stood there')),
      'last-good': LAST_GOOD,
    },
  },
  rollback: { does: 'Puts the site before back.', on: 'content', options: {} },
  claims: {
    does: 'Draws claims of the briefings at random, to be held against their reports by hand.',
    on: 'content',
    options: {
      n: wholeNumber(60, 10_000, 'how many claims'),
      seed: wholeNumber(1, 999_999_999, 'another number draws others'),
      out: OUT,
    },
  },
  'publish:ledger': { does: 'Writes down every address that the site promises to keep.', on: 'content', options: {} },
  schemas: { does: 'Writes JSON Schemas for editors into the content folder.', on: 'content', options: {} },
  audit: {
    does: 'Asks Lighthouse about every kind of page.',
    on: 'itself',
    options: { only: optional(words('a word, such as `slides`', 'those kinds of page alone that have this word in their name')) },
  },
  fuzz: {
    does: 'Tries mutated content files: each must end in a located message or a page.',
    on: 'itself',
    options: {
      n: wholeNumber(20_000, 10_000_000, 'how many files'),
      seed: optional(wholeNumber(1, 2 ** 32, 'repeats the run that printed this number')),
    },
  },
  bench: {
    does: 'Builds invented content, and prints seconds and memory.',
    on: 'itself',
    options: { n: wholeNumbers([200, 1000], 8, 'numbers of briefings') },
  },
  'search:eval': {
    does: 'Asks judged queries of the search, of Pagefind and of MiniSearch.',
    on: 'itself',
    options: { queries: optional(file('the judged queries')), misses: flag('names the queries that found nothing good') },
  },
  'search:bench': {
    does: 'Measures bytes and times of the search with invented briefings.',
    on: 'itself',
    options: { n: wholeNumbers([1000, 10_000], 8, 'numbers of briefings') },
  },
  generate: {
    does: 'Writes a folder of invented content.',
    on: 'itself',
    options: {
      n: wholeNumber(200, 1_000_000, 'how many briefings'),
      folder: folder('a new folder, or an empty one'),
      seed: wholeNumber(1, 2 ** 32, 'another number gives other content'),
    },
  },
  test: {
    does: 'Checks format, lint, types, units, and the built site in Chromium.',
    on: 'itself',
    options: {
      all: flag('also what takes long: kills, servers, what is kept offline, handouts, Office'),
      seed: optional(wholeNumber(1, 999_999, 'tries the samples again of the run that printed this number')),
    },
  },
  prove: {
    does: 'Tries whole what the tests try a sample of. It takes hours.',
    on: 'itself',
    options: { seed: optional(wholeNumber(1, 999_999, 'repeats the run that printed this number')) },
  },
} as const satisfies Readonly<Record<string, Command>>

export type Name = keyof typeof COMMANDS

type Values<O> = { [K in keyof O]: O[K] extends Option<infer T> ? T : never }

/** What was chosen for a command. */
export type Chosen<N extends Name> = Values<(typeof COMMANDS)[N]['options']> &
  ((typeof COMMANDS)[N] extends { operand: Option<infer T> } ? { operand: T } : unknown)

/** How a person types a command. */
export const typed = (name: Name): string =>
  name === 'test' ? 'npm test' : name === 'generate' ? 'node scripts/dev/generate.ts' : `npm run ${name}`
