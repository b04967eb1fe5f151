import type { Point } from '../briefings/briefing.ts'
import type { Recommendation } from '../briefings/recommendation.ts'
import type { Agency, Meeting } from './vocabulary.ts'

/** So many of the newest are kept of each meeting, and so many meetings of each agency. */
const SHARED = 3
const MEETINGS = 6

/** Finds for each agency the others that its points of learning and its recommendations name, too. */
export class CoMentions {
  readonly #of = new Map<Agency, Map<Agency, { count: number; shared: (Point | Recommendation)[] }>>()

  /** @param one in the order in which they are shown: the newest first. */
  note(agencies: Iterable<Agency>, one: Point | Recommendation): void {
    const all = new Set(agencies)
    for (const agency of all) for (const other of all) if (other !== agency) this.#meeting(agency, other, one)
  }

  of(agency: Agency): Meeting[] {
    const all = [...(this.#of.get(agency) ?? [])].map(([agency, meeting]) => ({ agency, ...meeting }))
    return all.sort((a, b) => b.count - a.count || (a.agency.id < b.agency.id ? -1 : 1)).slice(0, MEETINGS)
  }

  #meeting(agency: Agency, other: Agency, one: Point | Recommendation): void {
    const others = this.#of.get(agency) ?? new Map()
    this.#of.set(agency, others)
    const meeting = others.get(other) ?? { count: 0, shared: [] }
    others.set(other, meeting)
    meeting.count += 1
    if (meeting.shared.length < SHARED) meeting.shared.push(one)
  }
}
