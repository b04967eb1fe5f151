import { type Document, isMap, type Pair, type YAMLMap } from 'yaml'
import { fieldsOf } from '../../model/fields.ts'
import type { OlderForm } from './older-form.ts'
import { type Edit, keyOf, pairOf, takenOut } from './yaml-edit.ts'

/** Words of the site that have no place any more: what the pages say there is something else, or nothing. */
const GONE: readonly (readonly string[])[] = [
  ['common', 'noAnswer'],
  ['common', 'paging', 'earlier'],
  ['common', 'paging', 'later'],
  ['frame', 'embeddedDescription'],
  ['register', 'history'],
  ['register', 'led'],
  ['register', 'answer'],
  ['register', 'noAnswer'],
  ['register', 'cite'],
  ['builtSlides', 'speaker'],
  ['facts', 'kinds'],
  ['facts', 'facets'],
]

/** Whether a field of `site.yaml` is of words that have no place any more, or lies within such a group. */
export const isGone = ([first, ...path]: readonly PropertyKey[]): boolean =>
  first === 'messages' && GONE.some((gone) => gone.every((step, i) => path[i] === step))

/** A partnership's own words, in the place of words that Sevenfold has no more. */
export const messages: OlderForm = {
  name: 'words of `messages` that stand nowhere any more',
  today: 'Pages say something else there, or nothing. As they are, no site is built.',
  isRead: false,
  isOf: (path) => path === 'site.yaml',
  hint: /^messages:/m,
  convert(data) {
    const kept = without(fieldsOf(data)['messages'], ['messages'])
    const { messages: own, ...others } = fieldsOf(data)
    return JSON.stringify(kept) === JSON.stringify(own) ? data : { ...others, ...(kept === undefined ? {} : { messages: kept }) }
  },
  edits: ({ contents }: Document, yaml) => {
    const pair = pairOf(contents, 'messages')
    if (!isMap(contents) || !pair) return []
    return isAllGone(pair, ['messages']) ? takenOut(yaml, contents, [pair]) : editsIn(pair.value, ['messages'], yaml)
  },
}

/** Own words without those that are gone; nothing where no others stay. */
function without(own: unknown, path: readonly string[]): unknown {
  if (typeof own !== 'object' || own === null) return own
  const kept = Object.entries(own).flatMap(([key, value]) => {
    const at = [...path, key]
    const rest = isGone(at) ? undefined : without(value, at)
    return rest === undefined ? [] : [[key, rest] as const]
  })
  return kept.length === 0 && Object.keys(own).length > 0 ? undefined : Object.fromEntries(kept)
}

const isAllGone = (pair: Pair, path: readonly string[]): boolean =>
  isGone(path) ||
  (isMap(pair.value) && pair.value.items.length > 0 && pair.value.items.every((one) => isAllGone(one, [...path, keyOf(one)])))

function editsIn(map: unknown, path: readonly string[], yaml: string): Edit[] {
  if (!isMap(map)) return []
  const gone = map.items.filter((pair) => isAllGone(pair, [...path, keyOf(pair)]))
  const kept = map.items.filter((pair) => !gone.includes(pair))
  // A group between braces is written anew as a whole: what is in it has to be right first.
  const inner = (map as YAMLMap).flow && gone.length > 0 ? [] : kept.flatMap((pair) => editsIn(pair.value, [...path, keyOf(pair)], yaml))
  return [...(gone.length > 0 ? takenOut(yaml, map, gone) : []), ...inner]
}
