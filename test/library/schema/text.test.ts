import { describe, expect, test } from 'vitest'
import { load, swap } from '../folder.ts'

const title = (yaml: string) => load({ 'briefings/child-t.md': swap('title: A child out of school', `title: ${yaml}`) }).errors

describe('a line of text', () => {
  test.each(['"…"', '"—!"'])('has a letter or a number in it: %s', (yaml) => {
    expect(title(yaml)).toEqual(['briefings/child-t.md:3:8 field-value Write something here, or take the field out.'])
  })

  test.each(['" "', '""'])('is not empty: %s', (yaml) => {
    expect(title(yaml)).toEqual(['briefings/child-t.md:3:8 field-value Nothing stands here. Write it.'])
  })

  test('is one line', () => {
    expect(title('"two\\nlines"')).toEqual([
      'briefings/child-t.md:3:8 field-value Write this on one line. A line break, a control character or a mark that turns the direction of the text is in it.',
    ])
  })

  test.each(['"a\\u0007bell"', '"a\\u009bsign"', '"a\\u202eflip"', '"a\\u2066flip"', '"a\\u2028break"', '"a\\u200bspace"', '"a\\ufffe"'])(
    'reads as it is written: %s',
    (yaml) => {
      expect(title(yaml)).toEqual([
        expect.stringMatching(/^briefings\/child-t\.md:3:8 character-hidden A hidden character stands here \(U\+[0-9A-F]{4}\): /),
      ])
    },
  )

  test.each(['7', '"7"', 'Zoë', '"  two  spaces "', '>-\n  folded\n  text'])('may be %s', (yaml) => {
    expect(title(yaml).filter((one) => !one.includes('must be text'))).toEqual([])
  })
})

test('a summary and the reason for a date are held to the same', () => {
  const { errors } = load({ 'briefings/child-t.md': swap('summary: What this review teaches.', 'summary: "a\\u202eflip"') })
  expect(errors.join()).toContain('briefings/child-t.md:5:10 character-hidden A hidden character stands here (U+202E)')
})
