import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { annotatedPdf, drawing } from './pdf-file.ts'

/** What stops the build where this is drawn over the page, whose words stand at its top. */
async function stops(kind: string, more: object, { content = '', resources = {}, lines = ['A report.'] } = {}): Promise<string[]> {
  const bytes = await annotatedPdf(
    (document) => [{ Subtype: kind, F: 4, ...more, ...(content ? { AP: { N: drawing(document, content, resources) } } : {}) }],
    lines,
  )
  return (await readDocument('x.pdf', bytes)).stops
}

const BAR = '0 0 200 30 re f'
const BLACK = [0, 0, 0]
const YELLOW = [1, 1, 0]
const BELOW = { Rect: [40, 100, 240, 130] }
const THROUGH = { ExtGState: { G: { BM: 'Multiply' } } }

describe('a cover that words can be copied from stops the build', () => {
  test.each([
    ['a filled shape', 'Square', { IC: BLACK, CA: 0.99 }, {}],
    ['a filled shape', 'Polygon', { IC: [1, 1, 1], ...BELOW }, {}],
    ['a dark highlight', 'Highlight', { C: BLACK, QuadPoints: [50, 790, 120, 790, 50, 776, 120, 776], Rect: [0, 0, 1, 1] }, {}],
    ['a dark highlight', 'Highlight', { C: YELLOW, ...BELOW }, { content: `0 g ${BAR}` }],
    ['a box of text', 'FreeText', { C: BLACK, ...BELOW }, {}],
    ['a box of text', 'FreeText', { C: [1, 1, 1] }, {}],
    ['a stamp', 'Stamp', {}, { content: BAR }],
    ['a stamp', 'Stamp', BELOW, { content: `q 200 0 0 30 0 0 cm 0 0 1 1 re f Q` }],
    ['a stamp', 'Stamp', {}, { content: `1 1 1 rg ${BAR}` }],
    ['a thick line', 'Line', { BS: { W: 20 }, L: [50, 783, 120, 783], Rect: [0, 0, 1, 1] }, {}],
    ['a dark field', 'Widget', { FT: 'Btn', MK: { BG: BLACK } }, {}],
    ['a stamp', 'Stamp', { ...BELOW }, { content: `1 g ${BAR}`, lines: [] }],
  ])('%s: %s %j %j', async (name, kind, more, drawn) => {
    expect((await stops(kind, more, drawn))[0]).toContain(`On page 1 ${name} is drawn over the page.`)
  })
})

describe('what covers nothing stays', () => {
  test.each([
    ['Highlight', { C: YELLOW }, {}],
    ['Highlight', { C: YELLOW }, { content: `/G gs 1 1 0 rg ${BAR}`, resources: THROUGH }],
    ['Square', { C: BLACK }, {}],
    ['Square', { IC: YELLOW, CA: 0.4 }, {}],
    ['FreeText', { C: [1, 1, 1], ...BELOW }, {}],
    ['Stamp', {}, { content: 'BT /F1 11 Tf 5 10 Td (Approved) Tj ET' }],
    ['Stamp', BELOW, { content: `0.8 g ${BAR}` }],
    ['StrikeOut', { C: BLACK }, { content: '0 14 200 1 re f' }],
    ['Line', { BS: { W: 1 }, L: [50, 783, 120, 783] }, {}],
    ['Widget', { FT: 'Tx', MK: { BG: [0.9, 0.9, 1] } }, {}],
  ])('%s %j %j', async (kind, more, drawn) => {
    expect(await stops(kind, more, drawn)).toEqual([])
  })
})
