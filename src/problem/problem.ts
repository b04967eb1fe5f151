import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { RULES, type Rule, type Severity } from './rule.ts'
import { asWritten } from './written.ts'

/** Lines and columns count from 1, as editors show them. */
export interface Place {
  line: number
  column: number
}

/**
 * Puts a problem on a file. `reason` says what is wrong and what to do, in sentences that a partnership's
 * officer can act on.
 */
export function problem(file: VFile, rule: Rule, place: Place, reason: string, severity: Severity = RULES[rule]): void {
  const message: VFileMessage = file.message(reason, { place: asWritten(file, place), ruleId: rule, source: 'sevenfold' })
  message.fatal = severity === 'error'
}

export const START: Place = { line: 1, column: 1 }

export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal))
}
