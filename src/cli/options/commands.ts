import { FORMATS } from '../../diagnostics/report.ts'
import { HOST_IDS } from '../new/hosts.ts'
import { file, flag, folder, type Option, oneOf, optional, wholeNumber, words } from './option.ts'

/** What a command works on: a content folder, a site that was built, Sevenfold itself, or nothing that is there already. */
export type WorksOn = 'content' | 'site' | 'itself' | 'nothing'

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

/** Every command, by the verb of `sevenfold` that runs it. */
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
      nested: flag('lays the pages under the path of the address, and what hosts read on top'),
      at: optional({
        ...words('an address, or a path such as `/`', 'where the host shows the folder: lays the pages below that'),
        value: 'ADDRESS',
        read: (typed) => (/^(?:https?:\/\/[^\s/]|\/(?!\/))\S*$/.test(typed) ? typed : undefined),
      }),
      format: oneOf(['text', 'json', 'github', 'places'], 'what it says, for whom'),
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
  new: {
    does: 'Begins a site: a folder with all that it needs.',
    on: 'nothing',
    operand: { ...words('the path of a new folder', 'where the site is to be'), name: 'FOLDER' },
    options: {
      name: optional(words('what the site is called', 'what the site is called')),
      area: optional(words('the area of the partnership, such as `Anyshire`', 'the area of the partnership; without it, a terminal asks')),
      address: optional(words('the address from `https://`', 'where the site will stand')),
      host: optional(oneOf(HOST_IDS, 'what hosts it: writes what that needs')),
    },
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
  ledger: { does: 'Writes down every address that the site promises to keep.', on: 'content', options: {} },
  schemas: { does: 'Writes what lets editors complete and check the content: JSON Schemas, and ids.', on: 'content', options: {} },
  vocabulary: {
    does: 'Says what the vocabulary of Sevenfold has that yours has not, and changes nothing.',
    on: 'content',
    options: { diff: flag('shows each entry, with what is new in it'), out: OUT },
  },
  migrate: {
    does: 'Shows what of the content is of an older form, and how it is written today.',
    on: 'content',
    options: { write: flag('changes the files, too') },
  },
  upgrade: {
    does: 'Says what changed since the version that the site had before, and what that asks of it.',
    on: 'content',
    options: { from: optional(file('installs the new version first, from the file that it came in')) },
  },
} as const satisfies Readonly<Record<string, Command>>

/** A verb of `sevenfold`. */
export type Name = keyof typeof COMMANDS

type Values<O> = { [K in keyof O]: O[K] extends Option<infer T> ? T : never }

/** What was chosen for a command. */
export type Chosen<C extends Command> = Values<C['options']> & (C extends { operand: Option<infer T> } ? { operand: T } : unknown)
