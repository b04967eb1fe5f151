import { expect, test } from 'vitest'
import { claimsOf, drawn } from '../../scripts/dev/claims.ts'

const TEXT = `---
title: x
---
## Background

A child of eight. He lived
with his mother. (¶1.1)

- [Curiosity](../themes/c.md): nobody asked. ([Child T](child-t.md), ¶2.3)
- Time.
`

test('claims are the sentences of a body, each with its line and the source of its paragraph', () => {
  expect(claimsOf('briefings/child-t.md', TEXT)).toEqual([
    { at: 'briefings/child-t.md:6', words: 'A child of eight. (¶1.1)' },
    { at: 'briefings/child-t.md:6', words: 'He lived with his mother. (¶1.1)' },
    { at: 'briefings/child-t.md:9', words: '[Curiosity](../themes/c.md): nobody asked. ([Child T](child-t.md), ¶2.3)' },
    { at: 'briefings/child-t.md:10', words: 'Time.' },
  ])
})

test('the same seed draws the same claims, each once', () => {
  const all = claimsOf('a.md', TEXT)
  expect(drawn(all, 9, 7)).toHaveLength(4)
  expect(new Set(drawn(all, 9, 7))).toEqual(new Set(all))
  expect(drawn(all, 2, 7)).toEqual(drawn(all, 2, 7))
})
