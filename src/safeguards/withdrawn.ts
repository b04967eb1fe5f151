import type { Publishable } from './published.ts'

/** What the author of a withdrawn entry chose to say of it. */
interface Withdrawal {
  /** The day on which it went, `2026-11-21`. */
  on: string
  reason: string
  was?: string | undefined
}

export interface Withdrawable extends Publishable {
  withdrawn?: Withdrawal | undefined
}

/** All that may be said of an entry that was withdrawn: its author's own notice. Of any other entry there is none. */
export function withdrawalOf({ status, withdrawn }: Withdrawable): Withdrawal | undefined {
  if (status !== 'withdrawn' || !withdrawn) return undefined
  const { on, reason, was } = withdrawn
  return { on, reason, was }
}
