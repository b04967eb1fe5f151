import { search } from 'virtual:sevenfold/messages'
import { element } from '../../client/element.ts'
import { withNodes } from '../../client/with-nodes.ts'
import type { IndexReader } from '../query/index-reader.ts'
import type { Query } from '../query/query.ts'

/** What a query names and no page speaks of: what it means, and where to look instead. */
export async function uncoveredGroup(index: IndexReader, { uncovered }: Query): Promise<HTMLElement[]> {
  if (uncovered.length === 0) return []
  return Promise.all(
    uncovered.map(async ({ name, result }) => {
      const [meaning, near] = await index.meaning(result)
      const links = near.flatMap(([name, address], i) => [i > 0 ? ', ' : '', element('a', { href: address }, name)])
      return element(
        'section',
        { className: 'uncovered' },
        element('p', { className: 'eyebrow' }, search.notCovered),
        element('h2', {}, name),
        element('p', {}, meaning),
        ...(links.length > 0 ? [element('p', {}, ...withNodes(search.near, { links: element('span', {}, ...links) }))] : []),
      )
    }),
  )
}
