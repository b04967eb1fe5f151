import { element } from '../../client/element.ts'
import type { Chosen } from '../query/facet-filter.ts'
import type { IndexReader } from '../query/index-reader.ts'
import type { Query } from '../query/query.ts'
import type { Hit } from '../query/ranking.ts'
import { pageOf } from '../query/result-document.ts'
import type { Results } from '../query/results.ts'
import { result } from './result.ts'
import { Marker } from './snippet.ts'

const A_PAGE = 8
/** Recommendations, and results that are no briefings, which stand below them before all are asked for. */
const BELOW = 4

/** An answer as it stands on the page: each group that has results, with its heading. */
export async function groupsOf(store: IndexReader, asked: Query, found: Results, chosen: Chosen): Promise<HTMLElement[]> {
  const marker = new Marker(asked, store.understood.find)
  const one = async (hit: Hit) => result(await pageOf(store, hit, found), marker)
  const below = chosen.get('kind')?.size ? A_PAGE : BELOW
  const groups = await Promise.all([
    group('Best match', found.bets, found.bets.length, one),
    group('Briefings', found.briefings, A_PAGE, one),
    group('Recommendations', found.recommendations, below, one),
    group(found.briefings.length > 0 ? 'Elsewhere on this site' : 'On this site', found.others, below, one),
  ])
  return groups.flat()
}

type Made = (hit: Hit) => Promise<HTMLLIElement>

async function group(heading: string, hits: readonly Hit[], first: number, one: Made): Promise<HTMLElement[]> {
  return hits.length > 0 ? [element('h2', {}, heading), await listOf(heading, hits, first, one)] : []
}

/** A list of results, the first of them at once and the others on request. */
async function listOf(heading: string, hits: readonly Hit[], first: number, one: Made): Promise<HTMLElement> {
  const items = element('ol', { className: 'plain results' })
  const amount = element('span')
  // Whoever hears the button without its heading is told of what there is more.
  const ofWhat = element('span', { className: 'unseen' }, ` ${heading.toLowerCase()}`)
  const more = element('button', { type: 'button', className: 'button' }, amount, ofWhat)
  let count = 0
  const extend = async (by: number) => {
    const made = await Promise.all(hits.slice(count, count + by).map(one))
    count += made.length
    items.append(...made)
    more.hidden = count >= hits.length
    amount.textContent = `Show ${Math.min(A_PAGE, hits.length - count)} more of ${hits.length}`
    return made[0]
  }
  more.addEventListener('click', async () => (await extend(A_PAGE))?.querySelector('a')?.focus())
  await extend(first)
  return element('div', {}, items, more)
}
