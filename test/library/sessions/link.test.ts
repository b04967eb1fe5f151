import { describe, expect, test } from 'vitest'
import type { Point } from '../../../src/library/briefings/briefing.ts'
import type { SessionEntry } from '../../../src/library/content.ts'
import { linkSessions } from '../../../src/library/sessions/link.ts'
import type { StepTarget } from '../../../src/library/sessions/session.ts'
import type { Address } from '../../../src/model/id.ts'
import { urlsOf } from '../../../src/model/urls.ts'
import { libraryOf, swap } from '../folder.ts'
import { POLICY, SESSION } from './session.ts'

const library = libraryOf({ ...POLICY, 'sessions/a.md': SESSION })
const session = library.sessions[0] ?? expect.fail()
const childT = library.reviews[0] ?? expect.fail()

/** What a step opens that has only this link. */
const opens = (link: string): StepTarget | undefined => {
  const { sessions } = libraryOf({ ...POLICY, 'sessions/a.md': swap('../themes/unseen-men.md', link)(SESSION) })
  return sessions[0]?.steps[2]?.opens
}

test('a session says what it is, and where it and its trainer’s view stand', () => {
  const { steps, html, notes, terms, notesTerms, ...rest } = session
  expect(rest).toEqual({
    id: 'a',
    anchors: ['about-what-to-bring'],
    resources: [],
    address: '/sessions/a/',
    short: '/s/a/',
    trainer: '/sessions/a/trainer/',
    pack: '/sessions/a/pack/',
    title: 'Half an hour on escalation',
    audience: 'A team.',
    summary: 'What to say when you disagree.',
    published: '2026-11-21',
    minutes: 30,
  })
  expect(html).toBe('<h2 id="about-what-to-bring">What to bring</h2>\n<p>The <a href="/policy/">policy</a>.</p>')
  expect(notes).toBe('<p>Read it first, with a <a href="/themes/escalation/">colleague</a>.</p>')
  expect(terms).toEqual([])
  expect(notesTerms.map(({ id }) => id)).toEqual(['marac'])
  expect(steps).toHaveLength(3)
})

test('its steps come one after the other, each with its heading, its time and its questions', () => {
  expect(session.steps.map(({ number, title, from, minutes, prompts }) => ({ number, title, from, minutes, prompts }))).toEqual([
    { number: 1, title: 'Begin', from: 0, minutes: 5, prompts: [] },
    { number: 2, title: 'Learning for practice', from: 5, minutes: 20, prompts: ['Whom did we not ask?', 'What would help?'] },
    { number: 3, title: 'Unseen men', from: 25, minutes: 5, prompts: [] },
  ])
  expect(session.steps.map(({ notes }) => notes)).toEqual([
    undefined,
    expect.stringMatching(
      /^<p>Nobody asked\. <span data-source>\(<a href="\/briefings\/child-t\/">Child T<\/a>, ¶4\.1\)<\/span> A <button/,
    ),
    undefined,
  ])
})

test('headings in notes stand below those of the page, each with an id of its own', () => {
  const text = SESSION.replace('  Read it first', '  # Before\n\n  Read it first').replace(
    '      Nobody asked.',
    '      # Before\n\n      Nobody asked.',
  )
  const [one] = libraryOf({ ...POLICY, 'sessions/a.md': text }).sessions
  expect(one?.notes).toContain('<h3 id="notes-before">Before</h3>')
  expect(one?.steps[1]?.notes).toContain('<h4 id="notes-2-before">Before</h4>')
})

describe('a step opens', () => {
  test('nothing', () => expect(session.steps[0]?.opens).toBeUndefined())

  test('a section of a briefing', () => {
    expect(session.steps[1]?.opens).toEqual({
      kind: 'briefing',
      to: childT,
      address: '/briefings/child-t/#learning',
      section: childT.sections[5],
      point: undefined,
    })
  })

  test('a question of a briefing, and the section that it stands in', () => {
    expect(opens('../briefings/child-t.md#questions-unseen-men')).toMatchObject({
      address: '/briefings/child-t/#questions-unseen-men',
      section: { slot: 'questions' },
      point: { text: 'Who is the father?' },
    })
  })

  test('a whole briefing, with its title', () => {
    expect(opens('../briefings/men.md')).toMatchObject({
      address: '/briefings/men/',
      section: undefined,
      to: { title: 'Men nobody asked about' },
    })
  })

  test('a theme, or a part of its page', () => {
    expect(opens('../themes/escalation.md#questions')).toMatchObject({
      kind: 'theme',
      address: '/themes/escalation/#questions',
      to: { id: 'escalation' },
    })
  })

  test('a page', () => {
    expect(opens('../pages/policy.md#the-steps')).toMatchObject({ kind: 'page', address: '/policy/#the-steps', to: { id: 'policy' } })
  })

  test('a smaller heading, in the section that it stands in', () => {
    const { sessions } = libraryOf({
      ...POLICY,
      'briefings/child-t.md': swap('A MARAC was held.', '### The first year\n\nA MARAC was held.'),
      'sessions/a.md': swap('../themes/unseen-men.md', '../briefings/child-t.md#events-the-first-year')(SESSION),
    })
    expect(sessions[0]?.steps[2]?.opens).toMatchObject({ section: { slot: 'events' }, point: undefined })
  })
})

test('a step that opens one point of a briefing knows it, and the section that it stands in', () => {
  const address = '/briefings/child-t/#learning-unseen-men' as Address
  const point = { ...(childT.points[1] as Point), address }
  const target = { kind: 'briefing', id: 'child-t', hash: 'learning-unseen-men' }
  const entry = {
    id: 'a',
    data: { title: 'x', minutes: 5, steps: [{ page: 'x', minutes: 5, prompts: [] }] },
    compiled: { html: '', terms: [], notesTerms: [], steps: [{ target }] },
  } as unknown as SessionEntry
  const urls = urlsOf('/')
  const [one] = linkSessions([entry], {
    urls,
    briefings: new Map([[childT.id, { ...childT, points: [childT.points[0] as Point, point] }]]),
    themes: new Map(),
    pages: new Map(),
    terms: new Map(),
  })
  expect(one?.steps[0]).toMatchObject({ title: 'Learning for practice', opens: { address, section: { slot: 'learning' } } })
  const opened = one?.steps[0]?.opens
  expect(opened?.kind === 'briefing' && opened.point).toBe(point)
})

test('briefings and themes know the sessions that open them, each once', () => {
  expect(childT.sessions).toEqual([session])
  expect(library.topics[0]?.sessions).toEqual([])
  expect(library.themes.map(({ id, sessions }) => [id, sessions.length])).toEqual([
    ['escalation', 0],
    ['unseen-men', 1],
  ])
  const twice = libraryOf({ ...POLICY, 'sessions/a.md': swap('../themes/unseen-men.md', '../briefings/child-t.md#events')(SESSION) })
  expect(twice.reviews[0]?.sessions).toHaveLength(1)
})

test('the shortest session comes first', () => {
  const short = SESSION.replace('minutes: 30', 'minutes: 15').replace('minutes: 20', 'minutes: 5')
  const { sessions, reviews } = libraryOf({ ...POLICY, 'sessions/a.md': SESSION, 'sessions/c.md': short, 'sessions/b.md': short })
  expect(sessions.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(reviews[0]?.sessions).toEqual(sessions)
})
