import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { registerRows } from '../../../src/exports/register.ts'
import { nameOfReviewType, REVIEW_TYPES, usedIn } from '../../../src/library/briefings/review-type.ts'
import { en } from '../../../src/messages/en.ts'
import { filterLabels } from '../../../src/search/index/filter-labels.ts'
import { ROOT } from '../../../src/settings/environment.ts'
import { briefingMain } from '../../../src/views/briefing.ts'
import { libraryOf, load, MINIMAL, type Override, swap } from '../folder.ts'

const typed = (type: string, more: Record<string, Override> = {}) => ({
  'briefings/child-t.md': swap('type: table-top-review', `type: ${type}`),
  ...more,
})
const OWN = { 'site.yaml': (text: string) => `${text}reviewTypes:\n  learning-circle: Learning circle\n` }

test('a review may be of each kind', () => {
  const one = MINIMAL['briefings/child-t.md'] ?? expect.fail()
  const of = (type: string) => [`briefings/of-${type}.md`, swap('type: table-top-review', `type: ${type}`)(one)]
  const library = libraryOf(Object.fromEntries(REVIEW_TYPES.map(of)))
  expect(new Set(library.reviews.map(({ review }) => review.type))).toEqual(new Set(REVIEW_TYPES))
})

describe('a kind that is not known', () => {
  const error = (type: string) => load(typed(type)).errors
  const at = 'briefings/child-t.md:9:9 field-value'

  test.each([
    ['cmr', '`case-management-review`: Case management review.'],
    ['Safeguarding Adults Review', '`sar`: Safeguarding adults review.'],
    ['significant-case-review', '`scr-scotland`: Significant case review.'],
    ['DHR', '`dhr`: Domestic homicide review.'],
  ])('%s is told how it is written', (type, written) => {
    expect(error(type)).toEqual([`${at} \`${type}\` is not a kind of review. Write ${written}`])
  })

  test('has the nearest named where it is a slip, and never another kind', () => {
    expect(error('rapid-revew')).toEqual([`${at} \`rapid-revew\` is not a kind of review. Did you mean \`rapid-review\`?`])
    expect(error('sarr')).toEqual([
      `${at} \`sarr\` is not a kind of review. Write one that \`docs/content.md\` lists, or name your own in \`reviewTypes\` of \`site.yaml\`.`,
    ])
  })
})

describe('a kind that a site names itself', () => {
  test('is one, and has its name wherever ours have theirs', () => {
    const library = libraryOf(typed('learning-circle', OWN))
    expect(briefingMain(library.reviews[0] as never, library)).toContain('<dd>Learning circle</dd>')
    expect(registerRows(library)[0]?.review_type).toBe('Learning circle')
    expect(filterLabels(library).values.type).toEqual({ 'learning-circle': 'Learning circle' })
  })

  test('may have a name that is one of ours', () => {
    const library = libraryOf(typed('sar', { 'site.yaml': (text) => `${text}reviewTypes: { sar: Review of an adult’s case }\n` }))
    expect(nameOfReviewType('sar', library)).toBe('Review of an adult’s case')
  })

  test('has a name, and an id', () => {
    const site = (types: string) => load({ 'site.yaml': (text) => `${text}reviewTypes: ${types}\n` }).errors
    expect(load(typed('circle', { 'site.yaml': (text) => `${text}reviewTypes: { circle: }\n` })).errors).toEqual([
      expect.stringContaining('field-value `circle` is not a kind of review.'),
    ])
    expect(site('{ circle: [] }')).toContainEqual(expect.stringContaining('field-type `reviewTypes.circle` must be text, not a list.'))
    expect(site('{ My circle: My circle }')).toEqual([expect.stringContaining('field-value `My circle` is not an id.')])
  })
})

test('the docs list each kind, its long form and where it is used', () => {
  const docs = readFileSync(join(ROOT, 'docs/content.md'), 'utf8')
  const rows = REVIEW_TYPES.map((type) => `| \`${type}\` | ${en.facts.reviewTypes[type]} | ${usedIn(type)} |`)
  expect(rows.filter((row) => !docs.includes(row))).toEqual([])
})
