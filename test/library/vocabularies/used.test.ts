import { describe, expect, test } from 'vitest'
import { publishedAddresses } from '../../../src/library/permalinks/published.ts'
import { libraryOf, load, MINIMAL, type Override, swap } from '../folder.ts'

const MORE: Record<string, Override> = {
  'themes/hoarding.md': '---\nterm: Hoarding\nother: [clutter]\ndefinition: Things fill a home.\nrelated: [escalation]\n---\n- Ask.\n',
  'themes/fire.md':
    '---\nterm: Fire at home\ndefinition: What makes a fire likely.\nrelated: [hoarding]\n---\n- Ask the [fire service](../agencies.yaml#fire).\n',
  'agencies.yaml': `${MINIMAL['agencies.yaml']}fire:\n  name: Fire and rescue\n  people: firefighters\n  about: Makes homes safer.\n`,
  'glossary.yaml': `${MINIMAL['glossary.yaml']}dols:\n  term: DoLS\n  long: deprivation of liberty safeguards\n  meaning: Checks.\n  theme: hoarding\n`,
  'partnerships.yaml': `${MINIMAL['partnerships.yaml']}other:\n  name: Other\n  area: Elsewhere\n`,
}
const ids = (overrides: Record<string, Override> = {}) => {
  const { themes, agencies, partnerships, glossary } = libraryOf({ ...MORE, ...overrides })
  return [themes, agencies, partnerships, glossary].map((list) => list.map(({ id }) => id))
}
const page = (text: string, status = 'published') => `---\ntitle: A page\nsummary: What it says.\nstatus: ${status}\n---\n${text}\n`
const USED = [['escalation', 'unseen-men'], ['police'], ['dudley'], ['marac']]

test('what nothing published names is on no page, and no address is promised for it', () => {
  expect(ids()).toEqual(USED)
  const library = libraryOf(MORE)
  expect(library.themes.flatMap(({ related }) => related.map(({ id }) => id))).toEqual(['unseen-men'])
  const addresses = [...publishedAddresses(library)].flatMap(([address, anchors]) => [address, ...anchors])
  expect(addresses.filter((one) => /hoarding|fire|dols|other/.test(one))).toEqual([])
})

describe('it is used once', () => {
  test('a page links to it, and what its own page says is used with it', () => {
    const [themes, agencies] = ids({ 'pages/home.md': page('See [fire](../themes/fire.md).') })
    expect([themes, agencies]).toEqual([
      ['escalation', 'fire', 'unseen-men'],
      ['fire', 'police'],
    ])
  })
  test('a place around the pages leads to it', () => {
    const { library, errors } = load({ ...MORE, 'site.yaml': (text) => `${text}navigation: [briefings, themes/hoarding.md]\n` })
    expect(errors).toEqual([])
    expect(library?.frame.navigation.map(({ name }) => name)).toEqual(['Briefings', 'Hoarding'])
  })
  test('a page says the term', () => {
    expect(ids({ 'pages/home.md': page('A DoLS was in place.') }).at(3)).toEqual(['dols', 'marac'])
  })
  test('a title or a summary says it, by any of its names and in any number; an acronym is one in capitals alone', () => {
    const titled = (title: string) => ids({ 'pages/home.md': page('Words.').replace('A page', title) }).at(3)
    expect(titled('Deprivation of Liberty Safeguards')).toEqual(['dols', 'marac'])
    expect(titled('What DoLS are')).toEqual(['dols', 'marac'])
    expect(titled('What dols are')).toEqual(['marac'])
    expect(titled('Deprivation of liberty')).toEqual(['marac'])
  })
  test('a review is of the kind that it explains', () => {
    const glossary = `${MINIMAL['glossary.yaml']}sar:\n  term: SAR\n  long: safeguarding adults review\n  meaning: A review.\n`
    const type = (id: string) =>
      ids({ 'glossary.yaml': glossary, 'briefings/child-t.md': (text) => text.replace(/type: .*/, `type: ${id}`) }).at(3)
    expect(type('sar')).toEqual(['marac', 'sar'])
    expect(type('dhr')).toEqual(['marac'])
  })
  test('a step of a session opens it', () => {
    const session =
      '---\ntitle: A session\nfor: All.\nsummary: What it is.\nstatus: published\npublished: 2026-11-20\nminutes: 5\nsteps: [{ page: ../themes/hoarding.md, minutes: 5 }]\n---\n'
    expect(ids({ 'sessions/one.md': session })[0]).toContain('hoarding')
  })
  test('it is broader than what is used', () => {
    const broader = swap('definition: Saying', 'broader: hoarding\ndefinition: Saying')
    expect(ids({ 'themes/escalation.md': broader })[0]).toContain('hoarding')
  })
  test('it had another name', () => {
    expect(ids({ 'themes/hoarding.md': '---\nterm: Hoarding\ndefinition: Things.\naliases: [clutter]\n---\n- Ask.\n' })[0]).toContain(
      'hoarding',
    )
  })
  test('the ledger promises it', () => {
    const ledger = '# Site: https://sevenfold.example\n/for/fire/\n/glossary/ #dols\n/partnerships/other/\n/themes/hoarding/\n'
    const { library, errors } = load({ ...MORE, 'addresses.txt': ledger })
    expect(errors).toEqual([])
    expect(library?.themes.map(({ id }) => id)).toContain('hoarding')
    expect(library?.agencies.map(({ id }) => id)).toContain('fire')
    expect(library?.partnerships.map(({ id }) => id)).toContain('other')
    expect(library?.glossary.map(({ id }) => id)).toContain('dols')
  })
})

test('a draft uses nothing', () => {
  expect(ids({ 'pages/home.md': page('See [fire](../themes/fire.md). A DoLS was in place.', 'draft') })).toEqual(USED)
})

test('what is left is known with its names, its meaning and what is near; a draft of a theme is not', () => {
  const { uncovered } = libraryOf({ ...MORE, 'themes/secret.md': '---\nterm: Secret\ndefinition: Not yet.\nstatus: draft\n---\n- No.\n' })
  expect(uncovered).toEqual([
    { kind: 'theme', name: 'Fire at home', other: [], former: [], meaning: 'What makes a fire likely.', near: [] },
    {
      kind: 'theme',
      name: 'Hoarding',
      other: ['clutter'],
      former: [],
      meaning: 'Things fill a home.',
      near: [{ name: 'Escalation', address: '/themes/escalation/' }],
    },
    { kind: 'role', name: 'Fire and rescue', other: ['firefighters'], former: [], meaning: 'Makes homes safer.', near: [] },
    {
      kind: 'term',
      name: 'DoLS',
      other: ['deprivation of liberty safeguards'],
      former: [],
      meaning: 'Checks.',
      near: [{ name: 'Escalation', address: '/themes/escalation/' }],
    },
  ])
})
