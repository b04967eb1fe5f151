import { describe, expect, test } from 'vitest'
import { looksFor, planOf } from './known.ts'

describe('the names of one matter are one thing to look for', () => {
  test.each(['unseen men', 'Invisible Fathers', 'hidden men', 'fathers', 'dads', 'unseenmen'])('%s', (query) => {
    expect(looksFor(query)).toEqual(['t:unseen-men'])
  })
  test.each(['MASH', 'mash', 'multi agency safeguarding hub', 'multi-agency safeguarding hubs'])('%s', (query) => {
    expect(looksFor(query)).toEqual(['g:mash'])
  })
  test.each(['cosleeping', 'co sleeping', 'co-sleeping'])('%s', (query) => {
    expect(looksFor(query)).toEqual(['t:safer-sleep'])
  })
  test('a name within a question', () => {
    expect(looksFor('what do we do when social care won’t listen to a mum')).toEqual(['a:childrens-social-care', 'listen', 'mother'])
  })
  test.each(['wasnt brought', 'wasn’t brought', 'was not brought', 'didn’t attend', 'DNA'])('%s', (query) => {
    expect(looksFor(query)).toEqual(['t:was-not-brought'])
  })
})

test('a former name says what it is called now', () => {
  expect(planOf('hidden men').renamed).toEqual([{ from: 'hidden men', to: 'Unseen men' }])
  expect(planOf('unseen men').renamed).toEqual([])
})

describe('a slip is read as the word that it is near to, and that is said', () => {
  test.each([
    ['domestc abuse', 'domestic abuse'],
    ['saftey plan', 'safety plan'],
    ['safegaurding', 'safeguarding'],
    ['escalte', 'escalate'],
    ['injurd baby', 'injured baby'],
    ['domesticabuse', 'domestic abuse'],
    ['safe guarding', 'safeguarding'],
  ])('%s', (query, corrected) => {
    expect(planOf(query).corrected).toBe(corrected)
  })

  test.each(['domestic abuse', 'bread', 'cruise', 'qqxx', 'settling', 'abus3d', 'men'])('%s is left as it is', (query) => {
    expect(planOf(query).corrected).toBeUndefined()
  })

  test('unless every word is to be taken as it was typed', () => {
    const { corrected, terms } = planOf('domestc abuse', { literal: true })
    expect(corrected).toBeUndefined()
    expect(terms.map(({ typed }) => typed)).toEqual(['domestc', 'abuse'])
  })
})

test('the last word may be the beginning of one, while it is typed', () => {
  expect(planOf('safegu', { typing: true }).terms).toMatchObject([{ typed: 'safegu', prefixTerms: ['safeguard'] }])
  expect(planOf('safegu', { typing: true }).corrected).toBeUndefined()
  expect(planOf('safegu ', { typing: true }).terms[0]?.prefixTerms).toEqual([])
})

test('a phrase in quotation marks is kept to the letter', () => {
  const { phrases, terms } = planOf('“Safety Plan” baby')
  expect(phrases).toEqual([['safety', 'plan']])
  expect(terms.map(({ typed }) => typed)).toEqual(['baby', 'Safety', 'Plan'])
})

describe('a phrase in quotation marks', () => {
  test.each([`"wasn't brought"`, '“wasn’t brought”'])('is not written in full: %s', (query) => {
    expect(planOf(query).phrases).toEqual([["wasn't", 'brought']])
  })
  test('leaves the words beside it to be read as ever', () => {
    const { phrases } = planOf(`wasn't brought "didn't attend"`)
    expect(phrases).toEqual([["didn't", 'attend']])
    expect(looksFor(`wasn't brought "didn't attend"`)).toEqual(['t:was-not-brought', 'attend'])
  })
  test('stands in what is said of a slip beside it, as it was typed', () => {
    expect(planOf('domestc “Saftey plan” abuse').corrected).toBe('domestic “Saftey plan” abuse')
    expect(planOf('"safety plan" domestc abuse "!"').corrected).toBe('"safety plan" domestic abuse')
  })
  test('keeps the words on its two sides apart', () => {
    expect(planOf('safe "plan" guarding').corrected).toBeUndefined()
  })
  test('of words that say nothing is still looked for', () => {
    expect(planOf('"to be"')).toMatchObject({ terms: [], phrases: [['to', 'be']], corrected: undefined })
  })
})

test('words that say nothing are left out, unless there are no others', () => {
  expect(looksFor('what is a plan for')).toEqual(['plan'])
  expect(looksFor('what about it')).toEqual(['what', 'about', 'it'])
  expect(looksFor('')).toEqual([])
})

test.each([
  '(a+)+$',
  '\\d+ [',
  '<script>alert(1)</script>',
  '__proto__ constructor',
  '\u202Emen\u202C',
  '"'.repeat(400),
  'x '.repeat(5000),
])('%s is only words', (query) => {
  expect(planOf(query).terms.length).toBeLessThanOrEqual(24)
})
