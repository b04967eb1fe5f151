import { describe, expect, test } from 'vitest'
import { load, MINIMAL, type Override, swap } from '../folder.ts'

const CHILD_T = 'briefings/child-t.md'
const TEXT = MINIMAL[CHILD_T] as string

/** What is told of a briefing that was saved or pasted otherwise, without its path. */
const told = (change: Override): string[] => {
  const { errors, warnings } = load({ [CHILD_T]: change })
  return [...errors, ...warnings].filter((one) => one.startsWith(CHILD_T)).map((one) => one.slice(CHILD_T.length + 1))
}

const every = (from: string, to: string) => (text: string) => text.replaceAll(from, to)

describe('a file as another program saved it is read, or told of at its place', () => {
  test.each<[string, Override]>([
    ['CRLF', every('\n', '\r\n')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['spaces after a fence', every('---\n', '---  \n')],
    [
      'no-break spaces within words and headings',
      (text) => every('What happened', 'What\u00a0happened')(every('A child of', 'A\u00a0child of')(text)),
    ],
    ['no-break spaces at the ends of lines', every('published: 2026-11-21\n', 'published: 2026-11-21\u00a0\n')],
    ['a heading with a colon, in other capitals', every('## What happened', '## WHAT HAPPENED:')],
    ['curly quotation marks within a text', every('A child out of school', 'A “child” out of ‘school’')],
  ])('%s', (_, change) => {
    expect(told(change)).toEqual([])
  })

  const END =
    'This line is to end the front matter, and is no `---`. Type three hyphens, and nothing else: some programs make one dash of them.'
  const BEGIN = END.replace('end', 'begin')
  const CARRIAGE =
    'This line ends in a way that only old programs know (a carriage return by itself). Save the file again with the line ends LF, or CRLF.'
  test.each<[string, Override, string[]]>([
    [
      'UTF-16 with its mark',
      Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
      ['1:1 file-encoding This file is not UTF-8 but UTF-16, which some programs call Unicode. Save it again with the encoding UTF-8.'],
    ],
    [
      'UTF-16 without, the other way round',
      Buffer.from(TEXT, 'utf16le').swap16(),
      ['1:1 file-encoding This file is not UTF-8 but UTF-16, which some programs call Unicode. Save it again with the encoding UTF-8.'],
    ],
    [
      'Windows-1252',
      Buffer.from(swap('A child of', 'A child\u0092s')(TEXT), 'latin1'),
      [expect.stringMatching(/^27:5 |^29:8 file-encoding This file is not UTF-8: the letter here cannot be read\./)],
    ],
    [
      'a letter that was lost',
      swap('A child of', 'Zo\ufffd, of'),
      ['29:3 file-encoding A letter was lost here when the file was saved. Type it again.'],
    ],
    [
      'letters read in a wrong encoding',
      swap('A child of', 'A childâ€™s'),
      [
        '29:8 file-encoding A program read this letter in a wrong encoding, and made `â€™` of it. Type it again, here and wherever it stands.',
      ],
    ],
    ['lines that end as on an old Mac', every('\n', '\r'), [`1:4 file-encoding ${CARRIAGE}`]],
    ['lines whose ends were changed twice', every('\n', '\r\r\n'), [`1:4 file-encoding ${CARRIAGE}`]],
    [
      'an empty line before the front matter',
      (text) => `\n${text}`,
      ['1:1 front-matter-missing The front matter begins with the first line of the file: take out what stands before the `---`.'],
    ],
    ['a fence that became a dash', every('---\n', '—\n'), [`1:1 front-matter-missing ${BEGIN}`]],
    ['a fence of three dashes', every('---\n', '–––\n'), [`1:1 front-matter-missing ${BEGIN}`]],
    ['a fence with a no-break space', (text) => text.replace('---\n', '---\u00a0\n'), [`1:1 front-matter-missing ${BEGIN}`]],
    ['an end that became a dash', (text) => text.replace('\n---\n', '\n—\n'), [`25:1 front-matter-missing ${END}`]],
    ['an end with a no-break space', (text) => text.replace('\n---\n', '\n---\u00a0\n'), [`25:1 front-matter-missing ${END}`]],
    [
      'no end',
      (text) => text.replace('\n---\n', '\n'),
      ['25:1 front-matter-missing The front matter has no end. Write `---` alone on a line after its last field, before the text.'],
    ],
    [
      'no end, and a rule in the text',
      (text) => `${text.replace('\n---\n', '\n')}\n---\n`,
      ['26:1 front-matter-missing The front matter has no end before this heading. Write `---` alone on the line above it.'],
    ],
    [
      'an end that became a dash, and a rule in the text',
      (text) => `${text.replace('\n---\n', '\n–––\n')}\n---\n`,
      [`25:1 front-matter-missing ${END}`],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })
})

describe('a space that is no ordinary one is told of at its column, where YAML needs one', () => {
  const NO_BREAK = (column: number) => `character-space A no-break space stands here (column ${column}): type an ordinary one.`
  test.each<[string, string, string, string]>([
    ['after a colon', 'status: published\npublished', 'status:\u00a0published\npublished', `6:8 ${NO_BREAK(8)}`],
    ['beside an ordinary one', 'status: published\npublished', 'status: \u00a0published\npublished', `6:9 ${NO_BREAK(9)}`],
    ['before a colon', '  period:', '  period\u00a0:', `12:9 ${NO_BREAK(9)}`],
    ['as indent', '  type: table', '\u00a0\u00a0type: table', `9:1 ${NO_BREAK(1)}`],
    ['after a hyphen', '  - id: r1', '  -\u00a0id: r1', `19:4 ${NO_BREAK(4)}`],
    [
      'between the items of a list',
      '[escalation, unseen-men]\nagencies',
      '[escalation,\u00a0unseen-men]\nagencies',
      `16:21 ${NO_BREAK(21)}`,
    ],
    ['in a group on one line', '{ pseudonym: Child T', '{ pseudonym:\u00a0Child T', `15:22 ${NO_BREAK(22)}`],
    [
      'of another width',
      'subject: Child T',
      'subject:\u2003Child T',
      '4:9 character-space A space of its own kind (U+2003) stands here (column 9): type an ordinary one.',
    ],
    [
      'of another script',
      'subject: Child T',
      'subject:\u3000Child T',
      '4:9 character-space A space of its own kind (U+3000) stands here (column 9): type an ordinary one.',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(told(swap(from, to))).toEqual([expected])
  })

  test('in a vocabulary too, and again in the next run', () => {
    const change = swap('  name:', '\u00a0\u00a0name:')
    expect(load({ 'agencies.yaml': change }).errors).toEqual([`agencies.yaml:2:1 ${NO_BREAK(1)}`])
  })

  test('but within a text it stays as it is', () => {
    const words = 'Ten\u00a0km, and\u00a0so: on'
    const { library, errors } = load({
      [CHILD_T]: swap('title: A child out of school', `title: "${words}"`),
      'briefings/men.md': swap('What the reviews teach on men.', 'Note:\u00a0ten\u00a0km [a,\u00a0b]'),
    })
    expect(errors).toEqual([])
    expect(library?.briefings.map(({ title }) => title)).toContain(words)
    expect(library?.briefings.map(({ summary }) => summary)).toContain('Note:\u00a0ten\u00a0km [a,\u00a0b]')
  })
})
