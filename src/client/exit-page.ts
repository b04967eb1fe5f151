import { exit } from 'virtual:sevenfold/messages'

/** Milliseconds after which a Shift that was pressed no longer counts. */
const WAIT = 5000
const TIMES = 3

const link = document.querySelector<HTMLAnchorElement>('[data-exit]')
const about = link?.nextElementSibling
const status = about?.nextElementSibling
let presses = 0
let timer = 0
/** Whether Shift was held for another key: then it is let go of once more, and was not pressed by itself. */
let isHeld = false

if (link && about && status) {
  about.append(` ${exit.keys}`)
  const count = (times: number, words: string) => {
    presses = times
    link.dataset['exit'] = times > 0 ? String(times) : ''
    status.textContent = words
    clearTimeout(timer)
  }
  const leave = () => {
    // Nothing of the page is seen while the other one comes, and nothing leads back to it.
    const leaving = document.createElement('p')
    leaving.setAttribute('role', 'alert')
    leaving.append(exit.leaving)
    document.body.replaceChildren(leaving)
    document.title = exit.leaving
    location.replace(link.href)
  }
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  document.addEventListener('keyup', ({ key, shiftKey }) => {
    if (key === 'Shift' && !isHeld) {
      if (presses + 1 === TIMES) return leave()
      count(presses + 1, presses === 0 ? exit.twoMore : exit.oneMore)
      timer = window.setTimeout(() => count(0, exit.over), WAIT)
    } else if (presses > 0) count(0, '')
    isHeld = shiftKey
  })
}
