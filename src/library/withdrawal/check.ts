import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { dayOf } from '../../model/day.ts'
import type { Withdrawable } from '../../safeguards/withdrawn.ts'
import type { Entry } from '../content.ts'

/** What was withdrawn says when and why; nothing else says it; and it was there before it went. */
export function checkWithdrawn({ file, data, positionOf }: Entry<unknown, Withdrawable & { published?: string }>, now: Date): void {
  const { status, withdrawn, published, publishFrom } = data
  if (status !== 'withdrawn') {
    if (withdrawn) {
      const reason = `It is \`${status}\`, so it was not withdrawn. Take this out, or write \`status: withdrawn\`.`
      addDiagnostic(file, 'field-value', positionOf(['withdrawn'], true), reason)
    }
    return
  }
  if (!withdrawn) {
    const reason = `It is \`withdrawn\`: say when and why, with \`withdrawn: { on: ${dayOf(now)}, reason: ... }\`. Its address shows these words, and nothing else of it.`
    addDiagnostic(file, 'field-missing', positionOf(['status']), reason)
    return
  }
  const at = positionOf(['withdrawn', 'on'])
  const first = [published, publishFrom]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  if (withdrawn.on > dayOf(now)) {
    addDiagnostic(file, 'field-value', at, 'This day is still to come. Leave it `published` until then.')
  } else if (first !== undefined && withdrawn.on < first) {
    const reason = `This day is before ${first}, when it would first have been seen, so there was nothing to withdraw. Correct the day; or make it a \`draft\`, and nobody learns of it.`
    addDiagnostic(file, 'field-value', at, reason)
  }
}
