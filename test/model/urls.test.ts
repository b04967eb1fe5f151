import { expect, test } from 'vitest'
import { type AgencyId, type BriefingId, ID, type SessionId, type ThemeId } from '../../src/model/id.ts'
import { basePath, urlsOf } from '../../src/model/urls.ts'
import { libraryOf, swap } from '../library/folder.ts'

test.each([
  ['https://example.org', '/'],
  ['https://example.org/', '/'],
  ['https://example.org/learning', '/learning/'],
  ['https://example.org/learning//', '/learning/'],
  ['https://example.org/a/b/', '/a/b/'],
])('a site at %s lives under %s', (address, path) => {
  expect(basePath(address)).toBe(path)
})

test('the addresses that are for ever', () => {
  const urls = urlsOf('/')
  const id = 'child-t' as BriefingId
  expect([
    urls.home,
    urls.search,
    urls.briefings,
    urls.themes,
    urls.roles,
    urls.register,
    urls.partnerships,
    urls.questions,
    urls.glossary,
  ]).toEqual(['/', '/search/', '/briefings/', '/themes/', '/for/', '/recommendations/', '/partnerships/', '/questions/', '/glossary/'])
  expect([urls.briefing(id), urls.briefing(id, 'learning'), urls.recommendations(id), urls.recommendations(id, 'r3')]).toEqual([
    '/briefings/child-t/',
    '/briefings/child-t/#learning',
    '/recommendations/child-t/',
    '/recommendations/child-t/#r3',
  ])
  expect([urls.preview('briefings', id), urls.preview('themes', 'neglect' as ThemeId), urls.sitePreview]).toEqual([
    '/previews/briefings/child-t.png',
    '/previews/themes/neglect.png',
    '/previews/site.png',
  ])
  const session = 'escalation-together' as SessionId
  expect([
    urls.sessions,
    urls.session(session),
    urls.trainer(session),
    urls.pack(session),
    urls.questionsFor('police' as AgencyId),
  ]).toEqual([
    '/sessions/',
    '/sessions/escalation-together/',
    '/sessions/escalation-together/trainer/',
    '/sessions/escalation-together/pack/',
    '/questions/for/police/',
  ])
  expect([urls.embed(id), urls.oembed(id)]).toEqual(['/embed/briefings/child-t/', '/embed/briefings/child-t/oembed.json'])
  expect([urls.actionPlan(), urls.actionPlan({ briefing: id }), urls.actionPlan({ session })]).toEqual([
    '/action-plan/',
    '/action-plan/?briefing=child-t',
    '/action-plan/?session=escalation-together',
  ])
  expect(urls.document('A report, 2021?.pdf')).toBe('/documents/A%20report%2C%202021%3F.pdf')
})

test('everything in a Library lies under the path of its site', () => {
  const library = libraryOf({ 'site.yaml': swap('https://sevenfold.example', 'https://example.org/learning') })
  const { reviews, topics, themes, agencies, partnerships, glossary, recommendations } = library
  expect([reviews, topics, themes, agencies, partnerships, glossary, recommendations].map(([first]) => first?.address)).toEqual([
    '/learning/briefings/child-t/',
    '/learning/briefings/men/',
    '/learning/themes/escalation/',
    '/learning/for/police/',
    '/learning/partnerships/dudley/',
    '/learning/glossary/#marac',
    '/learning/recommendations/child-t/#r1',
  ])
  expect(reviews[0]?.sections[5]?.html).toContain('href="/learning/themes/unseen-men/"')
})

test.each([
  ['child-t', true],
  ['2021', true],
  ['child-p-and-child-h', true],
  ['Child', false],
  ['a_b', false],
  ['-a', false],
  ['a--b', false],
  ['a-', false],
  ['', false],
  ['__proto__', false],
])('“%s” is an id: %s', (id, good) => {
  expect(ID.test(id)).toBe(good)
})
