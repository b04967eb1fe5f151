import { describe, expect, test } from 'vitest'
import { all, load, swap } from '../folder.ts'

const withAliases = (yaml: string) => swap('kind: review', `kind: review\naliases: ${yaml}`)
const said = (yaml: string) => load({ 'briefings/child-t.md': withAliases(yaml) }).errors

describe('two claims on one address fail, each where it stands', () => {
  test('of two aliases', () => {
    expect(
      load({ 'briefings/child-t.md': withAliases('[old]'), 'briefings/men.md': swap('kind: topic', 'kind: topic\naliases: [older, old]') })
        .errors,
    ).toEqual([
      'briefings/child-t.md:3:11 address-claimed `/briefings/old/` is claimed here and in `briefings/men.md`. Only one can have it: take one of the two out.',
      'briefings/men.md:3:18 address-claimed `/briefings/old/` is claimed here and in `briefings/child-t.md`. Only one can have it: take one of the two out.',
    ])
  })

  test('of an alias and a page that is there, or will be; a draft holds nothing up', () => {
    const men = (status: string) =>
      load({ 'briefings/child-t.md': withAliases('[men]'), 'briefings/men.md': swap('status: published', status) })
    for (const status of ['status: published', 'status: published\npublishFrom: 2027-01-01']) {
      expect(men(status).errors).toEqual([
        'briefings/child-t.md:3:11 address-claimed `/briefings/men/` is there already. Take this alias out, or give the other a new name.',
        'briefings/men.md:1:1 address-claimed `briefings/child-t.md` has an alias for `/briefings/men/`, which is here. Take the alias out, or give this another name.',
      ])
    }
    const { errors, warnings } = men('status: draft')
    expect(errors).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('briefings/men.md:1:1 address-claimed `briefings/child-t.md` has an alias')])
  })

  test('of an alias and one of the site’s own pages', () => {
    const page = '---\ntitle: About\nsummary: About this site.\naliases: [themes]\n---\n\nWords.\n'
    expect(load({ 'pages/about.md': page }).errors).toEqual([
      'pages/about.md:4:11 address-claimed `/themes/` is there already. Take this alias out, or give the other a new name.',
    ])
  })

  test.each([
    '/briefings/men',
    '/briefings/men/index.html',
    '/index.html',
    '/404.html',
    '/robots.txt',
    '/_headers',
    '/offline/',
    '/sw.js',
    '/_astro/x.css',
  ])('of an alias and what the site has for itself, however it is written: %s', (from) => {
    expect(said(`[{ from: ${from} }]`)).toEqual([
      expect.stringMatching(/^briefings\/child-t\.md:3:11 address-claimed .* is there already\./),
    ])
  })

  test('of an anchor that is there', () => {
    expect(said('[{ from: "#learning-unseen-men", to: "#learning" }]')).toEqual([
      'briefings/child-t.md:3:11 address-claimed `/briefings/child-t/#learning-unseen-men` is there already. Take this alias out, or give the other a new name.',
    ])
  })
})

describe('an alias leads to what is there', () => {
  test.each([
    ['[{ from: "#learning-old", to: "#lerning" }]', 'link-dead There is no `/briefings/child-t/#lerning`. Did you mean `learning`?'],
    [
      '[{ from: /old/, to: /themes/escalatoin/ }]',
      'link-dead There is no address `/themes/escalatoin/`. Did you mean `/themes/escalation/`?',
    ],
    [
      '[{ from: "#learning-old", to: "/briefings/men/#learning" }]',
      'link-dead `/briefings/child-t/#learning-old` can only lead to a place on its own page: no server sees what stands behind a `#`.',
    ],
  ])('%s', (yaml, message) => {
    expect(said(yaml)).toEqual([`briefings/child-t.md:3:11 ${message}`])
  })

  test.each(['[Old]', '[old/er]', '["../old"]', '[2020]', '[{ form: "#x" }]', '[[old]]'])('and has the form of one: %s', (yaml) => {
    expect(said(yaml)).toEqual([
      expect.stringMatching(/^briefings\/child-t\.md:3:1\d (field-value Write a former id|field-missing|field-unknown|field-type)/),
    ])
  })

  test.each([
    '[{ from: old, to: "#x" }]',
    '[{ from: "/../../etc/passwd" }]',
    '[{ from: "/a/%2e%2e/b/" }]',
    '[{ from: "/a//b/" }]',
    '[{ from: "//example.org/" }]',
    '[{ from: "https://example.org/" }]',
    '[{ from: "/a%2fb/" }]',
    '[{ from: "/a\\nb/" }]',
    '[{ from: "/a b/" }]',
    '[{ from: "/.sevenfold.json" }]',
    '[{ from: "/*" }]',
    '[{ from: /old/, to: "javascript:alert(1)" }]',
  ])('and names no address that is none: %s', (yaml) => {
    expect(said(yaml)).toEqual([
      expect.stringMatching(
        /^briefings\/child-t\.md:3:\d+ field-value Write an address as the ledger has it, from the home of the site on, or an anchor: `\/briefings\/child-t\/`, `#learning-escalation`\.$/,
      ),
    ])
  })
})

test('an alias of a draft has no effect', () => {
  const { errors, library } = load({
    'briefings/men.md': all(swap('kind: topic', 'kind: topic\naliases: [old]'), swap('status: published', 'status: draft')),
  })
  expect(errors).toEqual([])
  expect(library?.former).toEqual([])
})
