import { describe, expect, test } from 'vitest'
import { all, load, MINIMAL, type Override, swap } from '../folder.ts'

const gone = swap('status: published', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }')
const withoutBody = (text: string) => text.slice(0, text.indexOf('## Background'))

describe('what else is wrong in what was withdrawn warns, and its notice goes out', () => {
  test.each<[string, Override]>([
    ['a field that is missing', all(gone, swap('summary:', 'sumary:'))],
    ['sections that were taken out', all(gone, withoutBody)],
    ['a text that is too large', all(gone, (text) => text + 'x'.repeat(250_000))],
    ['a text that is not UTF-8', Buffer.concat([Buffer.from(gone(MINIMAL['briefings/child-t.md'] as string)), Buffer.from([0xff])])],
    ['a length over all bounds', all(gone, swap('A child of eight.', 'word '.repeat(3000)))],
  ])('%s', (_, override) => {
    const { library, errors } = load({ 'briefings/child-t.md': override })
    expect(errors).toEqual([])
    expect(library?.withdrawn).toMatchObject([
      { address: '/briefings/child-t/', others: ['/recommendations/child-t/'], reason: 'It was wrong.' },
    ])
    expect(library?.reviews).toEqual([])
  })

  test('what led to a part of it that is there no more', () => {
    const part = swap('([Child T](child-t.md), ¶4.1)', '([Child T](child-t.md#learning-unseen-men), ¶4.1)')
    const { errors } = load({
      'briefings/men.md': part,
      'briefings/child-t.md': all(gone, withoutBody),
    })
    expect(errors).toEqual([])
  })

  test('but not what is wrong in the notice, be the text readable or not', () => {
    const named = swap('It was wrong.', 'It names NHS number 943 476 5919.')
    for (const more of ['', 'x'.repeat(250_000)]) {
      const { errors } = load({ 'briefings/child-t.md': all(gone, named, (text) => text + more) })
      expect(errors.map((line) => line.split(' ')[1])).toEqual(['identity-nhs-number'])
    }
  })

  test('and its term is free for another', () => {
    const theme = '---\nterm: Old\ndefinition: x\nstatus: withdrawn\nwithdrawn: { on: 2026-11-21, reason: x }\n---\nx\n'
    const { errors } = load({ 'themes/old.md': theme, 'themes/new.md': '---\nterm: Old\ndefinition: x\n---\nx\n' })
    expect(errors).toEqual([])
  })

  const REVIEWS = [
    '',
    'review: 5\n',
    'review: []\n',
    'review: { report: 5 }\n',
    'review: { report: { status: x }, pack: 5, partnerships: y }\n',
  ]
  const FRONTS = ['', 'kind: x\n', 'kind: topic\n', ...REVIEWS.map((review) => `kind: review\n${review}`), ...REVIEWS]
  test.each(['briefings/child-t.md', 'briefings/men.md', 'themes/unseen-men.md', 'sessions/one.md', 'pages/about.md'])(
    'whatever %s still has',
    (path) => {
      const notice = 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }\n'
      for (const front of FRONTS) {
        for (const body of ['', 'Some words.\n', '## Background\n\nWords. (¶1)\n']) {
          const { library, errors } = load({ [path]: `---\n${front}${notice}---\n${body}` })
          expect([front, body, errors]).toEqual([front, body, []])
          expect(library?.withdrawn).toHaveLength(1)
        }
      }
    },
  )
})
