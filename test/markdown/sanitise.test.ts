import { describe, expect, test } from 'vitest'
import { load, swap } from '../library/folder.ts'
import { briefing, prose, sectionHtml } from './compiled.ts'

describe('HTML in content keeps words and their structure, and nothing that acts', () => {
  test.each([
    ['Words <script>alert(1)</script> here', '<p>Words  here</p>'],
    ['<script>alert(1)</script>\n\nWords', '\n<p>Words</p>'],
    ['<style>p { display: none }</style>\n\nWords', '\n<p>Words</p>'],
    ['<iframe src="https://example.org">x</iframe>\n\nWords', '\n<p>Words</p>'],
    ['<svg onload="alert(1)"><circle/></svg>\n\nWords', '<p></p>\n<p>Words</p>'],
    ['<img src="x" onerror="alert(1)">Words', '<p>Words</p>'],
    ['<form action="https://example.org"><input name="q"><button>Go</button></form>', 'Go'],
    ['<b onclick="alert(1)" style="color: red" id="x" class="y">Words</b>', '<p><b>Words</b></p>'],
    ['<span class="visually-hidden">Words</span>', '<p><span>Words</span></p>'],
    ['<a href="javascript:alert(1)">Words</a>', '<p><a>Words</a></p>'],
    ['<a href="JaVa&#x0A;ScRiPt:alert(1)">Words</a>', '<p><a>Words</a></p>'],
    ['<a href="data:text/html,x" target="_blank" onmouseover="x">Words</a>', '<p><a>Words</a></p>'],
    ['<base href="https://example.org/"><meta http-equiv="refresh" content="0">Words', 'Words'],
    ['Words <!-- a private note --> here', '<p>Words  here</p>'],
    ['<object data="x"></object><embed src="x"><video src="x"></video>Words', '<p>Words</p>'],
  ])('%s', (markdown, html) => {
    expect(prose(markdown).html).toBe(html)
  })

  test('what is allowed stays', () => {
    const html = '<p>H<sub>2</sub>O and <abbr title="a thing">AT</abbr></p>'
    expect(prose(html).html).toBe(html)
    expect(prose('<dl><dt>A</dt><dd>B</dd></dl>').html).toBe('<dl><dt>A</dt><dd>B</dd></dl>')
  })

  test('a heading from HTML or of the wrong level takes its place below the page’s own', () => {
    expect(prose('# One\n\n##### Five\n\n<h1>Raw</h1>').html).toBe('<h2 id="one">One</h2>\n<h4 id="five">Five</h4>\n<h2 id="raw">Raw</h2>')
    expect(sectionHtml(briefing({ events: '### Three\n\n<h2>Two</h2>' }), 'events')).toBe(
      '<h3 id="events-three">Three</h3>\n<h3 id="events-two">Two</h3>',
    )
  })

  test('what one section does not close does not swallow the next', () => {
    const compiled = briefing({ background: '<div><b>Open', concerns: 'Next.', learning: 'Words <i>open', questions: '1. Last?' })
    expect(compiled.sections).toHaveLength(7)
    expect(sectionHtml(compiled, 'background')).toBe('<b>Open</b>')
    expect(sectionHtml(compiled, 'concerns')).toBe('<p>Next.</p>')
    expect(sectionHtml(compiled, 'questions')).toBe('<ol>\n<li id="questions-1">Last?</li>\n</ol>')
  })
})

describe('what is taken out is told', () => {
  test('once for each piece, with its place', () => {
    expect(
      load({
        'briefings/child-t.md': swap(
          'A child of eight.',
          'A <u>child</u> of eight.\n\n<script>alert(1)</script>\n\nA note.[^1]\n\n[^1]: The note.\n\n',
        ),
      }).warnings,
    ).toMatchInlineSnapshot(`
      [
        "briefings/child-t.md:29:3 markup-removed For safety this HTML is taken out: \`<u>\`. Write it in Markdown, or delete it.",
        "briefings/child-t.md:31:1 markup-removed For safety this HTML is taken out: \`<script>\`. Write it in Markdown, or delete it.",
        "briefings/child-t.md:33:8 markup-removed Footnotes are not shown. Put the note into the sentence.",
      ]
    `)
  })

  test('and a picture within a sentence and a footnote leave nothing behind', () => {
    expect(prose('A ![house](x.jpg) note.[^1]\n\n[^1]: Its text.').html).toBe('<p>A  note.</p>')
    expect(sectionHtml(briefing({ background: 'A note.[^1]\n\n[^1]: Its text.' }), 'background')).toBe('<p>A note.</p>')
  })

  test('but allowed HTML and a comment need no word', () => {
    expect(prose('<b>x</b> <!-- y -->').findings).toEqual([])
  })
})
