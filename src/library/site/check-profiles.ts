import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import type { Slot } from '../../model/slot.ts'
import type { Entry } from '../content.ts'
import type { SiteData } from './schema.ts'

/** Sections of which other pages say what they are, how their headings say it, and what becomes of what stands in them. */
const TAKEN: Readonly<Partial<Record<Slot, { heading: RegExp; holds: string; becomes: string }>>> = {
  'good-practice': {
    heading: /\bwell\b|practice|strength|positive|success|help/i,
    holds: 'good-practice',
    becomes: 'list items here that link to a theme stand as what worked well on the pages of themes',
  },
  questions: {
    heading: /question|\?|discuss|reflect|talk|think|consider|ask/i,
    holds: 'questions',
    becomes: 'list items here stand among the questions for a team',
  },
}

/** A heading does not speak of what its section is taken to hold, and its profile says nothing of that: other pages would call it what it is not. */
export function checkProfiles({ file, data, positionOf }: Entry<'site', SiteData>): void {
  for (const [id, { headings, unsaid }] of Object.entries(data.profiles)) {
    for (const [slot, taken] of Object.entries(TAKEN)) {
      const path = unsaid[slot as Slot]
      if (!path || taken.heading.test(headings[slot as Slot])) continue
      const reason = `Under this heading, ${taken.becomes}. If that is right, write \`holds: ${taken.holds}\`; if not, \`holds: text\` or \`points\`: \`slots: { ${slot}: { heading: ${headings[slot as Slot]}, holds: text } ... }\`.`
      addDiagnostic(file, 'field-value', positionOf(['profiles', id, ...path]), reason, 'warning')
    }
  }
}
