import { describe, expect, test } from 'vitest'
import type { Slot } from '../../src/model/slot.ts'
import { briefing, sectionHtml } from './compiled.ts'

const MEN = '[Unseen men](../themes/unseen-men.md)'
const ESCALATION = '[Escalation](../themes/escalation.md)'
const anchors = (markdown: string, slot: Slot = 'learning') => briefing({ [slot]: markdown }).points.map(({ anchor }) => anchor)

describe('the anchor of a point', () => {
  test('is its section and the theme of its label, in whatever words and order it stands', () => {
    expect(anchors(`- ${MEN}: ask.\n- ${ESCALATION}: ring again.`)).toEqual(['learning-unseen-men', 'learning-escalation'])
    expect(anchors(`- [Raise it again](../themes/escalation.md): and again.\n\n${MEN}: who is he?`)).toEqual([
      'learning-escalation',
      'learning-unseen-men',
    ])
  })

  test('of the next with the same label has a number', () => {
    expect(anchors(`- ${MEN}: ask.\n- ${MEN}: ask again.\n- ${MEN}: and again.`)).toEqual([
      'learning-unseen-men',
      'learning-unseen-men-2',
      'learning-unseen-men-3',
    ])
  })

  test('without a label is its first theme, and never takes the place of a label', () => {
    expect(anchors(`- Ask about ${MEN} and ${ESCALATION}.\n- ${MEN}: ask.`)).toEqual(['learning-unseen-men-2', 'learning-unseen-men'])
  })

  test('without a theme is its number among the questions', () => {
    expect(anchors(`1. Who?\n2. ${MEN}: who?\n3. When?`, 'questions')).toEqual(['questions-1', 'questions-unseen-men', 'questions-3'])
  })

  test('is free, also where another theme has the name that it would have', () => {
    const second = '[The second](../themes/unseen-men-2.md)'
    expect(anchors(`- ${MEN}: a.\n- ${second}: b.\n- ${MEN}: c.`)).toEqual([
      'learning-unseen-men',
      'learning-unseen-men-2',
      'learning-unseen-men-3',
    ])
  })

  test('stands on the point itself, an item within an item and a paragraph too', () => {
    const html = sectionHtml(briefing({ learning: `- ${MEN}: ask a MARAC.\n  - ${ESCALATION}: ring.\n\nOn ${MEN}.` }), 'learning')
    expect(html).toMatch(/<li id="learning-unseen-men"><a/)
    expect(html).toMatch(/<li id="learning-escalation"><a/)
    expect(html).toMatch(/<p id="learning-unseen-men-2">On/)
  })

  test('is no heading’s: the heading gives way', () => {
    const compiled = briefing({ learning: `### Unseen men\n\n- ${MEN}: ask.` })
    expect(compiled.anchors).toEqual(['learning-unseen-men', 'learning-unseen-men-1'])
    expect(sectionHtml(compiled, 'learning')).toContain('<h3 id="learning-unseen-men-1">')
  })

  test('does not go with it to other pages', () => {
    expect(briefing({ learning: `- ${MEN}: ask.` }).points[0]?.html).not.toContain(' id=')
  })
})

test('words that are no point have no anchor', () => {
  expect(sectionHtml(briefing({ learning: '- Plain.\n\nPlain.' }), 'learning')).not.toContain(' id=')
})
