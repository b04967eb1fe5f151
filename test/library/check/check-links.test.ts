import { describe, expect, test } from 'vitest'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { all, libraryOf, load, swap } from '../folder.ts'

const linking = (link: string) => load({ 'briefings/child-t.md': swap('A child of eight.', `A child of eight, [see](${link}).`) }).errors

test('what a withdrawn briefing links to and attaches may be gone: nothing of it is seen', () => {
  const withdrawn = all(
    swap('status: published', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }'),
    swap(
      'report: { status: not-published, reason: It would name the family. }',
      'report: { status: published, on: 2026-01-15, document: gone.pdf }',
    ),
    swap('A child of eight.', 'A child of eight, [see](child-q.md).'),
  )
  const { errors } = load({ 'briefings/child-t.md': withdrawn })
  expect(errors).toEqual([])
})

describe('a dead link is an error at its place, with the nearest that there is', () => {
  test.each([
    ['../themes/unseen-man.md', 'There is no theme `unseen-man`. Did you mean `unseen-men`?'],
    ['child-q.md', 'There is no briefing `child-q`. Known: `child-t`, `men`.'],
    ['../pages/about.md', 'There is no page `about`. Write it first, or take this out.'],
    ['../agencies.yaml#polce', 'There is no agency `polce`. Did you mean `police`?'],
    ['../partnerships.yaml#dudly', 'There is no partnership `dudly`. Did you mean `dudley`?'],
    ['../glossary.yaml#marak', 'There is no glossary `marak`. Did you mean `marac`?'],
    ['../documents/child-t.pdf', 'There is no file `documents/child-t.pdf`.'],
    ['men.md#learnin', 'There is no section or point `#learnin` in briefing `men`. Did you mean `learning`?'],
    [
      '#nowhere',
      'There is no section or point `#nowhere` in briefing `child-t`. Known: `background`, `concerns`, `events`, `findings`, `good-practice`, `learning`, `questions`, `good-practice-escalation`, `learning-unseen-men`, `questions-unseen-men`.',
    ],
    [
      'child-t.md#learning-unseen-man',
      'There is no section or point `#learning-unseen-man` in briefing `child-t`. Did you mean `learning-unseen-men`?',
    ],
    [
      '../themes/escalation.md#what',
      'There is no section `#what` in theme `escalation`. Known: `learning`, `recommendations`, `questions`.',
    ],
  ])('%s', (link, reason) => {
    expect(linking(link)).toEqual([`briefings/child-t.md:29:19 link-dead ${reason}`])
  })
})

describe('what is not a content file', () => {
  const NOT_CONTENT =
    'is not a content file. Link to a file in `briefings/`, `themes/`, `pages/`, `sessions/`, `guides/` or `documents/`, or to an entry such as `../agencies.yaml#police`.'

  test.each([
    '../site.yaml',
    '../../package.json',
    '../themes/deeper/x.md',
    '../constructor/x.md',
    '../toString',
    'child-t',
    '../documents/',
  ])('%s is a dead link', (link) => {
    expect(linking(link)).toEqual([`briefings/child-t.md:29:19 link-dead \`${link}\` ${NOT_CONTENT}`])
  })

  test.each(['/themes/escalation/', '//example.org/x', '/\\example.org'])('%s begins at a root', (link) => {
    expect(linking(link)).toEqual([
      `briefings/child-t.md:29:19 link-dead \`${link}\` begins at the root of a site. Link to the content file instead, such as \`../themes/escalation.md\`.`,
    ])
  })

  test.each(['javascript:alert(1)', 'JavaScript:alert(1)', '&#106;avascript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    '%s is a scheme that no link may have',
    (link) => {
      const [error, ...more] = linking(link)
      expect(error).toMatch(/^briefings\/child-t\.md:29:19 link-scheme Links may not begin with `(javascript|data|vbscript):`\./)
      expect(more).toEqual([])
    },
  )

  test.each([
    ['file:///etc/passwd', 'file://'],
    ['S:\\\\Safeguarding\\\\x.pdf', 'S:\\'],
    ['\\\\\\\\server\\\\share', '\\\\server\\'],
    ['//server/share', '//server/'],
  ])('%s is a path that nobody else can open', (link, start) => {
    expect(linking(link)).toEqual([
      `briefings/child-t.md:29:19 path-local \`${start}\` begins a path of a shared drive or a computer: nobody else can open it, and it may name a family. Link to a file of your content folder, such as \`../themes/escalation.md\` or \`../documents/report.pdf\`; or take the path out.`,
    ])
  })

  test.each([
    ['..\\themes\\escalation.md', 'There is a backslash in this link. Write it with `/`: `../themes/escalation.md`.'],
    ['“../themes/escalation.md”', 'There is a quotation mark in this link. Take it out: `../themes/escalation.md`.'],
    ['', 'This link has no address. Write one between its round brackets, or take the link out.'],
  ])('%j says what to type', (link, reason) => {
    expect(linking(link)).toEqual([`briefings/child-t.md:29:19 link-dead ${reason}`])
  })

  test('an unused definition is nobody’s link, and one that is used is checked where it is used', () => {
    const define = (use: string) =>
      load({ 'briefings/child-t.md': swap('A child of eight.', `A ${use}.\n\n[x]: javascript:alert(1)\n\nMore.`) }).errors
    expect(define('child')).toEqual([])
    expect(define('[child][x]').join()).toContain('briefings/child-t.md:29:3 link-scheme')
  })

  test('a link in HTML is checked like any other', () => {
    const html = '<a href="secret-draft.md">see</a>'
    expect(load({ 'briefings/child-t.md': swap('A child of eight.', html) }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:1 link-dead There is no briefing \`secret-draft\`. Known: \`child-t\`, \`men\`.",
      ]
    `)
  })
})

test('links to all that there is are good, and lead to addresses of the site', () => {
  const links = [
    'men.md',
    'men.md#learning',
    '#events',
    '#learning-unseen-men',
    '../themes/escalation.md#questions',
    '../agencies.yaml#police',
    '../agencies.yaml',
    '../partnerships.yaml#dudley',
    '../glossary.yaml#marac',
    '../pages/about.md#who-we-are',
    '../documents/A%20report.pdf',
    'https://example.org/?a=1#b',
    'mailto:a@example.org',
  ]
  const library = libraryOf({
    'briefings/child-t.md': all(
      swap('A child of eight.', links.map((link) => `[x](${link})`).join(' ')),
      swap('status: not-published, reason: It would name the family.', 'status: published, document: A report.pdf'),
    ),
    'pages/about.md': '---\ntitle: About\nsummary: About.\n---\n\n## Who we are\n\nUs.\n',
    'documents/A report.pdf': plainPdf(['A report.']),
  })
  const html = library.reviews[0]?.sections[0]?.html ?? ''
  expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
    '/briefings/men/',
    '/briefings/men/#learning',
    '/briefings/child-t/#events',
    '/briefings/child-t/#learning-unseen-men',
    '/themes/escalation/#questions',
    '/for/police/',
    '/for/',
    '/partnerships/dudley/',
    '/glossary/#marac',
    '/about/#who-we-are',
    '/documents/A%20report.pdf',
    'https://example.org/?a=1#b',
    'mailto:a@example.org',
  ])
})

test('a smaller heading within a section can be linked to', () => {
  const link = (to: string) =>
    load({
      'briefings/child-t.md': swap('A MARAC was held.', '### The first year\n\nA MARAC was held.'),
      'briefings/men.md': swap('Time.', `[Time](child-t.md#${to}).`),
    }).errors
  expect(link('events-the-first-year')).toEqual([])
  expect(link('events-the-last-year').join()).toContain('link-dead')
})

test('the links of themes and pages are held to the same', () => {
  expect(
    load({
      'themes/escalation.md': (text) => `${text}- See [x](../briefings/child-x.md).\n`,
      'pages/about.md': '---\ntitle: About\nsummary: About.\n---\n[x](how.md) and [y](#nothing)\n',
    }).errors,
  ).toMatchInlineSnapshot(`
    [
      "pages/about.md:5:1 link-dead There is no page \`how\`. Known: \`about\`.",
      "pages/about.md:5:17 link-dead There is no section \`#nothing\` in page \`about\`.",
      "themes/escalation.md:7:7 link-dead There is no briefing \`child-x\`. Known: \`child-t\`, \`men\`.",
    ]
  `)
})
