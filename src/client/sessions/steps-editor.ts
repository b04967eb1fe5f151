import { builder } from 'virtual:sevenfold/messages'
import { DEFAULT_MINUTES, LIMITS, type SessionPlan, type SessionStep } from './plan.ts'
import { StepEditor } from './step-editor.ts'

/** What the list tells the page. */
interface Callbacks {
  changed(): void
  /** What a step opens has been read. */
  linked(): void
  /** Tells a person what came of what they did; it can be undone. */
  announce(words: string, undo?: () => void): void
}

/** The steps as a list that is put in order with buttons; nothing has to be dragged. */
export class StepsEditor {
  #editors: StepEditor[] = []
  readonly #list: HTMLElement
  readonly #heading: HTMLElement
  readonly #base: string
  readonly #callbacks: Callbacks

  /** @param heading takes the focus where no step is left. */
  constructor(list: HTMLElement, heading: HTMLElement, base: string, callbacks: Callbacks) {
    this.#list = list
    this.#heading = heading
    this.#base = base
    this.#callbacks = callbacks
  }

  get all(): readonly StepEditor[] {
    return this.#editors
  }

  get steps(): SessionStep[] {
    return this.#editors.map(({ step }) => step)
  }

  show({ steps }: SessionPlan): void {
    this.#editors = steps.map((step) => this.#editorOf(step))
    this.draw()
  }

  /** Adds a step that opens nothing, and leads to its title. */
  addOwn(): void {
    if (this.#editors.length === LIMITS.steps) {
      this.#callbacks.announce(builder.most({ most: LIMITS.steps }))
      return
    }
    const editor = this.#editorOf({ title: '', minutes: DEFAULT_MINUTES, page: undefined, prompts: [] })
    this.#editors.push(editor)
    this.#changed()
    editor.focusTitle()
    this.#callbacks.announce(builder.stepAdded({ number: this.#editors.length }))
  }

  draw(): void {
    let start = 0
    for (const [i, editor] of this.#editors.entries()) {
      editor.place(i + 1, this.#editors.length, start)
      start += editor.step.minutes
    }
    const items = this.#editors.map(({ item }) => item)
    // What already stands in its order is left alone, so that the focus and the caret stay.
    if (items.length !== this.#list.children.length || items.some((item, i) => this.#list.children[i] !== item)) {
      this.#list.replaceChildren(...items)
    }
  }

  #editorOf(step: SessionStep): StepEditor {
    return new StepEditor(step, this.#base, {
      changed: () => {
        this.draw()
        this.#callbacks.changed()
      },
      linked: () => this.#callbacks.linked(),
      act: (editor, action) => (action === 'remove' ? this.#remove(editor) : this.#move(editor, action)),
      announce: (words) => this.#callbacks.announce(words),
    })
  }

  #move(editor: StepEditor, action: 'up' | 'down'): void {
    const from = this.#editors.indexOf(editor)
    const to = action === 'up' ? from - 1 : from + 1
    this.#editors = this.#editors.toSpliced(from, 1).toSpliced(to, 0, editor)
    this.#changed()
    editor.focus(action)
    this.#callbacks.announce(builder.stepMoved({ name: editor.name, number: to + 1, count: this.#editors.length }))
  }

  #remove(editor: StepEditor): void {
    const at = this.#editors.indexOf(editor)
    this.#editors = this.#editors.toSpliced(at, 1)
    this.#changed()
    const next = this.#editors[at] ?? this.#editors.at(-1)
    if (next) next.focus()
    else this.#heading.focus()
    this.#callbacks.announce(builder.stepRemoved({ name: editor.name }), () => {
      this.#editors = this.#editors.toSpliced(at, 0, editor)
      this.#changed()
      editor.focus()
      this.#callbacks.announce(builder.stepRestored({ name: editor.name, number: this.#editors.indexOf(editor) + 1 }))
    })
  }

  #changed(): void {
    this.draw()
    this.#callbacks.changed()
  }
}
