import { expect, test } from 'vitest'
import { editsOf } from '../../../scripts/dev/peers/edits.ts'

const TEXTS = new Map([
  ['briefings/child-t.md', 'kind: review\n\n[one](../themes/neglect.md)\n\n7. Why?\n'],
  ['briefings/men.md', 'kind: topic\n\n[one](../themes/neglect.md), [two](../themes/escalation.md)\n'],
  ['themes/escalation.md', 'term: Escalation\n---\n'],
  ['themes/neglect.md', 'term: Neglect\nother: [child neglect]\n'],
  ['site.yaml', 'light: { paper: "#fbfaf7", accent: "#0b5a5e" }\n'],
])

test('the edits are of one review, of the theme that most briefings name, and of the accent', () => {
  expect(editsOf(TEXTS)).toEqual({
    again: ['briefings/child-t.md', expect.stringMatching(/7\. Why\?\n8\. .+\?\n$/)],
    theme: ['themes/neglect.md', 'term: Neglect today\nother: [child neglect]\n'],
    colour: ['site.yaml', 'light: { paper: "#fbfaf7", accent: "#0b5a50" }\n'],
  })
})

test('a colour that ends in 0 becomes another', () => {
  const texts = new Map([...TEXTS, ['site.yaml', 'accent: "#0b5a50"\n']])
  expect(editsOf(texts).colour[1]).toBe('accent: "#0b5a51"\n')
})
