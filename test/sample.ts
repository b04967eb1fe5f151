const SUITES = ['test', 'all', 'prove'] as const

/** How much is tried of what has very many cases, with `npm test`, with `npm run test:all` and with `npm run prove`. */
export function sampleSize(sizes: Readonly<Record<(typeof SUITES)[number], number>>): number {
  const suite = SUITES.find((one) => one === process.env['TEST_SUITE']) ?? 'test'
  return sizes[suite]
}

/** Decides which cases are tried: every run of the suites has another, and says it. */
export const SEED = Number(process.env['TEST_SEED'] || 1)

/**
 * Every n-th with `npm test`, the first of which the seed decides; all of them otherwise. `shift` begins at another one.
 *
 * @param ofAll the same for `npm run test:all`.
 */
export function someOf<T>(all: readonly T[], n: number, { shift = 0, ofAll = 1 } = {}): readonly T[] {
  const step = Math.min(sampleSize({ test: n, all: ofAll, prove: 1 }), all.length)
  return all.filter((_, i) => i % step === (shift + SEED) % step)
}

/** Numbers from 0 to 1 that a seed decides. Source: mulberry32, by Tommy Ettinger, in the public domain. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
