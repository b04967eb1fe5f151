import { describe, expect, test } from 'vitest'
import { compileProse } from '../../src/markdown/compile.ts'
import { readLink } from '../../src/markdown/content-link.ts'
import { urlsOf } from '../../src/model/urls.ts'
import { briefing, CONTEXT, prose, sectionHtml } from './compiled.ts'

describe('reference links', () => {
  test('are written out, so that a section can stand by itself', () => {
    const compiled = briefing({
      background: '[Men][m] and [m].',
      learning: '- [Unseen men][M]: ask.',
      questions: '1. Who?\n\n[m]: ../themes/unseen-men.md',
    })
    expect(sectionHtml(compiled, 'background')).toBe(
      '<p id="background-unseen-men"><a href="/themes/unseen-men/">Men</a> and <a href="/themes/unseen-men/">m</a>.</p>',
    )
    expect(compiled.points.map(({ slot, themes }) => [slot, themes])).toEqual([
      ['background', ['unseen-men']],
      ['learning', ['unseen-men']],
      ['questions', []],
    ])
    expect(compiled.findings).toEqual([])
  })

  test('follow the first definition of a name', () => {
    expect(prose('[x]\n\n[x]: ../themes/a.md\n[x]: ../themes/b.md').html).toContain('href="/themes/a/"')
  })
})

test('a link leads to the address of what it names, under the path of the site', () => {
  const at = (markdown: string, base: string) => compileProse(markdown, 'briefings/child-t.md', { ...CONTEXT, urls: urlsOf(base) }).html
  expect(at('[x](../themes/unseen-men.md#learning)', '/')).toBe('<p><a href="/themes/unseen-men/#learning">x</a></p>')
  expect(at('[x](../themes/unseen-men.md#learning)', '/site/')).toBe('<p><a href="/site/themes/unseen-men/#learning">x</a></p>')
})

test('a link that is refused leads nowhere', () => {
  expect(prose('[x](javascript:alert(1))').html).toBe('<p><a>x</a></p>')
})

test.each(['../themes/unseen-men.md/learning', '../documents/reports/2020.pdf'])('a file has nothing within it: %s', (url) => {
  expect(readLink(url, 'briefings/child-t.md')).toMatchObject({
    rule: 'link-dead',
    reason: expect.stringContaining('is not a content file'),
  })
})

test('a bare web address stays text', () => {
  expect(prose('See www.example.org.').html).toBe('<p>See www.example.org.</p>')
})

describe('readLink', () => {
  test.each([
    ['child-q.md#learning', { kind: 'briefing', id: 'child-q', hash: 'learning' }],
    ['./child-q.md', { kind: 'briefing', id: 'child-q', hash: '' }],
    ['#events', { kind: 'briefing', id: 'child-t', hash: 'events' }],
    ['../themes/unseen%2Dmen.md', { kind: 'theme', id: 'unseen-men', hash: '' }],
    ['../briefings/../themes/x.md', { kind: 'theme', id: 'x', hash: '' }],
    ['../glossary.yaml#marac', { kind: 'glossary', id: 'marac' }],
    ['../partnerships.yaml', { kind: 'vocabulary', file: 'partnerships.yaml' }],
    ['../documents/a%20b.pdf', { kind: 'document', file: 'a b.pdf' }],
    ['tel:999', { kind: 'web', href: 'tel:999' }],
    ['100%.md', { kind: 'briefing', id: '100%', hash: '' }],
  ])('%s', (url, target) => {
    expect(readLink(url, 'briefings/child-t.md')).toEqual(target)
  })

  test.each(['../themes/../../x.md', '../documents/../site.yaml', '..', '', '../themes/', 'x.md/y.md'])(
    '“%s” leads out of the content',
    (url) => {
      expect(readLink(url, 'site.yaml')).toMatchObject({ rule: 'link-dead' })
    },
  )
})
