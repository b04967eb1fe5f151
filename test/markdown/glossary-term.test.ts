import { describe, expect, test } from 'vitest'
import { briefing, prose, sectionHtml } from './compiled.ts'

const button = (id: string, words: string) => `<button type="button" class="term" popovertarget="term-${id}">${words}</button>`

describe('a glossary term explains itself', () => {
  test('where it first stands in a section, and in the next section again', () => {
    const compiled = briefing({ background: 'A MARAC. Then a MARAC.\n\nAnd a MARAC.', concerns: 'One more MARAC.' })
    expect(sectionHtml(compiled, 'background')).toBe(`<p>A ${button('marac', 'MARAC')}. Then a MARAC.</p>\n<p>And a MARAC.</p>`)
    expect(sectionHtml(compiled, 'concerns')).toBe(`<p>One more ${button('marac', 'MARAC')}.</p>`)
    expect(compiled.terms).toEqual(['marac'])
  })

  test('not within a link, a heading, code or a source', () => {
    const body = '### A MARAC\n\n[a MARAC](../themes/x.md) `MARAC` (¶1, MARAC)'
    expect(sectionHtml(briefing({ events: body }), 'events')).not.toContain('<button')
    expect(sectionHtml(briefing({ events: `${body}\n\nMARAC.` }), 'events')).toContain(`<p>${button('marac', 'MARAC')}.</p>`)
    expect(prose('## MARAC\n\nMARAC.').html).toBe(`<h2 id="marac">MARAC</h2>\n<p>${button('marac', 'MARAC')}.</p>`)
  })

  test('also within emphasis and lists', () => {
    expect(prose('- **MARAC** now').html).toBe(`<ul>\n<li><strong>${button('marac', 'MARAC')}</strong> now</li>\n</ul>`)
  })

  test('with its plural, and the longer term before the shorter one in it', () => {
    expect(prose('Two MARACs.').html).toBe(`<p>Two ${button('marac', 'MARACs')}.</p>`)
    expect(prose('A CP plan, then CP.').html).toBe(`<p>A ${button('cp-plan', 'CP plan')}, then ${button('cp', 'CP')}.</p>`)
  })

  test.each(['marac', 'MARACK', 'xMARAC', 'pre-MARAC', 'MARAC-like'])('but %s is another word', (word) => {
    expect(prose(`A ${word} here.`).terms).toEqual([])
  })

  test('with signs that mean something in an expression', () => {
    expect(prose('Written in C++.').terms).toEqual(['c-'])
  })

  test('between other terms, all in one text', () => {
    expect(prose('MARAC MARAC CP MARAC Section 47.').html).toBe(
      `<p>${button('marac', 'MARAC')} MARAC ${button('cp', 'CP')} MARAC ${button('section-47', 'Section 47')}.</p>`,
    )
  })
})

test('without a glossary nothing is looked for', async () => {
  const { compileProse } = await import('../../src/markdown/compile.ts')
  const { termFinder } = await import('../../src/markdown/glossary-term.ts')
  const { CONTEXT } = await import('./compiled.ts')
  expect(compileProse('MARAC', 'pages/x.md', { ...CONTEXT, terms: termFinder(new Map()) }).html).toBe('<p>MARAC</p>')
})
