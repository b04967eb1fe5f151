import { FACETS, type Facet } from '../facet.ts'

/** What is searched for. All of it stands in the address, so that a search can be linked. */
export interface State {
  q: string
  chosen: ReadonlyMap<Facet, ReadonlySet<string>>
}

/** A query is cut here: nobody types more, and a hostile one should cost nothing. */
const MOST = 400

export function fromAddress(search: string): State {
  const params = new URLSearchParams(search)
  const chosen = new Map(FACETS.map((facet) => [facet, new Set(params.getAll(facet))] as const))
  return { q: (params.get('q') ?? '').trim().slice(0, MOST), chosen }
}

export function fromForm(form: HTMLFormElement): State {
  const data = new FormData(form)
  const params = new URLSearchParams()
  for (const [name, value] of data) if (typeof value === 'string') params.append(name, value)
  return fromAddress(params.toString())
}

export function toAddress({ q, chosen }: State): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const facet of FACETS) for (const value of chosen.get(facet) ?? []) params.append(facet, value)
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** Any of the values within a facet, all of the facets. */
export function filtersOf({ chosen }: State): Record<string, { any: string[] }> {
  const pairs = [...chosen].filter(([, values]) => values.size > 0)
  return Object.fromEntries(pairs.map(([facet, values]) => [facet, { any: [...values] }]))
}

export const isEmpty = ({ q, chosen }: State): boolean => q === '' && [...chosen.values()].every((values) => values.size === 0)
