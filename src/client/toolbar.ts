/** The place for what a script adds to a page: at the top of the content, where nothing has to move for it. */
export interface Toolbar {
  add(tool: HTMLElement): void
}

/** It appears with its first tool. */
export function toolbar(main: HTMLElement): Toolbar {
  const bar = document.createElement('div')
  bar.className = 'tools'
  return {
    add(tool) {
      bar.append(tool)
      main.prepend(bar)
    },
  }
}

export function button(label: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.append(label)
  return made
}
