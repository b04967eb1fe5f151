import { FACETS, type Facet } from '../query/facet.ts'
import { SORTS, type Sort } from '../query/results.ts'

/** What is searched for. All of it stands in the address, so that a search can be linked. */
export interface State {
  q: string
  chosen: ReadonlyMap<Facet, ReadonlySet<string>>
  sort: Sort
  /** Every word is taken as it was typed. */
  literal: boolean
}

/** A query is cut here: nobody types more, and a hostile one should cost nothing. */
const MOST = 400

export function fromAddress(search: string): State {
  const params = new URLSearchParams(search)
  const chosen = new Map(FACETS.map((facet) => [facet, new Set(params.getAll(facet))] as const))
  return {
    q: (params.get('q') ?? '').trim().slice(0, MOST),
    chosen,
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'best',
    literal: params.get('as') === 'typed',
  }
}

/** What the form says; `as=typed` is said of one query, and not of the next. */
export function fromForm(form: HTMLFormElement): State {
  const data = new FormData(form)
  const params = new URLSearchParams()
  for (const [name, value] of data) if (typeof value === 'string') params.append(name, value)
  return fromAddress(params.toString())
}

export function toAddress({ q, chosen, sort, literal }: State): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const facet of FACETS) for (const value of chosen.get(facet) ?? []) params.append(facet, value)
  if (sort !== 'best') params.set('sort', sort)
  if (literal) params.set('as', 'typed')
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** The same without one value. */
export function without(state: State, facet: Facet, value: string): State {
  const chosen = new Map([...state.chosen].map(([key, values]) => [key, new Set(values)] as const))
  chosen.get(facet)?.delete(value)
  return { ...state, chosen }
}

export const isNarrowed = ({ chosen }: State): boolean => [...chosen.values()].some((values) => values.size > 0)
export const isEmpty = (state: State): boolean => state.q === '' && !isNarrowed(state)
