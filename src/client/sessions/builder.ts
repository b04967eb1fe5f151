import { builder as messages } from 'virtual:sevenfold/messages'
import { clock } from '../../views/clock.ts'
import { ring } from '../../views/ring.ts'
import { download } from '../download.ts'
import { element } from '../element.ts'
import styles from './builder.css?inline'
import { FieldError } from './field-error.ts'
import { formatLinkProblem } from './link-problem.ts'
import { type Missing, missing, toMarkdown } from './markdown.ts'
import { EMPTY, lineOf, minutesOf, type SessionPlan } from './plan.ts'
import { codeOf } from './qr-picture.ts'
import { KEY, loadSession, saveSession } from './saved-session.ts'
import { sheetOf } from './session-sheet.ts'
import { copy, fileNameOf, showCode } from './share.ts'
import { StepsEditor } from './steps-editor.ts'
import { Toast } from './toast.ts'
import { decode, encode, type LinkProblem, LONGEST } from './url-codec.ts'

/** Milliseconds of rest after a change before the address has it: browsers let an address change only so often. */
const REST = 300
/** And before its code is drawn for paper. A person may print with the browser's own key, and then it has to be there. */
const REST_FOR_CODE = 1500
/** Problems of a link that are told one by one. */
const MOST_PROBLEMS = 12

const BASE = import.meta.env.BASE_URL
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const builder = byId('builder')
const title = byId<HTMLInputElement>('plan-title')
const audience = byId<HTMLInputElement>('plan-audience')
const link = byId<HTMLInputElement>('link')
const other = byId('other')
const pageTitle = document.title

const toast = new Toast(byId('bar'), byId('spoken'), builder, title)
const errors = { title: new FieldError(title), audience: new FieldError(audience) }
const editor = new StepsEditor(byId('steps'), byId('h-steps'), BASE, { changed, linked: showSheet, announce })

/** Whether what is shown is what this browser stores; what a link brought is stored when it is changed, or when that is asked for. */
let isOwn = true
let settling: ReturnType<typeof setTimeout> | undefined
let drawing: ReturnType<typeof setTimeout> | undefined

const currentPlan = (): SessionPlan => ({ title: lineOf(title.value), audience: lineOf(audience.value), steps: editor.steps })

function announce(words: string, undo?: () => void): void {
  toast.show(words, undo)
}

/** Shows a plan, and what was left out of its link. */
function show(plan: SessionPlan, problems: readonly LinkProblem[] = []): void {
  // What could be undone was done to another plan.
  toast.clear()
  for (const error of Object.values(errors)) error.show('')
  title.value = plan.title
  audience.value = plan.audience
  editor.show(plan)
  byId('told').hidden = problems.length === 0
  const lines = problems.slice(0, MOST_PROBLEMS).map(formatLinkProblem)
  if (problems.length > lines.length) lines.push(messages.andMore({ count: problems.length - lines.length }))
  byId('told').replaceChildren(element('p', {}, messages.notAllRead), element('ul', {}, ...lines.map((line) => element('li', {}, line))))
  draw()
  drawCodeLater()
}

/** Shows all that follows from the plan. */
function draw(): void {
  const plan = currentPlan()
  const minutes = minutesOf(plan)
  byId('total').textContent = String(minutes)
  byId('unit').textContent = messages.minuteUnit({ count: minutes })
  const count = plan.steps.length
  byId('sum').textContent = count === 0 ? '' : messages.summary({ count, from: clock(0), to: clock(minutes) })
  byId('none').hidden = count > 0
  byId('ring').replaceChildren(
    ...ring(plan.steps.map(({ minutes }) => minutes)).map((d) => {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
      path.setAttribute('d', d)
      return path
    }),
  )
  document.title = plan.title ? `${plan.title} · ${pageTitle}` : pageTitle
  link.value = `${location.origin}${BASE}sessions/build/#${encode(plan)}`
  byId<HTMLAnchorElement>('present').href = `${builder.dataset['present']}#${encode(plan)}`
  byId('picture').replaceChildren()
  showSheet()
}

/** The code of the session on paper, and the link that it is of. */
let code: { link: string; picture: Element | undefined } | undefined

function showSheet(): void {
  const picture = code?.link === link.value ? code.picture : undefined
  byId('sheet').replaceChildren(...sheetOf(currentPlan(), editor.all, BASE, { link: link.value, picture }))
}

function drawCodeLater(): void {
  clearTimeout(drawing)
  drawing = setTimeout(drawCode, REST_FOR_CODE)
}

/** Puts the code of the session on the sheet; what goes wrong leaves its link there. */
async function drawCode(): Promise<void> {
  const { value } = link
  if (code?.link === value || editor.all.length === 0) return
  try {
    code = { link: value, picture: await codeOf(value, messages.codeLabel) }
    showSheet()
  } catch {
    // The link stands there without it.
  }
}

function changed(): void {
  toast.expire()
  draw()
  clearTimeout(settling)
  settling = setTimeout(settle, REST)
  drawCodeLater()
}

/** Writes what was changed into the address, and stores it. */
function settle(): void {
  if (settling === undefined) return
  clearTimeout(settling)
  settling = undefined
  const plan = currentPlan()
  const fragment = encode(plan)
  if (fragment.length > LONGEST) announce(messages.tooLong)
  if (isOwn || isEmpty(loadSession())) adopt(plan)
  else setAddress(fragment)
}

/** @param fragment of the plan that is shown. The entry of the history says whether this browser stores it. */
function setAddress(fragment: string): void {
  history.replaceState({ ours: isOwn }, '', fragment === encode(EMPTY) ? location.pathname : `#${fragment}`)
}

/** Makes the plan the one that this browser stores. */
function adopt(plan: SessionPlan): void {
  isOwn = true
  other.hidden = true
  setAddress(encode(plan))
  if (!saveSession(plan)) announce(messages.notSaved)
}

const isEmpty = (plan: SessionPlan): boolean => encode(plan) === encode(EMPTY)

/** Shows what the address says, or else what this browser stores. */
function open(): void {
  const { plan, problems } = decode(location.hash)
  const stored = loadSession()
  isOwn = location.hash === '' || encode(plan) === encode(stored) || (history.state?.ours === true && !isEmpty(stored))
  showChoice(stored)
  show(isOwn ? stored : plan, isOwn && !isEmpty(stored) ? [] : problems)
  if (isOwn && problems.length === 0) setAddress(encode(stored))
}

/** Where a link brought another session than the one that this browser stores, nothing is lost until a person has chosen. */
function showChoice(stored: SessionPlan): void {
  other.hidden = isOwn
  if (isOwn) return
  const choice = (words: string, choose: () => void) => {
    const button = element('button', { type: 'button' }, words)
    button.addEventListener('click', () => {
      title.focus()
      choose()
    })
    return button
  }
  const count = stored.steps.length
  const beside = () => (stored.title ? messages.fromLinkBesideNamed({ title: stored.title, count }) : messages.fromLinkBesideOwn({ count }))
  const saving = choice(messages.saveThis, () => {
    adopt(currentPlan())
    announce(messages.savedThis, isEmpty(stored) ? undefined : () => change(stored, messages.ownRestored))
  })
  const opening = choice(messages.openOwn, () => change(stored, messages.ownOpened))
  other.replaceChildren(
    element('p', {}, isEmpty(stored) ? messages.fromLink : beside()),
    element('p', { className: 'row' }, saving, ...(isEmpty(stored) ? [] : [opening])),
  )
}

/** Puts another plan in the place of the one that is shown, and stores it. */
function change(plan: SessionPlan, words: string, undo?: () => void): void {
  show(plan)
  adopt(plan)
  announce(words, undo)
}

/** Shows the plan of a link beside the one that this browser stores. */
function showBeside(plan: SessionPlan): void {
  isOwn = false
  show(plan)
  setAddress(encode(plan))
  showChoice(loadSession())
}

/** Begins anew. The session of a link gives way to that of this browser, which stays as it was. */
function clear(): void {
  const former = currentPlan()
  const stored = loadSession()
  title.focus()
  if (isOwn) change(EMPTY, messages.cleared, () => change(former, messages.restored))
  else {
    change(stored, isEmpty(stored) ? messages.cleared : messages.linkPutAway, () => {
      showBeside(former)
      announce(messages.linkRestored)
    })
  }
}

/** After another page has added a step. */
function refresh(): void {
  if (!isOwn) return
  settle()
  const plan = loadSession()
  if (encode(plan) === encode(currentPlan())) return
  show(plan)
  setAddress(encode(plan))
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(styles)
document.adoptedStyleSheets.push(sheet)
builder.hidden = false

for (const field of [title, audience]) field.addEventListener('input', changed)
byId('add').addEventListener('click', () => editor.addOwn())
byId('copy').addEventListener('click', async () => {
  settle()
  announce((await copy(link)) ? messages.linkCopied : messages.linkSelected)
})
link.addEventListener('focus', () => link.select())
byId('code').addEventListener('click', async () => announce(await showCode(byId('picture'), link.value)))
byId('print').addEventListener('click', () => void drawCode().then(() => print()))
title.after(errors.title.output)
audience.after(errors.audience.output)

/** Says what the session still needs, where it needs it. */
function showMissing({ what, step, words }: Missing): void {
  if (what === 'title' || what === 'audience') {
    errors[what].show(words)
    byId(`plan-${what}`).focus()
  } else if (step !== undefined) editor.all[step - 1]?.focusTitle(words)
  else {
    byId('h-steps').focus()
    announce(messages.beforeSaving({ missing: words }))
  }
}

byId('export').addEventListener('click', () => {
  const plan = currentPlan()
  const [first] = missing(plan)
  if (first) return showMissing(first)
  const names = new Map(editor.all.map(({ step, linked }) => [step, linked?.name]))
  // The only language whose days are written as a file has them.
  const today = new Date().toLocaleDateString('sv-SE')
  const file = fileNameOf(plan.title)
  const text = toMarkdown(plan, { today, site: builder.dataset['site'] as string, nameOf: (step) => names.get(step) })
  download(file, text, 'text/markdown')
  announce(messages.fileSaved({ file }))
})
byId('clear').addEventListener('click', clear)
window.addEventListener('hashchange', () => {
  // Any other anchor, such as that of the link that skips to the content, is not the session's.
  if (/^#v\d/.test(location.hash)) open()
  else setAddress(encode(currentPlan()))
})
window.addEventListener('pagehide', settle)
window.addEventListener('pageshow', ({ persisted }) => persisted && refresh())
window.addEventListener('storage', ({ key }) => key === KEY && refresh())
open()
