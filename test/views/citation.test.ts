import { expect, test } from 'vitest'
import { citationOf, citationOfRecommendation, packed, unpacked } from '../../src/views/citation.ts'
import { libraryOf, swap } from '../library/folder.ts'

const second = '    source: "10.4"\n  - { id: r2, text: Ask again., to: [dudley], themes: [escalation], source: "10.5" }\n'
const library = libraryOf({
  'site.yaml': swap('publisher: { name: Example,', `publisher: { name: 'A "name" & <more>',`),
  'briefings/child-t.md': swap('    source: "10.4"\n', second),
})

test('what a page packs for its script is every citation, whole', () => {
  const briefings = library.briefings.map((one) => [citationOf(one, library)])
  const recommendations = library.recommendations.map((one) => citationOfRecommendation(one, library))
  expect(recommendations).toHaveLength(2)
  for (const citations of [...briefings, recommendations]) expect(unpacked(packed(citations))).toEqual(citations)
})

test('and names the publisher once', () => {
  const text = packed(library.recommendations.map((one) => citationOfRecommendation(one, library)))
  expect(text.split('author')).toHaveLength(2)
})
