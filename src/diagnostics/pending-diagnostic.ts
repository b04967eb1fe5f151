import type { Position } from './diagnostic.ts'
import type { Rule, Severity } from './rule.ts'

/** A problem before it is put on a file: plain data, so that it can be kept with what was compiled. */
export interface Diagnostic {
  rule: Rule
  place: Position
  reason: string
  /** The rule's own where there is none. */
  severity?: Severity
}
