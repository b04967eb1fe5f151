import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../src/library/load.ts'
import { problemsOf } from '../../src/library/problem/report.ts'
import { NOW } from './folder.ts'

/** The content that Sevenfold brings along. */
const { files, library } = loadLibrary({ folder: resolve(import.meta.dirname, '../../content'), now: NOW })

test('has no error and no warning', () => {
  expect(problemsOf(files, 'content')).toEqual([])
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
    recurring = [],
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
    ['child-ys', 7],
    ['child-t', 6],
    ['child-q', 33],
    ['child-p-and-child-h', 50],
    ['julie', 25],
  ])('of %s all %i recommendations, each with its source and a theme', (id, count) => {
    const asked = reviews.find((review) => review.id === id)?.recommendations ?? []
    expect(asked).toHaveLength(count)
    expect(asked.filter(({ sources, themes: about, to }) => sources.length === 0 || about.length === 0 || to.length === 0)).toEqual([])
  })

  test('every recommendation under an id of its own', () => {
    expect(new Set(recommendations.map(({ stableId }) => stableId)).size).toBe(7 + 6 + 33 + 50 + 25)
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

  test('learning on which a source can be looked up, all of it', () => {
    const points = [...reviews, ...topics].flatMap((briefing) => briefing.points)
    expect(points.length).toBeGreaterThan(100)
    expect(points.filter(({ source }) => !source).map(({ text }) => text)).toEqual([])
  })

  test('lessons that keep coming back', () => {
    expect(recurring.length).toBeGreaterThanOrEqual(5)
  })

  test('no address that is a link to a file of the content', () => {
    const html = [...reviews, ...topics].flatMap(({ sections }) => sections.map((section) => section.html)).join('')
    expect(html.match(/href="(?!\/|https?:|mailto:)[^"]*"/g)).toBeNull()
    expect(html).not.toMatch(/<script|<img|style=|\son\w+=/)
  })
})
