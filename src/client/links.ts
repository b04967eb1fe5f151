import { reading } from 'virtual:sevenfold/messages'
import { copies } from './copying.ts'
import { beside, type Place } from './places.ts'
import type { Toolbar } from './toolbar.ts'

/** Two links of a chain. */
const CHAIN = 'M9 15l6-6M11 6.5l2-2a4.6 4.6 0 0 1 6.5 6.5l-2 2M13 17.5l-2 2A4.6 4.6 0 0 1 4.5 13l2-2'

/** Lets a reader copy a link to every part of the page that has an address. */
export function offerLinks(places: readonly Place[], tools: Toolbar): void {
  tools.choice(reading.links, () =>
    places.map((place) => {
      const by = beside(place, CHAIN)
      copies(by, place.address, reading.linkTo({ name: place.name }))
      return by
    }),
  )
}
