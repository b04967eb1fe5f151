import { FACETS, type Facet } from '../facet.ts'
import { type Findings, find } from './find.ts'
import { type Hit, openPagefind, type Pagefind } from './pagefind.ts'
import { element, result } from './result.ts'
import { fromAddress, fromForm, isEmpty, type State, toAddress } from './state.ts'

const A_PAGE = 10
/** Milliseconds of rest after a key before it searches. */
const REST = 180

const by = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const form = by<HTMLFormElement>('search')
const box = by<HTMLInputElement>('q')
const status = by('status')
const answers = by('answers')
const browse = by('browse')
const filters = by('filters')
const labels = JSON.parse(form.dataset['labels'] ?? '{}') as Record<Facet, Record<string, string>>
const titles = JSON.parse(form.dataset['facets'] ?? '{}') as Record<Facet, string>
const bundle = form.dataset['bundle'] as string

let opening: Promise<Pagefind> | undefined
let turn = 0

async function show(state: State): Promise<void> {
  turn += 1
  const mine = turn
  browse.hidden = !isEmpty(state)
  if (isEmpty(state)) {
    answers.replaceChildren()
    status.textContent = ''
  }
  try {
    opening ??= openPagefind(bundle)
    const pagefind = await opening
    const findings = isEmpty(state)
      ? { briefings: [], others: [], relaxedTo: undefined, counts: await pagefind.filters() }
      : await find(pagefind, state)
    if (mine !== turn) return
    showFilters(state, findings.counts)
    if (!isEmpty(state)) await showAnswers(state, findings, mine)
  } catch {
    opening = undefined
    if (mine !== turn) return
    browse.hidden = false
    answers.replaceChildren()
    status.textContent = 'The search could not be loaded. Try again, or look under a theme or your role below.'
  }
}

async function showAnswers({ q }: State, { briefings, others, relaxedTo }: Findings, mine: number): Promise<void> {
  const total = briefings.length + others.length
  const lists = await Promise.all([list(briefings), list(others)])
  if (mine !== turn) return
  const [first, second] = lists
  answers.replaceChildren(...(briefings.length > 0 ? [first] : []))
  if (others.length > 0) answers.append(element('h2', {}, briefings.length > 0 ? 'Elsewhere on this site' : 'Found on this site'), second)
  browse.hidden = total > 0
  const what = `${total} ${total === 1 ? 'result' : 'results'}`
  if (total === 0)
    status.textContent = `Nothing was found${q ? ` for “${q}”` : ''}. Try fewer or other words, or look under a theme or your role below.`
  else if (relaxedTo) status.textContent = `No page has all of these words. ${what} for “${relaxedTo.join(' ')}”.`
  else status.textContent = what
}

/** A list of results, the first page at once and the others on request. */
async function list(hits: readonly Hit[]): Promise<HTMLElement> {
  const items = element('ol', { className: 'plain results' })
  const more = element('button', { type: 'button', className: 'button' }, 'More results')
  const whole = element('div', {}, items, more)
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
  return whole
}

function showFilters({ chosen }: State, counts: Findings['counts']): void {
  const open = new Set([...filters.querySelectorAll('details[open]')].map((one) => (one as HTMLElement).dataset['facet']))
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : ''
  filters.replaceChildren(
    ...FACETS.flatMap((facet) => {
      const picked = chosen.get(facet) ?? new Set<string>()
      const values = Object.entries(counts[facet] ?? {}).filter(([value, count]) => count > 0 || picked.has(value))
      if (values.length === 0) return []
      const name = (value: string) => labels[facet][value] ?? value
      values.sort(([a], [b]) => Number(picked.has(b)) - Number(picked.has(a)) || name(a).localeCompare(name(b), 'en-GB', { numeric: true }))
      const items = values.map(([value, count]) => {
        const id = `${facet}-${value.replace(/\s/g, '-')}`
        const input = element('input', { type: 'checkbox', name: facet, value, id, checked: picked.has(value) })
        return element('li', {}, element('label', {}, input, element('span', {}, `${name(value)} (${count})`)))
      })
      const whole = element(
        'details',
        { open: open.has(facet) || picked.size > 0 },
        element('summary', {}, titles[facet]),
        element('ul', { className: 'plain' }, ...items),
      )
      whole.dataset['facet'] = facet
      return [whole]
    }),
  )
  if (focused) document.getElementById(focused)?.focus()
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
restore()
