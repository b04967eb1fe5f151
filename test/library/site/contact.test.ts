import { describe, expect, test } from 'vitest'
import { load } from '../folder.ts'

const CONTACT = `contact:
  name: Business unit
  email: lsp.businessunit@levenmarsh.gov.uk
  phone: 01632 960000
  hours: Monday to Friday, 9 am to 5 pm
  address: Levenmarsh Civic Centre, 1 High Street, Levenmarsh LV1 1AA
`
const page = (text: string) => `---\ntitle: Contact us\nsummary: How to reach the unit.\n---\n${text}\n`
const CASE = page(`- Email [the unit](mailto:lsp.businessunit@levenmarsh.gov.uk)
- Ring 01632 960000, or +44 1632 960 000
- Levenmarsh Civic Centre, 1 High Street, Levenmarsh LV1 1AA`)
const warningsOf = (files: Record<string, string | ((text: string) => string)>) => load(files).warnings

describe('the contact of the publisher', () => {
  const withContact = (text: string) => text + CONTACT

  test('is told of nowhere', () => {
    expect(load({ 'site.yaml': withContact, 'pages/contact.md': CASE }).warnings).toEqual([])
    expect(load({ 'pages/contact.md': CASE }).warnings.length).toBeGreaterThan(3)
  })

  test.each([
    ['another number of the street', 'It is 11 High Street, Levenmarsh.'],
    ['a flat in the house', 'They lived in Flat 2, 1 High Street, Levenmarsh.'],
    ['another postcode', 'It is LV1 1AB.'],
    ['another number', 'Ring 01632 960001.'],
    ['another mailbox', 'Write to jane.businessunit@levenmarsh.gov.uk.'],
  ])('%s is found as before', (_, text) => {
    const without = warningsOf({ 'pages/contact.md': page(text) })
    expect(without.length).toBeGreaterThan(0)
    expect(warningsOf({ 'site.yaml': withContact, 'pages/contact.md': page(text) })).toEqual(without)
  })

  test.each(['Business unit', 'Levenmarsh Civic'])('has no person in it that is not told of: in the place of %s', (words) => {
    const named = (text: string) => text + CONTACT.replace(words, 'Mrs Karen Whitfield')
    expect(load({ 'site.yaml': named }).warnings).toEqual([expect.stringContaining('identity-name')])
  })
})

test.each([
  ['contact: { phone: 999 110 6847 }'],
  ['contact: { phone: 01632 960000, address: "999 110 6847, 1 High Street" }'],
  ['helplines: [{ name: A line, phone: 999 110 6847 }]'],
])('an NHS number stops, also in %s', (field) => {
  expect(load({ 'site.yaml': (text) => `${text}${field}\n` }).errors).toEqual([expect.stringContaining('identity-nhs-number')])
})
