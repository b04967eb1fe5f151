import { search } from 'virtual:sevenfold/messages'
import { element } from '../../client/element.ts'
import { withNodes } from '../../client/with-nodes.ts'
import type { FilterLabels } from '../index/filter-labels.ts'
import type { Facet } from '../query/facet.ts'
import { IndexReader } from '../query/index-reader.ts'
import { holdingPhrases } from '../query/phrase.ts'
import { parseQuery, type Query } from '../query/query.ts'
import { keysOf } from '../query/ranking.ts'
import { findResults, type Results } from '../query/results.ts'
import { fetchFile } from './fetch-file.ts'
import { nameOf, showChips, showFilters } from './filters.ts'
import { resultGroups } from './result-groups.ts'
import { fromAddress, fromForm, isEmpty, isNarrowed, type State, toAddress } from './state.ts'
import { statusMessage } from './status-message.ts'
import { uncoveredGroup } from './uncovered-group.ts'

/** Milliseconds of rest after a key before it searches, and before the count is read out. */
const REST = 25
const SETTLED = 700
/** Milliseconds after which a reader is told that the search is under way, and that it takes long. */
const PATIENCE = 300
const TOO_LONG = 6000

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const form = byId<HTMLFormElement>('search')
const box = byId<HTMLInputElement>('q')
const sort = byId<HTMLSelectElement>('sort')
const status = byId('status')
const spoken = byId('spoken')
const instead = byId('instead')
const again = byId<HTMLButtonElement>('again')
const chips = byId('chips')
const widen = byId<HTMLAnchorElement>('widen')
const answers = byId('answers')
const browse = byId('browse')
const narrowing = byId<HTMLDetailsElement>('narrow')
const names: FilterLabels = JSON.parse(form.dataset['labels'] as string)
const folder = form.dataset['index'] as string
const title = document.title

const NOTHING = { bets: [], briefings: [], recommendations: [], others: [], total: 0 }

let opening: Promise<IndexReader> | undefined
let turn = 0
let settling: ReturnType<typeof setTimeout> | undefined

/** Opens the index once; one that failed is opened again. */
function open(): Promise<IndexReader> {
  opening ??= IndexReader.open((path) => fetchFile(folder + path)).catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

function announce(words: string, { soon = false } = {}): void {
  status.textContent = words
  clearTimeout(settling)
  settling = setTimeout(() => (spoken.textContent = words), soon ? 0 : SETTLED)
}

async function show(state: State, { typing = false } = {}): Promise<void> {
  turn += 1
  const mine = turn
  const current = () => mine === turn
  document.title = state.q ? `${state.q} · ${title}` : title
  sort.value = state.sort
  showChips(chips, names, state)
  widen.hidden = !isNarrowed(state)
  widen.href = location.pathname + toAddress({ ...state, chosen: new Map() })
  again.hidden = true
  const waiting = [
    setTimeout(() => current() && !isEmpty(state) && announce(search.searching, { soon: !typing }), PATIENCE),
    setTimeout(() => {
      if (!current()) return
      announce(search.slow, { soon: true })
      again.hidden = false
    }, TOO_LONG),
  ]
  try {
    if (isEmpty(state) && !narrowing.open) return showNothing()
    const index = await open()
    const query = parseQuery(state.q, index.understood, { literal: state.literal, typing })
    const [postings, facets] = await Promise.all([
      index.postings(keysOf(query)),
      narrowing.open || isNarrowed(state) ? index.facets() : undefined,
    ])
    if (!current()) return
    const options = { facets, chosen: state.chosen, sort: state.sort }
    let found = findResults(query, postings, index.places, options)
    if (query.phrases.length > 0) {
      const exact = await holdingPhrases(index, query, found)
      if (!current()) return
      found = findResults(query, postings, index.places, { ...options, exact })
    }
    if (found.counts) showFilters(byId('filters'), names, state, found.counts)
    if (isEmpty(state)) return showNothing()
    // Signs without a word ask for nothing: everything would be no answer.
    if (state.q !== '' && query.terms.length === 0 && query.phrases.length === 0 && !isNarrowed(state)) found = { ...found, ...NOTHING }
    const [missing, groups] = await Promise.all([uncoveredGroup(index, query), resultGroups(index, query, found, state.chosen)])
    if (current()) showResults(state, query, found, [...missing, ...groups])
  } catch {
    if (!current()) return
    browse.hidden = false
    answers.replaceChildren()
    instead.replaceChildren()
    again.hidden = false
    announce(search.failed, { soon: true })
  } finally {
    for (const one of waiting) clearTimeout(one)
  }
}

function showNothing(): void {
  answers.replaceChildren()
  instead.replaceChildren()
  announce('', { soon: true })
  browse.hidden = false
}

function showResults(state: State, query: Query, found: Results, groups: HTMLElement[]): void {
  const within = [...state.chosen].flatMap(([facet, values]) => [...values].map((value) => nameOf(names, facet, value)))
  answers.replaceChildren(...groups)
  again.hidden = true
  browse.hidden = found.total > 0
  showCorrections(state, query)
  const uncovered = query.uncovered.map(({ name }) => name)
  announce(statusMessage({ q: state.q, within, total: found.total, droppedTerms: found.droppedTerms.map(({ typed }) => typed), uncovered }))
}

/** Says how a query was read, where that is not as it was typed. */
function showCorrections(state: State, { corrected, renamed }: Query): void {
  const lines: HTMLElement[] = []
  if (corrected !== undefined) {
    const asTyped = element('a', { href: location.pathname + toAddress({ ...state, literal: true }) }, state.q)
    lines.push(element('p', {}, ...withNodes(search.corrected, { corrected: element('strong', {}, corrected), typed: asTyped })))
  }
  for (const { from, to } of renamed) lines.push(element('p', {}, ...withNodes(search.renamed, { from, to: element('strong', {}, to) })))
  instead.replaceChildren(...lines)
}

function restore(): Promise<void> {
  const state = fromAddress(location.search)
  box.value = state.q
  writing = false
  return show(state)
}

function go(state: State, way: 'push' | 'replace', typing = false): Promise<void> {
  clearTimeout(resting)
  const address = location.pathname + toAddress(state)
  if (way === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  return show(state, { typing })
}

/** Puts the focus on what is said of a search, once that stands, where the control that asked for it is gone and nothing else was gone to. */
async function keepFocus(from: HTMLElement, shown: Promise<void>): Promise<void> {
  const mine = turn
  await shown
  const { activeElement } = document
  if (mine === turn && (activeElement === from || activeElement === document.body)) status.focus()
}

/** What is searched for: what the form says, and the address where the form does not show it: filters that are not drawn yet, and `as=typed` of the same words. */
function currentState(): State {
  const [stated, address] = [fromForm(form), fromAddress(location.search)]
  const chosen = byId('filters').childElementCount > 0 ? stated.chosen : address.chosen
  return { ...stated, chosen, literal: address.literal && address.q === stated.q }
}

let resting: ReturnType<typeof setTimeout> | undefined
/** Whether the entry of the history that is shown is of words still being typed: the next key then changes it, and makes no other. */
let writing = false

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void go(currentState(), writing ? 'replace' : 'push')
  writing = false
})
form.addEventListener('change', (event) => {
  if (event.target === box) return
  writing = false
  void go(currentState(), 'push')
})
box.addEventListener('input', () => {
  clearTimeout(resting)
  resting = setTimeout(() => {
    void go(currentState(), writing ? 'replace' : 'push', true)
    writing = true
  }, REST)
})
// The first key finds the vocabulary there, or on its way; a failure is told when something is asked for.
box.addEventListener('beforeinput', () => void open().catch(() => undefined), { once: true })
again.addEventListener('click', () => {
  opening = undefined
  void keepFocus(again, restore())
})
for (const place of [chips, instead, widen]) {
  place.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const state = fromAddress(link.search)
    // The filters are made anew from the address.
    box.value = state.q
    for (const input of form.querySelectorAll<HTMLInputElement>('#filters input')) {
      input.checked = state.chosen.get(input.name as Facet)?.has(input.value) ?? false
    }
    void keepFocus(link, go(state, 'push'))
  })
}
narrowing.addEventListener('toggle', () => narrowing.open && void show(fromAddress(location.search)))
window.addEventListener('popstate', () => void restore())
narrowing.open = matchMedia('(min-width: 60rem)').matches
void restore()
