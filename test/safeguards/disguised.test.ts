import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Span, TracedText } from '../../src/diagnostics/traced-text.ts'
import { findIn, identifiersIn, markingsIn } from '../../src/safeguards/found.ts'
import { jigsaw, pieces } from '../../src/safeguards/identity/jigsaw.ts'
import { readings } from '../../src/safeguards/readings.ts'
import { scalarValue } from '../../src/safeguards/yaml-scalar.ts'
import { someOf } from '../sample.ts'
import { DISGUISES, type Disguise } from './disguises.ts'
import { planted } from './identity/planted.ts'

/** A sentence in three parts: the words in the middle are to be found. */
interface Case {
  rule: string
  parts: [string, string, string]
}

/** What is dressed already in the address of a link, or as `[at]`, cannot be dressed again; other marks can be taken off. */
const isPlain = (sentence: string): boolean => !/\]\(|https?:|\[at\]/.test(sentence)
const undressed = (sentence: string): string => sentence.replace(/\*\*|[<>]/g, '')

const CASES: Case[] = Object.entries(planted('cases.json')).flatMap(([rule, { caught }]) =>
  caught
    .filter(isPlain)
    .map(undressed)
    .map((sentence): Case => {
      const [before = '', found = '', after = ''] = rule === 'identity-jigsaw' ? ['', sentence, ''] : sentence.split(/[⟦⟧]/)
      return { rule, parts: [before, found, after] }
    }),
)
const SPARED: Case[] = Object.entries(planted('cases.json')).flatMap(([rule, { spared }]) =>
  spared
    .filter(isPlain)
    .map(undressed)
    .map((sentence): Case => ({ rule, parts: ['', sentence, ''] })),
)

/** A case in a dress: its source, and where in it the words are. */
interface Dressed {
  rule: string
  source: string
  words: Span
}

function dressed({ rule, parts: [before, found, after] }: Case, { dress, of, not }: Disguise): Dressed[] {
  if (not?.[rule]) return []
  const out: Dressed[] = []
  const add = (first: string, middle: string, last: string) => {
    const source = first + middle + last
    if (source !== before + found + after) out.push({ rule, source, words: { start: first.length, end: first.length + middle.length } })
  }
  if (of === undefined || of === 'words') add(before, dress(found), after)
  if (of === undefined) add(dress(before), dress(found), dress(after))
  if (of === 'sentence' || of === 'field') add('', dress(before + found + after), '')
  return out
}

/** Stands between cases that are read at once. */
const NEXT = '\n\nThe next one.\n\n'

/** Those whose rule finds nothing at their place. */
function missed(all: readonly Dressed[], isField: boolean): Dressed[] {
  const starts: number[] = []
  const parts: TracedText[] = []
  let next = 0
  for (const { source } of all) {
    starts.push(next)
    const text = TracedText.of(source, next)
    parts.push(isField ? scalarValue(text) : text)
    next += source.length + NEXT.length
  }
  const read = readings(TracedText.join(parts, NEXT))
  const found = new Map<string, Span[]>()
  for (const { one, source } of identifiersIn(read)) found.set(one.rule, [...(found.get(one.rule) ?? []), source])
  found.set(
    'marking',
    markingsIn(read).map(({ source }) => source),
  )
  const facts = findIn(
    read.filter(({ of }) => of !== 'stamps'),
    pieces,
  )
  return all.filter(({ rule, words }, i) => {
    const start = (starts[i] ?? 0) + words.start
    const end = (starts[i] ?? 0) + words.end
    const isHere = (one: Span) => one.start >= start && one.start < end
    if (rule === 'identity-jigsaw') return !jigsaw(facts.filter(({ source }) => isHere(source)).map(({ one }) => one))
    return !found.get(rule)?.some(isHere)
  })
}

const told = ({ rule, source, words }: Dressed): string =>
  `${rule}: ${source.slice(0, words.start)}⟦${source.slice(words.start, words.end)}⟧${source.slice(words.end)}`

const isField = ({ of }: Disguise): boolean => of === 'field'
const tries = DISGUISES.flatMap((disguise) => CASES.flatMap((one) => dressed(one, disguise)))

/** Of so many texts in one dress one is tried, another one in the next: `npm run prove` tries each. */
const ONE_OF = 8
const some = (all: readonly Dressed[], disguise: Disguise) => someOf(all, ONE_OF, { shift: DISGUISES.indexOf(disguise), ofAll: 6 })

describe.each(DISGUISES)('in the dress "$name"', (disguise) => {
  const all = some(
    CASES.flatMap((one) => dressed(one, disguise)),
    disguise,
  )

  test('every case is found at its place', () => {
    expect(all.length).toBeGreaterThan(0)
    expect(missed(all, isField(disguise)).map(told)).toEqual([])
  })

  test('what is harmless stays so', () => {
    const harmless = SPARED.filter(({ rule }) => !disguise.alarms?.[rule])
    const spared = some(
      harmless.flatMap((one) => dressed(one, { ...disguise, of: isField(disguise) ? 'field' : 'words' })),
      disguise,
    )
    const quiet = new Set(missed(spared, isField(disguise)))
    expect(spared.filter((one) => !quiet.has(one)).map(told)).toEqual([])
  })
})

test('any two parts of the words can be dressed, each in its own way', () => {
  const anywhere = DISGUISES.filter((one) => one.anywhere)
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const any = fc.record({
    one: fc.constantFrom(...CASES),
    dresses: fc.tuple(fc.constantFrom(...anywhere), fc.constantFrom(...anywhere)),
    places: fc.tuple(place, place, place),
  })
  fc.assert(
    fc.property(any, ({ one: { rule, parts }, dresses: [first, second], places }) => {
      const [before, words, after] = parts
      const [a = 0, b = 0, c = 0] = places.map((at) => Math.round(at * words.length)).sort((x, y) => x - y)
      const middle = words.slice(0, a) + first.dress(words.slice(a, b)) + second.dress(words.slice(b, c)) + words.slice(c)
      const source = before + middle + after
      expect(missed([{ rule, source, words: { start: before.length, end: before.length + middle.length } }], false).map(told)).toEqual([])
    }),
    { numRuns: 1000, seed: 20261129 },
  )
})

test('the documentation says how many were tried', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8')
  const rules = new Set(CASES.map(({ rule }) => rule)).size
  const texts = tries.length.toLocaleString('en-GB')
  expect(/\d+ cases of .*? texts/.exec(docs)?.[0]).toBe(
    `${CASES.length} cases of ${rules} rules, in ${DISGUISES.length} disguises: ${texts} texts`,
  )
  const asTheyStand = Object.values(planted('undressed.json')).flatMap(({ caught }) => caught).length
  expect(docs).toContain(`${asTheyStand} more cases live by signs or capitals`)
})
