import { runCommand } from '../../src/cli/options/command.ts'
import type { Chosen, Command } from '../../src/cli/options/commands.ts'
import { file, flag, folder, optional, wholeNumber, wholeNumbers, words } from '../../src/cli/options/option.ts'
import type { Settings } from '../../src/settings/settings.ts'

const PARTNERSHIPS = optional(wholeNumber(150, 10_000, 'how many partnerships publish them; without it, those of the content'))

/** The commands of a checkout: they try and measure Sevenfold itself, and no site needs them. */
export const DEV_COMMANDS = {
  claims: {
    does: 'Draws claims of the briefings at random, to be held against their reports by hand.',
    on: 'content',
    options: {
      n: wholeNumber(60, 10_000, 'how many claims'),
      seed: wholeNumber(1, 999_999_999, 'another number draws others'),
      out: optional(file('writes what it prints into a file')),
    },
  },
  template: {
    does: 'Writes a template repository: a site that a host builds for who has no Node.',
    on: 'nothing',
    operand: { ...words('the path of a new folder', 'where the template is to be'), name: 'FOLDER' },
    options: {
      address: {
        ...words('the address from `https://`', 'an address at the host whose workflows it is to have'),
        usual: { value: 'https://anyshire.github.io/learning' },
      },
    },
  },
  audit: {
    does: 'Asks Lighthouse about every kind of page.',
    on: 'itself',
    options: { only: optional(words('a word, such as `slides`', 'those kinds of page alone that have this word in their name')) },
  },
  docs: {
    does: 'Makes the docs as a site, with pictures of every screen taken anew.',
    on: 'itself',
    options: {},
  },
  fuzz: {
    does: 'Tries mutated content files: each must end in a located message or a page.',
    on: 'itself',
    options: {
      n: wholeNumber(20_000, 10_000_000, 'how many files'),
      seed: optional(wholeNumber(1, 2 ** 32, 'repeats the run that printed this number')),
    },
  },
  mutants: {
    does: 'Puts slips into the code, one by one: the tests have to fail of each.',
    on: 'itself',
    options: { only: optional(words('the name of a mutant', 'tries this one alone')) },
  },
  bench: {
    does: 'Builds invented content, and prints seconds and memory.',
    on: 'itself',
    options: { n: wholeNumbers([200, 1000], 8, 'numbers of briefings'), partnerships: PARTNERSHIPS },
  },
  'bench:peers': {
    does: 'Builds the same briefings with Starlight and Eleventy, too, and says which bars Sevenfold misses.',
    on: 'itself',
    options: {
      n: wholeNumber(1000, 100_000, 'how many briefings'),
      partnerships: PARTNERSHIPS,
      runs: wholeNumber(3, 99, 'how often each build is made: the figure in the middle counts'),
    },
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
      partnerships: PARTNERSHIPS,
      folder: folder('a new folder, or an empty one'),
      seed: wholeNumber(1, 2 ** 32, 'another number gives other content'),
    },
  },
  test: {
    does: 'Checks format, lint, types, units, and the built site in Chromium.',
    on: 'itself',
    options: {
      all: flag('also what takes long: kills, servers, what is kept offline, handouts, Office'),
      seed: optional(wholeNumber(1, 999_999, 'tries the samples of the run that printed this number')),
    },
  },
  prove: {
    does: 'Tries whole what the tests try a sample of. It takes hours.',
    on: 'itself',
    options: { seed: optional(wholeNumber(1, 999_999, 'repeats the run that printed this number')) },
  },
} as const satisfies Readonly<Record<string, Command>>

export type DevName = keyof typeof DEV_COMMANDS

/** Runs a command of a checkout. What a person told it wrongly is said in a sentence, and ends it with 2. */
export const devCommand = <N extends DevName>(
  name: N,
  run: (chosen: Chosen<(typeof DEV_COMMANDS)[N]>, settings: Settings) => void | Promise<void>,
): Promise<void> => runCommand(name, DEV_COMMANDS[name], run)
