import { numbers } from './sample.ts'

const ROUNDS = 30_000

/** Microseconds of processor time. */
function spent(work: () => void): number {
  const { user: before } = process.cpuUsage()
  work()
  return process.cpuUsage().user - before
}

/** What is always the same work: two hundredths of a second of a machine that has nothing else to do. */
function yardstick(): void {
  const random = numbers(1)
  Array.from({ length: ROUNDS }, () => String(random())).sort()
}

/**
 * How much work something is, in tenths of a second of a machine that has nothing else to do: what is always the same is measured
 * beside it, and a machine that has other work does both more slowly. What reads a text again from each of its beginnings is hundreds.
 */
export function workOf(work: () => void): number {
  const before = spent(yardstick)
  const own = spent(work)
  return own / (5 * Math.max(before, spent(yardstick), 1))
}
