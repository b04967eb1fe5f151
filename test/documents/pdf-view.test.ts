import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import type { Box } from '../../src/documents/pdf/text.ts'
import { annotatedPdf, changedPdf, drawing } from './pdf-file.ts'

const BESIDE = 'Words lie outside of what readers see of page 1'

test.each([
  ['was cut', { crop: [0, 400, 595, 442] as Box, y: 20, stops: true }],
  ['is shown whole', { crop: [0, 0, 595, 842] as Box, y: 20, stops: false }],
  ['ends above them', { crop: undefined, y: -40, stops: true }],
])('words at the foot of a page that %s', async (_, { crop, y, stops }) => {
  const bytes = await changedPdf((_, page) => {
    page.drawText('Words at the foot.', { x: 50, y, size: 11 })
    if (crop) page.setCropBox(...crop)
  })
  const reading = await readDocument('x.pdf', bytes)
  expect(reading.stops.some((one) => one.startsWith(BESIDE))).toBe(stops)
})

test('words that a stamp draws are read as readers see them', async () => {
  const content = 'BT /F1 11 Tf 5 10 Td (OFFICIAL-SENSITIVE) Tj ET'
  const bytes = await annotatedPdf((document) => [{ Subtype: 'Stamp', AP: { N: drawing(document, content) } }])
  const { leaves } = await readDocument('x.pdf', bytes)
  expect(leaves).toContainEqual({ where: 'page 1, in a stamp or a field', line: 1, text: 'OFFICIAL-SENSITIVE', unseen: false })
})
