import type { Facet } from '../facet.ts'
import { type Names, nameOf, showFilters } from './filters.ts'
import { type Findings, find } from './find.ts'
import { type Hit, openPagefind, type Pagefind } from './pagefind.ts'
import { element, result } from './result.ts'
import { said } from './said.ts'
import { fromAddress, fromForm, isEmpty, type State, toAddress } from './state.ts'

const A_PAGE = 10
/** Milliseconds of rest after a key before it searches. */
const REST = 180
/** Milliseconds after which a reader is told that the search is under way. */
const PATIENCE = 300

const by = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const form = by<HTMLFormElement>('search')
const box = by<HTMLInputElement>('q')
const status = by('status')
const widen = by<HTMLAnchorElement>('widen')
const answers = by('answers')
const browse = by('browse')
const narrow = by<HTMLDetailsElement>('narrow')
const names: Names = { facets: JSON.parse(form.dataset['facets'] as string), values: JSON.parse(form.dataset['labels'] as string) }
const bundle = form.dataset['bundle'] as string
const title = document.title

let opening: Promise<Pagefind> | undefined
let turn = 0

async function show(state: State): Promise<void> {
  turn += 1
  const mine = turn
  document.title = state.q ? `${state.q} · ${title}` : title
  const waiting = setTimeout(() => {
    if (!isEmpty(state)) status.textContent = 'Searching…'
  }, PATIENCE)
  try {
    opening ??= openPagefind(bundle)
    const pagefind = await opening
    if (isEmpty(state)) {
      const counts = await pagefind.filters()
      if (mine === turn) showNothingAsked(state, counts)
      return
    }
    const findings = await find(pagefind, state)
    const lists = await Promise.all([list(findings.briefings), list(findings.others)])
    if (mine === turn) showAnswers(state, findings, lists)
  } catch {
    opening = undefined
    if (mine !== turn) return
    browse.hidden = false
    answers.replaceChildren()
    status.textContent = 'The search could not be loaded. Try again, or look under a theme or your role below.'
  } finally {
    clearTimeout(waiting)
  }
}

function showNothingAsked(state: State, counts: Findings['counts']): void {
  showFilters(by('filters'), names, state, counts)
  answers.replaceChildren()
  status.textContent = ''
  widen.hidden = true
  browse.hidden = false
}

function showAnswers(state: State, { briefings, others, relaxedTo, counts }: Findings, [first, second]: [HTMLElement, HTMLElement]): void {
  const total = briefings.length + others.length
  const within = [...state.chosen].flatMap(([facet, values]) => [...values].map((value) => nameOf(names, facet as Facet, value)))
  showFilters(by('filters'), names, state, counts)
  answers.replaceChildren()
  if (briefings.length > 0) answers.append(element('h2', { className: 'unseen' }, 'Briefings'), first)
  if (others.length > 0) answers.append(element('h2', {}, briefings.length > 0 ? 'Elsewhere on this site' : 'On this site'), second)
  browse.hidden = total > 0
  widen.hidden = within.length === 0
  widen.href = location.pathname + toAddress({ q: state.q, chosen: new Map() })
  status.textContent = said({ q: state.q, within, total, relaxedTo })
}

/** A list of results, the first page at once and the others on request. */
async function list(hits: readonly Hit[]): Promise<HTMLElement> {
  const items = element('ol', { className: 'plain results' })
  const more = element('button', { type: 'button', className: 'button' }, 'More results')
  let shown = 0
  const extend = async () => {
    const next = await Promise.all(hits.slice(shown, shown + A_PAGE).map((hit) => hit.data()))
    shown += next.length
    const made = next.map(result)
    items.append(...made)
    more.hidden = shown >= hits.length
    return made[0]
  }
  more.addEventListener('click', async () => (await extend())?.querySelector('a')?.focus())
  await extend()
  return element('div', {}, items, more)
}

function restore(): void {
  const state = fromAddress(location.search)
  box.value = state.q
  void show(state)
}

let resting: ReturnType<typeof setTimeout> | undefined

function changed(way: 'push' | 'replace'): void {
  clearTimeout(resting)
  const state = fromForm(form)
  const address = location.pathname + toAddress(state)
  if (way === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  void show(state)
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  changed('push')
})
form.addEventListener('change', (event) => {
  if (event.target !== box) changed('push')
})
box.addEventListener('input', () => {
  clearTimeout(resting)
  resting = setTimeout(() => changed('replace'), REST)
})
window.addEventListener('popstate', restore)
narrow.open = matchMedia('(min-width: 60rem)').matches
restore()
