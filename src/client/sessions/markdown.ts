import { builder } from 'virtual:sevenfold/messages'
import { typesetText } from '../../markdown/typeset.ts'
import { LIMITS, minutesOf, type SessionPlan, type SessionStep } from './plan.ts'
import { addressOf, type Reference } from './reference.ts'

/** What a plan still needs before it can be a file in `content/sessions/`, in words, with the step that needs it. */
export interface Missing {
  what: 'title' | 'audience' | 'steps' | 'step' | 'minutes'
  /** From 1 on. */
  step?: number
  words: string
}

export function missing({ title, audience, steps }: SessionPlan): Missing[] {
  const minutes = minutesOf({ steps })
  const words = builder.missing
  return [
    ...(title === '' ? [{ what: 'title' as const, words: words.title }] : []),
    ...(audience === '' ? [{ what: 'audience' as const, words: words.audience }] : []),
    ...(steps.length === 0 ? [{ what: 'steps' as const, words: words.steps }] : []),
    ...steps.flatMap(({ title, page }, i) =>
      title === '' && page === undefined ? [{ what: 'step' as const, step: i + 1, words: words.step({ number: i + 1 }) }] : [],
    ),
    ...(minutes > LIMITS.minutes ? [{ what: 'minutes' as const, words: words.minutes({ most: LIMITS.minutes, minutes }) }] : []),
  ]
}

/** What a file needs besides the plan. */
interface FileContext {
  /** The day of the file, `2026-11-21`. */
  today: string
  /** Where the site stands, with a slash at its end: `https://sevenfold.example/`. */
  site: string
  /** The name of what a step opens, where it is known. */
  nameOf(step: SessionStep): string | undefined
}

/**
 * A plan as a file for `content/sessions/`: a draft, in the form of the session schema. What the plan is missing has to
 * be there.
 */
export function toMarkdown(plan: SessionPlan, context: FileContext): string {
  const { title, audience, steps } = plan
  const minutes = minutesOf(plan)
  const summary = builder.summaryOfFile({ minutes: builder.minutesOfFile({ count: minutes }), count: steps.length })
  const lines = [
    '---',
    `title: ${quoted(title)}`,
    `for: ${quoted(audience)}`,
    `summary: ${quoted(summary)}`,
    'status: draft',
    `published: ${context.today}`,
    `minutes: ${minutes}`,
    'steps:',
    ...steps.flatMap((step) => linesOf(step, context)),
    '---',
  ]
  return `${lines.join('\n')}\n`
}

function linesOf(step: SessionStep, { site, nameOf }: FileContext): string[] {
  const { page, minutes } = step
  const opens = page && inContent(page)
  // A title is needed where there is no page, and where the heading of the page is not what the step shows.
  const title = step.title || (opens ? '' : nameOf(step)?.slice(0, LIMITS.title).trim() || builder.readTogether)
  const prompts = distinct(step.prompts)
  const address = page && `${site}${addressOf(page, '')}`
  return [
    `  - minutes: ${minutes}`,
    ...(opens ? [`    page: ${quoted(opens.link)}`] : []),
    ...(title ? [`    title: ${quoted(title)}`] : []),
    ...(prompts.length > 0 ? ['    prompts:', ...prompts.map((prompt) => `      - ${quoted(prompt)}`)] : []),
    ...(address && !opens?.whole ? [`    notes: ${quoted(builder.openAddress({ address }))}`] : []),
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
function distinct(prompts: readonly string[]): string[] {
  const all = new Map(prompts.map((prompt) => [typesetText(prompt), prompt]))
  return [...all.values()]
}

/** A text in YAML's double quotes, which are those of JSON; what a reader could not see is escaped. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )
