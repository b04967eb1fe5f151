import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { RULES, type Rule, type Severity } from './rule.ts'
import { writtenPosition } from './source-text.ts'

/** Lines and columns count from 1, as editors show them. */
export interface Position {
  line: number
  column: number
}

/** A problem before it is put on a file: plain data, so that it can be kept with what was compiled. */
export interface Diagnostic {
  rule: Rule
  place: Position
  reason: string
  /** The rule's own where there is none. */
  severity?: Severity
}

/**
 * Puts a problem on a file. `reason` says what is wrong and what to do, in sentences that a partnership's
 * officer can act on.
 */
export function addDiagnostic(file: VFile, rule: Rule, place: Position, reason: string, severity: Severity = RULES[rule]): VFileMessage {
  const message: VFileMessage = file.message(reason, { place: writtenPosition(file, place), ruleId: rule, source: 'sevenfold' })
  message.fatal = severity === 'error'
  return message
}

/** The same for what would be an error, but only warns. `why` is a sentence. */
export const warn = (file: VFile, rule: Rule, place: Position, reason: string, why: string): void =>
  sayWhy(addDiagnostic(file, rule, place, reason, 'warning'), why)

/** What is wrong, and why it only warns: of problems that say both. */
const softened = new WeakMap<VFileMessage, { found: string; why: string }>()

/** What a problem says is wrong, without why it only warns. */
export const foundIn = (message: VFileMessage): string => softened.get(message)?.found ?? message.reason

function sayWhy(message: VFileMessage, why: string): void {
  softened.set(message, { found: message.reason, why })
  message.reason = message.message = `${message.reason} ${why}`
}

/**
 * Makes warnings of errors on a file, from its `from`th problem on. Once for the whole file it is said why.
 *
 * @param why a sentence for the first of them, in order of place.
 * @param stays whether a problem stays an error all the same.
 */
export function downgrade(file: VFile, why: string, { from = 0, stays = () => false }: Softening = {}): void {
  const errors = file.messages.slice(from).filter((one) => one.fatal && !stays(one))
  for (const one of errors) one.fatal = false
  if (file.messages.some((one) => softened.get(one)?.why === why)) return
  const [first] = errors.sort((a, b) => (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1))
  if (first) sayWhy(first, why)
}

interface Softening {
  from?: number
  stays?: (message: VFileMessage) => boolean
}

export const START: Position = { line: 1, column: 1 }

export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal))
}
