import { describe, expect, test } from 'vitest'
import { all, load, swap } from '../folder.ts'

const briefing = (from: string, to: string) => load({ 'briefings/child-t.md': swap(from, to) }).errors

describe('a field that is not known is named, with the nearest that is', () => {
  test('at the top of a briefing', () => {
    expect(briefing('subject: Child T', 'subjct: Child T')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:2:1 field-missing The field \`subject\` is missing. Add it.",
        "briefings/child-t.md:4:1 field-unknown There is no field \`subjct\`. Did you mean \`subject\`?",
      ]
    `)
  })

  test('within a group, and within a list', () => {
    const change = all(swap('  period:', '  perod:'), swap('    text: Make', '    test: Make'))
    expect(load({ 'briefings/child-t.md': change }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:12:3 field-unknown There is no field \`perod\` in \`review\`. Did you mean \`period\`?",
        "briefings/child-t.md:19:5 field-missing The field \`recommendations[1].text\` is missing. Add it.",
        "briefings/child-t.md:20:5 field-unknown There is no field \`test\` in \`recommendations[1]\`. Did you mean \`text\`?",
      ]
    `)
  })

  test('with nothing near, it is to be taken out', () => {
    expect(load({ 'themes/escalation.md': swap('related:', 'photographer: x\nrelated:') }).errors).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:4:1 field-unknown There is no field \`photographer\`. Known: \`term\`, \`other\`, \`former\`, \`asked\`, \`definition\`, \`broader\`, \`related\`, \`status\`, \`publishFrom\`, \`withdrawn\`, \`signOff\`, \`aliases\`, \`exceptions\`, \`disclosure\`, \`resources\`, \`pictures\`.",
      ]
    `)
  })

  test('in a vocabulary and in site.yaml', () => {
    expect(
      load({ 'agencies.yaml': swap('  people:', '  peeple:'), 'site.yaml': swap('tagline:', 'tag-line:') }).errors,
    ).toMatchInlineSnapshot(`
      [
        "agencies.yaml:2:3 field-missing The field \`police.people\` is missing. Add it.",
        "agencies.yaml:3:3 field-unknown There is no field \`peeple\` in \`police\`. Did you mean \`people\`?",
        "site.yaml:1:1 field-missing The field \`tagline\` is missing. Add it.",
        "site.yaml:2:1 field-unknown There is no field \`tag-line\`. Did you mean \`tagline\`?",
      ]
    `)
  })

  test('a field of a review in a topic', () => {
    expect(load({ 'briefings/men.md': swap('reviews: [child-t]', 'reviews: [child-t]\nsubject: Men') }).errors).toMatchInlineSnapshot(`
      [
        "briefings/men.md:8:1 field-unknown There is no field \`subject\`. Take it out.",
      ]
    `)
  })
})

describe('a value of the wrong type says which type it must have', () => {
  test('a list where text belongs, text where a list belongs, nothing where something belongs', () => {
    const change = all(
      swap('title: A child out of school', 'title: [A child, out of school]'),
      swap('themes: [escalation, unseen-men]', 'themes: escalation'),
      swap('subject: Child T', 'subject:'),
    )
    expect(load({ 'briefings/child-t.md': change }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:3:8 field-type \`title\` must be text, not a list.",
        "briefings/child-t.md:4:9 field-type \`subject\` must be text, not empty.",
        "briefings/child-t.md:16:9 field-type \`themes\` must be a list, not text. Write \`[escalation]\`.",
      ]
    `)
  })

  test('a list where a vocabulary belongs', () => {
    expect(load({ 'glossary.yaml': '- MARAC\n' }).errors).toMatchInlineSnapshot(`
      [
        "glossary.yaml:1:1 field-type This file must be a group of fields, not a list.",
      ]
    `)
  })

  test('a site that holds comments only', () => {
    expect(load({ 'site.yaml': '# none yet\n' }).errors).toMatchInlineSnapshot(`
      [
        "site.yaml:1:1 field-type This file must be a group of fields, not empty.",
      ]
    `)
  })
})

describe('a value that is not allowed says which are', () => {
  test('a status, a kind of review, a kind of briefing', () => {
    expect(briefing('status: published', 'status: publishd')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:6:9 field-value \`publishd\` is not a value of \`status\`. Did you mean \`published\`?",
      ]
    `)
    expect(briefing('type: table-top-review', 'type: desktop')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:9:9 field-value \`desktop\` is not a kind of review. Write one that \`docs/content.md\` lists, or name your own in \`reviewTypes\` of \`site.yaml\`.",
      ]
    `)
    expect(briefing('status: published', 'status: unpublished')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:6:9 field-value \`unpublished\` is not a value of \`status\`. Known: \`draft\`, \`published\`, \`withdrawn\`.",
      ]
    `)
    expect(briefing('kind: review', 'kind: story')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:2:7 field-value \`story\` is not a value of \`kind\`. Known: \`review\`, \`topic\`.",
      ]
    `)
  })

  test('a day that does not exist', () => {
    expect(briefing('published: 2026-11-21', 'published: 2026-11-31')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:7:12 field-value Write a day as \`YYYY-MM-DD\`: the year in four digits, the month and the day in two, and a day that exists.",
      ]
    `)
  })

  test('a summary that is too long says how long it is', () => {
    expect(briefing('What this review teaches.', 'x'.repeat(301))).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:5:10 field-value A summary has at most 300 characters; this one has 301. Shorten it.",
      ]
    `)
  })

  test('a key that is not an id', () => {
    expect(load({ 'glossary.yaml': swap('marac:', 'M.A.R.A.C:') }).errors).toMatchInlineSnapshot(`
      [
        "glossary.yaml:1:1 field-value \`M.A.R.A.C\` is not an id. Write it in lower-case letters, digits and hyphens.",
      ]
    `)
  })

  test('the same theme twice', () => {
    expect(briefing('themes: [escalation, unseen-men]', 'themes: [escalation, escalation]')).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:16:9 field-value The same entry stands here twice. Take one out.",
      ]
    `)
  })
})

test('a missing field is named where it belongs', () => {
  expect(briefing('subject: Child T\n', '')).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:2:1 field-missing The field \`subject\` is missing. Add it.",
    ]
  `)
  expect(briefing('kind: review\n', '')).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:2:1 field-missing The field \`kind\` is missing. Add it.",
    ]
  `)
  expect(briefing('    text: Make sure that concerns are raised again.\n', '')).toMatchInlineSnapshot(`
    [
      "briefings/child-t.md:19:5 field-missing The field \`recommendations[1].text\` is missing. Add it.",
    ]
  `)
})

test('the problems of several files are all reported in one run, in order of file and line', () => {
  expect(
    load({
      'agencies.yaml': swap('  name: Police\n', ''),
      'briefings/child-t.md': all(
        swap('subject: Child T\n', ''),
        swap('../themes/unseen-men.md', '../themes/unsen-men.md'),
        swap('## What happened', '## What hapened'),
      ),
      'briefings/men.md': swap('kind: topic', 'kind: topc'),
      'glossary.yaml': 'marac: [',
      'themes/escalation.md': swap('term: Escalation', 'term: 7'),
    }).errors.map((one) => one.split(' ').slice(0, 2).join(' ')),
  ).toMatchInlineSnapshot(`
    [
      "agencies.yaml:2:3 field-missing",
      "briefings/child-t.md:2:1 field-missing",
      "briefings/child-t.md:34:1 section-unknown",
      "briefings/child-t.md:38:1 section-missing",
      "briefings/child-t.md:48:3 link-dead",
      "briefings/men.md:2:7 field-value",
      "glossary.yaml:1:9 yaml",
      "themes/escalation.md:2:7 field-type",
    ]
  `)
})

test('a vocabulary that cannot be read is one problem, not one for each time that it is used', () => {
  expect(load({ 'agencies.yaml': 'police: [' }).errors.map((one) => one.split(' ')[0])).toEqual(['agencies.yaml:1:10'])
  expect(load({ 'partnerships.yaml': 'a: b: c' }).errors.map((one) => one.split(' ')[0])).toEqual(['partnerships.yaml:1:4'])
  expect(load({ 'site.yaml': '' }).errors.map((one) => one.split(' ')[0])).toEqual(['site.yaml:1:1'])
})
