import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../src/settings/environment.ts'
import { textsIn } from './texts.ts'

/** Where everything that people read comes from the messages: folders and files. */
const FOLDERS = ['src/pages', 'src/layouts', 'src/components', 'src/views', 'src/exports', 'src/hosting', 'src/search', 'src/client']

/** What is no word of the interface, and why. */
const ALLOWED: readonly { where: RegExp; text: RegExp; why: string }[] = [
  { where: /./, text: /^Sevenfold$/, why: 'A name, in every language the same.' },
  { where: /Head\.astro|Page\.astro/, text: /^(?:width=device-width.*|noindex|summary_large_image)$/, why: 'Values that programs read.' },
  { where: /letters\.ts|text\.ts/, text: /Typeface|typeface=/, why: 'Names of typefaces.' },
  { where: /robots\.txt|security-txt|inline-style/, text: /^(?:User-agent|Contact|:root)/, why: 'Words of a file format.' },
  { where: /client\/(?:copying|exit-page|slides\/keys)\.ts/, text: /^(?:Escape|Enter|Shift)$/, why: 'Names of keys.' },
  { where: /action-plan\/docx\.ts/, text: /^(?:Title|Normal|Column name)$/, why: 'Names of styles in a file format.' },
  { where: /plan-storage|cache-names/, text: /^sevenfold action plan$|^sw\.js refused$/, why: 'Under what a device keeps something.' },
  { where: /client\/offline\//, text: /^(?:Vary|Accept)$/, why: 'Names of headers.' },
  { where: /session-pages/, text: /^The site was built anew\.$/, why: 'An error that the program catches itself.' },
  { where: /views\/slides\/stage/, text: /^slide of-$/, why: 'Names of classes.' },
  {
    where: /query\/tokenizer/,
    text: /^(?:mother: mum|a about after) /,
    why: 'What words mean the same, or nothing, to the search in English.',
  },
  { where: /-worker\.ts/, text: /^The (?:files of slides|pictures for links)$/, why: 'For those who build: what failed.' },
  { where: /hosting\/former-addresses\.ts/, text: /is there already/, why: 'For those who build: what failed.' },
  {
    where: /hosting\/(?:redirect-rules|server-files)\.ts/,
    text: /^# |^Header always/,
    why: 'Settings of servers, and notes for those who run them.',
  },
  { where: /pptx\/(?:layout|template|ring)\.ts/, text: /./, why: 'Names of shapes and layouts, for programs and those who edit the file.' },
]

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:astro|ts)$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
)

const found = files.flatMap((path) =>
  textsIn(readFileSync(join(ROOT, path), 'utf8'), path.endsWith('.astro')).map((text) => ({ path, text })),
)
const allows = ({ where, text: allowed }: (typeof ALLOWED)[number], { path, text }: (typeof found)[number]) =>
  where.test(path) && allowed.test(text)

test('no text for people stands outside the messages', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(found.filter((one) => !ALLOWED.some((allowed) => allows(allowed, one))).map(({ path, text }) => `${path}: ${text}`)).toEqual([])
})

test('nothing is allowed that does not stand there', () => {
  expect(ALLOWED.filter((allowed) => !found.some((one) => allows(allowed, one))).map(({ why }) => why)).toEqual([])
})

test.each([
  ['words of a page', '<p>Read <b>it</b> {x}</p>', true, ['Read', 'it']],
  ['an attribute that is read', '<nav aria-label="Site" class="plain chips"><img alt=""></nav>', true, ['Site']],
  ['a property of a component', '<Page title="Your role" address={x} />', true, ['Your role']],
  ['a text in an expression', `<p>{n > 1 ? 'Two of them' : \`One of \${n}\`}</p>`, true, ['Two of them', 'One of']],
  ['a text before the page', "---\nconst title = 'Your role'\n---\n<p>{title}</p>", true, ['Your role']],
  ['words of a template', `const x = html\`<p class="quiet" title="A name">\${y}: more</p>\``, false, ['A name', ': more']],
  ['a text with what is filled in', `const x = \`\${name}: what is due\``, false, [': what is due']],
  [
    'no path, no class, no tag and no error',
    `import x from 'A b'\nthrow new Error(\`No \${x} here\`)\nconst y = ['plain chips', 'aria-label', \`\${a}/b\`]`,
    false,
    [],
  ],
])('%s is found as it is', (_, source, isAstro, texts) => {
  expect(textsIn(source, isAstro)).toEqual(texts)
})
