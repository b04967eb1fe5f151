import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { changed } from './changed.ts'
import { jpegFile, laidOpen, odtFile } from './files.ts'

const within = (inside: string) => (text: string) => text.replace('</office:text>', `${inside}</office:text>`)
const frame =
  '<text:p><draw:frame draw:name="zzplanted.jpg"><draw:image xlink:href="Pictures/zzplanted.jpeg"/><svg:desc>A garden.</svg:desc></draw:frame></text:p>'
const TABLE = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
const HIDDEN = '<text:section text:name="zzplanted" text:display="none">'

const CASES: [string, string, stays: string[]][] = [
  ['a picture that nothing names', '<text:p>Seen.</text:p>', ['Seen.']],
  ['a picture in a hidden section', `${HIDDEN}${frame}</text:section>`, []],
  ['the name of a picture that is shown', frame, ['A garden.', 'Pictures/picture1.jpeg']],
  [
    'the other words of a field',
    '<text:p><text:conditional-text text:condition="x" text:string-value-if-false="zzplanted">Seen.</text:conditional-text></text:p>',
    ['Seen.'],
  ],
  ['scripts in the text', '<text:p>Seen.<text:script>zzplanted</text:script></text:p>', ['Seen.']],
  [
    'values of fields',
    '<text:user-field-decls><text:user-field-decl text:name="zzplanted" office:string-value="zzplanted"/></text:user-field-decls>',
    [],
  ],
  [
    'rows that are folded away',
    `<table:table ${TABLE}><table:table-row table:visibility="collapse"><table:table-cell><text:p>zzplanted</text:p></table:table-cell></table:table-row></table:table>`,
    [],
  ],
  [
    'rows that a filter leaves out',
    `<table:table ${TABLE}><table:table-row table:visibility="filter"><table:table-cell><text:p>zzplanted</text:p></table:table-cell></table:table-row></table:table>`,
    [],
  ],
  ['comments in the XML', '<!-- zzplanted --><text:p>Seen.</text:p>', ['Seen.']],
  [
    'what a camera wrote into a picture in the XML',
    `<text:p><draw:frame><draw:image><office:binary-data>${Buffer.from(jpegFile('zzplanted')).toString('base64')}</office:binary-data></draw:image></draw:frame></text:p>`,
    ['binary-data'],
  ],
]

describe('the copy of an OpenDocument text is without', () => {
  test.each(CASES)('%s', async (_, inside, stays) => {
    const bytes = changed(odtFile(), { 'content.xml': within(inside), 'Pictures/zzplanted.jpeg': jpegFile('zzplanted') })
    const { copy, stops } = await readDocument('x.odt', bytes)
    expect(stops).toEqual([])
    const open = laidOpen(copy)
    expect(open).not.toContain('zzplanted')
    for (const base64 of open.match(/(?<=binary-data>)[^<]+/g) ?? [])
      expect(Buffer.from(base64, 'base64').toString('latin1')).not.toContain('zzplanted')
    for (const words of stays) expect(open).toContain(words)
  })

  test('a header that is switched off', async () => {
    const bytes = changed(odtFile(), {
      'styles.xml': (text) =>
        text.replace(
          '/>',
          '><office:master-styles><style:master-page style:name="S"><style:header style:display="false"><text:p>zzplanted</text:p></style:header></style:master-page></office:master-styles></office:document-styles>',
        ),
    })
    expect(laidOpen((await readDocument('x.odt', bytes)).copy)).not.toContain('zzplanted')
  })
})

test('the words of a chart are read', async () => {
  const bytes = changed(odtFile(), {
    'content.xml': within('<text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>'),
    'Object 1/content.xml':
      '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><text:p>CONFIDENTIAL</text:p></office:document-content>',
    'META-INF/manifest.xml': (text) =>
      text.replace(
        '</manifest:manifest>',
        '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.chart"/></manifest:manifest>',
      ),
  })
  const { leaves } = await readDocument('x.odt', bytes)
  expect(leaves.find(({ where }) => where === 'a chart or a formula')?.text).toContain('CONFIDENTIAL')
})
