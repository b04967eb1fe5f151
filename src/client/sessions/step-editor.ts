import { builder } from 'virtual:sevenfold/messages'
import { clock } from '../../views/clock.ts'
import { element } from '../element.ts'
import { withNodes } from '../with-nodes.ts'
import { FieldError } from './field-error.ts'
import { type LinkedPart, linkedPart } from './linked-part.ts'
import { cut, isMinutes, LIMITS, lineOf, promptsOf, type SessionStep } from './plan.ts'
import { addressOf } from './reference.ts'

/** What the buttons of a step do with it. */
export type StepAction = 'up' | 'down' | 'remove'

/** What an editor tells the list that it is in. */
interface Callbacks {
  changed(): void
  /** What the step opens has been read. */
  linked(): void
  act(editor: StepEditor, action: StepAction): void
  announce(words: string): void
}

let count = 0

/** What stands for the name of a page that has none to show. */
const UNNAMED: Record<LinkedPart['state'] | 'loading', string> = {
  here: builder.pageNoTitle,
  part: builder.pageNoTitle,
  gone: builder.pageGone,
  unread: builder.pageUnread,
  loading: builder.pageLoading,
}

/** One step in the list: its fields, and the buttons that move it and take it out. */
export class StepEditor {
  readonly item: HTMLLIElement
  #step: SessionStep
  readonly #base: string
  #linked: LinkedPart | undefined
  readonly #heading = element('h3', { tabIndex: -1 })
  readonly #number = element('b')
  readonly #clock = element('i')
  readonly #name = element('span', { id: `step-${++count}` })
  readonly #about = element('p', { className: 'small quiet' })
  readonly #title: HTMLInputElement
  readonly #titleError: FieldError
  readonly #details: HTMLDetailsElement
  readonly #buttons: Record<StepAction, HTMLButtonElement>

  constructor(step: SessionStep, base: string, callbacks: Callbacks) {
    this.#step = step
    this.#base = base
    const minutes = element('input', { type: 'number', min: '1', max: String(LIMITS.minutes), value: String(step.minutes), required: true })
    const title = element('input', { value: step.title, maxLength: LIMITS.title, autocomplete: 'off' })
    const prompts = element('textarea', { value: step.prompts.join('\n'), rows: Math.max(2, step.prompts.length) })
    const button = (action: StepAction, label: string) => {
      const made = element('button', { type: 'button' }, label)
      made.addEventListener('click', () => callbacks.act(this, action))
      return made
    }
    this.#title = title
    this.#titleError = new FieldError(title)
    this.#buttons = { up: button('up', builder.up), down: button('down', builder.down), remove: button('remove', builder.remove) }
    const change = (part: Partial<SessionStep>) => {
      this.#step = { ...this.#step, ...part }
      this.#draw()
      callbacks.changed()
    }
    minutes.addEventListener('input', () => isMinutes(minutes.valueAsNumber) && change({ minutes: minutes.valueAsNumber }))
    const minutesError = new FieldError(minutes, { isSpoken: true })
    minutes.addEventListener('change', () => {
      if (isMinutes(minutes.valueAsNumber)) return
      minutesError.show(builder.minutesFault({ most: LIMITS.minutes, minutes: this.#step.minutes }))
    })
    title.addEventListener('input', () => change({ title: lineOf(title.value) }))
    prompts.addEventListener('input', () => change({ prompts: promptsOf(prompts.value) }))
    prompts.addEventListener('change', () => {
      const lines = promptsOf(prompts.value)
      const within = lines.slice(0, LIMITS.prompts).map((line) => cut(line, LIMITS.prompt))
      if (within.join('\n') === lines.join('\n')) return
      prompts.value = within.join('\n')
      change({ prompts: within })
      callbacks.announce(builder.promptsCut({ prompts: LIMITS.prompts, characters: LIMITS.prompt }))
    })
    this.#details = element(
      'details',
      { open: !step.page || step.prompts.length > 0 },
      element('summary', {}, builder.titleAndPrompts),
      element('label', {}, step.page ? builder.titleInstead : builder.title, title),
      this.#titleError.output,
      element('label', {}, builder.prompts, prompts),
    )
    const row = element(
      'div',
      { className: 'row' },
      element('label', { className: 'minutes' }, builder.minutesLabel, minutes),
      minutesError.output,
      ...Object.values(this.#buttons),
    )
    this.#heading.append(this.#number, this.#clock, this.#name)
    const group = element('div', { role: 'group' }, this.#heading, this.#about, row, this.#details)
    group.setAttribute('aria-labelledby', this.#name.id)
    this.item = element('li', {}, group)
    const { page } = step
    if (page) {
      void linkedPart(page, base).then((linked) => {
        this.#linked = linked
        this.#draw()
        callbacks.linked()
      })
    }
    this.#draw()
  }

  get step(): SessionStep {
    return this.#step
  }

  /** What the step is called on the page. */
  get name(): string {
    const { title, page } = this.#step
    return title || this.#linked?.name || (page ? UNNAMED[this.#linked?.state ?? 'loading'] : builder.noTitle)
  }

  /** What it opens; nothing while that has not been read. */
  get linked(): LinkedPart | undefined {
    return this.#linked
  }

  /** Shows where it stands: its number and the last one's, and when it begins. */
  place(number: number, last: number, start: number): void {
    this.#number.textContent = String(number)
    this.#clock.textContent = clock(start)
    this.#buttons.up.disabled = number === 1
    this.#buttons.down.disabled = number === last
    this.#draw()
  }

  /** Leads to its heading, or to the button that was pressed. */
  focus(pressed?: StepAction): void {
    const button = pressed && this.#buttons[pressed]
    const other = pressed === 'up' ? this.#buttons.down : this.#buttons.up
    if (!button) this.#heading.focus()
    else (button.disabled ? other : button).focus()
  }

  /** Leads to its title. @param fault what is wrong with that, to be said beside it. */
  focusTitle(fault?: string): void {
    this.#details.open = true
    if (fault) this.#titleError.show(fault)
    this.#title.focus()
  }

  #draw(): void {
    const { name } = this
    this.#name.textContent = name
    for (const button of Object.values(this.#buttons)) button.ariaLabel = builder.buttonOf({ button: button.textContent, name })
    const { title, page } = this.#step
    if (page && this.#linked) this.#about.replaceChildren(...aboutOf(this.#linked, title, addressOf(page, this.#base)))
  }
}

/** Where a step leads, in words; its heading says the name of the place, unless it has a title of its own. */
function aboutOf({ state, name, within }: LinkedPart, title: string, href: string): (Node | string)[] {
  const link = (words: string) => element('a', { href }, words)
  if (state === 'gone') return [builder.aboutGone]
  if (state === 'unread') return withNodes(builder.aboutUnread, { link: link(href) })
  if (state === 'part') return withNodes(builder.aboutPart, { link: link(name) })
  if (title) return within ? withNodes(builder.aboutWithin, { link: link(name), page: within }) : [link(name)]
  return within ? withNodes(builder.aboutIn, { link: link(within) }) : [link(builder.openPage)]
}
