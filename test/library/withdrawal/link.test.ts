import { describe, expect, test } from 'vitest'
import { all, libraryOf, load, swap } from '../folder.ts'

const NOTICE = 'withdrawn: { on: 2026-11-21, reason: A name was in it. }'
const withdrawn = (notice = NOTICE) => swap('status: published', `status: withdrawn\n${notice}`)
const errors = (notice: string) => load({ 'briefings/men.md': withdrawn(notice) }).errors

describe('something that was withdrawn', () => {
  test('is a notice at every address at which it stood, and no more', () => {
    const { withdrawn: notices } = libraryOf({ 'briefings/child-t.md': withdrawn() })
    expect(notices).toEqual([
      {
        kind: 'briefing',
        address: '/briefings/child-t/',
        others: ['/recommendations/child-t/'],
        framed: '/embed/briefings/child-t/',
        short: '/b/child-t/',
        was: undefined,
        on: '2026-11-21',
        reason: 'A name was in it.',
      },
    ])
  })

  test('of each kind; what stood there is said in the words that were chosen', () => {
    const notice = `status: withdrawn\n${NOTICE.replace('{', '{ was: Notes on men,')}`
    const { withdrawn: notices } = libraryOf({
      'briefings/men.md': swap('status: published', notice),
      'themes/escalation.md': swap('definition:', `${notice}\ndefinition:`),
      'pages/notes.md': `---\ntitle: Notes\nsummary: x\n${notice}\n---\nx\n`,
      'sessions/one.md': `---\ntitle: One\nfor: A team.\nsummary: x\n${notice}\npublished: 2026-11-20\nminutes: 5\nsteps: [{ title: Begin, minutes: 5 }]\n---\nx\n`,
      'briefings/child-t.md': all(
        swap('themes: [escalation, unseen-men]', 'themes: [unseen-men]'),
        swap('    themes: [escalation]', '    themes: [unseen-men]'),
      ),
    })
    expect(notices.map(({ kind, address, others, short }) => [kind, address, short, ...others])).toEqual([
      ['briefing', '/briefings/men/', '/b/men/'],
      ['theme', '/themes/escalation/', '/t/escalation/'],
      ['page', '/notes/', undefined],
      ['session', '/sessions/one/', '/s/one/', '/sessions/one/present/', '/sessions/one/trainer/', '/sessions/one/pack/'],
    ])
    expect(new Set(notices.map(({ was }) => was))).toEqual(new Set(['Notes on men']))
  })

  test('holds nothing up: what leads to it warns, and is without it', () => {
    const { library, errors, warnings } = load({
      'briefings/child-t.md': withdrawn(),
      'sessions/one.md':
        '---\ntitle: One\nfor: A team.\nsummary: x\nstatus: published\npublished: 2026-11-20\nminutes: 5\nsteps: [{ page: ../briefings/child-t.md#learning, minutes: 5 }]\n---\nx\n',
    })
    expect(errors).toEqual([])
    expect(warnings.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'briefings/men.md:7:11 link-withdrawn',
      'briefings/men.md:14:18 link-withdrawn',
      'briefings/men.md:34:48 link-withdrawn',
      'sessions/one.md:8:17 link-withdrawn',
    ])
    expect(warnings[0]).toBe(
      'briefings/men.md:7:11 link-withdrawn `child-t` was withdrawn, so readers find only its notice there. Take this out, and see that the text around it does not tell what was withdrawn.',
    )
    expect(library?.topics[0]?.reviews).toEqual([])
    expect(library?.sessions[0]?.steps[0]).toMatchObject({ title: 'Something that was withdrawn', opens: undefined })
  })
})

test('a link to a part of what was withdrawn leads to its notice, also where no such part was', () => {
  const { errors, warnings } = load({
    'briefings/child-t.md': withdrawn(),
    'themes/escalation.md': (text) => `${text}- [Then](../briefings/child-t.md#learning-escalation)\n`,
  })
  expect(errors).toEqual([])
  expect(warnings.filter((one) => one.startsWith('themes/'))).toEqual([expect.stringContaining('themes/escalation.md:7:3 link-withdrawn')])
})

describe('a withdrawal', () => {
  test('says when and why', () => {
    expect(errors('')).toEqual([
      'briefings/men.md:5:9 field-missing It is `withdrawn`: say when and why, with `withdrawn: { on: 2026-11-21, reason: ... }`. Its address shows these words, and nothing else of it.',
    ])
    const later = load({ 'briefings/men.md': withdrawn('') }, { now: new Date('2027-02-03T12:00:00Z') })
    expect(later.errors).toEqual([expect.stringContaining('`withdrawn: { on: 2027-02-03, reason: ... }`')])
    expect(errors('withdrawn: { on: 2026-11-21 }')).toEqual([
      'briefings/men.md:6:12 field-missing The field `withdrawn.reason` is missing. Add it.',
    ])
  })

  test('was not on a day to come, nor before the briefing was first seen', () => {
    expect(errors(NOTICE.replace('11-21', '11-22'))).toEqual([
      'briefings/men.md:6:18 field-value This day is still to come. Leave it `published` until then.',
    ])
    expect(errors(NOTICE.replace('11-21', '11-19'))).toEqual([
      'briefings/men.md:6:18 field-value This day is before 2026-11-20, when it would first have been seen, so there was nothing to withdraw. Correct the day; or make it a `draft`, and nobody learns of it.',
    ])
    expect(errors(`${NOTICE}\npublishFrom: 2026-12-01`)).toEqual([expect.stringContaining('before 2026-12-01, when it would first')])
  })

  test('is said of nothing that is still published', () => {
    expect(load({ 'briefings/men.md': swap('status: published', `status: published\n${NOTICE}`) }).errors).toEqual([
      'briefings/men.md:6:1 field-value It is `published`, so it was not withdrawn. Take this out, or write `status: withdrawn`.',
    ])
  })

  test('is not told of by the notice that a draft has already: the draft stays unseen', () => {
    const { library, errors, warnings } = load({ 'briefings/men.md': swap('status: published', `status: draft\n${NOTICE}`) })
    expect([library?.withdrawn, errors]).toEqual([[], []])
    expect(warnings).toEqual([expect.stringContaining('briefings/men.md:6:1 field-value It is `draft`, so it was not withdrawn.')])
  })

  test('is read for what may tell who a person is: its words go out', () => {
    const { warnings } = load({ 'briefings/men.md': withdrawn('withdrawn: { on: 2026-11-21, reason: Mrs Jones asked. }') })
    expect(warnings.join('\n')).toContain('briefings/men.md:6:38 identity-name `Mrs Jones` looks like')
  })
})
