import { describe, expect, test } from 'vitest'
import { all, load, swap } from '../folder.ts'

const CHILD_T = 'briefings/child-t.md'

describe('a field that may be left out counts as left out where it holds nothing', () => {
  test.each([
    'publishFrom: ""',
    'publishFrom:',
    'publishFrom: "  "',
    'reviewEvery:',
    'reviewBy: ~',
    'aliases:',
    'signOff:',
    'exceptions:',
    'profile: ""',
    'disclosure:\n  basis:\n  by: ""\n  on:',
    'withdrawn: { on: "", reason: "" }',
    'aliases:\n  -',
  ])('%s', (field) => {
    const { errors, warnings, library } = load({ [CHILD_T]: swap('published: 2026-11-21', `published: 2026-11-21\n${field}`) })
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] })
    expect(library?.briefings.map(({ id }) => id)).toContain('child-t')
  })

  test('within groups and lists, in vocabularies and in site.yaml', () => {
    const { errors } = load({
      [CHILD_T]: all(
        swap('  report: { status: not-published,', '  pack:\n  report: { status: not-published, title: "", address: ~, until: "",'),
        swap('age: 8 years', 'age:'),
        swap('    source: "10.4"', '    source: "10.4"\n    parts:\n    answers: ""'),
      ),
      'glossary.yaml': swap('  long: multi-agency risk assessment conference', '  long:\n  other: ""\n  theme:'),
      'agencies.yaml': (text) => `${text}  other:\n  broader:\n`,
      'site.yaml': (text) => `${text}  sign-off:\n  report-stays: ""\nnotice:\nsecurity: { contact: }\noffline:\n`,
      'themes/escalation.md': swap('related:', 'other:\nbroader: ""\nstatus:\nrelated:'),
    })
    expect(errors).toEqual([])
  })
})

test('an empty permission permits nothing', () => {
  for (const empty of ['disclosure:', 'disclosure: { basis: "", by: "", on: "" }']) {
    const { errors } = load({
      [CHILD_T]: all(
        swap('published: 2026-11-21', `published: 2026-11-21\n${empty}`),
        swap('A child of eight.', 'CONFIDENTIAL. A child of eight.'),
      ),
      'glossary.yaml': (text) => `${text.replace('A meeting', 'CONFIDENTIAL. A meeting')}  ${empty}\n`,
    })
    expect(errors.map((one) => one.split(' ')[1])).toEqual(['marking', 'marking'])
  }
})

test('one that must be there is told of, and so are an unknown one, an entry of a vocabulary and an item of a list', () => {
  const { errors } = load({
    [CHILD_T]: all(swap('subject: Child T', 'subject:'), swap('summary: What this review teaches.', 'summary: ""\nphotographer:')),
    'glossary.yaml': (text) => `${text}nhs:\n`,
    'themes/escalation.md': swap('related:', 'other: [raise it, ""]\nrelated:'),
    'site.yaml': swap('publisher: { name: Example, about: Example content. }', 'publisher:'),
  })
  expect(errors.map((one) => one.split(' Known:')[0])).toEqual([
    'briefings/child-t.md:4:9 field-type `subject` must be text, not empty.',
    'briefings/child-t.md:5:10 field-value Nothing stands here. Write it.',
    'briefings/child-t.md:6:1 field-unknown There is no field `photographer`. Take it out.',
    'glossary.yaml:5:5 field-type `nhs` must be a group of fields, not empty.',
    'site.yaml:4:11 field-type `publisher` must be a group of fields, not empty.',
    'themes/escalation.md:4:19 field-value Nothing stands here. Write it.',
  ])
})
