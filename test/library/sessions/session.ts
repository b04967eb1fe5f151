/** A small session on the minimal content, with every field. */
export const SESSION = `---
title: Half an hour on escalation
for: A team.
summary: What to say when you disagree.
status: published
published: 2026-11-21
minutes: 30
notes: |
  Read it first, with a [colleague](../themes/escalation.md).
steps:
  - title: Begin
    minutes: 5
  - page: ../briefings/child-t.md#learning
    minutes: 20
    prompts: [Whom did we not ask?, What would help?]
    notes: |
      Nobody asked. ([Child T](../briefings/child-t.md), ¶4.1) A MARAC was held.
  - { page: ../themes/unseen-men.md, minutes: 5 }
---

## What to bring

The [policy](../pages/policy.md).
`

/** What it links to beside the minimal content. */
export const POLICY = { 'pages/policy.md': '---\ntitle: The policy\nsummary: Ours.\n---\n\n## The steps\n\nWords.\n' }
