import { search } from 'virtual:sevenfold/messages'
import { element } from '../../client/element.ts'
import type { Chosen } from '../query/facet-filter.ts'
import type { IndexReader } from '../query/index-reader.ts'
import type { Query } from '../query/query.ts'
import type { Hit } from '../query/ranking.ts'
import { documentOf } from '../query/result-document.ts'
import type { Results } from '../query/results.ts'
import { resultItem } from './result-item.ts'
import { Marker } from './snippet.ts'

const A_PAGE = 8
/** Recommendations, and results that are no briefings, which stand below them before all are asked for. */
const BELOW = 4

/** Results as they stand on the page: each group that has some, with its heading. */
export async function resultGroups(index: IndexReader, query: Query, found: Results, chosen: Chosen): Promise<HTMLElement[]> {
  const marker = new Marker(query, index.understood.find)
  const item = async (hit: Hit) => resultItem(await documentOf(index, hit, found), marker)
  const below = chosen.get('kind')?.size ? A_PAGE : BELOW
  const groups = await Promise.all([
    groupOf('bets', found.bets, found.bets.length, item),
    groupOf('briefings', found.briefings, A_PAGE, item),
    groupOf('recommendations', found.recommendations, below, item),
    groupOf(found.briefings.length > 0 ? 'elsewhere' : 'all', found.others, below, item),
  ])
  return groups.flat()
}

type Group = keyof typeof search.groups
type ItemOf = (hit: Hit) => Promise<HTMLLIElement>

async function groupOf(group: Group, hits: readonly Hit[], first: number, itemOf: ItemOf): Promise<HTMLElement[]> {
  return hits.length > 0 ? [element('h2', {}, search.groups[group]), await listOf(group, hits, first, itemOf)] : []
}

/** A list of results, the first of them at once and the others on request. */
async function listOf(group: Group, hits: readonly Hit[], first: number, itemOf: ItemOf): Promise<HTMLElement> {
  const items = element('ol', { className: 'plain results' })
  const amount = element('span')
  // Whoever hears the button without its heading is told of what there is more.
  const ofWhat = element('span', { className: 'unseen' }, ` ${search.moreOf[group]}`)
  const more = element('button', { type: 'button', className: 'button' }, amount, ofWhat)
  let shown = 0
  const extend = async (by: number) => {
    const made = await Promise.all(hits.slice(shown, shown + by).map(itemOf))
    shown += made.length
    items.append(...made)
    more.hidden = shown >= hits.length
    amount.textContent = search.more({ count: Math.min(A_PAGE, hits.length - shown), total: hits.length })
    return made[0]
  }
  more.addEventListener('click', async () => (await extend(A_PAGE))?.querySelector('a')?.focus())
  await extend(first)
  return element('div', {}, items, more)
}
