import { describe, expect, test } from 'vitest'
import { withPictures } from '../../src/markdown/picture.ts'
import { briefing, prose, sectionHtml } from './compiled.ts'

const found = (body: string) =>
  prose(body).findings.map(({ rule, place, reason, severity }) => [`${place.line}:${place.column} ${rule}`, reason, severity])

describe('a picture of a text', () => {
  test('stands in a figure, with its alternative and its caption', () => {
    const { html, pictures, findings } = prose('Words.\n\n![Three "bars" > two](../pictures/bars.png "It\'s the bars")\n\nMore.')
    expect(html).toBe(
      '<p>Words.</p>\n<figure><img data-picture="bars.png" alt="Three “bars” > two"><figcaption>It’s the bars</figcaption></figure>\n<p>More.</p>',
    )
    expect(pictures).toEqual([{ file: 'bars.png', place: { line: 3, column: 1 } }])
    expect(findings).toEqual([])
  })

  test.each([
    ['its name alone', '![Bars](bars.png)'],
    ['a name with a space', '![Bars](<my bars.png>)'],
    ['a name with a space, encoded', '![Bars](my%20bars.png)'],
    ['a name given elsewhere', '![Bars][b]\n\n[b]: ../pictures/bars.png'],
    ['a name with letters and marks apart', `![Bars](${'Zoë.png'.normalize('NFD')})`],
  ])('is found by %s', (_, body) => {
    expect(found(body)).toEqual([])
    expect(['bars.png', 'my bars.png', 'Zoë.png']).toContain(prose(body).pictures[0]?.file)
  })

  test('may stand beside another, and in an item of a list', () => {
    const { html, pictures } = prose('![One](one.png)\n![Two](two.png)\n\n- Words.\n\n  ![Three](three.png)')
    expect(pictures.map(({ file }) => file)).toEqual(['one.png', 'two.png', 'three.png'])
    expect(html.match(/<figure>/g)).toHaveLength(3)
  })

  test.each([
    ['in a list without empty lines', '- ![One](one.png)\n- ![Two](two.png)', 2],
    ['the same, beside HTML', '- ![One](one.png)\n- <b>Two</b>', 1],
    ['alone in a quotation', '> ![One](one.png)', 1],
  ])('is shown %s', (_, body, count) => expect(prose(body).html.match(/<figure><img/g)).toHaveLength(count))

  test('stays out of a point, which stands on other pages too', () => {
    const compiled = briefing({ learning: '- [Neglect](../themes/neglect.md): see it. (¶1)\n\n  ![A house](house.png)' })
    expect(sectionHtml(compiled, 'learning')).toContain('<img data-picture="house.png"')
    expect(compiled.points[0]?.html).not.toContain('img')
    expect(compiled.pictures).toHaveLength(1)
  })

  test('takes no minute of reading', () => {
    const words = (background: string) => briefing({ background }).sections[0]?.words
    expect(words('One two.\n\n![Many words that stand for a picture](a.png "A caption")')).toBe(words('One two.'))
  })
})

test.each([
  ['![](a.png)', 'picture-alternative', 'This picture has no text alternative'],
  ['![ - ](a.png)', 'picture-alternative', 'This picture has no text alternative'],
  ['![Image](a.png)', 'picture-alternative', '`Image` does not say what the picture shows'],
  ['![chart-final.png](a.png)', 'picture-alternative', 'does not say what the picture shows'],
  ['![A chart](https://example.org/a.png)', 'link-dead', 'No picture is fetched from another site'],
  ['![A chart](data:image/png;base64,AA)', 'link-dead', 'No picture is fetched from another site'],
  ['![A chart of three](../images/a.png)', 'link-dead', 'write `../pictures/a.png`, or its name alone: `a.png`'],
  ['![A chart of three](..\\pictures\\a.png)', 'link-dead', 'A picture lies in the folder `pictures/`'],
  ['![A chart of three](a.gif)', 'link-dead', 'Save it as PNG, JPEG, WebP or SVG'],
  ['See ![a chart of three](a.png) here.', 'markup-removed', 'Give it a paragraph of its own'],
  ['[![A chart of three](a.png)](https://example.org/)', 'markup-removed', 'Give it a paragraph of its own'],
])('%s is an error', (body, rule, words) => {
  const [[place, reason, severity] = []] = found(body)
  expect(place).toMatch(new RegExp(`^1:\\d+ ${rule}$`))
  expect(reason).toContain(words)
  expect(severity).not.toBe('warning')
})

test('an alternative that is a text warns', () => {
  expect(found(`![${'word '.repeat(60)}](a.png)`)).toEqual([
    ['1:1 picture-alternative', expect.stringContaining('has 299 characters'), 'warning'],
  ])
})

describe('when it is known which files there are', () => {
  const shown = new Map([
    ['a b.png', { address: '/pictures/a-b.12345678.png', width: 120, height: 80, description: '<details>All.</details>' }],
  ])

  test('it has its address, its size and its description', () => {
    expect(withPictures(prose('![A > "b"](<a b.png> "Caption")').html, shown)).toBe(
      '<figure><img src="/pictures/a-b.12345678.png" alt="A > “b”" width="120" height="80" loading="lazy" decoding="async"><figcaption>Caption</figcaption><details>All.</details></figure>',
    )
  })

  test('one that is not to be shown leaves nothing, and HTML cannot make one', () => {
    expect(withPictures(prose('![A chart](other.png "Caption")').html, shown)).toBe('')
    const forged =
      '<p data-picture="7">x</p><img data-picture="a b.png" alt="x"><abbr title=\'<img data-picture="a b.png" alt="x">\'>x</abbr>'
    expect(withPictures(prose(`${forged}\n\n![A chart](other.png)`).html, shown)).not.toContain('<img src')
  })
})
