import { clock } from '../../views/clock.ts'
import { element } from '../element.ts'
import { FieldError } from './field-error.ts'
import { cut, isMinutes, lineOf, MOST, type PlanStep, promptsOf } from './plan.ts'
import { addressOf } from './reference.ts'
import { type Shown, shownAt } from './shown.ts'

export type Way = 'up' | 'down' | 'out'

/** What a piece tells the page. */
interface Told {
  changed(): void
  /** The page that it opens has been read. */
  read(): void
  move(piece: StepEditor, way: Way): void
  say(words: string): void
}

let made = 0

/** What stands for the name of a page that has none to show. */
const UNNAMED: Record<Shown['state'] | 'soon', string> = {
  here: 'A page without a title',
  part: 'A page without a title',
  gone: 'A page that is not here',
  unread: 'A page that could not be read just now',
  soon: '…',
}

/** One step in the list: its fields, and the buttons that move it and take it out. */
export class StepEditor {
  readonly item: HTMLLIElement
  /** Says what its title needs, beside it, and leads there. */
  readonly ask: (words: string) => void
  #step: PlanStep
  readonly #base: string
  #shown: Shown | undefined
  readonly #heading = element('h3', { tabIndex: -1 })
  readonly #number = element('b')
  readonly #clock = element('i')
  readonly #name = element('span', { id: `step-${++made}` })
  readonly #about = element('p', { className: 'small quiet' })
  readonly #buttons: Record<Way, HTMLButtonElement>

  constructor(step: PlanStep, base: string, told: Told) {
    this.#step = step
    this.#base = base
    const minutes = element('input', { type: 'number', min: '1', max: String(MOST.minutes), value: String(step.minutes), required: true })
    const title = element('input', { value: step.title, maxLength: MOST.title, autocomplete: 'off' })
    const prompts = element('textarea', { value: step.prompts.join('\n'), rows: Math.max(2, step.prompts.length) })
    const button = (way: Way, words: string) => {
      const made = element('button', { type: 'button' }, words)
      made.addEventListener('click', () => told.move(this, way))
      return made
    }
    this.#buttons = { up: button('up', 'Move up'), down: button('down', 'Move down'), out: button('out', 'Remove') }
    const change = (part: Partial<PlanStep>) => {
      this.#step = { ...this.#step, ...part }
      this.#draw()
      told.changed()
    }
    minutes.addEventListener('input', () => isMinutes(minutes.valueAsNumber) && change({ minutes: minutes.valueAsNumber }))
    const fault = new FieldError(minutes, { isSpoken: true })
    minutes.addEventListener('change', () => {
      if (isMinutes(minutes.valueAsNumber)) return
      fault.say(`A step has from 1 to ${MOST.minutes} whole minutes. It counts as ${this.#step.minutes} until you change this.`)
    })
    title.addEventListener('input', () => change({ title: lineOf(title.value) }))
    prompts.addEventListener('input', () => change({ prompts: promptsOf(prompts.value) }))
    prompts.addEventListener('change', () => {
      const lines = promptsOf(prompts.value)
      const kept = lines.slice(0, MOST.prompts).map((line) => cut(line, MOST.prompt))
      if (kept.join('\n') === lines.join('\n')) return
      prompts.value = kept.join('\n')
      change({ prompts: kept })
      told.say(`A step has at most ${MOST.prompts} prompts, of at most ${MOST.prompt} characters. What was more was left out.`)
    })
    const asked = new FieldError(title)
    const more = element(
      'details',
      { open: !step.page || step.prompts.length > 0 },
      element('summary', {}, 'Title and prompts'),
      element('label', {}, step.page ? 'Title, where the heading of the page will not do' : 'Title', title),
      asked.place,
      element('label', {}, 'Prompts, one a line', prompts),
    )
    const row = element(
      'div',
      { className: 'row' },
      element('label', { className: 'minutes' }, 'Minutes', minutes),
      fault.place,
      ...Object.values(this.#buttons),
    )
    this.ask = (words) => {
      more.open = true
      asked.say(words)
      title.focus()
    }
    this.#heading.append(this.#number, this.#clock, this.#name)
    const group = element('div', { role: 'group' }, this.#heading, this.#about, row, more)
    group.setAttribute('aria-labelledby', this.#name.id)
    this.item = element('li', {}, group)
    const { page } = step
    if (page) {
      void shownAt(page, base).then((shown) => {
        this.#shown = shown
        this.#draw()
        told.read()
      })
    }
    this.#draw()
  }

  get step(): PlanStep {
    return this.#step
  }

  /** What the step is called on the page. */
  get name(): string {
    const { title, page } = this.#step
    return title || this.#shown?.name || (page ? UNNAMED[this.#shown?.state ?? 'soon'] : 'A step without a title')
  }

  /** What it opens, in words. */
  get shown(): Shown | undefined {
    return this.#shown
  }

  /** Says where it stands: its number and the last one's, and when it begins. */
  stand(number: number, of: number, from: number): void {
    this.#number.textContent = String(number)
    this.#clock.textContent = clock(from)
    this.#buttons.up.disabled = number === 1
    this.#buttons.down.disabled = number === of
    this.#draw()
  }

  focus(on?: Way): void {
    const button = on && this.#buttons[on]
    const other = on === 'up' ? this.#buttons.down : this.#buttons.up
    if (!button) this.#heading.focus()
    else (button.disabled ? other : button).focus()
  }

  #draw(): void {
    this.#name.textContent = this.name
    for (const button of Object.values(this.#buttons)) button.ariaLabel = `${button.textContent}: ${this.name}`
    const { title, page } = this.#step
    if (page && this.#shown) this.#about.replaceChildren(...aboutOf(this.#shown, title, addressOf(page, this.#base)))
  }
}

/** Where a step leads, in words; its heading says the name of the place, unless it has a title of its own. */
function aboutOf({ state, name, within }: Shown, title: string, href: string): (Node | string)[] {
  const link = (words: string) => element('a', { href }, words)
  if (state === 'gone') return ['This page is no longer here. Remove the step, or give it a title and keep it.']
  if (state === 'unread') return ['The page could not be read just now: ', link(href)]
  if (state === 'part') return ['This part is no longer here. The step opens the page at its top: ', link(name)]
  if (title) return within ? [link(name), `, in ${within}`] : [link(name)]
  return within ? ['In ', link(within)] : [link('Open the page')]
}
