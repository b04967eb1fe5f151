import { describe, expect, test } from 'vitest'
import { all, HEADINGS, libraryOf, load, swap } from '../library/folder.ts'

const briefing = (...changes: ((text: string) => string)[]) => load({ 'briefings/child-t.md': all(...changes) }).errors
const LAST = '## Questions for your team\n\n1. Who is the [father](../themes/unseen-men.md)?\n'

describe('the seven sections', () => {
  test('one that is missing is asked for, where it belongs', () => {
    expect(briefing(swap('## What happened\n\nA MARAC was held. (¶3.1)\n\n', ''))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:35:1 section-missing The section \`What happened\` is missing. Add \`## What happened\` before \`## What the review found\`.",
      ]
    `)
  })

  test('the last one, missing, is asked for at the end', () => {
    expect(briefing(swap(LAST, ''))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:51:1 section-missing The section \`Questions for your team\` is missing. Add \`## Questions for your team\` at the end.",
      ]
    `)
  })

  test('a body with none of them lacks seven', () => {
    const { errors } = load({ 'briefings/child-t.md': (text) => text.slice(0, text.indexOf('## Background')) })
    expect(errors.map((one) => /section-missing The section `([^`]*)`/.exec(one)?.[1])).toEqual([
      'Background',
      'Safeguarding concerns',
      'What happened',
      'What the review found',
      'What worked well',
      'Learning for practice',
      'Questions for your team',
    ])
  })

  test('one that stands twice is pointed at where it stands again', () => {
    expect(briefing(swap('## What happened', '## Background\n\nMore.\n\n## What happened'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:35:1 section-duplicate The section \`Background\` stands here a second time. Put both parts under one heading.",
      ]
    `)
  })

  test('one in the wrong place is told its place', () => {
    const happened = '## What happened\n\nA MARAC was held. (¶3.1)\n\n'
    expect(briefing(swap(happened, ''), swap('## What worked well', `${happened}## What worked well`))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:39:1 section-order \`What happened\` must come before \`What the review found\`. Keep the seven sections in their order.",
      ]
    `)
  })

  test('an empty one is to be written, also where only a comment stands in it', () => {
    const expected = ['briefings/child-t.md:35:1 section-empty The section `What happened` is empty. Write it.']
    expect(briefing(swap('A MARAC was held. (¶3.1)\n\n', ''))).toEqual(expected)
    expect(briefing(swap('A MARAC was held. (¶3.1)', '<!-- to do -->'))).toEqual(expected)
  })

  test('an unknown one is reported with the nearest', () => {
    expect(briefing(swap('## What happened', '## What hapened'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:35:1 section-unknown \`What hapened\` is not one of the seven sections. Did you mean \`## What happened\`?",
        "briefings/child-t.md:39:1 section-missing The section \`What happened\` is missing. Add \`## What happened\` before \`## What the review found\`.",
      ]
    `)
    expect(briefing(swap('A MARAC was held.', '## Timeline of all events\n\nA MARAC was held.'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:35:1 section-empty The section \`What happened\` is empty. Write it.",
        "briefings/child-t.md:37:1 section-unknown \`Timeline of all events\` is not one of the seven sections. Use \`###\` for a smaller heading within a section.",
      ]
    `)
  })

  test('words before the first one are pointed at once', () => {
    expect(briefing(swap('## Background', 'Words.\n\nMore words.\n\n## Background'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:27:1 section-unknown This stands before the first section. Move it under \`## Background\`.",
      ]
    `)
  })

  test('a first-level heading is none of them', () => {
    expect(briefing(swap('## Background', '# Child T\n\n## Background'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:27:1 section-unknown \`Child T\` is not one of the seven sections. Use \`###\` for a smaller heading within a section.",
      ]
    `)
  })

  test('headings may differ in capitals and spaces only', () => {
    expect(briefing(swap('## What happened', '##   WHAT  Happened'))).toEqual([])
  })

  test('have the headings that the profile gives them', () => {
    const reworded = 'What happened to the child'
    expect(
      load({
        'site.yaml': swap('heading: What happened', `heading: ${reworded}`),
        'briefings/child-t.md': swap('## What happened', `## ${reworded}`),
      }).errors,
    ).toEqual([])
  })

  test('where they are those of another profile, that is said once, with what to write', () => {
    const house = (kind: string) => {
      const slots = ['background', 'concerns', 'events', 'findings', 'good-practice', 'learning', 'questions']
      const lines = slots.map((slot, i) => `      ${slot}: { heading: Part ${i + 1}, holds: text }`)
      return swap('profiles:\n', ['profiles:', '  house:', `    kind: ${kind}`, '    slots:', ...lines, ''].join('\n'))
    }
    expect(load({ 'site.yaml': house('review') }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:27:1 section-unknown These headings are those of \`profile: case\`. Write that in the front matter; or give the sections the headings of its profile: \`## Part 1\`, \`## Part 2\`, \`## Part 3\`, \`## Part 4\`, \`## Part 5\`, \`## Part 6\`, \`## Part 7\`.",
      ]
    `)
    const parts = (text: string) => HEADINGS.case.reduce((all, heading, i) => all.replace(`## ${heading}`, `## Part ${i + 1}`), text)
    const { errors } = load({ 'site.yaml': house('topic'), 'briefings/child-t.md': parts })
    expect(errors.filter((one) => one.startsWith('briefings/child-t.md'))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:27:1 section-unknown These headings are those of \`kind: topic\`. Write that in the front matter; or give the sections the headings of its profile: \`## Background\`, \`## Safeguarding concerns\`, \`## What happened\`, \`## What the review found\`, \`## What worked well\`, \`## Learning for practice\`, \`## Questions for your team\`.",
      ]
    `)
    expect(
      load({ 'site.yaml': house('review'), 'briefings/child-t.md': swap('kind: review', 'kind: review\nprofile: case') }).errors,
    ).toEqual([])
  })

  test('where most are of no profile, they are named once, with how to have headings of their own', () => {
    const ours = ['Background', 'Safeguarding concerns', 'The incident', 'The review', 'Good practice', 'Messages', 'Talk about it']
    expect(
      briefing((text) => ours.reduce((all, heading, i) => all.replace(`## ${HEADINGS.case[i]}`, `## ${heading}`), text)),
    ).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:35:1 section-unknown Most of these headings are none of the seven of its profile: \`## Background\`, \`## Safeguarding concerns\`, \`## What happened\`, \`## What the review found\`, \`## What worked well\`, \`## Learning for practice\`, \`## Questions for your team\`. Use those. If yours stand in each of your briefings, make them a profile in \`site.yaml\`, and name it here as \`profile\`.",
      ]
    `)
  })

  test('keep their anchors when a heading is reworded', () => {
    const library = libraryOf({
      'site.yaml': swap('heading: What happened', 'heading: Events'),
      'briefings/child-t.md': swap('## What happened', '## Events'),
    })
    expect(library.reviews[0]?.sections.map(({ number, slot, title }) => `${number} ${slot} ${title}`)).toEqual([
      '1 background Background',
      '2 concerns Safeguarding concerns',
      '3 events Events',
      '4 findings What the review found',
      '5 good-practice What worked well',
      '6 learning Learning for practice',
      '7 questions Questions for your team',
    ])
  })
})
