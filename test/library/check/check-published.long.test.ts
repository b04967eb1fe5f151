import { describe, expect, test } from 'vitest'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { load, swap } from '../folder.ts'

const draftTheme = (text: string) => text.replace('\ndefinition:', '\nstatus: draft\ndefinition:')

describe('what readers can see may not lead to what they cannot', () => {
  test('by a link to a draft', () => {
    const child = swap('status: published', 'status: draft')
    const topic = swap('reviews: [child-t]', 'reviews: [child-q]')
    const other = { 'briefings/child-q.md': SECOND }
    expect(load({ ...other, 'briefings/child-t.md': child, 'briefings/men.md': topic }).errors).toMatchInlineSnapshot(`
      [
        "briefings/men.md:14:18 link-unpublished \`child-t\` is \`draft\`, so readers would find nothing there. Publish it, or take this out.",
        "briefings/men.md:34:48 link-unpublished \`child-t\` is \`draft\`, so readers would find nothing there. Publish it, or take this out.",
      ]
    `)
  })

  test('by a topic’s list of reviews', () => {
    expect(
      load({
        'briefings/child-t.md': swap('status: published', 'status: draft'),
        'briefings/men.md': (text) => text.replaceAll('[Child T](child-t.md)', 'x'),
      }).errors,
    ).toMatchInlineSnapshot(`
      [
        "briefings/men.md:7:11 link-unpublished \`child-t\` is \`draft\`, so readers would find nothing there. Publish it, or take this out.",
      ]
    `)
  })

  test('by a theme of a briefing, of a recommendation, and a related or broader one', () => {
    expect(
      load({
        'themes/escalation.md': draftTheme,
        'themes/unseen-men.md': swap('definition:', 'broader: escalation\nrelated: [escalation]\ndefinition:'),
        'briefings/child-t.md': swap('- [Escalation](../themes/escalation.md): the', '- The'),
      }).errors,
    ).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:16:10 link-unpublished \`escalation\` is \`draft\`, so readers would find nothing there. Publish it, or take this out.",
        "briefings/child-t.md:23:14 link-unpublished \`escalation\` is \`draft\`, so readers would find nothing there. Publish it, or take this out.",
        "themes/unseen-men.md:5:10 link-unpublished \`escalation\` is \`draft\`, so readers would find nothing there. Publish it, or take this out.",
        "themes/unseen-men.md:6:11 link-unpublished \`escalation\` is \`draft\`, so readers would find nothing there. Publish it, or take this out.",
      ]
    `)
  })

  test('by a link to what is under embargo, until its day has come', () => {
    const overrides = {
      'briefings/child-t.md': swap('published: 2026-11-21', 'published: 2026-11-21\npublishFrom: 2026-12-01'),
      'briefings/men.md': (text: string) =>
        text
          .replaceAll('[Child T](child-t.md)', 'x')
          .replace('reviews: [child-t]', 'reviews: [child-q]')
          .replace('Time.', '[Time](child-t.md).'),
      'briefings/child-q.md': SECOND,
    }
    expect(load(overrides).errors).toMatchInlineSnapshot(`
      [
        "briefings/men.md:26:1 link-unpublished \`child-t\` is not published yet, so readers would find nothing there. Publish it, or take this out.",
      ]
    `)
    expect(load(overrides, { now: new Date('2026-12-01T00:00:00Z') }).errors).toEqual([])
  })

  test('by a link from a theme or a page', () => {
    const errors = load({
      'themes/escalation.md': (text) => `${text}- See [notes](../pages/notes.md).\n`,
      'pages/about.md': '---\ntitle: About\nsummary: x\n---\n[notes](notes.md)\n',
      'pages/notes.md': '---\ntitle: Notes\nsummary: x\nstatus: draft\n---\nx\n',
    }).errors
    expect(errors.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'pages/about.md:5:1 link-unpublished',
      'themes/escalation.md:7:7 link-unpublished',
    ])
  })
})

describe('a document is published only where a published briefing attaches it', () => {
  const page = { 'pages/about.md': '---\ntitle: About\nsummary: About.\n---\n[The report](../documents/report.pdf)\n' }
  const attached = swap('status: not-published, reason: It would name the family.', 'status: published, document: report.pdf')
  const report = { 'documents/report.pdf': plainPdf(['A report.']) }

  test('so a link to one that nobody attaches leads to nothing', () => {
    expect(load({ ...page, ...report }).errors).toMatchInlineSnapshot(`
      [
        "pages/about.md:5:1 link-unpublished Nothing that is published attaches \`documents/report.pdf\`, so readers would find nothing there. Attach it in the \`resources\` of an entry, as a report or as a part of a pack; or take this out.",
      ]
    `)
    expect(load({ ...page, ...report, 'briefings/child-t.md': attached }).errors).toEqual([])
  })

  test('also where a draft attaches it, or a part of its pack', () => {
    const draft = (text: string) => attached(text).replace('status: published\npub', 'status: draft\npub')
    const topic = (text: string) => text.replace('status: published', 'status: draft')
    expect(load({ ...page, ...report, 'briefings/child-t.md': draft, 'briefings/men.md': topic }).errors.join()).toContain(
      'pages/about.md:5:1 link-unpublished',
    )
    const pack = swap('family. }', 'family. }\n  pack: [{ part: timeline, status: published, document: report.pdf }]')
    expect(load({ ...page, ...report, 'briefings/child-t.md': pack }).errors).toEqual([])
  })

  test('which a draft may link to, and nobody is told of while another file is wrong', () => {
    const draft = { 'pages/about.md': page['pages/about.md'].replace('---\n[', 'status: draft\n---\n[') }
    expect(load({ ...draft, ...report }).errors).toEqual([])
    const errors = load({ ...page, ...report, 'briefings/child-t.md': (text) => attached(text).replace('subject:', 'subjct:') }).errors
    expect(errors.join()).not.toContain('link-unpublished')
  })
})

test('drafts may lead anywhere: they are not seen', () => {
  const { errors } = load({
    'themes/unseen-men.md': draftTheme,
    'themes/escalation.md': swap('related: [unseen-men]\n', ''),
    'briefings/child-t.md': swap('status: published', 'status: draft'),
    'briefings/men.md': swap('status: published', 'status: draft'),
  })
  expect(errors).toEqual([])
})

/** A second review, so that a topic has one to draw on. */
const SECOND = `---
kind: review
title: A girl at home
subject: Child Q
summary: x
status: published
published: 2026-11-01
review:
  type: scr
  partnerships: [dudley]
  reviewers: [A. Reviewer]
  period: "2015"
  completed: 2017
  report: { status: delayed, reason: x }
themes: [unseen-men]
agencies: [police]
---

${['Background', 'Safeguarding concerns', 'What happened', 'What the review found', 'What worked well', 'Learning for practice', 'Questions for your team'].map((heading) => `## ${heading}\n\nWords.\n`).join('\n')}`
