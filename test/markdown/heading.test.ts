import { describe, expect, test } from 'vitest'
import { load, swap } from '../library/folder.ts'
import { briefing, prose, sectionHtml } from './compiled.ts'

describe('the id of a heading', () => {
  test.each([
    ['Main', 'main-1'],
    ['Learning', 'learning-1'],
    ['Recommendations', 'recommendations-1'],
    ['Questions', 'questions-1'],
    ['Search', 'search-1'],
    ['Q', 'q-1'],
    ['Term marac', 'section-term-marac'],
    ['Letter Z', 'section-letter-z'],
    ['Terms of use', 'terms-of-use'],
    ['…', 'section-'],
  ])('of `%s` is none of the page’s own: %s', (words, id) => {
    expect(prose(`## ${words}`).anchors).toEqual([id])
    expect(prose(`## ${words}`).html).toContain(` id="${id}"`)
  })

  test('in a briefing begins with its section, and needs no more', () => {
    expect(briefing({ events: '### Main\n\n### Questions' }).anchors).toEqual(['events-main', 'events-questions'])
  })

  test('stands once', () => {
    expect(prose('## Learning\n\n## Learning\n\n## Learning 1').anchors).toEqual(['learning-1', 'learning-2', 'learning-1-1'])
  })
})

test('a heading within a point has its level before the point stands on another page, and takes no id there', () => {
  const compiled = briefing({ learning: '- # Big heading [Escalation](../themes/escalation.md)' })
  const heading = 'Big heading <a href="/themes/escalation/">Escalation</a></h3>'
  expect(compiled.points[0]?.html).toBe(`<h3>${heading}`)
  expect(sectionHtml(compiled, 'learning')).toContain(`<h3 id="learning-big-heading-escalation">${heading}`)
})

test('a link to a heading that gave way to the page’s own is told the id that it has', () => {
  const body = (text: string) => `${text}\n## Learning\n\n[See](#learning-1) and [see](#learning-2).\n`
  expect(load({ 'themes/escalation.md': body }).errors.join()).toContain('link-dead There is no section `#learning-2`')
  expect(load({ 'themes/escalation.md': (text) => body(text).replace('#learning-2', '#learning') }).errors).toEqual([])
})

test('headings of a profile and of a file may differ in the form of their quotation marks', () => {
  const changes = {
    'site.yaml': swap('heading: What happened', `heading: "The child's life"`),
    'briefings/child-t.md': swap('## What happened', "## The child's life"),
  }
  expect(load(changes).errors).toEqual([])
})
