import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { checkDay } from '../check/published.ts'
import type { SessionEntry } from '../content.ts'

/** What a step may open. */
const OPENS = ['briefing', 'theme', 'page']

/** What a session says of itself: its day, its minutes, what its steps open. */
export function checkSession(entry: SessionEntry, now: Date): void {
  const { file, data, compiled, positionOf } = entry
  checkDay(entry, 'session', now)
  const sum = data.steps.reduce((sum, { minutes }) => sum + minutes, 0)
  if (sum !== data.minutes) {
    const reason = `The steps take ${inMinutes(sum)} together, and the session says ${data.minutes}. Change the minutes of a step, or write \`minutes: ${sum}\`.`
    addDiagnostic(file, 'minutes-sum', positionOf(['minutes']), reason)
  }
  for (const [i, { target }] of compiled.steps.entries()) {
    if (!target || OPENS.includes(target.kind)) continue
    const reason =
      'A step opens a briefing, a theme or a page of this site, or a part of one. Put any other link in the notes, or in the text below.'
    addDiagnostic(file, 'field-value', positionOf(['steps', i, 'page']), reason)
  }
}

const inMinutes = (n: number): string => `${n} ${n === 1 ? 'minute' : 'minutes'}`
