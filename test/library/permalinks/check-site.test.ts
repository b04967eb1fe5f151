import { describe, expect, test } from 'vitest'
import { record } from '../../../src/library/permalinks/record.ts'
import { libraryOf, load, type Override, swap } from '../folder.ts'

const OWN = 'https://learning.example.org'
const own = swap('https://sevenfold.example', OWN)
const EXAMPLE = record(libraryOf()).text
const LEDGER = record(libraryOf({ 'site.yaml': own })).text

const OF_EXAMPLE =
  'addresses.txt:3:1 ledger-example This is the ledger of the example that Sevenfold brings along: its addresses are not yours to keep. Delete this file. Once your site is up, `npm run ledger` writes your own.'
const ofOther = (address: string, here = OWN) =>
  `addresses.txt:3:1 ledger-site This is the ledger of \`${address}\`, and this site is at \`${here}\`. If the site has moved, record it once it is up: npm run ledger. If the file came with the content of another site, delete it.`

const problems = (files: Record<string, Override>) => {
  const { errors, warnings } = load(files)
  return { errors, warnings: warnings.filter((one) => one.includes('ledger')) }
}

test('a ledger says of which site it is', () => {
  expect(LEDGER.split('\n')[2]).toBe(`# Site: ${OWN}`)
  expect(problems({ 'site.yaml': own, 'addresses.txt': LEDGER })).toEqual({ errors: [], warnings: [] })
})

describe('the ledger of the example', () => {
  test('is to be deleted where the site is another one, and nothing is said of what it lists', () => {
    expect(problems({ 'site.yaml': own, 'addresses.txt': EXAMPLE })).toEqual({ errors: [OF_EXAMPLE], warnings: [] })
    const emptied = { 'site.yaml': own, 'briefings/men.md': null, 'briefings/child-t.md': null, 'addresses.txt': EXAMPLE }
    expect(problems(emptied).errors).toEqual([OF_EXAMPLE])
  })

  test('is to be deleted where its briefings are gone, also while the address of the site is still the example’s', () => {
    const emptied = { 'briefings/men.md': null, 'briefings/child-t.md': null, 'addresses.txt': EXAMPLE }
    expect(problems(emptied).errors).toEqual([OF_EXAMPLE])
  })

  test('asks nobody to put back what a link of theirs still leads to', () => {
    const link = { 'briefings/men.md': null, 'themes/escalation.md': (text: string) => `${text}\nSee [men](../briefings/men.md).\n` }
    expect(problems({ 'site.yaml': own, ...link, 'addresses.txt': EXAMPLE }).errors).toEqual([
      OF_EXAMPLE,
      expect.stringMatching(/link-dead There is no briefing `men`\. Known: `child-t`\.$/),
    ])
  })

  test('holds the example itself to what it promised', () => {
    const gone = { 'briefings/men.md': null, 'addresses.txt': EXAMPLE }
    expect(problems(gone).errors).toEqual([expect.stringContaining('address-lost `/briefings/men/` was published, and would be gone.')])
  })
})

describe('the ledger of another site', () => {
  test.each(['https://learning.example.org/children', 'https://www.learning.example.org'])('is a warning: %s', (address) => {
    const moved = { 'site.yaml': swap('https://sevenfold.example', address), 'addresses.txt': LEDGER }
    expect(problems(moved)).toEqual({ errors: [], warnings: [ofOther(OWN, address)] })
  })

  test('is the same after a step from http to https, and whether or not a slash ends its address', () => {
    const ledger = LEDGER.replace(OWN, `http://learning.example.org/`)
    expect(problems({ 'site.yaml': own, 'addresses.txt': ledger }).warnings).toEqual([])
  })

  test('is no more once the site was recorded at its new place; after a merge one of both is enough', () => {
    const { library } = load({ 'site.yaml': swap('https://sevenfold.example', 'https://new.example'), 'addresses.txt': LEDGER })
    expect(record(library ?? expect.fail(), { lines: [] }).text.split('\n')[2]).toBe('# Site: https://new.example')
    const merged = LEDGER.replace(`# Site: ${OWN}\n`, `# Site: https://old.example\n# Site: ${OWN}\n`)
    expect(problems({ 'site.yaml': own, 'addresses.txt': merged })).toEqual({ errors: [], warnings: [] })
  })
})

test('a ledger that does not say of which site it is holds as before', () => {
  const old = LEDGER.replace(/^# Site: .*\n/m, '')
  expect(problems({ 'site.yaml': own, 'addresses.txt': old })).toEqual({ errors: [], warnings: [] })
  expect(problems({ 'site.yaml': own, 'addresses.txt': `${old}/themes/lost/\n` }).errors).toEqual([expect.stringContaining('address-lost')])
})
