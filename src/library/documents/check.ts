import type { VFile } from 'vfile'
import { addDiagnostic, warn } from '../../diagnostics/diagnostic.ts'
import type { DocumentConcern } from '../../safeguards/document.ts'
import { onlyWarns } from '../../safeguards/unpublished-severity.ts'
import { STAYS_IN } from '../check/draft.ts'

/** How many places a message names: a report has many pages. */
const NAMED = 5

/**
 * Reports what may not be published in a document. What is sure has a message for each place. The rest has one for each rule,
 * or for each marking, with the first places: a footer stands on every page.
 *
 * @param goesOut whether an entry attaches it that is published or will be; where none does, nothing is an error.
 */
export function checkDocument(
  file: VFile,
  concerns: readonly DocumentConcern[],
  goesOut: boolean,
  isLifted: (concern: DocumentConcern) => boolean,
): void {
  const left = concerns.filter((one) => !isLifted(one))
  const stop = (rule: DocumentConcern['rule'], line: number, reason: string) =>
    goesOut
      ? addDiagnostic(file, rule, { line, column: 1 }, reason, 'error')
      : warn(file, rule, { line, column: 1 }, reason, onlyWarns(STAYS_IN))
  const groups = Map.groupBy(
    left.filter(({ rule, sure }) => rule === 'marking' || !sure),
    ({ rule, text }) => (rule === 'marking' ? `${rule} ${text.toLowerCase()}` : rule),
  )
  for (const { rule, sure, what, whatToDo, where, line } of left) {
    if (sure && rule !== 'marking') stop(rule, line, `This is ${what} (${where}). ${whatToDo}`)
  }
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    if (first.rule === 'marking') stop(first.rule, first.line, marking(group))
    else addDiagnostic(file, first.rule, { line: first.line, column: 1 }, likely(group, first), 'warning')
  }
}

const more = (n: number): string => (n > NAMED ? ` and ${n - NAMED} more` : '')

function marking(group: readonly DocumentConcern[]): string {
  const places = [...new Set(group.map(({ where }) => where))]
  return `\`${group[0]?.text}\` says that this may not go out (${places.slice(0, NAMED).join(', ')}${more(places.length)}). If it no longer holds, put a document without it here. If it does, say in the \`disclosure\` of the entry why it may be published, who decided it, and when.`
}

function likely(group: readonly DocumentConcern[], { what, whatToDo }: DocumentConcern): string {
  const texts = Map.groupBy(group, ({ text }) => text)
  const named = [...texts].slice(0, NAMED).map(([text, all]) => `\`${text}\` (${all[0]?.where})`)
  const places = group.length === 1 ? 'One place looks' : `${group.length} places look`
  return `${places} like ${what}: ${named.join(', ')}${more(texts.size)}. ${whatToDo} If it may stay, write an exception with its reason into the entry.`
}
