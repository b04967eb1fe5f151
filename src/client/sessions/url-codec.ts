import { cut, DEFAULT_MINUTES, EMPTY, isMinutes, LIMITS, lineOf, type SessionPlan, type SessionStep } from './plan.ts'
import { readReference, writeReference } from './reference.ts'

/**
 * A session as the part of an address behind its `#`, which a browser sends to no server:
 *
 *     v1&t=Title&f=For+whom&5=b/child-t/learning&n=Name+of+the+step&q=A+prompt&q=Another&10=&n=Talk
 *
 * A pair whose name is a number begins a step: its minutes, and what it opens. The pairs `n` and `q` are of the step
 * before them. A link made once opens for ever: nothing that this form can say may change its meaning.
 */
const VERSION = 'v1'

/** Signs of a fragment that are read. More than this no mail or chat carries whole. */
export const LONGEST = 32_000

/** What was left out of a link, and where. */
export interface LinkProblem {
  kind: ProblemKind
  /** The step of the plan that was read, from 1 on; nothing where it is of the whole. Of a step that was left out, its number in the link. */
  step?: number
  /** How many were left out. */
  count?: number
}

type ProblemKind =
  /** Of the whole link. */
  | 'tooLong'
  | 'newer'
  | 'none'
  | 'steps'
  | 'stepOfNothing'
  | 'stepNotAPage'
  /** Of the whole, or of a step. */
  | 'unread'
  | 'broken'
  | 'titleCut'
  | 'audienceCut'
  /** Of a step. */
  | 'promptCut'
  | 'prompts'
  | 'minutes'
  | 'notAPage'

/** Writes a plan; what it says beyond the limits is left out, as on reading. */
export function encode({ title, audience, steps }: SessionPlan): string {
  const pairs: [string, string][] = [
    ['t', escaped(title, LIMITS.title)],
    ['f', escaped(audience, LIMITS.audience)],
  ]
  const whole = [VERSION, ...pairs.filter(([, value]) => value !== '').map((pair) => pair.join('='))]
  const stated = steps.map(pairsOf).filter((pairs) => pairs.length > 1 || !pairs[0]?.endsWith('='))
  return [...whole, ...stated.slice(0, LIMITS.steps).flat()].join('&')
}

/** The pairs of a step; one that says nothing has its minutes alone. */
function pairsOf({ title, minutes, page, prompts }: SessionStep): string[] {
  const name = escaped(title, LIMITS.title)
  const questions = [...new Set(prompts.map((prompt) => escaped(prompt, LIMITS.prompt)))].filter(Boolean)
  return [
    `${isMinutes(minutes) ? minutes : DEFAULT_MINUTES}=${page ? encodeURI(writeReference(page)) : ''}`,
    ...(name ? [`n=${name}`] : []),
    ...questions.slice(0, LIMITS.prompts).map((question) => `q=${question}`),
  ]
}

/** Every sign but letters, digits and hyphens is escaped, so that no mail, chat or Markdown takes one for its own. */
const escaped = (text: string, most: number): string =>
  encodeURIComponent(cut(lineOf(text), most))
    .replace(/%20/g, '+')
    .replace(/[!'()*~._]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * Reads a plan out of a fragment, with or without its `#`. Whatever stands there, it does not throw: what cannot be
 * read is left out, and told.
 */
export function decode(fragment: string): { plan: SessionPlan; problems: LinkProblem[] } {
  const text = fragment.replace(/^#/, '')
  if (text === '') return { plan: EMPTY, problems: [] }
  const whole = text.length > LONGEST ? text.slice(0, text.lastIndexOf('&', LONGEST)) : text
  const [version = '', ...pairs] = whole.split('&')
  if (version !== VERSION) return { plan: EMPTY, problems: [{ kind: /^v\d+$/.test(version) ? 'newer' : 'none' }] }
  const { plan, problems } = new Decoder().read(pairs)
  return { plan, problems: [...(whole === text ? [] : [{ kind: 'tooLong' as const }]), ...problems] }
}

/** A step that is being read, with its problems. */
interface StepBeingRead extends Omit<SessionStep, 'prompts'> {
  prompts: string[]
  /** Prompts beyond the most. */
  more: number
  /** Whether it was to open something that no step can open. */
  isNotAPage: boolean
  problems: Set<ProblemKind>
}

/** Reads a session, pair by pair. */
class Decoder {
  #title = ''
  #audience = ''
  readonly #steps: StepBeingRead[] = []
  /** Steps of the link, those beyond the most with them. */
  #count = 0
  /** Whether the pairs that follow are of a step that was left out. */
  #skips = false
  readonly #problems = new Set<ProblemKind>()

  read(pairs: readonly string[]): { plan: SessionPlan; problems: LinkProblem[] } {
    for (const pair of pairs) {
      const at = pair.indexOf('=')
      if (at >= 0) this.#pair(pair.slice(0, at), plain(pair.slice(at + 1)))
      else if (pair !== '') this.#problem('unread')
    }
    const problems: LinkProblem[] = [...this.#problems].map((kind) => ({ kind }))
    const left = this.#count - LIMITS.steps
    if (left > 0) problems.push({ kind: 'steps', count: left })
    const steps: SessionStep[] = []
    for (const [i, { title, minutes, page, prompts, more, isNotAPage, problems: kinds }] of this.#steps.entries()) {
      if (title === '' && page === undefined && prompts.length === 0) {
        problems.push({ kind: isNotAPage ? 'stepNotAPage' : 'stepOfNothing', step: i + 1 })
        continue
      }
      steps.push({ title, minutes, page, prompts })
      const step = steps.length
      if (isNotAPage) kinds.add('notAPage')
      for (const kind of kinds) problems.push({ kind, step })
      if (more > 0) problems.push({ kind: 'prompts', step, count: more })
    }
    return { plan: { title: this.#title, audience: this.#audience, steps }, problems }
  }

  /** Notes a problem of the step that is being read, or of the whole before the first. */
  #problem(kind: ProblemKind): void {
    const problems = this.#steps.at(-1)?.problems ?? this.#problems
    problems.add(kind)
  }

  #pair(name: string, value: string | undefined): void {
    const step = this.#steps.at(-1)
    if (/^-?\d+(?:\.\d+)?$/.test(name)) this.#step(Number(name), value)
    else if (this.#skips) return
    else if (value === undefined) this.#problem('broken')
    else if (name === 't' && !step) this.#title = this.#line(value, LIMITS.title, 'titleCut')
    else if (name === 'f' && !step) this.#audience = this.#line(value, LIMITS.audience, 'audienceCut')
    else if (name === 'n' && step) step.title = this.#line(value, LIMITS.title, 'titleCut')
    else if (name === 'q' && step) this.#prompt(step, this.#line(value, LIMITS.prompt, 'promptCut'))
    else this.#problem('unread')
  }

  #step(number: number, page: string | undefined): void {
    this.#count += 1
    this.#skips = this.#count > LIMITS.steps
    if (this.#skips) return
    const reference = page ? readReference(page) : undefined
    const [minutes, problems] = isMinutes(number) ? [number, []] : [DEFAULT_MINUTES, ['minutes' as const]]
    const isNotAPage = page !== '' && reference === undefined
    this.#steps.push({ title: '', minutes, page: reference, prompts: [], more: 0, isNotAPage, problems: new Set(problems) })
  }

  #prompt(step: StepBeingRead, prompt: string): void {
    if (prompt === '' || step.prompts.includes(prompt)) return
    if (step.prompts.length < LIMITS.prompts) step.prompts.push(prompt)
    else step.more += 1
  }

  #line(text: string, most: number, problem: ProblemKind): string {
    const line = lineOf(text)
    if (line.length > most) this.#problem(problem)
    return cut(line, most)
  }
}

function plain(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return undefined
  }
}
