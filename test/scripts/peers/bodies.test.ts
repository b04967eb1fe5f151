import { expect, test } from 'vitest'
import { peerMarkdown } from '../../../scripts/dev/peers/bodies.ts'

const briefing = (body: string) => peerMarkdown('briefings', `---\nkind: review\ntitle: "A: one"\nsummary: Two\n---\n\n${body}\n`)
const bodyOf = (markdown: string) => markdown.split('\n---\n\n')[1]?.trimEnd()

test('a briefing keeps its title, its summary as a description, and its text', () => {
  expect(briefing('## Background\n\nText.')).toBe('---\ntitle: "A: one"\ndescription: "Two"\n---\n\n## Background\n\nText.\n')
})

test('a theme has its term for a title, and its definition for a description', () => {
  const theme = '---\nterm: Neglect\ndefinition: When needs go unmet.\n---\n- Look at the whole story.\n'
  expect(peerMarkdown('themes', theme)).toBe(
    '---\ntitle: "Neglect"\ndescription: "When needs go unmet."\n---\n\n- Look at the whole story.\n',
  )
})

test('what is not defined has an empty description', () => {
  expect(peerMarkdown('themes', '---\nterm: Neglect\n---\nText.\n')).toContain('description: ""')
})

test.each([
  ['[one](child-t.md)', '[one](/briefings/child-t/)'],
  ['[one](child-t.md#learning)', '[one](/briefings/child-t/#learning)'],
  ['[one](../themes/neglect.md) and [two](../themes/housing.md)', '[one](/themes/neglect/) and [two](/themes/housing/)'],
  ['[one](../agencies.yaml#police)', '[one](/agencies/#police)'],
  ['[one](https://a.example/b.md)', '[one](https://a.example/b.md)'],
  ['[one](child-t.mdx)', '[one](child-t.mdx)'],
  ['child-t.md', 'child-t.md'],
])('%s leads to the address that the page has', (link, led) => {
  expect(bodyOf(briefing(link))).toBe(led)
})
