import { FACETS, type Facet } from './facet.ts'

/** The results that carry each value of each facet, in rising order. */
export type Facets = ReadonlyMap<Facet, ReadonlyMap<string, Uint32Array>>

export type Chosen = ReadonlyMap<Facet, ReadonlySet<string>>

/** For each facet, how many results each of its values would leave. */
export type Counts = Record<Facet, Record<string, number>>

/**
 * Narrows results: any of the values within a facet, all of the facets. A value's count is of what it would add:
 * the results that every other facet lets through.
 *
 * @param asked one for each result of the site that is to be counted.
 * @returns the same, narrowed, and the counts.
 */
export function filterByFacets(asked: Uint8Array, facets: Facets, chosen: Chosen): { left: Uint8Array; counts: Counts } {
  const active = FACETS.filter((facet) => (chosen.get(facet)?.size ?? 0) > 0)
  const passes = new Map(active.map((facet) => [facet, carriers(facets, facet, chosen.get(facet) as ReadonlySet<string>, asked.length)]))
  const through = (except?: Facet) => {
    const left = asked.slice()
    for (const [facet, carried] of passes) {
      if (facet === except) continue
      for (let i = 0; i < left.length; i += 1) left[i] = (left[i] as number) & (carried[i] as number)
    }
    return left
  }
  const left = through()
  const counts = Object.fromEntries(
    FACETS.map((facet) => {
      const base = passes.has(facet) ? through(facet) : left
      const values = [...(facets.get(facet) ?? [])].map(([value, at]) => [value, at.reduce((sum, one) => sum + (base[one] as number), 0)])
      return [facet, Object.fromEntries(values)]
    }),
  ) as Counts
  return { left, counts }
}

function carriers(facets: Facets, facet: Facet, values: ReadonlySet<string>, length: number): Uint8Array {
  const carried = new Uint8Array(length)
  for (const value of values) for (const one of facets.get(facet)?.get(value) ?? []) carried[one] = 1
  return carried
}
