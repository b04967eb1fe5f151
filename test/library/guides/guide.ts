/** A guide on the minimal content, with every field. */
export const GUIDE = `---
title: How to escalate here
summary: Whom to ring when you disagree.
status: published
owner: Partnership office
checked: 2026-06-01
checkAgain: 2026-12-01
themes: [unseen-men, escalation]
contacts:
  - name: Advice line of Mrs Jane Smith
    phone: 01632 960101
    email: advice@example.org
    address: https://example.org/form
    hours: 9 am to 5 pm
    note: Ask for the duty worker.
---

## The steps

Ring first. A MARAC may help. See [the theme](../themes/escalation.md).
`
