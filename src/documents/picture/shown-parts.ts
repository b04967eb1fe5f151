import { children, type Element, isElement } from '../xml.ts'

/** An id in an attribute or a style: `url(#shade)`, and `#shade` by itself. */
const REFERENCE = /url\(\s*["']?#([^\s"'()]+)|^\s*#(\S+)\s*$/g
/** Nobody draws parts within parts as deeply. */
const MOST_DEPTH = 500

/**
 * How many shapes a browser draws for an SVG. What is shown again (`<use>`), and what fills, cuts or covers something, counts each time:
 * a few lines could ask for a million shapes. What asks for itself is not drawn.
 *
 * @param all the root, and every element within it.
 */
export function shownParts(all: readonly Element[]): number {
  const [root] = all
  const byId = new Map(all.map((one) => [one.getAttribute('id') ?? '', one]))
  const styled = referencesOfStyles(all)
  const known = new Map<Element, number>()
  const open = new Set<Element>()
  const partsOf = (one: Element): number => {
    if (open.size > MOST_DEPTH) return Number.POSITIVE_INFINITY
    const before = known.get(one)
    if (before !== undefined) return before
    if (open.has(one)) return 0
    open.add(one)
    const names = [one.localName ?? '', ...(one.getAttribute('class') ?? '').split(/\s+/), one.getAttribute('id') ?? '']
    const asked = [
      ...Array.from(one.attributes).flatMap(({ name, value }) => (name === 'id' || name === 'd' ? [] : referencesIn(value))),
      ...names.flatMap((name) => styled.get(name) ?? []),
    ]
    const within = [...children(one).filter(isElement), ...asked.flatMap((id) => byId.get(id) ?? [])]
    const parts = within.reduce((sum, part) => sum + partsOf(part), 1)
    open.delete(one)
    known.set(one, parts)
    return parts
  }
  return root ? partsOf(root) : 0
}

const referencesIn = (value: string): string[] => [...value.matchAll(REFERENCE)].map(([, inUrl, bare]) => inUrl ?? bare ?? '')

/** What rules of style sheets ask for, by each name that stands in their selectors. */
function referencesOfStyles(all: readonly Element[]): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const style of all.filter(({ localName }) => localName === 'style'))
    for (const rule of (style.textContent ?? '').split('}')) {
      const [body = '', ...selectors] = rule.split('{').reverse()
      const asked = referencesIn(body)
      if (asked.length > 0) for (const [name] of selectors.join().matchAll(/[\w-]+/g)) out.set(name, [...(out.get(name) ?? []), ...asked])
    }
  return out
}
