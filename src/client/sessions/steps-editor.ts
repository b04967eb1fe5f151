import { MINUTES, MOST, type Plan, type PlanStep } from './plan.ts'
import { StepEditor } from './step-editor.ts'

/** What the list tells the page. */
interface Told {
  changed(): void
  read(): void
  /** Tells a person what came of what they did; it can be undone. */
  say(words: string, undo?: () => void): void
}

/** The steps as a list that is put in order with buttons; nothing has to be dragged. */
export class StepsEditor {
  #pieces: StepEditor[] = []
  readonly #list: HTMLElement
  readonly #heading: HTMLElement
  readonly #base: string
  readonly #told: Told

  /** @param heading takes the focus where no step is left. */
  constructor(list: HTMLElement, heading: HTMLElement, base: string, told: Told) {
    this.#list = list
    this.#heading = heading
    this.#base = base
    this.#told = told
  }

  get all(): readonly StepEditor[] {
    return this.#pieces
  }

  get steps(): PlanStep[] {
    return this.#pieces.map(({ step }) => step)
  }

  show({ steps }: Plan): void {
    this.#pieces = steps.map((step) => this.#piece(step))
    this.draw()
  }

  /** Adds a step that opens nothing, and leads to its title. */
  addOwn(): void {
    if (this.#pieces.length === MOST.steps) {
      this.#told.say(`A session has at most ${MOST.steps} steps.`)
      return
    }
    const piece = this.#piece({ title: '', minutes: MINUTES, page: undefined, prompts: [] })
    this.#pieces.push(piece)
    this.#changed()
    piece.item.querySelector<HTMLElement>('details input')?.focus()
    this.#told.say(`Step ${this.#pieces.length} was added. Give it a title.`)
  }

  draw(): void {
    let from = 0
    for (const [i, piece] of this.#pieces.entries()) {
      piece.stand(i + 1, this.#pieces.length, from)
      from += piece.step.minutes
    }
    const items = this.#pieces.map(({ item }) => item)
    // What already stands in its order is left alone, so that the focus and the caret stay.
    if (items.length !== this.#list.children.length || items.some((item, i) => this.#list.children[i] !== item)) {
      this.#list.replaceChildren(...items)
    }
  }

  #piece(step: PlanStep): StepEditor {
    return new StepEditor(step, this.#base, {
      changed: () => {
        this.draw()
        this.#told.changed()
      },
      read: () => this.#told.read(),
      move: (piece, way) => (way === 'out' ? this.#remove(piece) : this.#move(piece, way)),
      say: (words) => this.#told.say(words),
    })
  }

  #move(piece: StepEditor, way: 'up' | 'down'): void {
    const at = this.#pieces.indexOf(piece)
    const to = way === 'up' ? at - 1 : at + 1
    this.#pieces = this.#pieces.toSpliced(at, 1).toSpliced(to, 0, piece)
    this.#changed()
    piece.focus(way)
    this.#told.say(`${piece.name} is now step ${to + 1} of ${this.#pieces.length}.`)
  }

  #remove(piece: StepEditor): void {
    const at = this.#pieces.indexOf(piece)
    this.#pieces = this.#pieces.toSpliced(at, 1)
    this.#changed()
    const next = this.#pieces[at] ?? this.#pieces.at(-1)
    if (next) next.focus()
    else this.#heading.focus()
    this.#told.say(`Removed: ${piece.name}.`, () => {
      this.#pieces = this.#pieces.toSpliced(at, 0, piece)
      this.#changed()
      piece.focus()
      this.#told.say(`${piece.name} is back as step ${this.#pieces.indexOf(piece) + 1}.`)
    })
  }

  #changed(): void {
    this.draw()
    this.#told.changed()
  }
}
