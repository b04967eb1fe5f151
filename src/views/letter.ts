import type { Term } from '../library/vocabularies/vocabulary.ts'
import { foldAccents } from '../model/folding.ts'

export interface Letter {
  letter: string
  anchor: string
  terms: readonly Term[]
}

/** Terms under their first letters, accents left aside; figures and signs stand together, first. */
export function byLetter(terms: readonly Term[]): Letter[] {
  const letterOf = ({ term }: Term) => /^[a-z]/.exec(foldAccents(term))?.[0].toUpperCase() ?? '0–9'
  const groups = [...Map.groupBy(terms, letterOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  return groups.map(([letter, all]) => ({ letter, anchor: `letter-${letter === '0–9' ? 'other' : letter.toLowerCase()}`, terms: all }))
}
