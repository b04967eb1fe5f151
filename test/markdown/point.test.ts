import { describe, expect, test } from 'vitest'
import type { Slot } from '../../src/model/slot.ts'
import { briefing } from './compiled.ts'

const points = (markdown: string, slot: Slot = 'learning') => briefing({ [slot]: markdown }).points
const MEN = '[Unseen men](../themes/unseen-men.md)'
const POLICE = '[police](../agencies.yaml#police)'

describe('a point of learning is a list item or paragraph that links to a theme', () => {
  test('with all that it can stand on another page with', () => {
    expect(points(`- ${MEN}: ask the ${POLICE}. (¶6.1)`)).toMatchInlineSnapshot(`
      [
        {
          "agencies": [
            "police",
          ],
          "anchor": "learning-unseen-men",
          "holds": "points",
          "html": "<a href="/themes/unseen-men/">Unseen men</a>: ask the <a href="/for/police/">police</a>.",
          "label": "unseen-men",
          "place": {
            "column": 1,
            "line": 23,
          },
          "slot": "learning",
          "source": "(¶6.1)",
          "text": "Unseen men: ask the police.",
          "themes": [
            "unseen-men",
          ],
          "unlabelled": "Ask the <a href="/for/police/">police</a>.",
        },
      ]
    `)
  })

  test('a paragraph counts, and words without a theme do not', () => {
    expect(points(`About ${MEN}.\n\nNo theme here.\n\n- Nor here, ${POLICE}.\n\n### ${MEN}`).map(({ text }) => text)).toEqual([
      'About Unseen men.',
    ])
  })

  test('several themes and agencies, each once, in order', () => {
    const [point] = points(`- ${MEN} and [x](../themes/escalation.md), ${MEN}; ${POLICE}, [GP](../agencies.yaml#gp), ${POLICE}.`)
    expect(point?.themes).toEqual(['unseen-men', 'escalation'])
    expect(point?.agencies).toEqual(['police', 'gp'])
  })

  test('an item within an item is a point of its own, and its words are not its parent’s', () => {
    const found = points(
      `- ${MEN}: outer. (¶1)\n  - [x](../themes/escalation.md): inner. (¶2)\n    - ${MEN} innermost.\n- Plain\n  - ${MEN} in a plain one.`,
    )
    expect(found.map(({ text, source, place }) => [text, source, place.line])).toEqual([
      ['Unseen men: outer.', '(¶1)', 23],
      ['x: inner.', '(¶2)', 24],
      ['Unseen men innermost.', undefined, 25],
      ['Unseen men in a plain one.', undefined, 27],
    ])
  })

  test('an item of several paragraphs is one point', () => {
    expect(points(`- ${MEN}: first.\n\n  Second. (¶1)`).map(({ text, source }) => [text, source])).toEqual([
      ['Unseen men: first. Second.', '(¶1)'],
    ])
  })

  test('several sources are kept together', () => {
    expect(points(`- ${MEN} (¶1), and more. (¶2)`)[0]).toMatchObject({ source: '(¶1)(¶2)', text: 'Unseen men , and more.' })
  })
})

describe('a label is the theme that a point begins with, and a colon', () => {
  test.each([
    [`${MEN}: ask again.`, 'unseen-men', 'Ask again.'],
    [`${MEN}: ${POLICE} can ask.`, 'unseen-men', '<a href="/for/police/">Police</a> can ask.'],
    [`${MEN}: *ask* again.`, 'unseen-men', '<em>Ask</em> again.'],
    [`${MEN}: éclair.`, 'unseen-men', 'Éclair.'],
    [`${MEN} are missed.`, undefined, undefined],
    [`Ask about ${MEN}: ask.`, undefined, undefined],
    [`${POLICE}: see ${MEN}.`, undefined, undefined],
  ])('%s', (markdown, label, unlabelled) => {
    const [point] = points(`- ${markdown}`)
    expect(point?.label).toBe(label)
    expect(point?.unlabelled).toBe(unlabelled)
  })
})

describe('questions', () => {
  test('are every item of their section, with or without a theme', () => {
    expect(
      points(`Ask each other.\n\n1. Who is the father?\n2. What of ${MEN}?`, 'questions').map(({ text, themes }) => [text, themes]),
    ).toEqual([
      ['Who is the father?', []],
      ['What of Unseen men?', ['unseen-men']],
    ])
  })
})

test('every section gives its points, under its slot', () => {
  const item = `- ${MEN}. (¶1)`
  expect(
    briefing({ background: item, findings: item, 'good-practice': item, learning: item, questions: item }).points.map(({ slot }) => slot),
  ).toEqual(['background', 'findings', 'good-practice', 'learning', 'questions'])
})

test('what a point carries to other pages is as safe as its section', () => {
  const [point] = points(`- ${MEN}: <b onclick="x">ask</b><script>alert(1)</script> <!-- who wrote this -->now. (¶1<img src=x onerror=y>)`)
  expect(JSON.stringify(point)).not.toMatch(/onclick|<script|onerror|<img|who wrote/)
})
