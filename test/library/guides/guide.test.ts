import { describe, expect, test } from 'vitest'
import { searchPages } from '../../../src/search/index/documents.ts'
import { briefingMain } from '../../../src/views/briefing.ts'
import { guideMain } from '../../../src/views/guide.ts'
import { themeMain } from '../../../src/views/theme.ts'
import { libraryOf, load, type Override, swap } from '../folder.ts'
import { GUIDE } from './guide.ts'

const PATH = 'guides/escalate.md'
const withGuide = (guide = GUIDE): Record<string, Override> => ({ [PATH]: guide })
const changed = (from: string, to: string) => withGuide(swap(from, to)(GUIDE))
const problems = (overrides: Record<string, Override>) => {
  const { errors, warnings } = load(overrides)
  return { errors, warnings }
}
const OVERDUE = changed('checkAgain: 2026-12-01', 'checkAgain: 2026-11-20')
const CONTACTS = ['01632 960101', 'tel:01632960101', 'mailto:advice@example.org', 'https://example.org/form', '9 am to 5 pm', 'duty worker']

const guideOf = (overrides: Record<string, Override>) => {
  const library = libraryOf(overrides)
  const [guide] = library.guides
  if (!guide) throw new Error('There is no guide.')
  return { guide, library, html: guideMain(guide, library) }
}

describe('a guide', () => {
  test('has no problem: the names and numbers of its contacts are public', () => {
    expect(problems(withGuide())).toEqual({ errors: [], warnings: [] })
  })

  test('names the site of a form, and on paper the whole of its address', () =>
    expect(guideOf(withGuide()).html).toContain('<a href="https://example.org/form">example.org<span class="print-only">/form</span></a>'))

  test.each([
    ['owner: Partnership office', 'owner: Mrs Jane Smith'],
    ['Ring first.', 'Ring Mrs Jane Smith first.'],
  ])('is looked through everywhere else: %s', (from, to) => {
    expect(problems(changed(from, to)).warnings).toEqual([expect.stringContaining('identity-name')])
  })

  test('and an NHS number stops in its contacts, too', () => {
    expect(problems(changed('phone: 01632 960101', 'phone: 999 110 6847')).errors).toEqual([expect.stringContaining('identity-nhs-number')])
  })

  test.each([
    ['phone: 01632 960101', 'phone: 1632960101', 'Put quotation marks around a number'],
    ['phone: 01632 960101', 'phone: ring us', 'Write a telephone number in digits and spaces'],
    ['email: advice@example.org', 'email: advice', 'Write an e-mail address'],
    ['address: https://example.org/form', 'address: javascript:alert(1)', 'Write the whole address of a page'],
    ['themes: [unseen-men, escalation]', 'themes: [unseen-man]', 'Did you mean `unseen-men`?'],
    ['checked: 2026-06-01', 'checked: 2026-11-22', 'This day is still to come'],
    ['checkAgain: 2026-12-01', 'checkAgain: 2026-06-01', 'This day is not after the day of `checked`'],
    ['(../themes/escalation.md)', '(../themes/nothing.md)', 'There is no theme `nothing`'],
  ])('with %s as %s is told of: %s', (from, to, words) => {
    expect(problems(changed(from, to)).errors).toEqual([expect.stringContaining(words)])
  })

  test('is on themes that readers see', () => {
    const draft = { 'themes/gone.md': '---\nterm: Gone\ndefinition: Not yet.\nstatus: draft\n---\nWords.\n' }
    expect(problems({ ...draft, ...changed('themes: [unseen-men', 'themes: [gone') }).errors).toEqual([
      expect.stringContaining('link-unpublished'),
    ])
  })

  test('can be linked to, and to its headings', () => {
    const link = (hash: string) => ({
      ...withGuide(),
      'pages/a.md': `---\ntitle: A\nsummary: A.\n---\n[Here](../guides/escalate.md${hash})\n`,
    })
    expect(libraryOf(link('#the-steps')).pages[0]?.html).toContain('href="/guides/escalate/#the-steps"')
    expect(problems(link('#nowhere')).errors).toEqual([expect.stringContaining('There is no section `#nowhere` in guide `escalate`')])
  })

  test('shows its contacts as links, marked with the day until which they hold', () => {
    const { html } = guideOf(withGuide())
    for (const words of CONTACTS) expect(html).toContain(words)
    expect(html).toContain('data-until="2026-12-01"')
    expect(html).toMatch(/<div data-after="2026-12-01" hidden><p class="notice">[^<]*1 December 2026/)
  })

  test('escapes what stands in its fields', () => {
    expect(guideOf(changed('title: How to', 'title: <b>How</b> & to')).html).toContain('<h1>&lt;b>How&lt;/b> &amp; to escalate here</h1>')
  })

  test('is named by its themes and below the learning of briefings on them, once, and found by the search', () => {
    const { library } = guideOf(withGuide())
    const named = library.themes.map((theme) => themeMain(theme, { data: [], currentPage: 1, lastPage: 1 } as never, library))
    expect(named.map((html) => html.split('href="/guides/escalate/"').length - 1)).toEqual([1, 1])
    const [learning = ''] =
      briefingMain(library.briefings[0] as never, library).match(/<section class="section" id="learning".*?<\/section>/s) ?? []
    expect(learning.split('href="/guides/escalate/"').length - 1).toBe(1)
    const found = [...searchPages(library)].filter(({ shown }) => shown.address === '/guides/escalate/')
    expect(found.map(({ results }) => results[0]?.facets)).toEqual([{ kind: ['guide'], theme: ['unseen-men', 'escalation'] }])
    expect(JSON.stringify(found)).toContain('Ring first.')
    expect(JSON.stringify(found)).not.toContain('960101')
  })
})

describe('a guide that was not checked again in time', () => {
  test('says so on its page, and nothing in the Library knows its contacts', () => {
    const { guide, html } = guideOf(OVERDUE)
    expect([guide.isOverdue, guide.contacts]).toEqual([true, []])
    expect(html).toMatch(/<p class="notice">[^<]*20 November 2026/)
    for (const words of CONTACTS) expect(html).not.toContain(words)
  })

  test('says so wherever it is named', () => {
    const { library } = guideOf(OVERDUE)
    const pages = [themeMain(library.themes[0] as never, { data: [], currentPage: 1, lastPage: 1 } as never, library)]
    pages.push(briefingMain(library.briefings[0] as never, library))
    const search = [...searchPages(library)].find(({ shown }) => shown.kind === 'guide')
    expect(search?.shown.parts[0]?.text).toMatch(/^It may be out of date\./)
    for (const page of pages) expect(page).toMatch(/escalate\/">[^<]*<\/a>[^<]*<strong> It may be out of date\./)
  })

  test('warns whoever publishes it, and not on the day itself', () => {
    expect(problems(OVERDUE)).toEqual({ errors: [], warnings: [expect.stringContaining('This day has passed')] })
    expect(problems(changed('checkAgain: 2026-12-01', 'checkAgain: 2026-11-21'))).toEqual({ errors: [], warnings: [] })
  })
})
