import { describe, expect, test } from 'vitest'
import { workOf } from '../../work.ts'
import { load, swap } from '../folder.ts'

const theme = (from: string, to: string) => load({ 'themes/escalation.md': swap(from, to) }).errors

describe('YAML that cannot be read says where and what to do', () => {
  test('a second colon in a line', () => {
    expect(theme('term: Escalation', 'term: Escalation: how')).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:2:7 yaml This is not valid YAML: this line has a second \`: \` in it. Put the text in quotation marks.",
      ]
    `)
  })

  test('a quotation mark that is not closed', () => {
    expect(theme('definition: Saying so', 'definition: "Saying so')).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:3:13 yaml This is not valid YAML: the quotation mark \`"\` here has no second one. Type it at the end of the text.",
      ]
    `)
  })

  test('a tab', () => {
    expect(theme('related: [unseen-men]', 'related:\n\t- unseen-men')).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:5:1 yaml This is not valid YAML: a tab indents this line. Use spaces.",
      ]
    `)
  })

  test('a field twice', () => {
    expect(theme('related:', 'term: Escalation\nrelated:')).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:4:1 yaml This is not valid YAML: the same field stands here twice. Take one out.",
      ]
    `)
  })

  test('a text that begins with a star', () => {
    expect(theme('term: Escalation', 'term: *Escalation*')).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:2:7 yaml \`*Escalation*\` stands for nothing: a \`*\` at the beginning is YAML's sign for an alias. Put the text in quotation marks.",
      ]
    `)
  })

  test('a vocabulary file counts its lines from its own first line', () => {
    expect(load({ 'agencies.yaml': 'police:\n  name: "Police\n' }).errors.filter((one) => one.includes(' yaml '))).toMatchInlineSnapshot(`
      [
        "agencies.yaml:2:9 yaml This is not valid YAML: the quotation mark \`"\` here has no second one. Type it at the end of the text.",
      ]
    `)
  })
})

describe('the slips that people make say what to type', () => {
  const QUOTE = 'Put the whole text in quotation marks.'
  test.each([
    [
      'term: “Risk: choice”',
      '2:7 YAML does not know curly quotation marks (`“`). Type straight ones, `"`, at the beginning and the end of the text.',
    ],
    ["term: 'It's late'", "2:7 the text ends at its second `'`. Put it between `\"`, or write each `'` within it twice."],
    [
      'term: "Asked" and why',
      '2:7 the text goes on after its second quotation mark. Put all of it between the two; within it, write “ and ”.',
    ],
    ["term: 'Asked", "2:7 the quotation mark `'` here has no second one. Type it at the end of the text."],
    ['term: @home', `2:7 no text can begin with \`@\`. ${QUOTE}`],
    ['term: %home', `2:7 no text can begin with \`%\`. ${QUOTE}`],
    ['term: `home`', `2:7 no text can begin with a backtick. ${QUOTE}`],
    ['term: > more', `2:7 no text can begin with \`>\`. ${QUOTE}`],
    ['term: [more] than', `2:7 \`[\` begins a list, and no text. ${QUOTE}`],
    ['term: {more} than', `2:7 \`{\` begins a group of fields, and no text. ${QUOTE}`],
    ['term: - more', '2:7 `- ` begins a list, which stands on the lines below. If it is a text, put it in quotation marks.'],
    ['term: "S:\\Safe"', '2:10 between `"` a backslash has a meaning of its own. Take it out, or write it twice.'],
    ['term:Escalation', '2:1 a space is missing after the colon: `term: ...`.'],
    ['term = Escalation', '2:1 a field has a colon and no `=`: `term: ...`.'],
    ['term： Escalation', '2:1 this is a colon of another script. Type an ordinary one, and a space: `term: ...`.'],
    [
      'term: Escalation\nMore words.',
      '3:1 this line is no field. A field is a name, a colon, a space and a text, as in `title: ...`. If the text above goes on here, begin this line with two more spaces than that one.',
    ],
    [
      'term: Escalation\n other: [x]',
      '3:2 this line begins further in than the one above, which has a text already. Let both begin in the same column.',
    ],
    ['term: Escalation\nother: [raise it', '4:1 a `]` is missing before this.'],
    [
      'other:\n  - raise it\n - ring\nterm: Escalation',
      '4:1 this line does not begin in the column in which the fields around it do. Line it up with them.',
    ],
  ])('%j', (text, expected) => {
    const [place, ...reason] = expected.split(' ')
    expect(theme('term: Escalation', text)).toEqual([`themes/escalation.md:${place} yaml This is not valid YAML: ${reason.join(' ')}`])
  })

  test.each([
    ['term: &more than', '`&more` is no text to YAML: a `&` at the beginning is its sign for a name. Put the text in quotation marks.'],
    [
      'term: !important words',
      '`!important` is no text to YAML: a `!` at the beginning is its sign for a type. Put the text in quotation marks.',
    ],
    [
      'term: *more* than',
      "`*more*` stands for nothing: a `*` at the beginning is YAML's sign for an alias. Put the text in quotation marks.",
    ],
    ['term: We are #1', 'What follows ` #` is a comment, and part of no text. Put the text in quotation marks.'],
    ['term: Escalation # the preferred term', undefined],
  ])('and what would be lost in silence is told of: %s', (text, reason) => {
    const told = theme('term: Escalation', text)
    if (reason === undefined) expect(told.filter((one) => !one.includes('comment'))).toEqual([])
    else expect(told).toEqual([`themes/escalation.md:2:7 yaml ${reason}`])
  })

  test('a list whose hyphens have no space', () => {
    expect(theme('related: [unseen-men]', 'related:\n  -unseen-men')).toEqual([
      'themes/escalation.md:5:3 field-type `related` must be a list, not text. Type a space after each `-`.',
    ])
  })
})

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcd'.split('').map((name, i) => {
    const above = 'abc'[i]
    return `${name}: &${name} [${Array(9).fill(`*${above}`).join(', ')}]`
  }),
].join('\n')

test.each(['themes/escalation.md', 'agencies.yaml', 'site.yaml'])('aliases that would fill the memory are refused in %s', (path) => {
  const text = path.endsWith('.md') ? `---\n${BOMB}\n---\n- x\n` : `${BOMB}\n`
  expect(load({ [path]: text }).errors.filter((one) => one.startsWith(path))).toEqual([
    `${path}:${path.endsWith('.md') ? 2 : 1}:1 yaml It uses more than 50 aliases (\`*name\`). Write the values out.`,
  ])
})

test.each([
  ['an alias within itself', 'zzz: &a [*a]'],
  ['an alias within a part of itself', 'zzz: &a { b: [x, *a] }'],
])('%s is refused where it stands', (_, text) => {
  expect(theme('related: [unseen-men]', text)).toEqual([
    `themes/escalation.md:4:${text.indexOf('*a') + 1} yaml \`*a\` stands within what it stands for. Write the value out.`,
  ])
})

test('many aliases are refused at the first that is too many, and at once', () => {
  const reading = () =>
    expect(theme('related: [unseen-men]', `zzz: &a x\nother: [${Array(20_000).fill('*a').join(', ')}]`)).toEqual([
      'themes/escalation.md:5:209 yaml It uses more than 50 aliases (`*name`). Write the values out.',
    ])
  expect(workOf(reading)).toBeLessThan(30)
})

test.each([
  ['[', ']'],
  ['{ a: ', ' }'],
])('lists and groups within one another have an end: %s', (open, close) => {
  expect(theme('related: [unseen-men]', `zzz: ${open.repeat(400)}${close.repeat(400)}`).join('\n')).toMatch(
    /^themes\/escalation\.md:4:\d+ yaml Lists and groups of fields are nested too deeply here\. Write it more simply\.$/,
  )
})

test('thousands of fields are read at once', () => {
  const keys = Array.from({ length: 4000 }, (_, i) => `k${i}: x`).join('\n')
  const reading = () => expect(load({ 'partnerships.yaml': keys }).errors.length).toBeGreaterThanOrEqual(4000)
  expect(workOf(reading)).toBeLessThan(20)
})

test.each([
  ['glossary.yaml', '__proto__:\n  term: x\n  meaning: x\n'],
  ['agencies.yaml', '"__proto__": { name: x, people: x, about: x }\n'],
  ['themes/escalation.md', '---\n__proto__: { term: Escalation }\n'],
])('nothing in %s may have the name of what every object inherits', (path, text) => {
  const { errors } = load({ [path]: (before) => text + before.replace(/^---\n/, '') })
  expect(errors.filter((one) => one.startsWith(path))).toEqual([
    `${path}:${path.endsWith('.md') ? 2 : 1}:1 yaml Nothing may have the name \`__proto__\`. Take it out.`,
  ])
})

test('a few aliases are fine', () => {
  expect(theme('related: [unseen-men]', 'other: &same [raise it]\nformer: []')).toEqual([])
  expect(load({ 'agencies.yaml': 'police: &p\n  name: Police\n  people: officers\n  about: x\nschool: *p\n' }).errors).toEqual([])
})

test('lists that open and never close are a problem, not a crash', () => {
  expect(theme('related: [unseen-men]', `related: ${'['.repeat(20_000)}`).at(0)).toContain('themes/escalation.md:4:')
})

test.each(['- ', '? ', ': ', '- ? '])('and neither are thousands of `%s` on one line', (sign) => {
  expect(theme('related: [unseen-men]', `related:\n  ${sign.repeat(20_000)}x`).join('\n')).toMatch(/^themes\/escalation\.md:5:\d+ yaml /)
})

test('a thousand empty lines are a problem where they begin, and told at once', () => {
  expect(theme('related: [unseen-men]', `other:${'\n'.repeat(100_000)}`)).toEqual([
    'themes/escalation.md:4:1 markup-large More than a thousand spaces or empty lines stand here. Take them out.',
  ])
})

test('one slip that makes thousands of errors is told of by the first of them, at once', () => {
  const reading = () => {
    expect(theme('related: [unseen-men]', `related: [x: ${'[a](b)'.repeat(20_000)}`)).toHaveLength(1)
    expect(theme('related: [unseen-men]', 'x: y: z\n'.repeat(5000))).toHaveLength(20)
  }
  expect(workOf(reading)).toBeLessThan(20)
})
