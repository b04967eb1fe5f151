import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadLibrary } from '../../../src/library/load.ts'
import { libraryOf, load, NOW, write } from '../folder.ts'

const and = (fields: string) => (text: string) => `${text}${fields}\n`
const page = (title: string, more = '') => `---\ntitle: ${title}\nsummary: A page.\n${more}---\nWords.\n`
const PAGES = { 'pages/about.md': page('About us'), 'pages/contact.md': page('Contact') }

describe('what stands around the pages', () => {
  test('is as it was where nothing is said of it', () => {
    const { frame } = libraryOf(PAGES)
    expect(frame.navigation.map(({ address, name }) => `${address} ${name}`)).toEqual([
      '/briefings/ Briefings',
      '/themes/ Themes',
      '/for/ Your role',
      '/recommendations/ Recommendations',
      '/questions/ Questions',
      '/sessions/ Sessions',
      '/search/ Search',
    ])
    expect(frame.footer.map(({ name }) => name)).toEqual(['About us', 'Contact', 'Glossary', 'Partnerships', 'Kept on this device'])
    expect(frame).toMatchObject({ hasOwn: false })
  })

  test('has the places that are named, in their order, in the words of the partnership', () => {
    const { frame } = libraryOf({
      ...PAGES,
      'site.yaml': and(`navigation: [search, pages/contact.md, { to: briefings, text: Reviews }]
footer: [glossary, { to: "https://example.org/privacy", text: Privacy }, pages/about.md]
concern: pages/contact.md
messages: { frame: { search: Find } }`),
    })
    expect(frame.navigation).toEqual([
      { address: '/search/', name: 'Find' },
      { address: '/contact/', name: 'Contact' },
      { address: '/briefings/', name: 'Reviews' },
    ])
    expect(frame.footer.map(({ address }) => address)).toEqual(['/glossary/', 'https://example.org/privacy', '/about/'])
    expect(frame.concern).toBe('/contact/')
  })

  test('names no page that was withdrawn, and holds no withdrawal up', () => {
    const withdrawn = page('Secret', 'status: withdrawn\nwithdrawn: { on: 2026-11-21, reason: It was wrong. }\n')
    const { library, errors, warnings } = load({ 'pages/about.md': withdrawn, 'site.yaml': and('navigation: [search, pages/about.md]') })
    expect(errors).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('site.yaml:32:22 link-withdrawn `about` was withdrawn')])
    expect(library?.frame.navigation.map(({ name }) => name)).toEqual(['Search'])
  })

  test('holds no withdrawal up, whatever it names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sevenfold-frame-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    write(folder, { 'site.yaml': and('navigation: [search, pages/gone.md]\nlogo: { light: logo.svg, alt: Example }') })
    expect(loadLibrary({ folder, now: NOW }).library).toBeUndefined()
    const { library } = loadLibrary({ folder, now: NOW, mending: new Map() })
    expect(library?.frame.navigation.map(({ name }) => name)).toEqual(['Search'])
    expect(library?.frame.logo).toBeUndefined()
  })

  test('leads to nothing that is kept, where nothing is kept', () => {
    expect(libraryOf({ 'site.yaml': and('offline: false') }).frame.footer.map(({ name }) => name)).not.toContain('Kept on this device')
  })
})

test.each([
  [
    'a section that is none',
    'navigation: [brefings]',
    'site.yaml:32:14 field-value `brefings` is no section of the site. Did you mean `briefings`?',
  ],
  [
    'a page that is not there',
    'navigation: [search, pages/abuot.md]',
    'site.yaml:32:22 link-dead There is no page `abuot`. Did you mean `about`?',
  ],
  ['a draft', 'footer: [pages/draft.md]', 'site.yaml:32:10 link-unpublished `draft` is `draft`'],
  ['what is not yet published', 'concern: pages/later.md', 'site.yaml:32:10 link-unpublished `later` is not published yet'],
  ['another site, at the top', 'navigation: ["https://example.org/"]', 'site.yaml:32:14 field-value Write one of `briefings`'],
  ['another site without a word for it', 'footer: ["https://example.org/"]', 'site.yaml:32:10 field-value Say what the link is called'],
  [
    'a script',
    'footer: [{ to: "javascript:alert(1)", text: x }]',
    'site.yaml:32:10 field-value `javascript:alert(1)` is no section of the site.',
  ],
  [
    'a name before the host',
    'footer: [{ to: "https://safe.example@example.org/", text: x }]',
    'site.yaml:32:10 field-value A name or a password stands before the `@`',
  ],
  ['the same, for a concern', 'concern: "https://safe.example@example.org/"', 'site.yaml:32:10 field-value A name or a password'],
  ['what is no address, for a concern', 'concern: "https://[/"', 'site.yaml:32:10 field-value Write the whole address of a page'],
  ['a script, for a concern', 'concern: "javascript:alert(1)"', 'site.yaml:32:10 field-value Write the address of the page or the form'],
  [
    'the same twice',
    'navigation: [search, { to: search, text: Find }]',
    'site.yaml:32:13 field-value Two of these lead to the same place.',
  ],
  ['nothing at all', 'footer: []', 'site.yaml:32:9 field-value List at least one, or leave this out.'],
  [
    'a page of the site itself, to leave it',
    'exit: https://sevenfold.example/about/',
    'site.yaml:32:7 field-value This is a page of the site itself',
  ],
  ['no page, to leave it', 'exit: bbc.co.uk', 'site.yaml:32:7 field-value Write the whole address of a page, from `https://`.'],
  [
    'a helpline without a way to it',
    'helplines: [{ name: Someone }]',
    'site.yaml:32:13 field-value Give its telephone number, or its web address.',
  ],
  ['a number that lost its nought', 'contact: { phone: 1632960000 }', 'site.yaml:32:19 field-type Put quotation marks around a number'],
  [
    'a contact with nothing in it',
    'contact: { name: Unit }',
    'site.yaml:32:10 field-value Give at least one of `email`, `phone` and `address`.',
  ],
])('%s is an error that says what to do', (_, field, says) => {
  const files = {
    'pages/about.md': page('About us'),
    'pages/draft.md': page('Draft', 'status: draft\n'),
    'pages/later.md': page('Later', 'status: published\npublishFrom: 2026-12-01\n'),
  }
  expect(load({ ...files, 'site.yaml': and(field) }).errors).toEqual([expect.stringContaining(says)])
})

test('the rules read the words of all of it', () => {
  const { warnings } = load({
    'site.yaml': and(`home: { heading: Mrs Karen Ashby, opening: Mrs Karen Bright }
navigation: [{ to: search, text: Mrs Karen Cole }]
footer: [{ to: "https://example.org/", text: Mrs Karen Dale }]
contact: { name: Mrs Karen Eden, phone: 01632 960000, hours: Mrs Karen Frost }
helplines: [{ name: Mrs Karen Gray, note: Mrs Karen Hale, hours: Mrs Karen Ince, phone: 01632 960001 }]
spelling: [Mrs Karen Joyce]`),
  })
  const found = warnings.flatMap((warning) => /identity-name `Mrs Karen (\w+)`/.exec(warning)?.[1] ?? [])
  expect(found).toEqual(['Ashby', 'Bright', 'Cole', 'Dale', 'Eden', 'Frost', 'Gray', 'Hale', 'Ince', 'Joyce'])
  expect(warnings.filter((warning) => !warning.includes('identity-name'))).toEqual([])
})

test.each([
  ['an address at the foot', 'footer: [{ to: "https://example.org/a.smith@example.org", text: x }]', 'identity-email'],
  ['that of a concern', 'concern: "https://example.org/a.smith@example.org"', 'identity-email'],
  ['the way out', 'exit: "https://example.org/a.smith@example.org"', 'identity-email'],
  ['a kind of review', 'reviewTypes: { type: Review of Mrs Karen Dale }', 'identity-name'],
])('and %s', (_, field, rule) => {
  expect(load({ 'site.yaml': and(field) }).warnings).toEqual([expect.stringContaining(rule)])
})
