import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import { isOwnAddress } from '../../model/reserved-address.ts'
import { checkDay } from '../check/published.ts'
import type { SessionEntry } from '../content.ts'

/** What a step may open. */
const OPENS = ['briefing', 'theme', 'page']

/** What a session says of itself: its name, its day, its minutes, what its steps open. */
export function checkSession(entry: SessionEntry, now: Date): void {
  const { id, file, data, compiled, positionOf } = entry
  if (isOwnAddress('session', id)) {
    addDiagnostic(file, 'id-duplicate', START, `The site has its own page at \`/sessions/${id}/\`. Give this file another name.`)
  }
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
