import { describe, expect, test } from 'vitest'
import { hiddenCharacters, hiddenReason, withoutHidden } from '../../src/markdown/hidden-character.ts'
import { load, swap } from '../library/folder.ts'
import { prose } from './compiled.ts'

const told = (text: string) => hiddenCharacters(text, 10).map((one) => `${one.index} ${hiddenReason(text, one)}`)

test('a character is hidden or not, whatever else stands in the text', () => {
  const codes = [...Array(0x10000).keys()].filter((code) => code < 0x3000 || code >= 0xd800)
  const unlike = codes.filter((code) => {
    const words = `ab${String.fromCodePoint(code)}cd`
    return hiddenCharacters(words, 3).length !== hiddenCharacters(`${words}\u200b`, 3).length - 1
  })
  expect(unlike).toEqual([])
})

describe('what no reader sees is found, with its code and what to do', () => {
  test.each([
    ['\0', 'U+0000', 'a control character, or one that turns the direction of the text. Delete it.'],
    ['\u001b', 'U+001B', 'a control character, or one that turns the direction of the text. Delete it.'],
    ['\u202e', 'U+202E', 'a control character, or one that turns the direction of the text. Delete it.'],
    ['\u200e', 'U+200E', 'a control character, or one that turns the direction of the text. Delete it.'],
    ['\v', 'U+000B', 'a line break of another program. Put a space in its place, or begin a new line.'],
    ['\u2028', 'U+2028', 'a line break of another program. Put a space in its place, or begin a new line.'],
    ['\u200b', 'U+200B', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\u00ad', 'U+00AD', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\u200d', 'U+200D', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\u200c', 'U+200C', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\u2060', 'U+2060', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\ufeff', 'U+FEFF', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\ufe0f', 'U+FE0F', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\u{e0041}', 'U+E0041', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\u3164', 'U+3164', 'nobody sees it, and it parts the word for a search. Delete it.'],
    ['\ufffe', 'U+FFFE', 'it is no character, and programs refuse files that hold it. Delete it.'],
    ['\ufdd0', 'U+FDD0', 'it is no character, and programs refuse files that hold it. Delete it.'],
    ['\u{1ffff}', 'U+1FFFF', 'it is no character, and programs refuse files that hold it. Delete it.'],
    [
      '\uf0b7',
      'U+F0B7',
      'only one font knows it, and others show a box. Type what it stands for. A bullet from Word is `- ` at the beginning of a line.',
    ],
    ['\ufffc', 'U+FFFC', 'it stands for a picture or another thing that was not copied. Delete it.'],
  ])('%j', (sign, code, what) => {
    expect(told(`999${sign}110`)).toEqual([`3 A hidden character stands here (${code}): ${what}`])
  })
})

test.each([
  '\t\r\n',
  'Zoë, Siân, gŵr; e\u0301',
  '10\u00a0km',
  '👩‍👧 👩🏽‍❤️‍👨🏿 🏳️‍🌈 ❤️ ✔︎ 1️⃣ 🇬🇧',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'שלום\u200f!',
  'می\u200cخواهم',
  'क्\u200dष',
  'ශ්\u200dරී',
  '葛\u{e0100}',
])('but not in %j, where a reader sees what it does', (text) => {
  expect(told(text)).toEqual([])
})

test('a joiner of pictures hides nothing between letters, nor does a flag that is none', () => {
  expect(told('👩\u200dx')).toHaveLength(1)
  expect(told('9\ufe0f9')).toHaveLength(1)
  expect(told('🏴x\u{e0067}')).toHaveLength(1)
})

test('without it, every other character stays in its place', () => {
  expect(withoutHidden('999\u200d110\u{e0041}x 👩‍👧')).toBe('999 110  x 👩‍👧')
})

test('Markdown may not have one by a reference either', () => {
  expect(prose('Soft&shy;ly, 999&#8205;110, a&#x200B;b &amp; c&nbsp;d &#233;.').findings).toEqual([
    { rule: 'character-hidden', place: { line: 1, column: 5 }, reason: '`&shy;` makes a character that nobody sees. Delete it.' },
    { rule: 'character-hidden', place: { line: 1, column: 17 }, reason: '`&#8205;` makes a character that nobody sees. Delete it.' },
    { rule: 'character-hidden', place: { line: 1, column: 30 }, reason: '`&#x200B;` makes a character that nobody sees. Delete it.' },
  ])
})

test('it is an error wherever words reach pages, slides or documents, and all of them are told at once', () => {
  const hide = (word: string) => swap(word, `${word.slice(0, 2)}\ufffe${word.slice(2)}`)
  const { errors } = load({
    'site.yaml': hide('Learning'),
    'glossary.yaml': hide('highest'),
    'agencies.yaml': hide('Protects'),
    'themes/escalation.md': hide('Saying'),
    'briefings/child-t.md': (text) => hide('child out')(hide('concerns are')(hide('A child of eight')(text))),
  })
  const reason = 'A hidden character stands here (U+FFFE): it is no character, and programs refuse files that hold it. Delete it.'
  expect(errors).toEqual(
    [
      'agencies.yaml:4:12',
      'briefings/child-t.md:3:12',
      'briefings/child-t.md:20:28',
      'briefings/child-t.md:29:3',
      'glossary.yaml:4:34',
      'site.yaml:2:12',
      'themes/escalation.md:3:15',
    ].map((place) => `${place} character-hidden ${reason}`),
  )
})
