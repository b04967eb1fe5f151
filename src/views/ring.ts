/** A part of the ring, on a square of 100 by 100: from and to as shares of a whole turn, beginning at the top. */
export function arc(from: number, to: number, radius = 42): string {
  const at = (turn: number) => {
    const angle = (turn - 0.25) * 2 * Math.PI
    return `${(50 + radius * Math.cos(angle)).toFixed(1)} ${(50 + radius * Math.sin(angle)).toFixed(1)}`
  }
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`
}

/** The share of a turn that is left open between two parts. */
export const OPENING = 0.014

/** Seven equal parts: the mark. */
export const MARK: readonly string[] = Array.from({ length: 7 }, (_, i) => arc(i / 7 + OPENING, (i + 1) / 7 - OPENING, 40))

/** One part for each weight, as long as its weight; none so short that it cannot be pressed. */
export function ring(weights: readonly number[]): string[] {
  const least = weights.reduce((sum, weight) => sum + weight, 0) * 0.05
  const lengths = weights.map((weight) => Math.max(weight, least))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let from = 0
  return lengths.map((length) => {
    const start = from
    from += length / whole
    return arc(start + OPENING, from - OPENING)
  })
}
