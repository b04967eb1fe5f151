import { describe, expect, test } from 'vitest'
import { compile } from '../../src/messages/compile.ts'
import { type Html, html } from '../../src/messages/html.ts'
import { linkTo, rich, tagsIn } from '../../src/messages/rich.ts'

const ready = compile(
  {
    plain: 'No <b>more</b> & less',
    named: 'From <link>{site}</link> by {by}.',
    counted: { one: '<b>{count}</b> page of {site}', other: '<b>{count}</b> pages of {site}' },
    empty: 'One<break></break>two',
    nested: '<b>all <link>of it</link></b>',
  },
  'en-GB',
)
const bold = (inner: Html) => html`<b>${inner}</b>`

describe('a message as HTML', () => {
  test('has the elements that the page makes, one within another, and all else is text', () => {
    expect(rich(ready.plain, {}, { b: bold }).source).toBe('No <b>more</b> &amp; less')
    expect(rich(ready.nested, {}, { b: bold, link: linkTo('/x/?a&b') }).source).toBe('<b>all <a href="/x/?a&amp;b">of it</a></b>')
    expect(rich(ready.empty, {}, { break: () => html`<br>` }).source).toBe('One<br>two')
  })

  test('has what is filled in as text, whatever tags and names stand in it, and HTML as it is', () => {
    expect(rich(ready.named, { site: '<link>x</link> {by} \u0000by\u0000', by: html`<i>us</i>` }, { link: linkTo('/') }).source).toBe(
      'From <a href="/">&lt;link>x&lt;/link> {by} \u0000by\u0000</a> by <i>us</i>.',
    )
  })

  test('has numbers and forms as the language writes them', () => {
    expect(rich(ready.counted, { count: 1, site: 'x' }, { b: bold }).source).toBe('<b>1</b> page of x')
    expect(rich(ready.counted, { count: 1204, site: 'x' }, { b: bold }).source).toBe('<b>1,204</b> pages of x')
  })

  test.each([
    ['without an element', 'a <b>c</b>', {}],
    ['that is not closed', 'a <b>c', { b: bold }],
    ['that is not opened', 'a c</b>', { b: bold }],
    ['that ends in another', '<b>a <i>b</b> c</i>', { b: bold, i: bold }],
  ])('a tag %s is an error', (_, message, elements) => {
    expect(() => rich(message, {}, elements)).toThrow(/has no (element|end)/)
  })
})

test('the tags of a message are known by their names', () => {
  expect(tagsIn('a <link>b <b>c</b></link> < d')).toEqual(['link', 'b'])
})
