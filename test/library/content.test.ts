import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diagnosticsOf } from '../../src/diagnostics/report.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { NOW } from './folder.ts'

/** The content that Sevenfold brings along. */
const { files, library } = loadLibrary({ folder: resolve(import.meta.dirname, '../../content'), now: NOW })

test('has no error and no warning', () => {
  expect(diagnosticsOf(files, 'content')).toEqual([])
  expect(library).toBeDefined()
})

describe('holds', () => {
  const {
    reviews = [],
    topics = [],
    themes = [],
    agencies = [],
    partnerships = [],
    glossary = [],
    pages = [],
    recommendations = [],
    recurrences = [],
  } = library ?? {}

  test('five reviews, topics on them, and the vocabularies', () => {
    expect(reviews.map(({ id }) => id).sort()).toEqual(['child-p-and-child-h', 'child-q', 'child-t', 'child-ys', 'julie'])
    expect(topics.length).toBeGreaterThanOrEqual(3)
    expect(themes.length).toBeGreaterThanOrEqual(25)
    expect(agencies.length).toBeGreaterThanOrEqual(15)
    expect(partnerships.length).toBeGreaterThanOrEqual(4)
    expect(glossary.length).toBeGreaterThanOrEqual(60)
    expect(pages.map(({ id }) => id)).toEqual(expect.arrayContaining(['about', 'accessibility', 'how-to-use']))
  })

  test.each([
    ['child-ys', 13],
    ['child-t', 9],
    ['child-q', 33],
    ['child-p-and-child-h', 59],
    ['julie', 26],
  ])('of %s all %i recommendations, each with its source and a theme', (id, count) => {
    const asked = reviews.find((review) => review.id === id)?.recommendations ?? []
    expect(asked).toHaveLength(count)
    expect(asked.filter(({ sources, themes: about, to }) => sources.length === 0 || about.length === 0 || to.length === 0)).toEqual([])
  })

  test('every recommendation under an id of its own', () => {
    expect(new Set(recommendations.map(({ stableId }) => stableId)).size).toBe(13 + 9 + 33 + 59 + 26)
  })

  test('of Child YS the sixth recommendation in its three parts', () => {
    const sixth = recommendations.find(({ stableId }) => stableId === 'child-ys-r6')
    expect(sixth?.parts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('briefings of seven sections that fit into seven minutes, and end in questions', () => {
    for (const { id, sections, words, questions, kind } of [...reviews, ...topics]) {
      expect(sections, id).toHaveLength(7)
      expect(questions.length, id).toBeGreaterThanOrEqual(5)
      expect(words, id).toBeLessThanOrEqual(1250)
      if (kind === 'review') expect(words, id).toBeGreaterThanOrEqual(600)
    }
  })

  test('an account of its own length that is so', () => {
    const range = (briefings: readonly { words: number }[]) => {
      const counts = briefings.map(({ words }) => words)
      return [Math.min(...counts), Math.max(...counts)].map((count) => count.toLocaleString('en-GB')).join(' to ')
    }
    const about = pages.find(({ id }) => id === 'about')?.html
    expect(about).toContain(`The briefings on reviews here have ${range(reviews)} words`)
    expect(about).toContain(`Those on topics have ${range(topics)},`)
  })

  test('learning on which a source can be looked up, all of it', () => {
    const points = [...reviews, ...topics].flatMap((briefing) => briefing.points)
    expect(points.length).toBeGreaterThan(100)
    expect(points.filter(({ source }) => !source).map(({ text }) => text)).toEqual([])
  })

  test('for each agency the others that the same points and recommendations name', () => {
    const visitors = agencies.find(({ id }) => id === 'health-visiting')
    expect(visitors?.meets.map(({ agency }) => agency.id)).toContain('general-practice')
    for (const { meets } of agencies) {
      for (const { agency, count, shared } of meets) {
        expect(count).toBeGreaterThanOrEqual(shared.length)
        expect(shared.length).toBeGreaterThan(0)
        for (const one of shared) {
          const named = 'to' in one ? [...one.to, ...one.agencies] : one.agencies
          expect(named).toContain(agency)
        }
      }
    }
  })

  describe('lessons that came back', () => {
    const DUDLEY = ['child-p-and-child-h', 'child-t', 'child-ys']
    const reviewsOf = (id: string) => recurrences.find((one) => one.id === id)?.steps.map(({ review }) => review.id)
    const asking = (id: string) =>
      recurrences
        .find((one) => one.id === id)
        ?.steps.flatMap(({ review, recommendations }) => (recommendations.length > 0 ? [review.id] : []))

    test.each([
      ['escalation', 'dudley-escalation', DUDLEY],
      ['genograms', 'dudley-genograms', ['child-p-and-child-h', 'child-ys']],
      ['men and fathers', 'dudley-unseen-men', ['child-p-and-child-h', 'child-ys']],
      ['men and fathers, of health visitors', 'health-visiting-unseen-men', ['child-p-and-child-h', 'child-ys']],
      ['information sharing, of health visitors', 'health-visiting-information-sharing', ['child-p-and-child-h', 'child-ys', 'julie']],
      ['information sharing, of GPs', 'general-practice-information-sharing', ['child-p-and-child-h', 'child-t', 'child-ys', 'julie']],
      ['domestic abuse', 'dudley-domestic-abuse', DUDLEY],
      ['professional curiosity', 'dudley-professional-curiosity', ['child-p-and-child-h', 'child-t']],
    ])('%s', (_, id, expected) => {
      expect(reviewsOf(id)).toEqual(expected)
    })

    test('each of the three reviews of Dudley asked for escalation', () => {
      expect(asking('dudley-escalation')).toEqual(DUDLEY)
    })

    test('an order is said to be uncertain where the dates do not fix it', () => {
      const [first, second, third] = recurrences.find(({ id }) => id === 'dudley-escalation')?.steps ?? []
      expect(first?.later).toBeUndefined()
      expect(second?.later).toEqual({ least: 35, most: undefined })
      expect(third?.later).toBe('unknown')
    })

    test('none of one review alone, and none of learning alone', () => {
      expect(recurrences.filter(({ steps }) => steps.length < 2)).toEqual([])
      expect(recurrences.filter(({ steps }) => steps.every(({ recommendations }) => recommendations.length === 0))).toEqual([])
    })

    test('a recommendation knows what came before it, and after', () => {
      const later = recommendations.find(({ stableId }) => stableId === 'child-ys-r3')
      const earlier = later?.before.filter(({ themes: about }) => about.some(({ id }) => id === 'genograms')) ?? []
      expect(earlier.length).toBeGreaterThan(0)
      for (const one of earlier) expect(one.after).toContain(later)
      expect(later?.led.length).toBeGreaterThan(0)
    })

    test('and no answer that the content does not give', () => {
      expect(recommendations.filter(({ answers }) => answers.length > 0)).toEqual([])
    })
  })

  test('no address that is a link to a file of the content', () => {
    const html = [...reviews, ...topics].flatMap(({ sections }) => sections.map((section) => section.html)).join('')
    expect(html.match(/href="(?!\/|https?:|mailto:)[^"]*"/g)).toBeNull()
    expect(html).not.toMatch(/<script|<img|style=|\son\w+=/)
  })
})
