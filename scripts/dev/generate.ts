import { appendFileSync, cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stringify } from 'yaml'
import { inRunningText } from '../../src/library/briefings/related.ts'
import type { ReviewType } from '../../src/library/briefings/review-type.ts'
import type { Library } from '../../src/library/library.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { monthsAfter } from '../../src/library/schema/date.ts'
import type { Agency, Theme } from '../../src/library/vocabularies/vocabulary.ts'
import { SLOTS, type Slot } from '../../src/model/slot.ts'
import { UsageError } from '../../src/settings/settings.ts'
import { devCommand } from './commands.ts'
import { AGENCY, CHILD, Dice, type Sentences, sentencesOf } from './sentences.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const DAY = 24 * 60 * 60 * 1000
const FIRST = Date.UTC(2010, 6, 1)
const LAST = Date.UTC(2026, 10, 20)

/** A moment at which all of the project's own content is published: the generator does not depend on the clock. */
const NOW = new Date('2030-01-01')

/** What briefings are made of; themes and agencies stand with the most used first. */
interface Stock {
  headings: Readonly<Record<'review' | 'topic', Readonly<Record<Slot, string>>>>
  themes: readonly Theme[]
  agencies: readonly Agency[]
  partnerships: readonly string[]
  acronyms: readonly string[]
  sentences: Readonly<Record<Slot | 'recommendations', Sentences>>
}

interface Choices {
  /** Another number gives other content. */
  seed?: number
  /** How many partnerships publish the reviews: without a number, those of the project. */
  partnerships?: number | undefined
}

type Case = Readonly<Record<'id' | 'subject', string>>

/** What one briefing is about. */
interface Plan {
  /** A review's own, or those that a topic draws on. */
  cases: readonly Case[]
  themes: readonly Theme[]
  agencies: readonly Agency[]
}

/**
 * Writes a content folder with `n` briefings, to measure what grows with them: the project's own content, and
 * beside it invented reviews and topics in its words, and invented partnerships that published them. The same content,
 * numbers and seed give the same bytes.
 *
 * @param folder a new or an empty one.
 * @throws {RangeError} when `n` is less than the project's own briefings, or there are more partnerships of its own.
 * @throws {Error} when the folder is not empty, or the project's own content has errors.
 */
export function generateContent(folder: string, n: number, { seed = 1, partnerships }: Choices = {}): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`There is something in \`${folder}\` already. Name a new folder, or empty this one.`)
  }
  const { library } = loadLibrary({ folder: CONTENT, now: NOW })
  if (!library) throw new Error('The content of the project has errors. `npm run check` names them.')
  const own = library.briefings.length
  checkAmount(n, own, 'briefings')
  const ownPartnerships = library.partnerships.length
  checkAmount(partnerships ?? ownPartnerships, ownPartnerships, 'partnerships')
  // Invented sentences are made of words that stood in quotations: the language guide would warn of them.
  cpSync(CONTENT, folder, { recursive: true, filter: (path) => !path.endsWith('language.yaml') })

  const invented = Array.from({ length: (partnerships ?? ownPartnerships) - ownPartnerships }, (_, i) => inventedPartnership(i))
  if (invented.length > 0)
    appendFileSync(join(folder, 'partnerships.yaml'), `\n${stringify(Object.assign({}, ...invented), { lineWidth: 0 })}`)

  const found = stockOf(library)
  const stock = { ...found, partnerships: [...found.partnerships, ...invented.flatMap(Object.keys)] }
  const dice = new Dice(seed)
  const cases: Case[] = library.reviews.map(({ id, subject }) => ({ id, subject }))
  for (let i = own; i < n; i++) {
    const about = { themes: dice.zipf(stock.themes, 5), agencies: dice.zipf(stock.agencies, dice.from(3, 6)) }
    const one = { id: `child-${letters(i)}`, subject: `Child ${letters(i).toUpperCase()}` }
    const isTopic = i % 10 === 9
    const plan: Plan = { cases: isTopic ? dice.zipf(cases.toReversed(), 5) : [one], ...about }
    const frontMatter = isTopic ? topicFrontMatter(i, plan, dice) : reviewFrontMatter(one, plan, stock, dice)
    const text = `---\n${stringify(frontMatter, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${bodyOf(plan, isTopic, stock, dice)}`
    writeFileSync(join(folder, 'briefings', isTopic ? `topic-${i}.md` : `${one.id}.md`), text)
    if (!isTopic) cases.push(one)
  }
}

function checkAmount(asked: number, own: number, of: string): void {
  if (!Number.isInteger(asked) || asked < own)
    throw new RangeError(`The project's own ${own} ${of} count among the ${asked}. Ask for ${own} or more.`)
}

/** Kinds of review of children: those of a generated site are of children alone. */
const TYPES = ['lcspr', 'scr', 'silp', 'rapid-review', 'table-top-review', 'thematic-review', 'audit'] satisfies ReviewType[]

/** Nobody can take it for one that there is. */
const inventedPartnership = (i: number) => ({
  [`invented-borough-${letters(i)}`]: {
    name: `Invented Borough ${letters(i).toUpperCase()} Safeguarding Children Partnership`,
    area: `Invented Borough ${letters(i).toUpperCase()}`,
  },
})

function stockOf(library: Library): Stock {
  const { site, themes, agencies, partnerships, glossary } = library
  const headingsOf = (kind: 'review' | 'topic') => Object.values(site.profiles).find((profile) => profile.kind === kind)?.headings
  const mostUsed = <T extends Theme | Agency>(list: readonly T[]) =>
    [...list].sort((a, b) => b.chapters.length - a.chapters.length || (a.id < b.id ? -1 : 1))
  return {
    headings: { review: headingsOf('review'), topic: headingsOf('topic') } as Stock['headings'],
    themes: mostUsed(themes),
    agencies: mostUsed(agencies),
    partnerships: idsOf(partnerships).sort(),
    acronyms: glossary
      .filter(({ long }) => long !== undefined)
      .map(({ term }) => term)
      .sort(),
    sentences: sentencesOf(library, CONTENT),
  }
}

function reviewFrontMatter({ id, subject }: Case, { themes, agencies }: Plan, stock: Stock, dice: Dice): object {
  const { published, completed, year } = dates(dice)
  const partnerships = dice.zipf(stock.partnerships, dice.from(1, 10) === 1 ? 2 : 1)
  const title = `Review of ${subject}`
  return {
    kind: 'review',
    title: `${inTitle(themes)}: learning from ${subject}`,
    subject,
    summary: summary(themes, `the life of ${subject}`),
    ...shared(published, themes, agencies),
    review: {
      type: dice.pick(TYPES),
      partnerships,
      reviewers: ['An invented reviewer'],
      period: `${year - dice.from(1, 4)} to ${year}`,
      completed: dice.pick([completed, completed.slice(0, 7), { before: published, because: 'The report gives no date.' }]),
      report: dice.pick([
        { status: 'published', on: published, until: '2099-12-31', title, address: `https://reports.example/${id}` },
        {
          status: 'no-longer-published',
          published: monthsAfter(published, -12),
          on: published,
          title,
          reason: 'It was published for one year.',
        },
        { status: 'not-published', title, reason: 'It could identify the child.' },
      ]),
    },
    people: [{ pseudonym: subject, ...dice.pick([{ age: age(dice) }, { age: age(dice) }, { as: 'child' }]) }],
    recommendations: Array.from({ length: 8 }, (_, i) => ({
      id: `r${i + 1}`,
      text: stock.sentences.recommendations.one(dice),
      to: dice.pick([partnerships, [dice.pick(agencies).id]]),
      agencies: [dice.pick(agencies).id],
      themes: idsOf(dice.zipf(themes, dice.from(1, 2))),
      source: `${dice.from(8, 12)}.${i + 1}`,
    })),
  }
}

function topicFrontMatter(number: number, { cases, themes, agencies }: Plan, dice: Dice): object {
  return {
    kind: 'topic',
    title: `${inTitle(themes)} across ${cases.length} reviews: topic ${number}`,
    summary: summary(themes, `${cases.length} reviews`),
    ...shared(dates(dice).published, themes, agencies),
    reviews: idsOf(cases),
  }
}

/** About 1,000 words in seven sections. */
function bodyOf({ cases, themes, agencies }: Plan, isTopic: boolean, { headings, acronyms, sentences }: Stock, dice: Dice): string {
  const at = () => `¶${dice.from(1, 9)}.${dice.from(1, 20)}.${dice.from(1, 9)}`
  const filled = (text: string, { subject }: Case, agency: string) =>
    text
      .replaceAll(CHILD, subject)
      .replaceAll(AGENCY, agency)
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const source = ({ id, subject }: Case) => (isTopic ? `([${subject}](${id}.md), ${at()})` : `(${at()})`)
  const paragraph = (slot: Slot, length = 3) => {
    const one = dice.pick(cases)
    const all = Array.from({ length }, () => filled(sentences[slot].one(dice), one, dice.pick(agencies).people))
    return `${all.join(' ')} ${source(one)}\n`
  }
  const point = (slot: Slot, i: number) => {
    const one = dice.pick(cases)
    const theme = themes[i % themes.length] as Theme
    const { id, people } = agencies[i % agencies.length] as Agency
    const text = filled(sentences[slot].onAgency(dice), one, `[${people}](../agencies.yaml#${id})`)
    if (slot === 'questions') return `${i + 1}. [${theme.term}](../themes/${theme.id}.md): ${text}`
    return `- [${theme.term}](../themes/${theme.id}.md): ${text} ${filled(sentences[slot].one(dice), one, people)} ${source(one)}`
  }
  const points = (slot: Slot, length: number) => `${Array.from({ length }, (_, i) => point(slot, i)).join('\n')}\n`
  const known = `The notes say ${dice.zipf(acronyms, 4).join(', ')}, and not what came of them. (${at()})\n`
  const bodies: Record<Slot, string[]> = {
    background: [paragraph('background'), paragraph('background')],
    concerns: [paragraph('concerns', 2), points('concerns', 3)],
    events: [paragraph('events'), paragraph('events'), paragraph('events')],
    findings: [points('findings', 5), known],
    'good-practice': [points('good-practice', 4)],
    learning: [points('learning', 9)],
    questions: [points('questions', 6)],
  }
  const of = headings[isTopic ? 'topic' : 'review']
  return SLOTS.flatMap((slot) => [`## ${of[slot]}\n`, ...bodies[slot]]).join('\n')
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)

const shared = (published: string, themes: readonly Theme[], agencies: readonly Agency[]) => ({
  status: 'published',
  published,
  themes: idsOf(themes),
  agencies: idsOf(agencies),
})

const inTitle = ([first, second]: readonly Theme[]) => `${first?.term} and ${inRunningText(second?.term ?? '')}`

const summary = (themes: readonly Theme[], of: string) =>
  `What services learned about ${themes
    .slice(0, 4)
    .map(({ term }) => inRunningText(term))
    .join(', ')}, from ${of}. Invented to measure the site; no review says this.`

function dates(dice: Dice): { published: string; completed: string; year: number } {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  const published = FIRST + dice.from(0, (LAST - FIRST) / DAY) * DAY
  const completed = day(published - dice.from(20, 180) * DAY)
  return { published: day(published), completed, year: Number(completed.slice(0, 4)) }
}

const age = (dice: Dice): string =>
  dice.pick(['unborn', `${dice.from(2, 11)} weeks`, `${dice.from(2, 23)} months`, `${dice.from(2, 9)} years`, `${dice.from(10, 17)} years`])

/** Three letters for a number: `aab`. */
const letters = (number: number): string =>
  [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(number / place) % 26))).join('')

if (import.meta.main) {
  await devCommand('generate', ({ n, folder, ...choices }, { cwd }) => {
    try {
      generateContent(resolve(cwd, folder), n, choices)
    } catch (error) {
      throw new UsageError((error as Error).message)
    }
  })
}
