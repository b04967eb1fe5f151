import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLinkProblem } from '../../../src/client/sessions/link-problem.ts'
import { cut, EMPTY, LIMITS, lineOf, type SessionPlan, type SessionStep } from '../../../src/client/sessions/plan.ts'
import { type PageKind, pathOf, readReference } from '../../../src/client/sessions/reference.ts'
import { decode, encode, LONGEST } from '../../../src/client/sessions/url-codec.ts'
import golden from './golden-links.json' with { type: 'json' }

const line = (most: number) => fc.string({ unit: 'binary', maxLength: most }).map((text) => cut(lineOf(text), most))
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){0,3}$/)
const anchor = fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z]{1,9}(-[a-z0-9éü]{1,6}){0,3}$/))
const kind = fc.constantFrom<PageKind>('b', 't', 'r', 'a', 'q', 'o', 'l', 'p')
const page = fc.record({ kind, id, anchor }).filter(({ kind, id }) => readReference(`${kind}/${id}`) !== undefined)
const prompts = fc.uniqueArray(line(60).filter(Boolean), { maxLength: 5 })
const step: fc.Arbitrary<SessionStep> = fc
  .record({ title: line(LIMITS.title), minutes: fc.integer({ min: 1, max: 480 }), page: fc.option(page, { nil: undefined }), prompts })
  .filter(({ title, page, prompts }) => title !== '' || page !== undefined || prompts.length > 0)
const plan: fc.Arbitrary<SessionPlan> = fc
  .record({ title: line(LIMITS.title), audience: line(200), steps: fc.array(step, { maxLength: 10 }) })
  .filter((plan) => encode(plan).length <= LONGEST)

describe('a link made once opens for ever', () => {
  test.each(golden)('$what', ({ link, plan }) => {
    const { problems, plan: read } = decode(link)
    expect(read).toEqual(plan)
    expect(problems).toEqual([])
    expect(decode(encode(read)).plan).toEqual(read)
  })

  test('and is written as it was', () => {
    for (const { link, plan } of golden.slice(0, 2)) expect(encode(plan as SessionPlan)).toBe(link)
  })
})

describe('whatever is built', () => {
  test('is read as it was written, and nothing is told', () => {
    fc.assert(
      fc.property(plan, (plan) => {
        expect(decode(encode(plan))).toEqual({ plan, problems: [] })
      }),
    )
  })

  test('is written in signs that no mail, chat or Markdown takes for its own', () => {
    fc.assert(
      fc.property(plan, (plan) => {
        expect(encode(plan)).toMatch(/^v1(&(\d+|[a-z])=([a-z0-9+/-]|%[0-9A-F]{2})*)*$/i)
      }),
    )
  })

  test('comes through a browser’s own reading of an address', () => {
    fc.assert(
      fc.property(plan, (plan) => {
        expect(decode(new URL(`https://sevenfold.example/sessions/build/#${encode(plan)}`).hash).plan).toEqual(plan)
      }),
    )
  })
})

/** What is read from any text keeps every limit, and is the same when it is written and read again. */
function holds(text: string): void {
  const { plan, problems } = decode(text)
  expect(plan.title.length).toBeLessThanOrEqual(LIMITS.title)
  expect(plan.audience.length).toBeLessThanOrEqual(LIMITS.audience)
  expect(plan.steps.length).toBeLessThanOrEqual(LIMITS.steps)
  for (const { title, minutes, page, prompts } of plan.steps) {
    expect(title.length).toBeLessThanOrEqual(LIMITS.title)
    expect(prompts.length).toBeLessThanOrEqual(LIMITS.prompts)
    for (const prompt of prompts) expect(prompt.length).toBeLessThanOrEqual(LIMITS.prompt)
    expect(minutes >= 1 && minutes <= LIMITS.minutes).toBe(true)
    if (page) expect(pathOf(page, '/')).toMatch(/^\/([a-z]+\/){0,2}[a-z0-9-]+\/$/)
  }
  for (const problem of problems) expect(formatLinkProblem(problem)).toMatch(/^[A-Z].*\.$/)
  expect(decode(encode(plan)).plan).toEqual(plan)
}

describe('junk does no harm', () => {
  test('of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => holds(text)))
  })

  test('of pairs that look right', () => {
    const name = fc.oneof(
      fc.constantFrom('t', 'f', 'n', 'q', '5', '0', '-1', '481', '1e9', '2.5', '__proto__', 'constructor', ''),
      fc.string(),
    )
    const value = fc.oneof(
      fc.constantFrom('b/child-t', 'b/child-t/learning', 'x/y', '%', '%E0%A4%A', '../..', '__proto__/a', 'p/search', '<script>'),
      fc.string({ unit: 'binary' }),
    )
    const pairs = fc.array(
      fc.tuple(name, value).map((pair) => pair.join('=')),
      { maxLength: 120 },
    )
    fc.assert(fc.property(pairs, (pairs) => holds(['v1', ...pairs].join('&'))))
  })

  test.each([
    ['nothing', '', []],
    ['some other anchor', '#main', ['This link holds no session.']],
    ['a newer version', 'v2&t=X', ['This link was made by a newer version of this site. It cannot be read here.']],
    [
      'a page elsewhere',
      'v1&5=https%3A//evil.example/&n=X',
      ['Step 1: What it opens is not a page that a step can open, and was left out.'],
    ],
    ['a way out of a folder', 'v1&5=b/..%2F..&n=X', ['Step 1: What it opens is not a page that a step can open, and was left out.']],
    ['a key of every object', 'v1&5=constructor/x&n=X', ['Step 1: What it opens is not a page that a step can open, and was left out.']],
    ['a pair that nobody knows', 'v1&__proto__=x&t=A', ['A part of the link could not be read, and was left out.']],
    ['no minutes', 'v1&5=b/child-t&0=b/child-q', ['Step 2: A step has from 1 to 480 minutes. It has 5 now.']],
    ['too many minutes', 'v1&481=b/child-t', ['Step 1: A step has from 1 to 480 minutes. It has 5 now.']],
    ['a step of nothing', 'v1&5=&n=A&5=', ['Step 2 of the link was left out: it opens nothing and has no title.']],
    [
      'a step of nothing that can be read',
      'v1&0=x/y',
      ['Step 1 of the link was left out: what it opens is not a page that a step can open.'],
    ],
    [
      'a step after one that was left out',
      'v1&5=&0=b/child-t',
      ['Step 1 of the link was left out: it opens nothing and has no title.', 'Step 1: A step has from 1 to 480 minutes. It has 5 now.'],
    ],
    ['half a sign', 'v1&t=%E0%A4', ['A text that is not whole was left out.']],
    ['a long title', `v1&t=${'x'.repeat(121)}`, ['The title is too long. It has at most 120 characters, and its end was left out.']],
    [
      'a long prompt',
      `v1&5=&q=${'x'.repeat(301)}`,
      ['Step 1: A prompt is too long. It has at most 300 characters, and its end was left out.'],
    ],
    ['many steps', `v1${'&5=b/child-t'.repeat(42)}`, ['A session has at most 40 steps. The last 2 were left out.']],
    [
      'many prompts',
      `v1&5=${Array.from({ length: 13 }, (_, i) => `&q=Why+${i}`).join('')}`,
      ['Step 1: A step has at most 12 prompts. The last one was left out.'],
    ],
    [
      'far too many prompts, and too long ones',
      `v1&5=${Array.from({ length: 20 }, (_, i) => `&q=Why+${i}+${'x'.repeat(300)}`).join('')}`,
      [
        'Step 1: A prompt is too long. It has at most 300 characters, and its end was left out.',
        'Step 1: A step has at most 12 prompts. The last 8 were left out.',
      ],
    ],
    ['a huge link', `v1&t=${'%20'.repeat(1e6)}`, ['The link is too long. Its end was left out.']],
  ])('and is told: %s', (_what, link, told) => {
    expect(decode(link).problems.map(formatLinkProblem)).toEqual(told)
  })

  test('and nothing of it reaches what all objects have', () => {
    decode('v1&__proto__=polluted&constructor=x&5=__proto__/polluted')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(decode('v2').plan).toBe(EMPTY)
  })

  test('a title is cut between signs, and not in one', () => {
    expect(decode(`v1&t=${'x'.repeat(119)}%F0%9F%8C%B1`).plan.title).toBe('x'.repeat(119))
  })
})
