import type { Place } from './diagnostic.ts'
import type { Rule, Severity } from './rule.ts'

/** A problem before it is put on a file: plain data, so that it can be kept with what was compiled. */
export interface Finding {
  rule: Rule
  place: Place
  reason: string
  /** The rule's own where there is none. */
  severity?: Severity
}
