import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { missing, toMarkdown } from '../../../src/client/sessions/markdown.ts'
import { cut, lineOf, type SessionPlan } from '../../../src/client/sessions/plan.ts'
import { decode } from '../../../src/client/sessions/url-codec.ts'
import { typesetText } from '../../../src/markdown/typeset.ts'
import { load } from '../../library/folder.ts'
import golden from './golden-links.json' with { type: 'json' }

const BESIDE = { today: '2026-11-21', site: 'https://sevenfold.example/', nameOf: () => 'Its name' }

/** What the real loader says of a plan among the minimal content; what is a draft there is published, so that all of it is read. */
function loaded(plan: SessionPlan) {
  const file = toMarkdown(plan, BESIDE).replace('status: draft', 'status: published')
  return load({ 'sessions/built.md': file, 'pages/how-to-use.md': '---\ntitle: How\nsummary: How.\n---\n\nWords.\n' })
}

const planOf = (link: string): SessionPlan => decode(link).plan

test('the file of a session', () => {
  const plan = planOf(
    'v1&t=Half+an+hour&f=A+team&5=&n=Begin&q=Why%3F&20=b/child-t/learning-unseen-men&5=t/escalation/questions&4=r/child-t/r1&1=b/child-t/themes&n=Its+themes',
  )
  expect(missing(plan)).toEqual([])
  expect(toMarkdown(plan, BESIDE)).toMatchInlineSnapshot(`
    "---
    title: "Half an hour"
    for: "A team"
    summary: "A session of 35 minutes in 5 steps."
    status: draft
    published: 2026-11-21
    minutes: 35
    steps:
      - minutes: 5
        title: "Begin"
        prompts:
          - "Why?"
      - minutes: 20
        page: "../briefings/child-t.md#learning-unseen-men"
      - minutes: 5
        page: "../themes/escalation.md"
        notes: "Open <https://sevenfold.example/themes/escalation/#questions>."
      - minutes: 4
        title: "Its name"
        notes: "Open <https://sevenfold.example/recommendations/child-t/#r1>."
      - minutes: 1
        page: "../briefings/child-t.md"
        title: "Its themes"
        notes: "Open <https://sevenfold.example/briefings/child-t/#themes>."
    ---
    "
  `)
  const { library, errors } = loaded(plan)
  expect(errors).toEqual([])
  const [session] = library?.sessions ?? []
  expect(session?.minutes).toBe(35)
  expect(session?.steps.map(({ title, opens }) => [title, opens?.address])).toEqual([
    ['Begin', undefined],
    ['Learning for practice', '/briefings/child-t/#learning-unseen-men'],
    ['Escalation', '/themes/escalation/'],
    ['Its name', undefined],
    ['Its themes', '/briefings/child-t/'],
  ])
})

test.each([
  ['quotes and braces', 'x "}\'{ - # : [ ] & * ! | > % @ `'],
  ['the end of the front matter', '--- x'],
  ['another field', 'x\nstatus: published\nminutes: 1'],
  ['what YAML takes for something else', 'yes 2026-11-21 null ~ 0x1'],
  ['a script', '</script><script>alert(1)</script>'],
  ['backslashes', '\\ \\n \\" \\u0041 x'],
  ['words with signs that nobody sees', 'a\u200db\u00ad\ufeffc\u0000d\u202ee\ufffe \uf0b7 👩\u200d👧'],
  ['other alphabets', 'Ärger, 家 and 🌱'],
])('%s stand in it as they are', (_what, text) => {
  const line = lineOf(text)
  const plan: SessionPlan = {
    title: line,
    audience: line,
    steps: [{ title: line, minutes: 5, page: undefined, prompts: [line] }],
  }
  const { library, errors } = loaded(plan)
  expect(errors).toEqual([])
  const said = typesetText(line)
  expect(library?.sessions).toMatchObject([{ title: said, audience: said, steps: [{ title: said, prompts: [said] }] }])
})

test('any words come back from its YAML', () => {
  const words = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => cut(lineOf(text), 120) || 'x')
  fc.assert(
    fc.property(words, words, words, (title, audience, prompt) => {
      const text = toMarkdown({ title, audience, steps: [{ title, minutes: 5, page: undefined, prompts: [prompt] }] }, BESIDE)
      const [front = ''] = /(?<=^---\n)[\s\S]*(?=---\n$)/.exec(text) ?? []
      expect(parse(front)).toMatchObject({ title, for: audience, status: 'draft', steps: [{ title, prompts: [prompt] }] })
    }),
  )
})

test('two prompts that only differ in their quotation marks are one', () => {
  const steps = [{ title: 'Talk', minutes: 5, page: undefined, prompts: ["What's missing?", 'What’s missing?'] }]
  expect(loaded({ title: 'A', audience: 'B', steps }).errors).toEqual([])
})

test('what is missing is named', () => {
  expect(missing(planOf('v1')).map(({ words }) => words)).toEqual([
    'Give the session a title.',
    'Say whom the session is for.',
    'Add a step.',
  ])
  expect(missing(planOf('v1&t=A&f=B&400=b/child-t&100=&q=Why%3F'))).toEqual([
    { what: 'step', step: 2, words: 'Give step 2 a title.' },
    { what: 'minutes', words: 'A session has at most 480 minutes, and this has 500. Shorten a step.' },
  ])
  for (const { link } of golden.slice(0, 1)) expect(missing(planOf(link))).toEqual([])
})
