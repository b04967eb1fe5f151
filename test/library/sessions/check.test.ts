import { describe, expect, test } from 'vitest'
import { load, type Override, swap } from '../folder.ts'
import { POLICY, SESSION } from './session.ts'

const withSession = (change: (text: string) => string, more: Record<string, Override> = {}) =>
  load({ ...POLICY, ...more, 'sessions/a.md': change(SESSION) })

describe('the minutes of the steps are those of the session', () => {
  test('if not, both are named', () => {
    expect(withSession(swap('minutes: 20', 'minutes: 15')).errors).toEqual([
      'sessions/a.md:7:10 minutes-sum The steps take 25 minutes together, and the session says 30. Change the minutes of a step, or write `minutes: 25`.',
    ])
    expect(withSession((text) => text.replace(/steps:.*?---/s, 'steps:\n  - { title: Talk, minutes: 1 }\n---')).errors).toEqual([
      'sessions/a.md:7:10 minutes-sum The steps take 1 minute together, and the session says 30. Change the minutes of a step, or write `minutes: 1`.',
    ])
  })
})

describe('what a step opens', () => {
  const opening = (link: string) => withSession(swap('../themes/unseen-men.md', `"${link}"`)).errors

  test.each([
    ['../themes/unseen-man.md', 'link-dead There is no theme `unseen-man`. Did you mean `unseen-men`?'],
    [
      '../briefings/child-t.md#learnin',
      'link-dead There is no section or point `#learnin` in briefing `child-t`. Did you mean `learning`?',
    ],
    ['../pages/policy.md#nothing', 'link-dead There is no section `#nothing` in page `policy`. Known: `the-steps`.'],
    [
      '/themes/unseen-men/',
      'link-dead `/themes/unseen-men/` begins at the root of a site. Link to the content file instead, such as `../themes/escalation.md`.',
    ],
    ['javascript:alert(1)', 'link-scheme Links may not begin with `javascript:`. Use a web address, or the path to another content file.'],
  ])('is there: %s', (link, error) => {
    expect(opening(link)).toEqual([`sessions/a.md:18:13 ${error}`])
  })

  test.each(['https://example.org/', '../agencies.yaml#police', '../agencies.yaml', '#about-what-to-bring', 'a.md'])(
    'is a briefing, a theme or a page: not %s',
    (link) => {
      expect(opening(link)).toEqual([
        'sessions/a.md:18:13 field-value A step opens a briefing, a theme or a page of this site, or a part of one. Put any other link in the notes, or in the text below.',
      ])
    },
  )

  test.each(['../briefings/men.md', '../briefings/men.md#questions', '../themes/unseen-men.md#questions', '../pages/policy.md#the-steps'])(
    'may be %s',
    (link) => expect(opening(link)).toEqual([]),
  )
})

describe('the links of the notes and of the text', () => {
  test('are held to the same, those of a note at its field', () => {
    const text = SESSION.replace('../themes/escalation.md', '../themes/escalatoin.md')
      .replace('[Child T](../briefings/child-t.md)', '[Child T](../briefings/child-x.md)')
      .replace('../pages/policy.md', '../pages/polcy.md')
    expect(load({ ...POLICY, 'sessions/a.md': text }).errors).toEqual([
      'sessions/a.md:8:8 link-dead There is no theme `escalatoin`. Did you mean `escalation`?',
      'sessions/a.md:16:12 link-dead There is no briefing `child-x`. Known: `child-t`, `men`.',
      'sessions/a.md:23:5 link-dead There is no page `polcy`. Did you mean `policy`?',
    ])
  })

  test('a note that nobody could read is told of at its field', () => {
    const deep = `${'>'.repeat(60)} x`
    expect(withSession(swap('Nobody asked.', deep)).errors).toEqual([
      'sessions/a.md:16:12 markup-nested The text is nested too deeply to be read: lists, quotations, emphasis or HTML in one another. Write it more simply.',
    ])
    expect(withSession(swap('Nobody asked.', '<!-- Nobody asked.')).errors.join()).toContain('sessions/a.md:16:12 markup-unclosed')
  })

  test('are told of also where another field is wrong', () => {
    const { errors } = withSession((text) => text.replace('for:', 'four:').replace('../themes/unseen-men.md', '../themes/unseen-man.md'))
    expect(errors.map((one) => one.split(' ')[1])).toEqual(['field-missing', 'field-unknown', 'link-dead'])
  })

  test('from elsewhere may lead to a session, and to a heading of its text', () => {
    const linked = (to: string) =>
      load({ ...POLICY, 'sessions/a.md': SESSION, 'themes/escalation.md': (text) => `${text}- [Together](../sessions/${to})\n` })
    expect(linked('a.md').errors).toEqual([])
    expect(linked('a.md#about-what-to-bring').errors).toEqual([])
    expect(linked('b.md').errors).toEqual(['themes/escalation.md:7:3 link-dead There is no session `b`. Known: `a`.'])
    expect(linked('a.md#step-9').errors).toEqual([
      'themes/escalation.md:7:3 link-dead There is no section `#step-9` in session `a`. Known: `about-what-to-bring`.',
    ])
  })
})

describe('what readers can see', () => {
  const draft = (text: string) => text.replace('\ndefinition:', '\nstatus: draft\ndefinition:')
  const noTheme: Record<string, Override> = {
    'themes/unseen-men.md': draft,
    'themes/escalation.md': swap('related: [unseen-men]\n', ''),
    'briefings/men.md': null,
    'briefings/child-t.md': (text) =>
      text
        .replace(', unseen-men]', ']')
        .replace('[Unseen men](../themes/unseen-men.md): ask', 'Ask')
        .replace('[father](../themes/unseen-men.md)', 'father'),
  }

  test('of a session may not open a draft', () => {
    expect(withSession((text) => text, noTheme).errors).toEqual([
      'sessions/a.md:18:13 link-unpublished `unseen-men` is `draft`, so readers would find nothing there. Publish it, or take this out.',
    ])
  })

  test('may not link to a session that is a draft, which may itself lead anywhere', () => {
    const session = swap('status: published', 'status: draft')
    expect(withSession(session, noTheme).errors).toEqual([])
    expect(withSession(session, { 'themes/escalation.md': (text) => `${text}- [Together](../sessions/a.md)\n` }).errors).toEqual([
      'themes/escalation.md:7:3 link-unpublished `a` is `draft`, so readers would find nothing there. Publish it, or take this out.',
    ])
  })

  test('was not first published on a day to come', () => {
    expect(withSession(swap('published: 2026-11-21', 'published: 2026-11-22')).errors).toEqual([
      'sessions/a.md:6:12 field-value This day is still to come, but the session shows already. Correct it, or add `publishFrom: 2026-11-22`.',
    ])
    expect(withSession(swap('published: 2026-11-21', 'published: 2026-11-21\npublishFrom: 2026-12-01')).warnings).toEqual([
      expect.stringContaining('sessions/a.md:6:12 field-value The page of this session will say'),
    ])
  })
})

test('no session may have an address that the site itself uses', () => {
  expect(load({ ...POLICY, 'sessions/build.md': SESSION }).errors).toEqual([
    'sessions/build.md:1:1 id-duplicate The site has its own page at `/sessions/build/`. Give this file another name.',
  ])
})
