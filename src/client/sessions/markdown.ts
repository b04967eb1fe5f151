import { typesetText } from '../../markdown/typeset.ts'
import { MOST, minutesOf, type Plan, type PlanStep } from './plan.ts'
import { addressOf, type Reference } from './reference.ts'

/** What a plan still needs before it can be a file in `content/sessions/`, in words, with the step that needs it. */
export interface Missing {
  what: 'title' | 'audience' | 'steps' | 'step' | 'minutes'
  /** From 1 on. */
  step?: number
  words: string
}

export function missing({ title, audience, steps }: Plan): Missing[] {
  const minutes = minutesOf({ steps })
  return [
    ...(title === '' ? [{ what: 'title' as const, words: 'Give the session a title.' }] : []),
    ...(audience === '' ? [{ what: 'audience' as const, words: 'Say whom the session is for.' }] : []),
    ...(steps.length === 0 ? [{ what: 'steps' as const, words: 'Add a step.' }] : []),
    ...steps.flatMap(({ title, page }, i) =>
      title === '' && page === undefined ? [{ what: 'step' as const, step: i + 1, words: `Give step ${i + 1} a title.` }] : [],
    ),
    ...(minutes > MOST.minutes
      ? [{ what: 'minutes' as const, words: `A session has at most ${MOST.minutes} minutes, and this has ${minutes}. Shorten a step.` }]
      : []),
  ]
}

/** What the page does not know of itself when it writes a file. */
interface Beside {
  /** The day of the file, `2026-11-21`. */
  today: string
  /** Where the site stands, with a slash at its end: `https://sevenfold.example/`. */
  site: string
  /** The name of what a step opens, where it is known. */
  nameOf(step: PlanStep): string | undefined
}

/**
 * A plan as a file for `content/sessions/`: a draft, in the form of the session schema. What the plan is missing has to
 * be there.
 */
export function toMarkdown(plan: Plan, beside: Beside): string {
  const { title, audience, steps } = plan
  const minutes = minutesOf(plan)
  const count = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`
  const summary = `A session of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} in ${count}.`
  const lines = [
    '---',
    `title: ${quoted(title)}`,
    `for: ${quoted(audience)}`,
    `summary: ${quoted(summary)}`,
    'status: draft',
    `published: ${beside.today}`,
    `minutes: ${minutes}`,
    'steps:',
    ...steps.flatMap((step) => stepOf(step, beside)),
    '---',
  ]
  return `${lines.join('\n')}\n`
}

function stepOf(step: PlanStep, { site, nameOf }: Beside): string[] {
  const { page, minutes } = step
  const opens = page && inContent(page)
  // A title is needed where there is no page, and where the heading of the page is not what the step shows.
  const title = step.title || (opens ? '' : nameOf(step)?.slice(0, MOST.title).trim() || 'Read together')
  const prompts = apart(step.prompts)
  const address = page && `${site}${addressOf(page, '')}`
  return [
    `  - minutes: ${minutes}`,
    ...(opens ? [`    page: ${quoted(opens.link)}`] : []),
    ...(title ? [`    title: ${quoted(title)}`] : []),
    ...(prompts.length > 0 ? ['    prompts:', ...prompts.map((prompt) => `      - ${quoted(prompt)}`)] : []),
    ...(address && !opens?.whole ? [`    notes: ${quoted(`Open <${address}>.`)}`] : []),
  ]
}

const SECTION = /^(?:background|concerns|events|findings|good-practice|learning|questions)(?:-|$)/

/**
 * The link that a content file has to a page, where a step of a content file may open it; and whether it leads to the
 * same place. A part that the page itself makes, such as the questions of a theme, has no anchor in content.
 */
function inContent({ kind, id, anchor }: Reference): { link: string; whole: boolean } | undefined {
  if (kind === 'b') {
    const exact = anchor === '' || SECTION.test(anchor)
    return { link: `../briefings/${id}.md${exact && anchor ? `#${anchor}` : ''}`, whole: exact }
  }
  if (kind === 't') return { link: `../themes/${id}.md`, whole: anchor === '' }
  return undefined
}

/** Prompts of which no two are the same once they are typeset. */
function apart(prompts: readonly string[]): string[] {
  const all = new Map(prompts.map((prompt) => [typesetText(prompt), prompt]))
  return [...all.values()]
}

/** A text in YAML's double quotes, which are those of JSON; what a reader could not see is escaped. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )
