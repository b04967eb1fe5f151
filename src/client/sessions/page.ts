import { clock } from '../../views/clock.ts'
import { ring } from '../../views/ring.ts'
import { element } from '../element.ts'
import styles from './builder.css?inline'
import { FieldError } from './field-error.ts'
import { type Missing, missing, toMarkdown } from './markdown.ts'
import { EMPTY, lineOf, minutesOf, type Plan } from './plan.ts'
import { KEY, keep, kept } from './saved-session.ts'
import { codeOf, copy, fileNameOf, save, showCode } from './share.ts'
import { sheetOf } from './sheet.ts'
import { StepsEditor } from './steps-editor.ts'
import { Toast } from './toast.ts'
import { decode, encode, LONGEST, type Message } from './url-codec.ts'

/** Milliseconds of rest after a change before the address has it: browsers let an address change only so often. */
const REST = 300
/** And before its code is drawn for paper. A person may print with the browser's own key, and then it has to be there. */
const REST_FOR_CODE = 1500

const BASE = import.meta.env.BASE_URL
const by = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const builder = by('builder')
const title = by<HTMLInputElement>('plan-title')
const audience = by<HTMLInputElement>('plan-audience')
const link = by<HTMLInputElement>('link')
const other = by('other')
const name = document.title

const bar = new Toast(by('bar'), by('spoken'), builder, title)
const faults = { title: new FieldError(title), audience: new FieldError(audience) }
const pieces = new StepsEditor(by('steps'), by('h-steps'), BASE, { changed, read: showSheet, say })

/** Whether what is shown is what this browser keeps; what a link brought is kept when it is changed, or when that is asked for. */
let ours = true
let resting: ReturnType<typeof setTimeout> | undefined
let drawing: ReturnType<typeof setTimeout> | undefined

const planNow = (): Plan => ({ title: lineOf(title.value), audience: lineOf(audience.value), steps: pieces.steps })

function say(words: string, undoing?: () => void): void {
  bar.say(words, undoing)
}

/** Shows a plan, and what was left out of its link. */
function show(plan: Plan, messages: readonly Message[] = []): void {
  // What could be undone was done to another plan.
  bar.clear()
  for (const fault of Object.values(faults)) fault.say('')
  title.value = plan.title
  audience.value = plan.audience
  pieces.show(plan)
  by('told').hidden = messages.length === 0
  const lines = messages.slice(0, 12).map(({ step, words }) => element('li', {}, step === undefined ? words : `Step ${step}: ${words}`))
  if (messages.length > lines.length) lines.push(element('li', {}, `And ${messages.length - lines.length} more.`))
  by('told').replaceChildren(element('p', {}, 'Not all of the link could be read.'), element('ul', {}, ...lines))
  draw()
  drawLater()
}

/** Shows all that follows from the plan. */
function draw(): void {
  const plan = planNow()
  const minutes = minutesOf(plan)
  by('total').textContent = String(minutes)
  by('unit').textContent = minutes === 1 ? 'minute' : 'minutes'
  const count = plan.steps.length
  by('sum').textContent = count === 0 ? '' : `${count} ${count === 1 ? 'step' : 'steps'}, from 0:00 to ${clock(minutes)}`
  by('none').hidden = count > 0
  by('ring').replaceChildren(
    ...ring(plan.steps.map(({ minutes }) => minutes)).map((d) => {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
      path.setAttribute('d', d)
      return path
    }),
  )
  document.title = plan.title ? `${plan.title} · ${name}` : name
  link.value = `${location.origin}${BASE}sessions/build/#${encode(plan)}`
  by<HTMLAnchorElement>('present').href = `${builder.dataset['present']}#${encode(plan)}`
  by('picture').replaceChildren()
  showSheet()
}

/** The code of the session on paper, and the link that it is of. */
let code: { link: string; picture: Element | undefined } | undefined

function showSheet(): void {
  const picture = code?.link === link.value ? code.picture : undefined
  by('sheet').replaceChildren(...sheetOf(planNow(), pieces.all, BASE, { link: link.value, picture }))
}

function drawLater(): void {
  clearTimeout(drawing)
  drawing = setTimeout(drawCode, REST_FOR_CODE)
}

/** Puts the code of the session on the sheet; what goes wrong leaves its link there. */
async function drawCode(): Promise<void> {
  const { value } = link
  if (code?.link === value || pieces.all.length === 0) return
  try {
    code = { link: value, picture: await codeOf(value) }
    showSheet()
  } catch {
    // The link stands there without it.
  }
}

function changed(): void {
  bar.pass()
  draw()
  clearTimeout(resting)
  resting = setTimeout(settle, REST)
  drawLater()
}

/** Writes what was changed into the address, and keeps it. */
function settle(): void {
  if (resting === undefined) return
  clearTimeout(resting)
  resting = undefined
  const plan = planNow()
  const fragment = encode(plan)
  if (fragment.length > LONGEST)
    say('The session is now too long for a link, and its end would be lost. Shorten a prompt, or remove a step.')
  if (ours || isEmpty(kept())) own(plan)
  else write(fragment)
}

/** @param fragment of the plan that is shown. The entry of the history says whether this browser keeps it. */
function write(fragment: string): void {
  history.replaceState({ ours }, '', fragment === encode(EMPTY) ? location.pathname : `#${fragment}`)
}

/** Makes the plan the one that this browser keeps. */
function own(plan: Plan): void {
  ours = true
  other.hidden = true
  write(encode(plan))
  if (!keep(plan)) say('This browser could not keep the session. Copy its link, so that it is not lost.')
}

const isEmpty = (plan: Plan): boolean => encode(plan) === encode(EMPTY)

/** Shows what the address says, or else what this browser keeps. */
function open(): void {
  const { plan, messages } = decode(location.hash)
  const mine = kept()
  ours = location.hash === '' || encode(plan) === encode(mine) || (history.state?.ours === true && !isEmpty(mine))
  offer(mine)
  show(ours ? mine : plan, ours && !isEmpty(mine) ? [] : messages)
  if (ours && messages.length === 0) write(encode(mine))
}

/** Where a link brought another session than the one that this browser keeps, nothing is lost until a person has chosen. */
function offer(mine: Plan): void {
  other.hidden = ours
  if (ours) return
  const choice = (words: string, choose: () => void) => {
    const button = element('button', { type: 'button' }, words)
    button.addEventListener('click', () => {
      title.focus()
      choose()
    })
    return button
  }
  const { length } = mine.steps
  const named = mine.title ? `, “${mine.title}”,` : ''
  const words = isEmpty(mine)
    ? 'This session came with a link. Your browser keeps it once you change it.'
    : `This session came with a link. Your browser keeps another one${named} of ${length} ${length === 1 ? 'step' : 'steps'}. That one stays as it is until you choose.`
  const keeping = choice('Keep this one in my browser', () => {
    own(planNow())
    say('This session is now kept in your browser.', isEmpty(mine) ? undefined : () => change(mine, 'Your own session is back.'))
  })
  const returning = choice('Open my own', () => change(mine, 'This is your own session.'))
  other.replaceChildren(element('p', {}, words), element('p', { className: 'row' }, keeping, ...(isEmpty(mine) ? [] : [returning])))
}

/** Puts another plan in the place of the one that is shown, and keeps it. */
function change(plan: Plan, words: string, undoing?: () => void): void {
  show(plan)
  own(plan)
  say(words, undoing)
}

/** Shows a plan beside the one that this browser keeps. */
function lend(plan: Plan): void {
  ours = false
  show(plan)
  write(encode(plan))
  offer(kept())
}

/** Begins anew. The session of a link gives way to that of this browser, which stays as it was. */
function clear(): void {
  const former = planNow()
  const mine = kept()
  title.focus()
  if (ours) change(EMPTY, 'The session is empty.', () => change(former, 'The session is back.'))
  else {
    const words = isEmpty(mine) ? 'The session is empty.' : 'The session of the link is put away. This is your own.'
    change(mine, words, () => {
      lend(former)
      say('The session of the link is back.')
    })
  }
}

/** After another page has added a step. */
function refresh(): void {
  if (!ours) return
  settle()
  const plan = kept()
  if (encode(plan) === encode(planNow())) return
  show(plan)
  write(encode(plan))
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(styles)
document.adoptedStyleSheets.push(sheet)
builder.hidden = false

for (const field of [title, audience]) field.addEventListener('input', changed)
by('add').addEventListener('click', () => pieces.addOwn())
by('copy').addEventListener('click', async () => {
  settle()
  say((await copy(link)) ? 'The link was copied.' : 'The link is selected: copy it with Ctrl+C, or Cmd+C on a Mac.')
})
link.addEventListener('focus', () => link.select())
by('code').addEventListener('click', async () => say(await showCode(by('picture'), link.value)))
by('print').addEventListener('click', () => void drawCode().then(() => print()))
title.after(faults.title.place)
audience.after(faults.audience.place)

/** Says what the session still needs, where it needs it. */
function ask({ what, step, words }: Missing): void {
  if (what === 'title' || what === 'audience') {
    faults[what].say(words)
    by(`plan-${what}`).focus()
  } else if (step !== undefined) pieces.all[step - 1]?.ask(words)
  else {
    by('h-steps').focus()
    say(`${words} Then it can be saved.`)
  }
}

by('export').addEventListener('click', () => {
  const plan = planNow()
  const [first] = missing(plan)
  if (first) return ask(first)
  const named = new Map(pieces.all.map(({ step, shown }) => [step, shown?.name]))
  const today = new Date().toLocaleDateString('sv-SE')
  const file = fileNameOf(plan.title)
  save(toMarkdown(plan, { today, site: builder.dataset['site'] as string, nameOf: (step) => named.get(step) }), file)
  say(`Saved as ${file}.`)
})
by('clear').addEventListener('click', clear)
window.addEventListener('hashchange', () => {
  // Any other anchor, such as that of the link that skips to the content, is not the session's.
  if (/^#v\d/.test(location.hash)) open()
  else write(encode(planNow()))
})
window.addEventListener('pagehide', settle)
window.addEventListener('pageshow', ({ persisted }) => persisted && refresh())
window.addEventListener('storage', ({ key }) => key === KEY && refresh())
open()
