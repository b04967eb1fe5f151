import { expect, test } from 'vitest'
import { RULES } from '../../src/diagnostics/rule.ts'
import { TracedText } from '../../src/diagnostics/traced-text.ts'
import { markingsIn } from '../../src/safeguards/found.ts'
import { MARKINGS } from '../../src/safeguards/marking.ts'
import { readings } from '../../src/safeguards/readings.ts'
import { planted } from './identity/planted.ts'

const { caught = [] } = planted('cases.json')['marking'] ?? {}
const found = caught.flatMap((sentence) => [...sentence.matchAll(/⟦([^⟧]+)⟧/g)].map(([, words]) => words))

test('every row of the table has a sentence in which it is found', () => {
  const unproved = MARKINGS.filter(({ words }) => {
    const whole = new RegExp(`^(?:${words})$`, 'iu')
    return !found.some((one) => one && whole.test(one))
  })
  expect(unproved).toEqual([])
})

test.each(['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:GREEN'])(
  'what goes to a community and to nobody else is marked: %s',
  (label) => {
    expect(markingsIn(readings(TracedText.of(`${label}\n\nA report.`))).map(({ text }) => text)).toEqual([label])
  },
)

test('a marking stops a build', () => {
  expect(RULES.marking).toBe('error')
})

/** What stands as evenly spaced capitals on a cover has no spaces left between its words. */
test('every marking of letters alone is found where its letters stand one by one', () => {
  const words = found.filter((one) => one !== undefined && /^[a-z]{2,}(?: [a-z]{2,})*$/i.test(one))
  expect(words.length).toBeGreaterThan(60)
  const missed = words.filter((one) => {
    const spaced = [...(one ?? '').toUpperCase().replaceAll(' ', '')].join(' ')
    return markingsIn(readings(TracedText.of(spaced))).length === 0
  })
  expect(missed).toEqual([])
})

test.each([
  'CONF IDENTIAL',
  'CONFI DENTI AL',
  'CONFI\nDENTIAL',
  'Page 2 CONFI\n\nDENTIAL',
  'OFFICIAL-SENSI TIVE',
  'STRICTLY CONF IDENTIAL',
  'CONFIDENTlAL',
  'lN CONFIDENCE',
])('a word in capitals is found in parts, in two lines and with a small l: %j', (text) => {
  expect(markingsIn(readings(TracedText.of(text)))).toHaveLength(1)
})

test.each(['SHE WAS TAKEN OFF SEN SUPPORT', 'THE PRO TECT PLAN', 'CONFID ENCE', 'AN OFFICIAL\nRULE'])(
  'parts of no marking are none: %j',
  (text) => {
    expect(markingsIn(readings(TracedText.of(text)))).toEqual([])
  },
)
