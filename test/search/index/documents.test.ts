import { expect, test } from 'vitest'
import { searchPages } from '../../../src/search/index/documents.ts'
import { libraryOf, swap } from '../../library/folder.ts'

test('a recommendation is narrowed down to by its last answer, or by that it has none', () => {
  const facets = (answers: string) => {
    const library = libraryOf({ 'briefings/child-t.md': swap('source: "10.4"', `source: "10.4"${answers}`) })
    return [...searchPages(library)].find(({ shown }) => shown.kind === 'recommendations')?.results[0]?.facets.answer
  }
  const answers = `
    answers:
      - { on: 2026-01-05, status: accepted, by: The partnership }
      - { on: 2026-06-05, status: in-progress, by: The partnership }`
  expect(facets(answers)).toEqual(['in-progress'])
  expect(facets('')).toEqual(['none'])
})
