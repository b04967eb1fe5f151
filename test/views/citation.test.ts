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

test('and says once what they have in common', () => {
  const { author, ...packedFields } = JSON.parse(packed(library.recommendations.map((one) => citationOfRecommendation(one, library))))
  expect(author).toBe('A “name” & <more>')
  expect(packedFields.id).toEqual(['child-t-r', '', '1', '2'])
  expect(packedFields.title.slice(0, 2)).toEqual(['Child T, child-t-r', ' of the report, in our words'])
})

test.each([[['a', 'a b', 'b a']], [['aa', 'aaa']], [['', 'x']], [['🙂x🙃', '🙂y🙂', '🙃']]])(
  'whatever they begin and end with: %j',
  (titles) => {
    const citations = titles.map((title, i) => ({ ...citationOf(library.briefings[0] ?? expect.fail(), library), id: String(i), title }))
    expect(unpacked(packed(citations))).toEqual(citations)
  },
)
