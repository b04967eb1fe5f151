import { describe, expect, test } from 'vitest'
import { all, libraryOf, load, MINIMAL, type Override, swap } from '../folder.ts'

/** Two reviews, the older one published later, and a topic on both. */
const older = all(
  swap('A child out of school', 'A girl at home'),
  swap('subject: Child T', 'subject: Child Q'),
  swap('completed: 2020-06', 'completed: { after: 2016, before: 2017-06, because: It cites a law of 2016. }'),
  swap('published: 2026-11-21', 'published: 2026-11-22'),
)
const CONTENT: Record<string, Override> = {
  'briefings/child-q.md': older(MINIMAL['briefings/child-t.md'] as string),
  'briefings/men.md': swap('reviews: [child-t]', 'reviews: [child-t, child-q]'),
}
const library = libraryOf(CONTENT, { now: new Date('2026-12-01') })
const get = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((one) => one.id === id)
  if (!found) throw new Error(`There is no ${id}.`)
  return found
}
const childT = get(library.reviews, 'child-t')
const childQ = get(library.reviews, 'child-q')
const men = get(library.topics, 'men')
const unseenMen = get(library.themes, 'unseen-men')
const escalation = get(library.themes, 'escalation')
const police = get(library.agencies, 'police')

describe('links go both ways', () => {
  test('between reviews and topics', () => {
    expect(men.reviews).toEqual([childT, childQ])
    expect(childT.topics).toEqual([men])
    expect(childQ.topics).toEqual([men])
  })

  test('between reviews and partnerships', () => {
    const [dudley] = childT.partnerships
    expect(dudley?.reviews).toEqual([childQ, childT])
    expect(library.partnerships).toEqual([dudley])
  })

  test('between themes, as far as they are related, broader and narrower', () => {
    const linked = libraryOf({ 'themes/unseen-men.md': swap('definition:', 'broader: escalation\ndefinition:') })
    const [above, below] = linked.themes
    expect([above?.id, below?.id]).toEqual(['escalation', 'unseen-men'])
    expect(below?.broader).toBe(above)
    expect(above?.narrower).toEqual([below])
    expect(above?.related).toEqual([below])
    expect(below?.narrower).toEqual([])
  })

  test('between agencies, broader and narrower', () => {
    const linked = libraryOf({
      'agencies.yaml': (text) => `${text}detectives:\n  name: Detectives\n  people: detectives\n  about: x\n  broader: police\n`,
      'pages/about.md': '---\ntitle: About\nsummary: x\n---\n[Detectives](../agencies.yaml#detectives)\n',
    })
    const [detectives, force] = linked.agencies
    expect(detectives?.broader).toBe(force)
    expect(force?.narrower).toEqual([detectives])
  })

  test('between briefings, their themes and agencies, and the points that carry them', () => {
    expect(childT.themes).toEqual([escalation, unseenMen])
    expect(unseenMen.chapters.map(({ briefing }) => briefing)).toEqual([childQ, childT, men])
    const [point] = unseenMen.chapters[1]?.learning ?? []
    expect(point?.briefing).toBe(childT)
    expect(point?.themes).toEqual([unseenMen])
    expect(point?.agencies).toEqual([police])
    expect(childT.points).toContain(point)
    expect(police.chapters[1]?.learning).toEqual([point])
  })

  test('between a glossary entry and its theme', () => {
    const linked = libraryOf({ 'glossary.yaml': (text) => `${text}  theme: escalation\n` })
    expect(linked.glossary[0]?.theme).toBe(linked.themes[0])
    expect(linked.reviews[0]?.terms).toEqual(linked.glossary)
  })
})

describe('a theme gathers what briefings say on it', () => {
  test('in order of time: reviews by the date of the report, and topics after them', () => {
    expect(unseenMen.chapters.map(({ briefing }) => briefing.id)).toEqual(['child-q', 'child-t', 'men'])
  })

  test('learning, good practice, questions and recommendations apart', () => {
    const texts = (theme: typeof escalation) =>
      theme.chapters.map(({ learning, goodPractice, questions, recommendations }) => ({
        learning: learning.map(({ text }) => text),
        goodPractice: goodPractice.map(({ text }) => text),
        questions: questions.map(({ text }) => text),
        recommendations: recommendations.map(({ stableId }) => stableId),
      }))
    expect(texts(escalation)[1]).toEqual({
      learning: [],
      goodPractice: ['Escalation: the school rang again.'],
      questions: [],
      recommendations: ['child-t-r1'],
    })
    expect(texts(unseenMen)[1]).toEqual({
      learning: ['Unseen men: ask the police.'],
      goodPractice: [],
      questions: ['Who is the father?'],
      recommendations: [],
    })
  })

  test('and counts it', () => {
    expect(unseenMen.counts).toEqual({ reviews: 2, topics: 1, points: 3, questions: 2, recommendations: 0 })
    expect(escalation.counts).toEqual({ reviews: 2, topics: 0, points: 2, questions: 0, recommendations: 2 })
    expect(police.counts).toEqual({ reviews: 2, topics: 1, points: 2, questions: 0, recommendations: 2 })
  })
})

describe('recommendations', () => {
  test('have an id and an address for ever, and say in words where they stand', () => {
    const { id, stableId, address, sources, to, briefing } = childT.recommendations[0] ?? expect.fail()
    expect({ id, stableId, address, sources }).toEqual({
      id: 'r1',
      stableId: 'child-t-r1',
      address: '/recommendations/child-t/#r1',
      sources: ['¶10.4'],
    })
    expect(to).toEqual(childT.partnerships)
    expect(briefing).toBe(childT)
  })

  test('may have several sources, of several kinds', () => {
    const { recommendations } = libraryOf({
      'briefings/child-t.md': swap('source: "10.4"', 'source: ["6.10", "Theme 3", "Recommendation 4", "Appendix B, Police 2"]'),
    })
    expect(recommendations[0]?.sources).toEqual(['¶6.10', 'Theme 3', 'Recommendation 4', 'Appendix B, Police 2'])
  })

  test('to an agency stand with the agency once, also where it is named twice', () => {
    const asked = libraryOf({ 'briefings/child-t.md': swap('to: [dudley]', 'to: [dudley, police]') })
    expect(asked.recommendations[0]?.to.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['partnership dudley', 'agency police'])
    expect(asked.agencies[0]?.chapters[0]?.recommendations).toHaveLength(1)
  })

  test('are listed for the newest review first', () => {
    expect(library.recommendations.map(({ stableId }) => stableId)).toEqual(['child-q-r1', 'child-t-r1'])
  })
})

test('briefings stand newest first, and on one day by the date of the report, the topics before the reviews', () => {
  expect(library.briefings.map(({ id }) => id)).toEqual(['child-q', 'child-t', 'men'])
  const oneDay = libraryOf({
    ...CONTENT,
    'briefings/child-q.md': swap('2026-11-22', '2026-11-21')(CONTENT['briefings/child-q.md'] as string),
    'briefings/men.md': swap('2026-11-20', '2026-11-21'),
  })
  expect(oneDay.briefings.map(({ id }) => id)).toEqual(['men', 'child-t', 'child-q'])
})

test('questions stand under their first theme, and those without one last', () => {
  expect(
    library.questions.map(({ theme, questions }) => [theme?.id, questions.map(({ text, briefing }) => `${briefing.id}: ${text}`)]),
  ).toEqual([
    ['unseen-men', ['child-q: Who is the father?', 'child-t: Who is the father?']],
    [undefined, ['men: Whom do we not ask?']],
  ])
})

test('a point and a question have addresses of their own', () => {
  expect([...childT.points, ...childT.questions].map(({ address }) => address)).toEqual([
    '/briefings/child-t/#good-practice-escalation',
    '/briefings/child-t/#learning-unseen-men',
    '/briefings/child-t/#questions-unseen-men',
  ])
})

test('a date that is bounded lies in each year that it may be of', () => {
  expect(childT.years).toEqual(['2020'])
  expect(childQ.years).toEqual(['2016', '2017'])
})

test('pages have their address, and vocabularies stand by name', () => {
  const linked = libraryOf({
    'pages/about.md': '---\ntitle: About\nsummary: x\n---\nA MARAC in the [archives](../agencies.yaml#archives).\n',
    'agencies.yaml': (text) => `${text}archives:\n  name: archives\n  people: x\n  about: x\n`,
  })
  expect(linked.pages.map(({ id, address, terms }) => [id, address, terms.map((term) => term.id)])).toEqual([
    ['about', '/about/', ['marac']],
  ])
  expect(linked.agencies.map(({ id }) => id)).toEqual(['archives', 'police'])
})

describe('answers', () => {
  const answered = (answers: string) => ({
    'briefings/child-t.md': swap('    source: "10.4"\n', `    source: "10.4"\n    answers:\n${answers}`),
  })
  const LATER = '      - { on: 2025-02-03, status: done, by: the board, note: It was done., evidence: "https://x.example/minutes" }\n'
  const EARLIER = '      - { on: 2024-01-01, status: accepted, by: the partnership }\n'

  test('tell their story in order of time, and none is made up', () => {
    const [one] = libraryOf(answered(LATER + EARLIER)).recommendations
    expect(one?.answers.map(({ on, status, by }) => [on, status, by])).toEqual([
      ['2024-01-01', 'accepted', 'the partnership'],
      ['2025-02-03', 'done', 'the board'],
    ])
    expect(libraryOf().recommendations[0]?.answers).toEqual([])
  })

  test.each([
    ['another status', EARLIER.replace('accepted', 'agreed'), /`agreed` is not a value of `recommendations\[1\]\.answers\[1\]\.status`/],
    ['a day to come', EARLIER.replace('2024', '2199'), /This day is still to come/],
    ['no office', EARLIER.replace(', by: the partnership', ''), /`recommendations\[1\]\.answers\[1\]\.by` is missing/],
    ['a script for evidence', LATER.replace('https:', 'javascript:'), /Write a whole web address/],
  ])('with %s are a problem at their place', (_, answers, message) => {
    const { errors } = load(answered(answers))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/^briefings\/child-t\.md:\d+:\d+ field-/)
    expect(errors[0]).toMatch(message)
  })
})

test('a lesson came back where two reviews of a partnership asked for it, and each recommendation knows the other', () => {
  expect(library.recurrences.map(({ id, steps }) => [id, steps.map(({ review, later }) => [review.id, later])])).toContainEqual([
    'dudley-escalation',
    [
      ['child-q', undefined],
      ['child-t', { least: 36, most: 53 }],
    ],
  ])
  const [asked] = childT.recommendations
  expect(asked?.before).toEqual(childQ.recommendations)
  expect(childQ.recommendations[0]?.after).toEqual([asked])
  expect(libraryOf().recurrences).toEqual([])
})

test('the lessons on a theme stand on its pages, the strongest first, and each knows its page', () => {
  const many = Array.from({ length: 40 }, (_, i) => `a${String(i).padStart(2, '0')}`)
  const toAll = swap('to: [dudley]\n    agencies: [police]', `to: [dudley]\n    agencies: [${many.join(', ')}]`)
  const { recurrencesByTheme } = libraryOf(
    {
      ...CONTENT,
      'agencies.yaml': (text) => text + many.map((id) => `${id}:\n  name: ${id}\n  people: people of ${id}\n  about: Acts.\n`).join(''),
      'briefings/child-t.md': toAll,
      'briefings/child-q.md': toAll(older(MINIMAL['briefings/child-t.md'] as string)),
    },
    { now: new Date('2026-12-01') },
  )
  const [all = []] = recurrencesByTheme.values()
  expect(all).toHaveLength(41)
  expect(all.map(({ address }) => address.split('#')[0])).toEqual([
    ...Array.from({ length: 20 }, () => '/learning/escalation/'),
    ...Array.from({ length: 20 }, () => '/learning/escalation/2/'),
    '/learning/escalation/3/',
  ])
  for (const { address, asked } of all) expect(address.split('#')[1]).toBe(asked.id)
})

test('what two reviews of a partnership taught and neither asked for is no lesson that came back', () => {
  expect([childT, childQ].map(({ points }) => points.some(({ slot, label }) => slot === 'learning' && label === 'unseen-men'))).toEqual([
    true,
    true,
  ])
  expect(library.recurrences.map(({ theme }) => theme.id)).not.toContain('unseen-men')
})
