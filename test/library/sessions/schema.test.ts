import { describe, expect, test } from 'vitest'
import { load, swap } from '../folder.ts'
import { POLICY, SESSION } from './session.ts'

const withSession = (from: string, to: string) => load({ ...POLICY, 'sessions/a.md': swap(from, to)(SESSION) })

test('a session with every field is good', () => {
  const { errors, warnings } = load({ ...POLICY, 'sessions/a.md': SESSION })
  expect([...errors, ...warnings]).toEqual([])
})

describe('what is wrong in a session is said at its place', () => {
  test.each([
    ['for: A team.\n', '', 'sessions/a.md:2:1 field-missing The field `for` is missing. Add it.'],
    [
      'minutes: 20\n',
      'minutes: 20\n    prompt: x\n',
      'sessions/a.md:15:5 field-unknown There is no field `prompt` in `steps[2]`. Did you mean `prompts`?',
    ],
    [
      'title: Begin\n    minutes: 5',
      'minutes: 5',
      'sessions/a.md:11:5 field-missing The field `steps[1].title` is missing. Add it. A step that opens no `page` says in its title what happens.',
    ],
    [
      '    minutes: 20\n',
      '',
      'sessions/a.md:13:5 field-missing The field `steps[2].minutes` is missing. Add it. Write whole minutes, such as `5`.',
    ],
    ['minutes: 20', 'minutes: 2.5', 'sessions/a.md:14:14 field-type Write whole minutes, such as `5`.'],
    ['minutes: 20', 'minutes: twenty', 'sessions/a.md:14:14 field-type Write whole minutes, such as `5`.'],
    ['minutes: 20', 'minutes: 0', 'sessions/a.md:14:14 field-value Write at least one minute.'],
    ['minutes: 30', 'minutes: 900', 'sessions/a.md:7:10 field-value Write at most 480 minutes, which is a day of eight hours.'],
    [
      '[Whom did we not ask?, What would help?]',
      '[Why?, Why?]',
      'sessions/a.md:15:14 field-value The same entry stands here twice. Take one out.',
    ],
    [
      'status: published',
      'status: ready',
      'sessions/a.md:5:9 field-value `ready` is not a value of `status`. Known: `draft`, `published`, `withdrawn`.',
    ],
    [
      'title: Begin',
      'title: "Be\\ngin"',
      'sessions/a.md:11:12 field-value Write this on one line. A line break, a control character or a mark that turns the direction of the text is in it.',
    ],
  ])('%j as %j', (from, to, error) => {
    expect(withSession(from, to).errors).toEqual([error])
  })

  test('no steps', () => {
    const { errors } = load({ ...POLICY, 'sessions/a.md': SESSION.replace(/steps:.*?\n---/s, 'steps: []\n---') })
    expect(errors).toEqual(['sessions/a.md:10:8 field-value List at least one step.'])
  })
})

describe('nobody can make a session too large', () => {
  const long = (n: number) => 'x'.repeat(n)

  test.each([
    [
      'a title',
      'title: Half an hour on escalation',
      `title: ${long(121)}`,
      'sessions/a.md:2:8 field-value This has 121 characters; it may have 120. Shorten it.',
    ],
    [
      'a line on who it is for',
      'for: A team.',
      `for: ${long(301)}`,
      'sessions/a.md:3:6 field-value This has 301 characters; it may have 300. Shorten it.',
    ],
    [
      'a prompt',
      'Whom did we not ask?',
      long(301),
      'sessions/a.md:15:15 field-value This has 301 characters; it may have 300. Shorten it.',
    ],
    [
      'a link',
      '../themes/unseen-men.md',
      `../themes/unseen-men.md#${long(300)}`,
      'sessions/a.md:18:13 field-value Write a link of at most 300 characters.',
    ],
    ['a note', 'Nobody asked.', long(4000), 'sessions/a.md:16:12 field-value This has 4061 characters; it may have 4000. Shorten it.'],
  ])('by %s', (_what, from, to, error) => {
    expect(withSession(from, to).errors).toContain(error)
  })

  test('by many prompts, or many steps', () => {
    const prompts = Array.from({ length: 13 }, (_, i) => `Why ${i}?`).join(', ')
    expect(withSession('Whom did we not ask?, What would help?', prompts).errors).toEqual([
      'sessions/a.md:15:14 field-value A step has at most 12 prompts. Choose, or make two steps of it.',
    ])
    const steps = '  - { title: Talk, minutes: 1 }\n'.repeat(41)
    expect(load({ ...POLICY, 'sessions/a.md': SESSION.replace(/steps:\n.*?---/s, `steps:\n${steps}---`) }).errors).toEqual([
      'sessions/a.md:11:3 field-value A session has at most 40 steps. Make two sessions of it.',
    ])
  })
})

test('a note may have several lines, and no mark that turns the direction of its text', () => {
  expect(withSession('Nobody asked.', 'Nobody \u202easked.').errors).toEqual([
    'sessions/a.md:17:14 character-hidden A hidden character stands here (U+202E): a control character, or one that turns the direction of the text. Delete it.',
  ])
})
