import { expect, test } from 'vitest'
import type { QuestionGroup } from '../../../src/library/briefings/briefing.ts'
import { all, libraryOf, swap } from '../folder.ts'

const inShort = (groups: readonly QuestionGroup[]) => groups.map(({ theme, questions }) => [theme?.id, questions.map(({ text }) => text)])

const { questions, questionsByRole } = libraryOf({
  'agencies.yaml': (text) => `${text}school:\n  name: School\n  people: teachers\n  about: Teaches.\n`,
  'briefings/child-t.md': all(
    swap('1. Who is the', '1. What do the [police](../agencies.yaml#police) ask?\n2. Who is the'),
    swap('[father](../themes/unseen-men.md)?', '[father](../themes/unseen-men.md), [police](../agencies.yaml#police)?'),
  ),
  'briefings/men.md': swap(
    '1. Whom do we not',
    '1. [Escalation](../themes/escalation.md): how do [police](../agencies.yaml#police) escalate?\n2. Whom do we not',
  ),
})

test('every question stands under its first theme; those without one come last', () => {
  expect(inShort(questions)).toEqual([
    ['escalation', ['Escalation: how do police escalate?']],
    ['unseen-men', ['Who is the father, police?']],
    [undefined, ['What do the police ask?', 'Whom do we not ask?']],
  ])
})

test('those that name a role stand for it in the same order, and no role without a question is there', () => {
  expect([...questionsByRole].map(([{ id }, groups]) => [id, inShort(groups)])).toEqual([
    [
      'police',
      [
        ['escalation', ['Escalation: how do police escalate?']],
        ['unseen-men', ['Who is the father, police?']],
        [undefined, ['What do the police ask?']],
      ],
    ],
  ])
})
