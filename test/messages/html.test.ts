import { expect, test } from 'vitest'
import { compiled, html, joined } from '../../src/messages/html.ts'

test('text is escaped in words and in attributes, and HTML is not', () => {
  const text = `<a href="x">&amp;'`
  expect(html`<p title="${text}">${text}</p>`.source).toBe(
    `<p title="&lt;a href=&quot;x&quot;>&amp;amp;'">&lt;a href=&quot;x&quot;>&amp;amp;'</p>`,
  )
  expect(html`<p>${html`<b>${text}</b>`}${compiled('<i>one</i>')}</p>`.source).toBe(
    `<p><b>&lt;a href=&quot;x&quot;>&amp;amp;'</b><i>one</i></p>`,
  )
})

test('what is not there leaves nothing, and nothing that is there is left out', () => {
  expect(html`<p>${undefined}${null}${false}${''}${0}${[1, [html`<b></b>`], undefined]}</p>`.source).toBe('<p>01<b></b></p>')
})

test('a line break in the template leaves nothing, and one in a text stays', () => {
  expect(
    html`<div>
      <p>One ${'two\n  three'}</p>
      ${false}
    </div>`.source,
  ).toBe('<div><p>One two\n  three</p></div>')
})

test('items in a row have something between each two', () => {
  expect(html`${joined([html`<b>a</b>`, '<', 'c'], ', ')}`.source).toBe('<b>a</b>, &lt;, c')
  expect(joined([], ', ')).toEqual([])
})
