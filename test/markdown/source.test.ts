import { describe, expect, test } from 'vitest'
import { typesetSource } from '../../src/markdown/typeset.ts'
import { briefing, sectionHtml } from './compiled.ts'

const html = (markdown: string, path?: string) => sectionHtml(briefing({ findings: markdown }, path), 'findings')
const mark = (inner: string) => `<span data-source>${inner}</span>`

describe('a source in brackets is marked', () => {
  test.each([
    '(¶6.1.16)',
    '(¶6.126-6.131)',
    '(¶22, ¶34)',
    '(page 12)',
    '(Pages 12-14)',
    '(p. 12)',
    '(pp.12-14, ¶3)',
    '(Theme 3)',
    '(Theme 3, Theme 6)',
    '(Appendix B, Police 2)',
    '(Recommendation 4)',
    '(Section 2)',
    '(Paragraph 9)',
  ])('%s', (source) => {
    expect(html(`It says so. ${source}`)).toBe(`<p>It says so. ${mark(typesetSource(source))}</p>`)
  })

  test('wherever it stands, and as often as it stands', () => {
    expect(html('One (¶1) and two (¶2).')).toBe(`<p>One ${mark('(¶1)')} and two ${mark('(¶2)')}.</p>`)
    expect(html('- One. (¶1)\n- Two. (¶2)')).toBe(`<ul>\n<li>One. ${mark('(¶1)')}</li>\n<li>Two. ${mark('(¶2)')}</li>\n</ul>`)
  })

  test.each(['(see below)', '(Themes)', '(Section A)', '(pages of it)', '¶6', '(a ¶6)', '(¶6'])('but %s is none', (words) => {
    expect(html(`Words ${words}`)).not.toContain('data-source')
  })
})

describe('in a topic a source leads to its review', () => {
  const T = '<a href="/briefings/child-t/">Child T</a>'
  const J = '<a href="/briefings/julie/">Julie</a>'

  test('one review', () => {
    expect(html('So. ([Child T](child-t.md), ¶6.1, ¶7)')).toBe(`<p>So. ${mark(`(${T}, ¶6.1, ¶7)`)}</p>`)
  })

  test('several reviews in one bracket', () => {
    expect(html('So. ([Child T](child-t.md), ¶97; [Julie](julie.md), Theme 6) More.')).toBe(
      `<p>So. ${mark(`(${T}, ¶97; ${J}, Theme 6)`)} More.</p>`,
    )
  })

  test('after a source without a link, and before one', () => {
    expect(html('A (¶1) B ([Julie](julie.md), Theme 6) C (¶2)')).toBe(
      `<p>A ${mark('(¶1)')} B ${mark(`(${J}, Theme 6)`)} C ${mark('(¶2)')}</p>`,
    )
  })

  test('but a bracket that names no place, or leads to no briefing, is plain words', () => {
    for (const words of [
      '([Child T](child-t.md))',
      '([Child T](child-t.md) said so)',
      '([Men](../themes/unseen-men.md), ¶6)',
      '(*so*, ¶6)',
      '([Child T](child-t.md), ¶6',
    ]) {
      expect(html(`Words ${words}`)).not.toContain('data-source')
    }
  })
})
