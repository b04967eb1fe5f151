import type { Slot } from '../model/slot.ts'
import type { PointTree } from './point.ts'

/**
 * Gives each point of a section an id that survives another wording and another order as well as can be: the slot and
 * the theme of its label, `learning-escalation`; the next with the same label is `learning-escalation-2`. A point
 * without a label has its first theme, and one without a theme its number in the section, `questions-3`. Labels choose
 * first, so that a theme that is named in passing never takes the id of the point that is about it.
 *
 * @returns the ids, in the order of the points.
 */
export function namePoints(slot: Slot, points: readonly PointTree[]): string[] {
  const ids = new Map<PointTree, string>()
  const taken = new Set<string>()
  const name = (point: PointTree, own: string) => {
    let id = `${slot}-${own}`
    for (let n = 2; taken.has(id); n += 1) id = `${slot}-${own}-${n}`
    taken.add(id)
    ids.set(point, id)
    point.node.properties['id'] = id
  }
  for (const point of points) if (point.label) name(point, point.label)
  for (const [i, point] of points.entries()) if (!point.label) name(point, point.themes[0] ?? String(i + 1))
  return points.map((point) => ids.get(point) as string)
}
