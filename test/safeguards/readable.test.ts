import { expect, test } from 'vitest'
import { readable } from '../../src/safeguards/readable.ts'

test('marks and addresses become spaces, and every character keeps its place', () => {
  const source = '- **[A guide](https://example.org/a "The guide")** says <b>this</b>.'
  const text = readable(source)
  expect(text).toHaveLength(source.length)
  expect(text.replace(/\s+/g, ' ').trim()).toBe('A guide says this .')
})

test('the address of a person or of an account is left to be read', () => {
  expect(readable('[Write](mailto:jane.doe@example.org)')).toContain('jane.doe@example.org')
  expect(readable('[See](https://instagram.com/jane)')).toContain('instagram.com/jane')
})

test.each(['](', '](a', '](a ', '<a', '<a ', '<!--', '[', '_', '*', 'https://', ' \t', '\n', '- '])(
  'a text of %j alone is read at once',
  (unit) => {
    const { user: before } = process.cpuUsage()
    readable(unit.repeat(Math.ceil(60_000 / unit.length)))
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1000)
  },
)
