import { describe, expect, test } from 'vitest'
import { TracedText } from '../../src/diagnostics/traced-text.ts'
import { plainText } from '../../src/safeguards/plain-text.ts'
import { readings } from '../../src/safeguards/readings.ts'
import { workOf } from '../work.ts'

const plain = (source: string): string => readings(TracedText.of(source))[0]?.text ?? ''
const all = (source: string): string[] => readings(TracedText.of(source)).map(({ text }) => text)

describe('the plain reading', () => {
  test.each([
    ['- **[A guide](https://example.org/a "The guide")** says <b>this</b>.', 'A guide says this.\n\nThe guide'],
    ['**999**110 6847', '999110 6847'],
    ['14<sup>th</sup> March, said the note<sup>12</sup>', '14th March, said the note'],
    ['J<!-- said so -->ane', 'Jane\n\n said so '],
    ['Caf\u0065\u0301 &amp; co&period; cost &pound;5', 'Café & co. cost £5'],
    ['an A&#x200B;B in con\ufb01&shy;dence', 'an AB in confidence'],
    ['word\\*s and under_scores_ stay', 'words and under_scores stay'],
    ['Јаnе is not Жанна', 'Jane is not Жанна'],
    ['a b\u00a0c\u2003d\te', 'a b c d e'],
    ['One\ntwo\n\nthree\n- four\n- five\nsix', 'One two\n\nthree\nfour\nfive six'],
    ['One<br>two', 'One\ntwo'],
    ['> One\n> two\n>\n> three\n> # four\n> five', 'One two\n\nthree\nfour\nfive'],
    ['- > One\n  > two\n\nthree\n> four', 'One two\n\nthree\nfour'],
    ['<p>&#77rs &#x4aones of Ren&eacutee &notit; &unknown; R&D</p>', '\nMrs Jones of Renée ¬it; &unknown; R&D\n'],
    ['\'999\' 110 "6847", "999 110"–"6847", 5\' 11"', '999 110 6847, "999 110"–"6847", 5\' 11"'],
    ["'999' '110' '6847', “999” 110 “6847”", '999 110 6847, 999 110 6847'],
    ['| a | b |\n| --- | --- |\n| c | d |', '| a | b | | c | d |'],
    ['It was 110\n6847. She said so.', 'It was 110 6847. She said so.'],
    ['1. One\n2. Two', ' One\n Two'],
    ['A [page][p] and [another][q].\n\n[p]: https://example.org/', 'A page and anotherq.\n\np: '],
    ['A note[^1] on 5 < 6 and <3', 'A note on 5 < 6 and <3'],
    ['[Not a link](999 110 6847) and <a 999 110 6847>', 'Not a link(999 110 6847) and <a 999 110 6847>'],
  ])('of %j', (source, text) => {
    expect(plain(source)).toBe(text)
  })

  test('has the address of a person or of an account behind the text, and no other', () => {
    expect(plain('[Write](mailto:jane.doe@example.org)')).toContain('jane.doe@example.org')
    expect(plain('[Ring](tel:07700900123)')).toContain('07700900123')
    expect(plain('[See](https://instagram.com/jane)')).toContain('instagram.com/jane')
    expect(plain('<a href="mailto:jane@example.org">Write</a>')).toContain('jane@example.org')
    expect(plain('[See](https://example.org/a/karen), https://example.org/karen')).not.toContain('karen')
  })

  test.each([
    ['[See](https://example.org/9991106847), https://example.org/?n=999+110+6847', 'See, \n\n9991106847\n\n999 110 6847'],
    ['<img src="https://example.org/a/karen@example.org">', 'karen@example.org'],
    ['[Write](mailto:karen%40example.org) or <mailto:karen%40example.org>', 'Write or karen@example.org\n\nmailto:karen@example.org'],
    ['[Ring](https://wa.me/447700900123)', 'Ring\n\n447700900123'],
    ['https://example.org/react@18.2.0 https://example.org/12345678', ' '],
  ])('has what an address tells of a person: %j', (source, text) => {
    expect(plain(source).trim()).toBe(text.trim())
  })

  test('is the same of every character, whether or not others have to be made plain', () => {
    const rewritten = '\uff21\u200b'
    const codes = [...Array(0x2200).keys(), ...Array.from({ length: 0x40 }, (_, i) => 0xe000 + i)]
    const unlike = codes.filter((code) => {
      const words = `ab${String.fromCharCode(code)}cd `
      return plainText(TracedText.of(words + rewritten)).text !== `${plainText(TracedText.of(words)).text}A`
    })
    expect(unlike).toEqual([])
  })

  test('knows where each character stands in the source', () => {
    const source = 'A **bo**ld &#74;<i>a</i>n&shy;e <!-- Mary -->[x](https://a.example/ "Tom")'
    const text = plainText(TracedText.of(source))
    for (const words of ['bold', 'Jane', ' Mary ', 'Tom']) {
      const start = text.text.indexOf(words)
      const place = text.sourceOf({ start, end: start + words.length })
      const written = { bold: 'bo**ld', Jane: '&#74;<i>a</i>n&shy;e', ' Mary ': ' Mary ', Tom: 'Tom' }[words]
      expect(source.slice(place.start, place.end)).toBe(written)
    }
  })
})

describe('other readings', () => {
  test('are made where there is something of their kind', () => {
    expect(all('Nothing of the kind.')).toHaveLength(1)
    expect(all('Page 3 C O N F I D E N T I A L')).toContain('Page 3 CONFIDENTIAL')
    expect(all('S T R I C T L Y P R I V A T E')).toContain('STRICTLY PRIVATE')
    expect(all('S T R I C T L Y   P R I V A T E')).toContain('STRICTLY PRIVATE')
    expect(all('C.O.N.F.I.D.E.N.T.I.A.L')).toContain('CONFIDENTIAL')
    expect(all('It is 9 9 9 1 1 0 6 8 4 7.')).toContain('It is 9991106847.')
    expect(all('| 999 | 110 | 6847 |')).toContain(' 999 110 6847 ')
    expect(all('999 1\n10 6847')).toContain('999 110 6847')
    expect(all('Karen<br>Whitfield')).toContain('Karen Whitfield')
    expect(all('confi- dential')).toContain('confidential')
    expect(all('999–11O–6847')).toContain('999-110-6847')
  })
})

const PIECES = [
  '](',
  '](a',
  '](a ',
  '](a "',
  '](a (',
  '<a',
  '<a ',
  '<a b="',
  '<a b',
  '<!--',
  '<?',
  '<![CDATA[',
  '[',
  '[a][',
  '_',
  '*',
  'https://',
  ' \t',
  '\n',
  '- ',
  '\n1. ',
  '\n12',
  '9 ',
  '9-',
  '9|',
  '9\n',
  'a ',
  'l',
  'l1',
  '&',
  '&#',
  '\\',
  '\\\n',
  '|',
  '  \n',
  '\n\n|',
  '\u2028',
  '=\n',
  'é',
  'е',
  '9\u0301',
  '¹',
  'a.',
  '@ ',
  '@\n',
  'a- ',
  '#',
  ' #',
  '>',
]

test.each(PIECES)('a text of %j alone is read at once', (unit) => {
  const text = unit.repeat(Math.ceil(60_000 / unit.length))
  const reading = () => {
    readings(TracedText.of(text))
    readings(TracedText.of(`a${text}é`))
  }
  expect(workOf(reading)).toBeLessThan(10)
})
