import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { diagnosticsOf } from '../../src/diagnostics/report.ts'
import type { Briefing, Review } from '../../src/library/briefings/briefing.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { ROOT } from '../../src/settings/environment.ts'
import { briefingMain } from '../../src/views/briefing.ts'
import { chapterPages } from '../../src/views/chapter-pages.ts'
import { areasOf, nameOfAsked } from '../../src/views/name.ts'
import { gatheredFrom } from '../../src/views/pieces/chapters.ts'
import { themeMain } from '../../src/views/theme.ts'
import { exampleLibrary } from '../library/example.ts'

const { files, library = expect.fail('The shapes have errors.') } = loadLibrary({
  folder: join(ROOT, 'test/shapes/content'),
  now: new Date('2026-11-21T12:00:00Z'),
})
const briefingOf = (id: string): Briefing => library.briefings.find((one) => one.id === id) ?? expect.fail(id)
const treeOf = (html: string) => fromHtml(html, { fragment: true })
const pageOf = (id: string) => treeOf(briefingMain(briefingOf(id), library))
const textsOf = (id: string, selector: string) => selectAll(selector, pageOf(id)).map(textOf)
const facts = (id: string) => selectAll('#papers dl > div', pageOf(id)).map((one) => textOf(one).replace(/\s+/g, ' '))

test('there is nothing to say of briefings of any shape', () => {
  expect(diagnosticsOf(files, '')).toEqual([])
})

describe('a safeguarding adults review', () => {
  test('is of an adult, and says what kind of review it is', () => {
    expect(facts('adult-a')).toEqual(expect.arrayContaining(['Kind of reviewSafeguarding adults review', 'AdultAdult A, late fifties']))
  })

  test('has pages for its sources, in points and in recommendations', () => {
    const { points } = briefingOf('adult-a')
    expect(points.map(({ source }) => source)).toEqual(['(page 12)', '(p. 14)', '(page 17)'])
    expect(library.recommendations.find(({ stableId }) => stableId === 'adult-a-r1')?.sources).toEqual(['page 21'])
  })

  test('that makes one recommendation says so in the singular', () => {
    expect(textsOf('adult-a', '#asked > p:first-of-type')).toEqual(['The report makes 1 recommendation:'])
  })
})

describe('a domestic homicide review', () => {
  test('names adults and children apart', () => {
    expect(facts('adult-f')).toEqual(
      expect.arrayContaining(['Kind of reviewDomestic homicide review', 'AdultsAdult F, 34 years; Adult M', 'ChildChild F, 5 years']),
    )
  })

  test('has its first recommendations on its page, and all of them on another', () => {
    expect(textsOf('adult-f', '#asked > p:first-of-type')).toEqual(['The report makes 4 recommendations. The first:'])
    expect(textsOf('adult-f', '#asked li')).toHaveLength(3)
  })
})

describe('a topic that rests on no review', () => {
  test('is a topic, and nothing more is said of reviews', () => {
    expect(textsOf('what-is-a-review', '.eyebrow')).toEqual(['Topic'])
  })

  test('has under its own headings what these say: words are no good practice', () => {
    const { sections, points } = briefingOf('what-is-a-review')
    expect(sections.map(({ title, holds }) => `${title}: ${holds}`)).toEqual([
      'What: text',
      'Background: text',
      'Why it matters: points',
      'Information: text',
      'Information continued: text',
      'What to do: points',
      'Questions to consider: questions',
    ])
    expect(points.map(({ address }) => address)).toEqual([
      '/briefings/what-is-a-review/#events-self-neglect',
      '/briefings/what-is-a-review/#learning-self-neglect',
    ])
    const theme = library.themes.find(({ id }) => id === 'self-neglect') ?? expect.fail()
    const [page] = chapterPages(theme.address, theme.chapters)
    const html = themeMain(theme, page as never, library)
    expect(html).not.toMatch(/counts as neglect here/i)
    expect(html).toContain('It stood in 45 per cent of the 231 reviews')
    expect(selectAll('#what-is-a-review .eyebrow', treeOf(html)).map(textOf)).toEqual(['Topic'])
  })

  test('is what briefings teach on a page without a review', () => {
    const theme = library.themes.find(({ id }) => id === 'bruising') ?? expect.fail()
    const headingOf = (chapters: typeof theme.chapters) =>
      selectAll('#learning > h2', treeOf(gatheredFrom(chapterPages(theme.address, chapters)[0] as never, theme, library).source)).map(
        textOf,
      )
    expect(headingOf(theme.chapters.filter(({ briefing }) => briefing.kind === 'topic'))).toEqual(['What the briefings teach'])
    expect(headingOf(theme.chapters)).toEqual(['What the reviews teach'])
  })
})

test('a role that a review concerns, and of which none of its points is, has its name and its title', () => {
  const role = library.agencies.find(({ id }) => id === 'fire-and-rescue') ?? expect.fail()
  const [page] = chapterPages(role.address, role.chapters)
  const tree = treeOf(gatheredFrom(page as never, role, library).source)
  expect(selectAll('h2', tree).map(textOf)).toEqual(['What the reviews asked for', 'Named in'])
  expect(selectAll('section:last-of-type li', tree).map(textOf)).toEqual(['Adult A: A risk of fire, and care that was declined'])
})

describe('a topic that is true', () => {
  const topics = library.briefings.filter(({ kind, resources }) => kind === 'topic' && resources.length > 0)

  test('names its sources, each by its title and whole address', () => {
    expect(topics.map(({ id }) => id).sort()).toEqual(['bruising', 'what-is-a-review'])
    for (const { id } of topics) {
      const links = selectAll('#resources a', pageOf(id))
      expect(links.length).toBeGreaterThanOrEqual(3)
      for (const link of links) expect(link.properties.href).toMatch(/^https:\/\/[a-z.-]+\/./)
    }
  })
})

describe('a near miss', () => {
  test('leaves out what its report has not: an author, a period, numbers', () => {
    expect(facts('near-miss')).toEqual([
      'Kind of reviewNear-miss review',
      'Date of the report2026',
      'PersonMr N',
      'ReportNot published here. It was a talk among three services.',
      'BriefingPublished 18 November 2026',
    ])
    expect(library.recommendations.find(({ stableId }) => stableId === 'near-miss-r1')?.sources).toEqual([])
  })
})

describe('a rapid review without an author and recommendations', () => {
  test('says nothing of either', () => {
    expect(facts('baby-b').filter((one) => /^(?:Kind|Reviewer|Child)/.test(one))).toEqual([
      'Kind of reviewRapid review',
      'ChildBaby B, 10 days',
    ])
    expect(textsOf('baby-b', '#asked')).toEqual([])
    expect(briefingMain(briefingOf('baby-b'), library)).not.toContain('/recommendations/')
  })
})

test('a topic under the shipped headings has points where things are to be remembered', () => {
  const { points, questions } = briefingOf('bruising')
  expect(points.map(({ slot, holds }) => `${slot}: ${holds}`)).toEqual(['good-practice: points', 'learning: points'])
  expect(questions).toHaveLength(1)
})

test('partnerships of one area have names that tell them apart, and a review of two of them names the area once', () => {
  expect(library.partnerships.map(nameOfAsked)).toEqual(library.partnerships.map(({ name }) => name))
  expect(areasOf(briefingOf('young-person-w') as Review)).toEqual(['Anyshire'])
  expect(exampleLibrary().partnerships.map(nameOfAsked)).toEqual(exampleLibrary().partnerships.map(({ area }) => area))
})
