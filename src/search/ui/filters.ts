import { language, search } from 'virtual:sevenfold/messages'
import { element } from '../../client/element.ts'
import type { FilterLabels } from '../index/filter-labels.ts'
import { FACETS, type Facet } from '../query/facet.ts'
import type { Counts } from '../query/facet-filter.ts'
import { type State, toAddress, without } from './state.ts'

export function nameOf({ values }: FilterLabels, facet: Facet, value: string): string {
  const labels: Readonly<Record<string, string>> = facet === 'kind' ? search.kinds : values[facet]
  return Object.hasOwn(labels, value) ? (labels[value] as string) : value
}

const nameOfFacet = ({ facets }: FilterLabels, facet: Facet): string => facets[facet] ?? search.facets[facet]

/** Shows what the results can be narrowed by; what was open stays open, and the focus where it is. */
export function showFilters(container: HTMLElement, names: FilterLabels, { chosen }: State, counts: Counts): void {
  const open = new Set([...container.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset['facet']))
  const focused =
    document.activeElement instanceof HTMLInputElement && container.contains(document.activeElement) ? document.activeElement.id : ''
  const { compare } = new Intl.Collator(language, { numeric: true })
  container.replaceChildren(
    ...FACETS.flatMap((facet) => {
      const picked = chosen.get(facet) ?? new Set<string>()
      const values = Object.entries(counts[facet]).filter(([value, count]) => count > 0 || picked.has(value))
      if (values.length === 0) return []
      const named = values.map(([value, count]) => ({ value, count, name: nameOf(names, facet, value) }))
      named.sort((a, b) => compare(a.name, b.name))
      const items = named.map(({ value, count, name }) => {
        const id = `${facet}-${value.replace(/\s/g, '-')}`
        const input = element('input', { type: 'checkbox', name: facet, value, id, checked: picked.has(value) })
        return element('li', {}, element('label', {}, input, element('span', {}, search.value({ name, count }))))
      })
      const list = element('ul', { className: 'plain' }, ...items)
      const details = element(
        'details',
        { open: open.has(facet) || picked.size > 0 },
        element('summary', {}, nameOfFacet(names, facet)),
        list,
      )
      details.dataset['facet'] = facet
      return [details]
    }),
  )
  if (focused) document.getElementById(focused)?.focus()
}

/** Shows what the results are narrowed to: each a link to the same search without it. */
export function showChips(container: HTMLElement, names: FilterLabels, state: State): void {
  container.replaceChildren(
    ...[...state.chosen].flatMap(([facet, values]) =>
      [...values].map((value) => {
        const remove = element('span', { className: 'unseen' }, `${search.removeFilter({ facet: nameOfFacet(names, facet) })} `)
        const cross = element('span', { ariaHidden: 'true' }, ' ×')
        const href = location.pathname + toAddress(without(state, facet, value))
        return element('li', {}, element('a', { href }, remove, nameOf(names, facet, value), cross))
      }),
    ),
  )
}
