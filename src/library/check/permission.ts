import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { dayOf } from '../../model/day.ts'
import { fieldsOf, listOf } from '../../model/fields.ts'
import { plainWords } from '../../safeguards/readings.ts'
import type { InspectedEntry } from '../content.ts'
import { EXCEPTABLE } from '../schema/safeguarded.ts'

/** What an entry lets stay, in its own words and in the documents that it attaches. */
export interface Permission {
  /** Whether words that a rule found may stay. */
  allows(found: { rule: string; text: string }): boolean
  /** Reports what nothing was allowed by: whoever asks has asked about all that was found. */
  reportUnused(): void
}

/** The exceptions and the disclosure of an entry, as far as they can be read: where they are wrong, their schema says so. */
export function permissionOf({ file, fields, positionOf }: Pick<InspectedEntry, 'file' | 'fields' | 'positionOf'>, now: Date): Permission {
  const exceptions = exceptionsOf(fields)
  const { disclosure } = fieldsOf(fields)
  const { on } = fieldsOf(disclosure)
  let isDisclosureUsed = false
  if (typeof on === 'string' && on > dayOf(now)) {
    addDiagnostic(
      file,
      'field-value',
      positionOf(['disclosure', 'on']),
      'This day is still to come, so nobody can have decided on it. Correct it.',
    )
  }
  return {
    allows({ rule, text }) {
      if (rule === 'marking') {
        isDisclosureUsed = true
        return disclosure !== undefined
      }
      const matching = exceptions.filter((one) => one.rule === rule && one.text === text)
      for (const one of matching) one.used = true
      return matching.length > 0
    },
    reportUnused() {
      for (const { rule, text, used, index } of exceptions) {
        if (used) continue
        const reason = `Nothing that \`${rule}\` finds in this entry or in its documents is exactly \`${text}\`. Correct the exception, or take it out.`
        addDiagnostic(file, 'exception-unused', positionOf(['exceptions', index]), reason)
      }
      if (disclosure === undefined || isDisclosureUsed) return
      const reason = 'Nothing in this entry or in its documents bears a marking, so this lets nothing stay. Take it out.'
      addDiagnostic(file, 'disclosure-unused', positionOf(['disclosure'], true), reason)
    },
  }
}

interface Exception {
  rule: string
  text: string
  index: number
  used: boolean
}

function exceptionsOf(fields: unknown): Exception[] {
  const { exceptions } = fieldsOf(fields)
  return listOf(exceptions).flatMap((one, index) => {
    const { rule, text } = fieldsOf(one)
    return isExceptable(rule) && typeof text === 'string' ? [{ rule, text: plainWords(text), index, used: false }] : []
  })
}

const isExceptable = (rule: unknown): rule is string => EXCEPTABLE.some((one) => one === rule)
