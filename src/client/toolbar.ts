/** The place for what a script adds to a page: at the top of the content, where nothing has to move for it. */
export interface Toolbar {
  /**
   * Adds a button that shows, beside every part of the page, one more. They come only when they are asked for: a
   * briefing has some forty, and a reader who goes through it by keyboard has to pass each. Of two such choices, one
   * is made at a time.
   *
   * @param make makes what is shown, the first time.
   */
  choice(label: string, make: () => HTMLElement[] | Promise<HTMLElement[]>): void
}

/** It appears with its first tool. */
export function toolbar(main: HTMLElement): Toolbar {
  const bar = document.createElement('div')
  bar.className = 'tools'
  let hide = () => {}
  return {
    choice(label, make) {
      const toggle = button(label)
      let made: HTMLElement[] | Promise<HTMLElement[]> | undefined
      const show = async (shown: boolean) => {
        toggle.ariaPressed = String(shown)
        made ??= make()
        for (const one of await made) one.hidden = toggle.ariaPressed !== 'true'
      }
      toggle.ariaPressed = 'false'
      toggle.addEventListener('click', () => {
        const pressed = toggle.ariaPressed === 'true'
        hide()
        hide = pressed ? () => {} : () => void show(false)
        if (!pressed) void show(true)
      })
      bar.append(toggle)
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
