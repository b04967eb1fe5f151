import { expect, test } from 'vitest'
import { pagesIn, settled } from '../../../src/cli/handouts/pdf.ts'

const printed = (date: string, first: number) =>
  Buffer.from(
    `/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')\n/ID (node${String(first).padStart(8, '0')}) /ID (node${String(first + 7).padStart(8, '0')})`,
  )

test('two printings of the same page become the same bytes, each at its place', () => {
  const [one, other] = [printed('20261121152420', 66), printed('20270102030405', 1234)]
  expect(settled(one).equals(settled(other))).toBe(true)
  expect(settled(one)).toHaveLength(one.length)
  expect(settled(one).toString()).toContain("/CreationDate (D:19800101000000+00'00')")
  expect(settled(one).toString()).toContain('/ID (node00000001) /ID (node00000002)')
})

test('pages are counted, and not the list of them', () => {
  expect(pagesIn(Buffer.from('/Type /Pages /Type /Page\n/Type /Page>>'))).toBe(2)
})
