import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ADDRESS_ID, OWN_ANCHORS } from '../../../src/model/id.ts'
import { isReserved } from '../../../src/model/kinds.ts'
import { load, MINIMAL, swap } from '../folder.ts'

const page = '---\ntitle: A page\nsummary: A page.\n---\nWords.\n'

test.each([
  'briefings',
  'themes',
  'for',
  'recommendations',
  'partnerships',
  'questions',
  'sessions',
  'search',
  'glossary',
  'documents',
  'index',
  'b',
  't',
  's',
])('no page may take the site’s own address /%s/', (id) => {
  expect(load({ [`pages/${id}.md`]: page }).errors).toEqual([
    `pages/${id}.md:1:1 id-duplicate The site has its own page at \`/${id}/\`. Give this file another name.`,
  ])
})

test('each address at which the site has a page or a file of its own is among them', () => {
  const pages = globSync('*', { cwd: resolve(import.meta.dirname, '../../../src/pages') }).map((name) => name.replace(/\..*$/, ''))
  const ids = pages.filter((name) => ADDRESS_ID.test(name))
  expect(ids.length).toBeGreaterThan(10)
  expect(ids.filter((id) => !isReserved('page', id)).sort()).toEqual(['mark', 'robots', 'sitemap'])
})

test('other names are free', () => {
  expect(load({ 'pages/about.md': page, 'pages/for-schools.md': page }).errors).toEqual([])
})

describe('ids that the site’s own pages have', () => {
  test('are no recommendation’s', () => {
    expect(load({ 'briefings/child-t.md': swap('- id: r1', '- id: main') }).errors).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:19:9 id-duplicate The site's pages have a part of their own with the id \`main\`. Choose another id.",
      ]
    `)
  })

  test('are no glossary entry’s, and nor are its letters', () => {
    const entries = ['main', 'letter-z', 'letter-other', 'letter-before-action'].map((id, i) => `${id}:\n  term: T${i}x\n  meaning: x\n`)
    expect(load({ 'glossary.yaml': (text) => text + entries.join('') }).errors).toMatchInlineSnapshot(`
      [
        "glossary.yaml:5:1 id-duplicate The site's pages have a part of their own with the id \`main\`. Give this entry another id.",
        "glossary.yaml:8:1 id-duplicate The site's pages have a part of their own with the id \`letter-z\`. Give this entry another id.",
        "glossary.yaml:11:1 id-duplicate The site's pages have a part of their own with the id \`letter-other\`. Give this entry another id.",
      ]
    `)
  })

  test('are no briefing’s', () => {
    const { errors } = load({ 'briefings/main.md': MINIMAL['briefings/men.md'] as string })
    expect(errors).toMatchInlineSnapshot(`
      [
        "briefings/main.md:1:1 id-duplicate The site's pages have a part of their own with the id \`main\`. Give this file another name.",
      ]
    `)
  })

  test('are no briefing’s either where explanations have them', () => {
    const { errors } = load({ 'briefings/term-marac.md': MINIMAL['briefings/men.md'] as string })
    expect(errors.join()).toContain('briefings/term-marac.md:1:1 id-duplicate')
  })

  test('and that of a briefing is no heading’s of a theme, whose page shows what the briefing says under it', () => {
    const { errors } = load({ 'themes/escalation.md': (text) => `${text}\n## Child T\n\nWords.\n` })
    expect(errors).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:1:1 id-duplicate A heading here would have the id \`child-t\`, under which the page shows what that briefing says. Reword the heading.",
      ]
    `)
  })

  test('are all known: every id that a component or layout writes', () => {
    const folder = resolve(import.meta.dirname, '../../../src')
    // A page of slides has no words of content beside its sections, and the action-plan sheet has none.
    const files = globSync('{components,layouts}/*.astro', { cwd: folder }).filter(
      (path) => !['layouts/Stage.astro', 'components/PlanForm.astro'].includes(path),
    )
    const written = files.flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]),
    )
    expect(written.length).toBeGreaterThan(3)
    expect(written.filter((id) => !OWN_ANCHORS.includes(id ?? ''))).toEqual([])
  })
})

describe('the day that a briefing was first published', () => {
  const on = (day: string, more = '') => load({ 'briefings/men.md': swap('published: 2026-11-20', `published: ${day}${more}`) }).errors

  test('is not to come, where readers see it already', () => {
    expect(on('2026-11-22')).toMatchInlineSnapshot(`
      [
        "briefings/men.md:6:12 field-value This day is still to come, but the briefing shows already. Correct it, or add \`publishFrom: 2026-11-22\`.",
      ]
    `)
    expect(on('2026-11-22', '\npublishFrom: 2026-11-20').join()).toContain('This day is still to come')
    expect(on('2026-11-21')).toEqual([])
  })

  test('is not before the day from which it shows, but for what was published elsewhere', () => {
    const warned = (status: string, more: string) =>
      load({ 'briefings/men.md': swap('status: published\npublished: 2026-11-20', `status: ${status}\npublished: 2026-11-20\n${more}`) })
    const { errors, warnings } = warned('published', 'publishFrom: 2027-03-01')
    expect(errors).toEqual([])
    expect(warnings).toMatchInlineSnapshot(`
      [
        "briefings/men.md:6:12 field-value The page of this briefing will say that it was published on 20 November 2026, but nothing of it shows before \`publishFrom\`. Write \`published: 2027-03-01\`; or leave it so, if that is when it was first published in another place.",
      ]
    `)
    expect(warned('published', 'publishFrom: 2026-11-21').warnings).toHaveLength(1)
    expect(warned('published', 'publishFrom: 2026-11-20').warnings).toEqual([])
    expect(warned('draft', 'publishFrom: 2027-03-01').warnings).toEqual([])
  })

  test('may be to come, where it shows only then', () => {
    expect(on('2026-11-22', '\npublishFrom: 2026-11-22')).toEqual([])
    expect(
      load({ 'briefings/men.md': swap('status: published\npublished: 2026-11-20', 'status: draft\npublished: 2027-01-01') }).errors,
    ).toEqual([])
  })
})

describe('broader themes', () => {
  const broader = (id: string) => (text: string) => text.replace('\ndefinition:', `\nbroader: ${id}\ndefinition:`)

  test('may stand above one another', () => {
    expect(load({ 'themes/unseen-men.md': broader('escalation') }).errors).toEqual([])
  })

  test('may not form a ring', () => {
    expect(
      load({ 'themes/unseen-men.md': broader('escalation'), 'themes/escalation.md': broader('unseen-men') }).errors,
    ).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:3:10 theme-loop \`escalation\` is broader than itself by way of its broader themes. Take one of them out.",
        "themes/unseen-men.md:5:10 theme-loop \`unseen-men\` is broader than itself by way of its broader themes. Take one of them out.",
      ]
    `)
  })

  test('may not be the theme itself', () => {
    expect(load({ 'themes/escalation.md': broader('escalation') }).errors).toMatchInlineSnapshot(`
      [
        "themes/escalation.md:3:10 theme-loop \`escalation\` is broader than itself by way of its broader themes. Take one of them out.",
      ]
    `)
  })

  test('below a ring are not blamed for it, and the check ends', () => {
    const third = '---\nterm: Third\ndefinition: x\nbroader: escalation\n---\n- x\n'
    const { errors } = load({
      'themes/unseen-men.md': broader('escalation'),
      'themes/escalation.md': broader('unseen-men'),
      'themes/third.md': third,
    })
    expect(errors.map((one) => one.split(':')[0])).toEqual(['themes/escalation.md', 'themes/unseen-men.md'])
  })
})

describe('a term leads to one place', () => {
  test('two themes may not share one', () => {
    expect(load({ 'themes/unseen-men.md': swap('other: [absent fathers]', 'other: [escalation]') }).errors).toMatchInlineSnapshot(`
      [
        "themes/unseen-men.md:3:9 term-duplicate The term \`escalation\` belongs to the theme \`escalation\` already. A term has one place: take it out of one of them.",
      ]
    `)
  })

  test('a glossary entry may not claim a theme’s, whatever its capitals and hyphens', () => {
    expect(load({ 'glossary.yaml': swap('term: MARAC', 'term: Hidden-Men') }).errors).toMatchInlineSnapshot(`
      [
        "glossary.yaml:2:9 term-duplicate The term \`Hidden-Men\` belongs to the theme \`unseen-men\` already. A term has one place: take it out of one of them.",
      ]
    `)
  })

  test('but words in which people ask may lead to several', () => {
    const asked = 'asked: [hidden men, bobby, escalation]'
    const { errors } = load({
      'themes/unseen-men.md': swap('other:', `${asked}\nother:`),
      'themes/escalation.md': swap('related:', `${asked}\nrelated:`),
      'agencies.yaml': (text) => `${text}  ${asked}\n`,
    })
    expect(errors).toEqual([])
  })

  test('two glossary entries may not share one, nor one entry say it twice', () => {
    const second = (text: string) =>
      `${text}  other: [MARAC]\nconference:\n  term: conference\n  meaning: x\n  other: [multi-agency risk assessment conference]\n`
    expect(load({ 'glossary.yaml': second }).errors).toMatchInlineSnapshot(`
      [
        "glossary.yaml:5:11 term-duplicate The term \`MARAC\` stands in this entry already. A term has one place: take it out of one of them.",
        "glossary.yaml:9:11 term-duplicate The term \`multi-agency risk assessment conference\` belongs to the glossary entry \`marac\` already. A term has one place: take it out of one of them.",
      ]
    `)
  })
})

describe('colours', () => {
  test('that cannot be read on each other fail, at the colour to change', () => {
    expect(load({ 'site.yaml': swap('accent: "#0b5a5e"', 'accent: "#9fc5c7"') }).errors).toMatchInlineSnapshot(`
      [
        "site.yaml:7:54 colour-contrast The contrast of the accent on the paper is 1.78:1. WCAG 2.2 AA asks for 4.5:1. Choose colours that lie further apart.",
        "site.yaml:7:54 colour-contrast The contrast of the accent on panels (made from ink and paper) is 1.63:1. WCAG 2.2 AA asks for 4.5:1. Choose colours that lie further apart.",
        "site.yaml:7:54 colour-contrast The contrast of the accent on tints (made from the accent) is 1.66:1. WCAG 2.2 AA asks for 4.5:1. Choose colours that lie further apart.",
        "site.yaml:7:54 colour-contrast The contrast of the paper on the accent is 1.78:1. WCAG 2.2 AA asks for 4.5:1. Choose colours that lie further apart.",
      ]
    `)
  })

  test('are held to WCAG in the dark scheme too', () => {
    expect(
      load({ 'site.yaml': swap('ink: "#e8e6e1"', 'ink: "#444444"') }).errors.map((one) => one.split(' ').slice(0, 2).join(' ')),
    ).toContain('site.yaml:8:34 colour-contrast')
  })
})
