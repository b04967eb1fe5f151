import { element } from '../../client/element.ts'
import { FACETS, type Facet } from '../query/facet.ts'
import type { Counts } from '../query/facet-filter.ts'
import { type State, toAddress, without } from './state.ts'

/** What facets and their values are called. */
export interface Names {
  facets: Record<Facet, string>
  values: Record<Facet, Record<string, string>>
}

export const nameOf = ({ values }: Names, facet: Facet, value: string): string =>
  Object.hasOwn(values[facet], value) ? (values[facet][value] as string) : value

/** Shows what the results can be narrowed by; what was open stays open, and the focus where it is. */
export function showFilters(place: HTMLElement, names: Names, { chosen }: State, counts: Counts): void {
  const open = new Set([...place.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset['facet']))
  const focused =
    document.activeElement instanceof HTMLInputElement && place.contains(document.activeElement) ? document.activeElement.id : ''
  place.replaceChildren(
    ...FACETS.flatMap((facet) => {
      const picked = chosen.get(facet) ?? new Set<string>()
      const values = Object.entries(counts[facet]).filter(([value, count]) => count > 0 || picked.has(value))
      if (values.length === 0) return []
      const name = (value: string) => nameOf(names, facet, value)
      values.sort(([a], [b]) => name(a).localeCompare(name(b), 'en-GB', { numeric: true }))
      const items = values.map(([value, count]) => {
        const id = `${facet}-${value.replace(/\s/g, '-')}`
        const input = element('input', { type: 'checkbox', name: facet, value, id, checked: picked.has(value) })
        return element('li', {}, element('label', {}, input, element('span', {}, `${name(value)} (${count})`)))
      })
      const list = element('ul', { className: 'plain' }, ...items)
      const whole = element('details', { open: open.has(facet) || picked.size > 0 }, element('summary', {}, names.facets[facet]), list)
      whole.dataset['facet'] = facet
      return [whole]
    }),
  )
  if (focused) document.getElementById(focused)?.focus()
}

/** Shows what the results are narrowed to: each a link to the same search without it. */
export function showChips(place: HTMLElement, names: Names, state: State): void {
  place.replaceChildren(
    ...[...state.chosen].flatMap(([facet, values]) =>
      [...values].map((value) => {
        const remove = element('span', { className: 'unseen' }, `Take out ${names.facets[facet]}: `)
        const cross = element('span', { ariaHidden: 'true' }, ' ×')
        const href = location.pathname + toAddress(without(state, facet, value))
        return element('li', {}, element('a', { href }, remove, nameOf(names, facet, value), cross))
      }),
    ),
  )
}
