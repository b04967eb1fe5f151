import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docxOf } from '../../src/client/action-plan/docx.ts'
import { textOf } from '../../src/client/action-plan/plain-text.ts'
import { languageOf } from '../../src/messages/language.ts'
import { type ActionPlan, NO_PLAN, parsed, sheetIn, written } from '../../src/views/action-plan.ts'
import { ALL, allowed, hostileText } from '../exports/hostile.ts'
import { faultsOf } from '../exports/package.ts'

const SHEET = sheetIn(languageOf('en-GB').messages.actionPlan.sheet)
const plan: ActionPlan = { ...NO_PLAN, about: 'Child T', learned: 'a < b & c\n"d"', actions: [{ what: 'Ask', who: '', by: 'May' }] }
const documentOf = (of: ActionPlan): string => strFromU8(unzipSync(docxOf(of, SHEET, 'en-GB'))['word/document.xml'] ?? new Uint8Array())

test('a plan that was kept is there again', () => {
  expect(parsed(JSON.stringify(plan))).toEqual(plan)
})

test.each([null, '', 'not JSON', '5', 'null', '[]', '{"learned":5,"actions":"all"}'])(
  'what is no plan counts as not written: %s',
  (kept) => {
    expect(parsed(kept)).toEqual(NO_PLAN)
  },
)

test('an action without words is left out of files', () => {
  const actions = [{ what: ' ', who: '', by: '' }, ...plan.actions]
  expect(written({ ...plan, actions }).actions).toEqual(plan.actions)
})

test('as text, what is not written has a dash', () => {
  expect(textOf({ ...NO_PLAN, actions: plan.actions }, SHEET)).toContain('What we will do\n1. What: Ask\n   Who: –\n   By when: May\n')
  expect(textOf(NO_PLAN, SHEET)).toContain('What we will do\n–\n')
})

test('in a Word file, signs are escaped, lines are kept, and what XML may not have is left out', () => {
  expect(documentOf(plan)).toContain('a &#60; b &#38; c</w:t><w:br/><w:t xml:space="preserve">&#34;d&#34;')
  expect(documentOf({ ...plan, learned: 'a\u0000b\uD800c\uFFFE👩‍👧' })).toContain('>abc👩‍👧<')
})

test('a Word file has its language and title, and neither a moment nor a name', () => {
  const parts = unzipSync(docxOf(plan, SHEET, 'en-GB'))
  expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toMatch(/<dc:title>Action plan: Child T<.*<dc:language>en-GB</)
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('<w:lang w:val="en-GB"/>')
  expect(docxOf(plan, SHEET, 'en-GB')).toEqual(docxOf(plan, SHEET, 'en-GB'))
})

test('a Word file is a sound package whatever is written on the sheet, and has all of it that XML allows', () => {
  fc.assert(
    fc.property(hostileText(), hostileText(), (about, learned) => {
      const file = docxOf({ ...NO_PLAN, about, learned, actions: [{ what: `${learned}x`, who: about, by: '' }] }, SHEET, 'en-GB')
      expect(faultsOf(file)).toEqual([])
      const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
      const said = xml
        .replace(/<w:br\/>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      for (const text of [about, learned]) expect(said).toContain(allowed(text).replace(/\r\n?/g, '\n'))
    }),
    { numRuns: 30, examples: [[ALL, ALL]] },
  )
})
