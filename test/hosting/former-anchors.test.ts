import { expect, test } from 'vitest'
import { withFormerAnchors } from '../../src/hosting/former-anchors.ts'

const PAGE =
  '<!doctype html><html lang=en><main data-x="<li id=\'a\'>"><h2 id="h">One</h2><p>Words of id="a" and &lt;li id="a"></p><ul><li id="a"><p>Two</p></li></ul></main></html>\n'

test('a former anchor stands at the beginning of what it leads to, and nothing else changes', () => {
  expect(
    withFormerAnchors(PAGE, [
      { from: 'old', to: 'a' },
      { from: 'older', to: 'a' },
      { from: 'h-old', to: 'h' },
    ]),
  ).toBe(
    PAGE.replace('<h2 id="h">', '<h2 id="h"><span id="h-old"></span>').replace(
      '<li id="a"><p>',
      '<li id="a"><span id="old"></span><span id="older"></span><p>',
    ),
  )
})

test('one that leads nowhere is left out, and one with signs in it makes no markup', () => {
  expect(withFormerAnchors(PAGE, [{ from: 'old', to: 'gone' }])).toBe(PAGE)
  expect(withFormerAnchors('<p id="a">', [{ from: '"><script>', to: 'a' }])).toBe('<p id="a"><span id="&quot;><script>"></span>')
})
