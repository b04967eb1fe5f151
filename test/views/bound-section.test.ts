import { expect, test } from 'vitest'
import type { BriefingId } from '../../src/model/id.ts'
import { bound } from '../../src/views/bound-section.ts'

test('what is bound with others has ids of its own, and headings one level lower', () => {
  const html = '<h3 id="events-one">One</h3><ul><li id="events-men">It says id="x" &#x26; more</li></ul>'
  expect(bound(html, { id: 'child-t' as BriefingId })).toBe(
    '<h4 id="read-child-t-events-one">One</h4><ul><li id="read-child-t-events-men">It says id="x" &#x26; more</li></ul>',
  )
})
