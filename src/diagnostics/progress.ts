import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel'

/** What a build is at. */
export interface Step {
  /** In words, as `Reading briefings`. */
  doing: string
  /** How much of it is done, and of how much; nothing where that is not known. */
  done?: number
  of?: number
}

const NAME = 'sevenfold:progress'
const steps = channel(NAME)

/** Tells of a step whoever listens. It costs nothing where nobody does. */
export function tell(doing: string, done?: number, of?: number): void {
  if (steps.hasSubscribers) steps.publish({ doing, ...(done === undefined ? {} : { done }), ...(of === undefined ? {} : { of }) })
}

/** Hears of every step of this process. @returns what ends that. */
export function listen(hear: (step: Step) => void): () => void {
  const told = (step: unknown) => hear(step as Step)
  subscribe(NAME, told)
  return () => unsubscribe(NAME, told)
}
