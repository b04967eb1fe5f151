import { cut, EMPTY, isMinutes, lineOf, MINUTES, MOST, type Plan, type PlanStep } from './plan.ts'
import { readReference, writeReference } from './reference.ts'

/**
 * A plan as the part of an address behind its `#`, which a browser sends to no server:
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
export interface Message {
  /** The step of the plan that was read, from 1 on; nothing where it is of the whole, or of a step that was left out. */
  step: number | undefined
  words: string
}

/** Writes a plan; what it says beyond the limits is left out, as on reading. */
export function encode({ title, audience, steps }: Plan): string {
  const pairs: [string, string][] = [
    ['t', written(title, MOST.title)],
    ['f', written(audience, MOST.audience)],
  ]
  const whole = [VERSION, ...pairs.filter(([, value]) => value !== '').map((pair) => pair.join('='))]
  const said = steps.map(stepOf).filter((pairs) => pairs.length > 1 || !pairs[0]?.endsWith('='))
  return [...whole, ...said.slice(0, MOST.steps).flat()].join('&')
}

/** The pairs of a step; one that says nothing has its minutes alone. */
function stepOf({ title, minutes, page, prompts }: PlanStep): string[] {
  const name = written(title, MOST.title)
  const questions = [...new Set(prompts.map((prompt) => written(prompt, MOST.prompt)))].filter(Boolean)
  return [
    `${isMinutes(minutes) ? minutes : MINUTES}=${page ? encodeURI(writeReference(page)) : ''}`,
    ...(name ? [`n=${name}`] : []),
    ...questions.slice(0, MOST.prompts).map((question) => `q=${question}`),
  ]
}

/** Every sign but letters, digits and hyphens is escaped, so that no mail, chat or Markdown takes one for its own. */
const written = (text: string, most: number): string =>
  encodeURIComponent(cut(lineOf(text), most))
    .replace(/%20/g, '+')
    .replace(/[!'()*~._]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * Reads a plan out of a fragment, with or without its `#`. Whatever stands there, it does not throw: what cannot be
 * read is left out, and told.
 */
export function decode(fragment: string): { plan: Plan; messages: Message[] } {
  const messages: Message[] = []
  const text = fragment.replace(/^#/, '')
  if (text === '') return { plan: EMPTY, messages }
  const tell = (words: string) => void messages.push({ step: undefined, words })
  const whole = text.length > LONGEST ? text.slice(0, text.lastIndexOf('&', LONGEST)) : text
  if (whole !== text) tell('The link is too long. Its end was left out.')
  const [version = '', ...pairs] = whole.split('&')
  if (version !== VERSION) {
    const newer = /^v\d+$/.test(version)
    tell(newer ? 'This link was made by a newer version of this site. It cannot be read here.' : 'This link holds no session.')
    return { plan: EMPTY, messages: messages.slice(-1) }
  }
  const read = new Reading().read(pairs)
  return { plan: read.plan, messages: [...messages, ...read.messages] }
}

/** A step that is being read, with what is told of it. */
interface Met {
  title: string
  minutes: number
  page: PlanStep['page']
  prompts: string[]
  /** Prompts beyond the most. */
  more: number
  /** Why it opens nothing, where it was to open something. */
  opensNot: string
  told: string[]
}

/** A session that is being read, pair by pair. */
class Reading {
  #title = ''
  #audience = ''
  readonly #steps: Met[] = []
  /** Steps met, kept or not. */
  #met = 0
  /** Whether the pairs that follow are of a step that was left out. */
  #skips = false
  readonly #told: string[] = []

  read(pairs: readonly string[]): { plan: Plan; messages: Message[] } {
    for (const pair of pairs) {
      const at = pair.indexOf('=')
      if (at < 0) {
        if (pair !== '') this.#tell('A part of the link could not be read, and was left out.')
      } else this.#pair(pair.slice(0, at), plain(pair.slice(at + 1)))
    }
    const left = this.#met - MOST.steps
    if (left > 0)
      this.#told.push(`A session has at most ${MOST.steps} steps. The last ${left === 1 ? 'one was' : `${left} were`} left out.`)
    const messages: Message[] = [...new Set(this.#told)].map((words) => ({ step: undefined, words }))
    const steps: PlanStep[] = []
    for (const [i, { title, minutes, page, prompts, more, opensNot, told }] of this.#steps.entries()) {
      if (title === '' && page === undefined && prompts.length === 0) {
        const words = `Step ${i + 1} of the link was left out: ${opensNot || 'it opens nothing and has no title'}.`
        messages.push({ step: undefined, words })
        continue
      }
      steps.push({ title, minutes, page, prompts })
      const all = new Set(told)
      if (opensNot) all.add(`${opensNot.charAt(0).toUpperCase()}${opensNot.slice(1)}, and was left out.`)
      if (more > 0) all.add(`A step has at most ${MOST.prompts} prompts. The last ${more === 1 ? 'one was' : `${more} were`} left out.`)
      for (const words of all) messages.push({ step: steps.length, words })
    }
    return { plan: { title: this.#title, audience: this.#audience, steps }, messages }
  }

  /** Tells something of the step that is being read, or of the whole before the first. */
  #tell(words: string): void {
    const told = this.#steps.at(-1)?.told ?? this.#told
    told.push(words)
  }

  #pair(name: string, value: string | undefined): void {
    const step = this.#steps.at(-1)
    if (/^-?\d+(?:\.\d+)?$/.test(name)) this.#step(Number(name), value)
    else if (this.#skips) return
    else if (value === undefined) this.#tell('A text that is not whole was left out.')
    else if (name === 't' && !step) this.#title = this.#line(value, MOST.title, 'The title')
    else if (name === 'f' && !step) this.#audience = this.#line(value, MOST.audience, 'The line on who it is for')
    else if (name === 'n' && step) step.title = this.#line(value, MOST.title, 'The title')
    else if (name === 'q' && step) this.#prompt(step, this.#line(value, MOST.prompt, 'A prompt'))
    else this.#tell('A part of the link could not be read, and was left out.')
  }

  #step(minutes: number, page: string | undefined): void {
    this.#met += 1
    this.#skips = this.#met > MOST.steps
    if (this.#skips) return
    const reference = page ? readReference(page) : undefined
    const opensNot = page === '' || reference ? '' : 'what it opens is not a page that a step can open'
    const told = isMinutes(minutes) ? [] : [`A step has from 1 to ${MOST.minutes} minutes. It has ${MINUTES} now.`]
    this.#steps.push({
      title: '',
      minutes: isMinutes(minutes) ? minutes : MINUTES,
      page: reference,
      prompts: [],
      more: 0,
      opensNot,
      told,
    })
  }

  #prompt(step: Met, prompt: string): void {
    if (prompt === '' || step.prompts.includes(prompt)) return
    if (step.prompts.length < MOST.prompts) step.prompts.push(prompt)
    else step.more += 1
  }

  #line(text: string, most: number, what: string): string {
    const line = lineOf(text)
    if (line.length > most) this.#tell(`${what} is too long. It has at most ${most} characters, and its end was left out.`)
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
