import { listen, type Step } from '../diagnostics/progress.ts'

/** Milliseconds: so long nothing is said; between two sights of a line; and between two lines where lines stay. */
const QUIET = 3000
const SIGHT = 100
const LINES = 15_000
/** So much of a step has to be done before it is said how long the rest takes. */
const KNOWN = 0.05

interface Out {
  write(text: string): unknown
  isTTY?: boolean
}

const NUMBER = new Intl.NumberFormat('en-GB')

/**
 * Says what a build is at, once it has taken three seconds: on a terminal in one line that is written over, elsewhere in a line for
 * each step, and for a long one every quarter of a minute.
 *
 * @param clock milliseconds.
 * @returns what takes the line off a terminal, so that something else can be said there, and what ends it all.
 */
export function showProgress(out: Out, clock: () => number = () => performance.now()): { clear(): void; end(): void } {
  const began = clock()
  let step: Step | undefined
  let since = began
  let said = Number.NEGATIVE_INFINITY
  const stop = listen((next) => {
    const now = clock()
    const isNew = next.doing !== step?.doing
    if (isNew) since = now
    step = next
    if (now - began < QUIET || (now - said < (out.isTTY ? SIGHT : LINES) && !isNew)) return
    said = now
    const line = formatStep(next, now - since)
    out.write(out.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
  })
  const clear = () => {
    if (out.isTTY && said > began) out.write('\r\x1b[K')
  }
  return {
    clear,
    end() {
      stop()
      clear()
    },
  }
}

/** @param spent milliseconds that the step has taken. */
function formatStep({ doing, done, of }: Step, spent: number): string {
  if (done === undefined || of === undefined) return `${doing} …`
  const left = done < of * KNOWN || done === of ? undefined : (spent / done) * (of - done)
  return `${doing}: ${NUMBER.format(done)} of ${NUMBER.format(of)}${left === undefined ? '' : `, about ${formatLeft(left / 1000)} left`}`
}

const formatLeft = (seconds: number): string => (seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`)
