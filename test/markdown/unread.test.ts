import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/diagnostics/rule.ts'
import { load, swap } from '../library/folder.ts'
import { prose } from './compiled.ts'

/** `a.md:line:column rule severity message` of what is told of a text. */
const told = (markdown: string) =>
  prose(markdown).findings.map(
    ({ rule, place, reason, severity = RULES[rule] }) => `a.md:${place.line}:${place.column} ${rule} ${severity} ${reason}`,
  )

const SHOWN = 'so it is not read as one, and the page would show it as it stands.'

describe('what was to be a link, and is none, is an error where it begins', () => {
  test.each([
    [
      '[the report](../documents/Child T report.pdf)',
      `There is a space in this link, ${SHOWN} Write each space as \`%20\`: \`[the report](../documents/Child%20T%20report.pdf)\`.`,
    ],
    [
      '[fire](../themes/fire safety .md#learning)',
      `There is a space in this link, ${SHOWN} Write the name as the file has it, without spaces: \`[fire](../themes/fire-safety.md#learning)\`.`,
    ],
    [
      '[the **bold** report](https://example.org/a b)',
      `There is a space in this link, ${SHOWN} Write each space as \`%20\`: \`[the bold report](https://example.org/a%20b)\`.`,
    ],
    ...['“title”', '"title', '"ti"tle"', '‘title’'].map((title) => [
      `[x](../themes/a.md ${title})`,
      `The title of this link has no space before it, or no straight quotation marks around it, ${SHOWN} Write \`[x](../themes/a.md "title")\`, or leave the title out: \`[x](../themes/a.md)\`.`,
    ]),
    [
      '[x](../documents/Child “T” report.pdf)',
      `There is a quotation mark in this link, ${SHOWN} Take it out: \`[x](../documents/Child%20T%20report.pdf)\`.`,
    ],
    ...['{https://example.org}', '<https://example.org>'].map((address) => [
      `[a]${address}`,
      `The address of this link stands in no round brackets, ${SHOWN} Write \`[a](https://example.org)\`.`,
    ]),
    [
      '[a\nb](../x y.md)',
      `There is a space in this link, ${SHOWN} Write the name as the file has it, without spaces: \`[a b](../x-y.md)\`.`,
    ],
    [
      '[text\nhere][missing\nref]',
      'Nothing says where `[missing ref]` leads, so the page would show this as it stands. Write `[text here](address)`.',
    ],
    [
      '[a](https://example.org/a\\b)',
      'There is a backslash in this web address, and no web address has one. Copy it from the page once more, or take out `\\`.',
    ],
    [
      '[a](https://example.org/a"b)',
      'There is a quotation mark in this web address, and no web address has one. Copy it from the page once more, or take out `"`.',
    ],
    [
      '[[child-t\nand more',
      'Links in double square brackets are not read: the page would show them as they stand. Write a link to the file, such as `[child-t](../briefings/child-t.md)`.',
    ],
    ['[text(../themes/a.md)', `This link has no \`]\` behind its words, ${SHOWN} Write \`[text](../themes/a.md)\`.`],
    ['[text]../themes/a.md.', `The address of this link stands in no round brackets, ${SHOWN} Write \`[text](../themes/a.md)\`.`],
    ['[x](../themes/a.md', `This link has no \`)\` at its end, ${SHOWN} Type it.`],
    ['[x](a(b.md)', `Something in this link keeps it from being one, such as a bracket, ${SHOWN} Write \`[words](address)\` without it.`],
    [
      '(the report)[../documents/a.pdf]',
      `The brackets of this link stand the other way round, ${SHOWN} Write \`[the report](../documents/a.pdf)\`.`,
    ],
    [
      '[the report] (../documents/a.pdf)',
      `There is a space between the two brackets of this link, ${SHOWN} Write \`[the report](../documents/a.pdf)\`.`,
    ],
    ['[text][missing]', 'Nothing says where `[missing]` leads, so the page would show this as it stands. Write `[text](address)`.'],
    ['[text][]', 'Nothing says where `[text]` leads, so the page would show this as it stands. Write `[text](address)`.'],
    ['<https://example.org/a b>', `There is a space in this address, ${SHOWN} Write \`<https://example.org/a%20b>\`.`],
    [
      '[[child-t]]',
      'Links in double square brackets are not read: the page would show them as they stand. Write a link to the file, such as `[child-t](../briefings/child-t.md)`.',
    ],
    [
      '[[child-t#learning|Child T]]',
      'Links in double square brackets are not read: the page would show them as they stand. Write a link to the file, such as `[Child T](../briefings/child-t.md#learning)`.',
    ],
    [
      '![[plan.pdf]]',
      'Embeds in double square brackets are not read: the page would show them as they stand. Say it in words, or link to it.',
    ],
  ])('%s', (link, reason) => {
    expect(told(`- Read ${link} first.`)).toEqual([`a.md:1:8 link-unread error ${reason}`])
  })

  test('a number in square brackets after a space warns', () => {
    expect(told('See [the plan] [1].')).toEqual([
      'a.md:1:5 link-unread warning Nothing says where `[1]` leads, so the page would show this as it stands. Write `[the plan](address)`.',
    ])
  })

  test.each([
    ['www.example.org', 'https://www.example.org'],
    ['example.org/x', 'https://example.org/x'],
    ...['http//', 'htps://', 'https:/', 'https:'].map((start) => [`${start}example.org`, 'https://example.org']),
  ])('an address of the web without its beginning: %s', (address, meant) => {
    expect(told(`[a](${address})`)).toEqual([
      `a.md:1:1 link-dead error A web address begins with \`https://\`. Type it in front: \`${meant}\`.`,
    ])
  })

  test('an address that is read, with what does not belong there', () => {
    expect(told("[a]('../themes/a.md')")).toEqual([
      'a.md:1:1 link-dead error There is a quotation mark in this link. Take it out: `../themes/a.md`.',
    ])
    expect(told('[a](../themes/a.md"x")')).toEqual([
      'a.md:1:1 link-dead error The title of this link has no space before it. Write `../themes/a.md "x"`, or leave the title out: `../themes/a.md`.',
    ])
    expect(told('<a href="../themes/x y.md">a</a>')).toEqual([
      'a.md:1:1 link-dead error There is a space in this link. Write the name as the file has it, without spaces: `../themes/x-y.md`.',
    ])
  })

  test('a definition with a space in its address', () => {
    expect(told('See it.\n\n[1]: ../documents/Child T.pdf')).toEqual([
      `a.md:3:1 link-unread error This address has a space or a quotation mark in it, ${SHOWN} Write each space as \`%20\`: \`../documents/Child%20T.pdf\`.`,
    ])
  })

  test('a link of Markdown within HTML', () => {
    expect(told('<p>\nSee [x](a.md).\n</p>')).toEqual([
      'a.md:2:5 link-unread error Within HTML no link of Markdown is read, and the page would show this as it stands. Leave an empty line after the tag, or write it without HTML.',
    ])
  })
})

describe('a path of a shared drive or of a computer is an error, also in code and in HTML', () => {
  test.each([
    ['S:\\Safeguarding\\Smith', 'S:\\'],
    ['S:/Safeguarding/Smith', 'S:/'],
    ['\\\\server\\share\\Smith', '\\\\server\\'],
    ['//server/share/Smith', '//server/'],
    ['file:///S:/Smith/plan.pdf', 'file://'],
    ['smb://server/Smith', 'smb://'],
    ['onenote:Smith', 'onenote:'],
    ['/Users/jane/Smith', '/Users/'],
    ['~/Documents/Smith', '~/'],
    ['%USERPROFILE%\\Smith', '%USERPROFILE%\\'],
    ['slack://Smith', 'slack://'],
    ['vscode://file/Smith', 'vscode://'],
    ['Ｓ：＼Safeguarding＼Smith', 'S:\\'],
    ['S :\\Safeguarding', 'S :\\'],
    ['&#83;:\\Safeguarding', 'S:\\'],
    ['S:&bsol;Safeguarding', 'S:\\'],
    ['C&colon;\\Users\\jd', 'C:\\'],
  ])('%s', (path, start) => {
    const reason = `\`${start}\` begins a path of a shared drive or a computer: nobody else can open it, and it may name a family. Link to a file of your content folder, such as \`../themes/escalation.md\` or \`../documents/report.pdf\`; or take the path out.`
    for (const text of [`A. ${path}`, `\` ${path} \`.`, `<p>${path}</p>`, `\`\`\`\n${path}\n\`\`\``]) {
      expect(told(text)).toEqual([expect.stringMatching(/^a\.md:\d:\d+ path-local error /)])
    }
    expect(told(`See ${path}.`)).toEqual([`a.md:1:5 path-local error ${reason}`])
  })

  test('within a link that is none it is told of once', () => {
    expect(told('[the timeline](file:///S:/Safeguarding/Smith family/timeline v2.pdf)')).toEqual([
      expect.stringMatching(/^a\.md:1:16 path-local error `file:\/\/`/),
    ])
  })
})

test('what some editors hide is an error: it would be published', () => {
  const reason = (sign: string) =>
    `Some editors hide what begins with \`${sign}\` here, but readers would see it. Take it out; or write it as \`<!-- ... -->\`, which is not published.`
  expect(told('Words.\n\n%%ask whether the aunt agreed%%')).toEqual([`a.md:3:1 comment-shown error ${reason('%%')}`])
  expect(told('It {>>is this so?<<} was.')).toEqual([`a.md:1:4 comment-shown error ${reason('{>>')}`])
  expect(told('It was. /* is this\nso? */ It')).toEqual([`a.md:1:9 comment-shown error ${reason('/*')}`])
  expect(told('It {>> is this so? <<} was.')).toEqual([`a.md:1:4 comment-shown error ${reason('{>>')}`])
  expect(told('It &lt;!-- is this so? --&gt; was.')).toEqual([`a.md:1:4 comment-shown error ${reason('&lt;!--')}`])
  expect(told('It \\<!-- is this so? --> was.')).toEqual([`a.md:1:4 comment-shown error ${reason('\\<!--')}`])
  expect(told('/*so?*/')).toEqual([`a.md:1:1 comment-shown error ${reason('/*')}`])
  expect(told('<!-- a <!-- b --> c -->')).toEqual([
    'a.md:1:21 comment-shown error The comment ended before this, at the first `-->`, so readers would see what stands between. Take it out.',
  ])
})

test('an address that readers cannot open, or that tells who was sent it, warns, as a link and as text', () => {
  expect(told('[x](https://levenmarsh.sharepoint.com/:w:/r/x) and http://intranet/y and <http://localhost:4321/>.')).toEqual([
    'a.md:1:52 link-private warning `intranet` is a computer of one network, and no other reader can open it. Write an address that everyone can open, or take it out.',
    'a.md:1:75 link-private warning `localhost` is a computer of one network, and no other reader can open it. Write an address that everyone can open, or take it out.',
    'a.md:1:1 link-private warning Readers may have to sign in at `levenmarsh.sharepoint.com`. Open the link in a private window; if that asks you to sign in, put the file into `documents/`, or take the link out.',
  ])
  expect(told('[x](https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.org&data=05)')).toEqual([
    'a.md:1:1 link-private warning `eur03.safelinks.protection.outlook.com` is the address that an e-mail program put around the true one: it may say to whom it was sent. Open it, and write the address that the browser shows.',
  ])
})

test.each([
  'eur03.safelinks.protection.office365.us',
  'urldefense.us',
  'url.uk.m.mimecastprotect.com',
  'protect.checkpoint.com',
  'secure-web.cisco.com',
  'clicktime.symantec.com',
  'eu-west-1.protection.sophos.com',
  'linklock.titanhq.com',
  'www.dropbox.com',
  'trello.com',
  '10.0.0.7',
  '127.0.0.1',
  '192.168.1.20',
  '172.16.0.1',
  '172.31.255.254',
  'files.levenmarsh.local',
])('an address of %s warns, too', (host) => {
  expect(told(`[x](https://${host}/a)`)).toEqual([expect.stringMatching(/^a\.md:1:1 link-private warning /)])
})

test.each(['172.15.0.1', '172.32.0.1', '11.0.0.7', 'local.example.org'])('one of %s does not', (host) => {
  expect(told(`[x](https://${host}/a)`)).toEqual([])
})

describe('lines that look like a list and are none', () => {
  test.each([
    '•\t',
    '• ',
    '– ',
    '— ',
    '▪ ',
    '·\t',
    'o\t',
    '§\t',
    '→ ',
    'o ',
    '§ ',
    'Ø ',
    '» ',
    '✅ ',
    '👉 ',
    '*',
    '‐ ',
    '‑ ',
    '-> ',
    '=> ',
    '~ ',
    '✱ ',
    '⦿ ',
    '⬤ ',
    '⁌ ',
    '✚ ',
    'ü ',
    'Ÿ ',
  ])('are an error where Markdown makes one paragraph of them: %j', (sign) => {
    const reason = `These lines run into one another: to Markdown \`${sign.trim()}\` makes no list. Begin each line with \`- \`: a hyphen and a space.`
    expect(told(`${sign}One.\n${sign}Two.`)).toEqual([`a.md:1:1 list-bullet error ${reason}`])
    expect(told(`> It found:\n> ${sign}one\n> ${sign}two`)).toEqual([`a.md:2:3 list-bullet error ${reason}`])
  })

  test('so are letters and numbers that make none, and hyphens without a space', () => {
    const numbers = (sign: string) =>
      `These lines run into one another: to Markdown \`${sign}\` makes no list. Begin the lines with \`1. \`, \`2. \`, or with \`- \`, after an empty line.`
    expect(told('(a) one\n(b) two')).toEqual([`a.md:1:1 list-bullet error ${numbers('(a)')}`])
    for (const [one, two] of [
      ['1.', '2.'],
      ['1.1 ', '1.2 '],
      ['1.2 ', '2.1 '],
      ['① ', '② '],
      ['1️⃣ ', '2️⃣ '],
      ['A. ', 'B. '],
      ['A) ', 'B) '],
    ] as const)
      expect(told(`${one}one\n${two}two`)).toEqual([`a.md:1:1 list-bullet error ${numbers(one.trim())}`])
    expect(told('1.) one\n2.) two')).toEqual([`a.md:1:1 list-bullet error ${numbers('1.)')}`])
    expect(told('It found:\n2. one\n3. two')).toEqual([`a.md:2:1 list-bullet error ${numbers('2.')}`])
    expect(told('-One\n-[Two](https://example.org/)')).toEqual([
      'a.md:1:1 list-bullet error These lines run into one another: to Markdown `-` makes no list. Put a space after each of them.',
    ])
  })

  test('and a warning where each is a paragraph of its own', () => {
    const reason = (sign: string) => `To Markdown \`${sign}\` makes no list. Begin the line with \`- \`: a hyphen and a space.`
    expect(told('– One.\n\n•\tTwo.')).toEqual([
      `a.md:1:1 list-bullet warning ${reason('–')}`,
      `a.md:3:1 list-bullet warning ${reason('•')}`,
    ])
  })

  test('points within a line, a cell or HTML are an error where the first begins', () => {
    const starts = (markdown: string) => told(markdown).map((one) => one.split(' ').slice(0, 3).join(' '))
    expect(told('A: • one • two')).toEqual([
      'a.md:1:4 list-bullet error These points run into one another: `•` makes no list here. Give each a line of its own that begins with `- `, after an empty line.',
    ])
    expect(starts('• b<br>• c')).toEqual(['a.md:1:1 list-bullet error'])
    expect(starts('<p>• b<br>• c</p>')).toEqual(['a.md:1:4 list-bullet error'])
    expect(starts('| a |\n|---|\n| • b<br>• c |')).toEqual(['a.md:3:3 list-bullet error'])
  })

  test('a sign within an item is one too many', () => {
    for (const sign of ['•', '–'])
      expect(told(`- ${sign} one`)).toEqual([
        `a.md:1:3 list-bullet warning To Markdown \`${sign}\` makes no list. This is an item already: delete \`${sign}\`.`,
      ])
  })
})

test('a no-break space where a heading or a list needs an ordinary one is an error at its column', () => {
  expect(told('##\u00a0Heading')).toEqual(['a.md:1:3 character-space error A no-break space stands here (column 3): type an ordinary one.'])
  expect(told('-\u2003one')).toEqual([
    'a.md:1:2 character-space error A space of its own kind (U+2003) stands here (column 2): type an ordinary one.',
  ])
  expect(told('1.\u00a0one')).toHaveLength(1)
  expect(told('- one\n\u00a0\u00a0- two')).toEqual([
    'a.md:2:1 character-space error A no-break space stands here (column 1): type an ordinary one.',
  ])
})

describe('what other kinds of Markdown have warns, with what to do', () => {
  test.each([
    ['==high==', '`==high==`', 'For weight write `**words**`.'],
    ['[!note] Title', '`[!note]`', 'Write `**Note:**` there.'],
    ['Words ^abc-12', '`^abc-12`', "It is an editor's sign for this paragraph. Take it out."],
    ['{{title}}', '`{{title}}`', 'It is a gap of a template: fill it in, or take it out.'],
    ['### Heading {#id}', '`{#id}`', 'Take it out.'],
    [':::note', '`:::note`', 'Take it out.'],
    ['$$x$$', '`$$x$$`', 'Write it in words.'],
    ['Words[^1]', '`[^1]`', 'Put the note into the sentence.'],
    ['#draft #todo', '`#draft #todo`', 'Tags are not read. Take it out.'],
    ['##Heading', '`##`', 'A heading needs a space after these signs. Type it.'],
    ['- [ ] do', '`[ ]`', 'There are no boxes to tick. Take it out.'],
    ['<o:p>', '`<o:p>`', 'It was copied from Word. Take it out.'],
    ['<![if !supportLists]>', '`<![if !supportLists]>`', 'It was copied from Word. Take it out.'],
    [
      'Error! Reference source not found.',
      '`Error! Reference source not found.`',
      'Word left it where a reference was: write what it was to say.',
    ],
    ['**Bold **text', '`**`', 'To make words bold, let it touch them; else take it out.'],
  ])('%s', (markdown, sign, cure) => {
    expect(told(markdown)).toEqual([expect.stringMatching(/^a\.md:1:\d+ markup-unread warning /)])
    expect(told(markdown)[0]).toContain(`${sign} is not read here, so the page would show it as it stands. ${cure}`)
  })

  test('a heading without words', () => {
    expect(told('Words.\n\n##')).toEqual([
      'a.md:3:1 markup-unread warning This heading has no words, so readers would see an empty one. Write them, or take the signs out.',
    ])
  })

  test('a table whose lines do not fit, lines that begin as code, and a definition that nothing uses', () => {
    expect(told('| a | b |\n|---|\n| c | d |')).toEqual([
      'a.md:2:1 markup-unread warning This table is not read, and its lines would run into one another. Give its first line as many `|` as this one.',
    ])
    const code = 'Four spaces or a tab begin this line, so the page would show it as code, and read no link in it. Take them out.'
    expect(told('Words.\n\n    More words.')).toEqual([`a.md:3:1 markup-unread warning ${code}`])
    expect(told('\t[Escalation](../themes/escalation.md): say it.')).toEqual([`a.md:1:1 markup-unread error ${code}`])
    expect(told('[Mother]: no')).toEqual([
      'a.md:1:1 markup-unread warning This line says where links to `[Mother]` lead, and there is none, so no reader sees it. If it is a text, write `\\[Mother]: no ...`; else take it out.',
    ])
  })
})

describe('ordinary writing is left alone', () => {
  test.each([
    'A dash – within a sentence – is fine — so. Ages 8–9, pp. 3-5, and –5 °C.',
    'She said (a) one thing and (b) another.',
    'The school\n– which had rung twice –\nrang again.',
    '> Words of hers.\n>\n> — Child T',
    '[sic] and [the father] and [1] and [...] and […] she [the mother] said. [...][sic]',
    'What? [Silence.] (She left.) He [the partner] (aged 30) left.',
    'Call 0800 028 4428 (24 hours). 100% sure, 50 %. £50, $5 and US$6.',
    'At 9:30 or 10:15; ratio 3:1; and/or; 24/7; either//or. C: drive? Plan B: do it.',
    'In 2019.\n12. was the number.',
    '#1 priority, and #MeToo in a sentence.',
    '- One\n- Two\n  - Three\n\n1. One\n2. Two\n\n* One\n\n1) One',
    '| a | b |\n|---|---|\n| c | d |',
    'See [a](../themes/a.md "A title"), [b](<../documents/a b.pdf>) and <https://example.org/>.',
    'See [x] and [y][x].\n\n[x]: ../themes/a.md\n\n[//]: # (a comment)',
    '\\[\\[not\\]\\] \\*\\*so\\*\\* 5 < 6 &amp; a&nbsp;b',
    '`[[x]] %%y%% [a](b c)`\n\n```\n[[x]] • y\n```',
    '([Child T](../briefings/child-t.md), ¶4.1; [Julie](../briefings/julie.md), Theme 6)',
    'A → B, mother -> father, x == y, a^2.',
    '10\u00a0km\n\n## What\u00a0happened',
    'See … https://example.org/a%%20b.',
    'c:/o and w/o, s/he, and/or /him/ her.',
    '– Anon.\n\nWords.\n\n– a young person',
    '→ What this means',
    '-ve result',
    '[The mother] [sic] said [[she] left [him] there]. Home • About',
    '1.2 of the report says so.\n1.3 says more.',
    'The rate was\n1.2 million in one year, and\n1.3 million in the next.',
    'A. Smith, chair\nB. Jones',
    'A. Smith\nB. Jones',
    'A. Smith (chair)\nB. Jones (author)',
    'Plan\nB. was\nC. then.',
    '~ 5 weeks\n~ 6 weeks',
    '-> What this means',
    'The form says: [name] [date].',
    'The office told her [see the report (https://example.org/a) and its index] so.',
    '[The mother (aged 30) said so. She [the mother] left.',
    'Words [...] ... and [sic]. A 5 < 6 &lt; 7 &#83; and {a}.',
    'Plan B : do it. Option S: \\*this\\*, a :\\-) and &#83;: words.',
    'See https://mailbox.com/ and https://checkpoint.com/.',
    'Under § 47 and\n§ 17, of 1.5 million\nand\n2.5 million',
    '[a](https://example.org/?q=%22x%22)',
    '<!-- not published: S:\\x [[y]] -->',
  ])('%j', (markdown) => {
    expect(told(markdown)).toEqual([])
  })
})

test('what goes on for ever is told of by its first hundred', () => {
  expect(told('%%x%% \n\n'.repeat(500))).toHaveLength(100)
})

test('a field tells of links by name, of points in a line, and of curly quotation marks around the whole', () => {
  const about = (value: string) => {
    const { errors, warnings } = load({ 'glossary.yaml': swap('A meeting about the highest risk.', value) })
    return [...errors, ...warnings]
  }
  const reason =
    'YAML takes these curly quotation marks for a part of the text, so pages would show them. Type straight ones, or none; if readers are to see them, put straight ones around them.'
  expect(about('“A meeting.”')).toEqual([`glossary.yaml:4:12 markup-unread ${reason}`])
  for (const value of ['"“A meeting.”"', '“A meeting” and “talk”', 'A “meeting”', 'A meeting [sic] [...].'])
    expect(about(value)).toEqual([])
  expect(about('See [a][missing] here.')).toEqual([
    'glossary.yaml:4:16 link-unread No links are read in this field, so pages would show this as it stands. Write the words alone.',
  ])
  expect(about('• one • two')).toEqual([
    'glossary.yaml:4:12 list-bullet These points run into one another: `•` makes no list here. Write a sentence.',
  ])
})

test('every kind of entry is looked through, and every field and vocabulary that is shown', () => {
  const session =
    '---\ntitle: Talk\nfor: A team.\nsummary: Words.\nstatus: published\npublished: 2026-11-21\nminutes: 5\nsteps:\n  - title: Talk\n    minutes: 5\n    notes: See [[child-t]].\n---\n\nRead [[a]].\n'
  const { errors, warnings } = load({
    'site.yaml': swap('tagline: Learning from reviews', 'tagline: "From S:\\\\Reviews"'),
    'glossary.yaml': swap('A meeting about the highest risk.', 'A meeting, see [[risk]].'),
    'agencies.yaml': swap('about: Protects people.', 'about: Protects people %%all?%%.'),
    'pages/about.md': '---\ntitle: About\nsummary: See [us](https://example.org/).\n---\n\nRead [[a]].\n',
    'themes/escalation.md': (text) => `${text}\n[[a]]\n`,
    'briefings/child-t.md': swap(
      'text: Make sure that concerns are raised again.',
      'text: Raise **again**, as in file:///S:/Smith &amp; Co.',
    ),
    'sessions/talk.md': session,
  })
  expect([...errors, ...warnings].map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    'agencies.yaml:4:26 comment-shown',
    'briefings/child-t.md:20:34 path-local',
    'glossary.yaml:4:27 link-unread',
    'pages/about.md:3:14 link-unread',
    'pages/about.md:6:6 link-unread',
    'sessions/talk.md:11:12 link-unread',
    'sessions/talk.md:14:6 link-unread',
    'site.yaml:2:16 path-local',
    'themes/escalation.md:8:1 link-unread',
    'briefings/child-t.md:20:17 markup-unread',
    'briefings/child-t.md:20:51 markup-unread',
  ])
  expect(errors.join('\n')).toContain(
    'pages/about.md:3:14 link-unread No links are read in this field, so pages would show this as it stands. Write the words alone.',
  )
})
