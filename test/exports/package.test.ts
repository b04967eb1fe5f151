import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipped } from '../../src/exports/files/zip.ts'
import { pptxOf } from '../../src/exports/slides/pptx.ts'
import { ENGLISH } from '../messages/english.ts'
import { faultsOf } from './package.ts'
import { SMALL } from './slides/deck.ts'

const SOUND = pptxOf(SMALL.deck, SMALL.scheme, SMALL.about, ENGLISH.messages)
const SLIDE = 'ppt/slides/slide2.xml'

/** A sound file with one of its parts changed, or another put in. */
function changed(path: string, change: (text: string) => string | undefined): Uint8Array {
  const { [path]: before, ...files } = SOUND
  const after = change(strFromU8(before ?? new Uint8Array()))
  return zipSync(after === undefined ? files : { ...files, [path]: strToU8(after) })
}
const replaced = (path: string, from: string | RegExp, to: string) =>
  changed(path, (text) => {
    expect(text).toMatch(from)
    return text.replace(from, to)
  })

test('what is written is a sound package', () => {
  expect(faultsOf(zipped(SOUND))).toEqual([])
})

/** Each way of being faulty, so that none is looked for in vain. */
test.each<[fault: string | RegExp, file: () => Uint8Array]>([
  [/^docProps\/app\.xml: .*unclosed tag: Company/, () => replaced('docProps/app.xml', '&#38;', '& ')],
  [`${SLIDE}: it has a code point that is no character`, () => replaced(SLIDE, '<a:t>', '<a:t>\uFDD0')],
  [/^ppt\/slides\/slide2\.xml: .*disallowed character/, () => replaced(SLIDE, '<a:t>', '<a:t>\x01')],
  [/^ppt\/slides\/slide2\.xml: .*malformed character entity/, () => replaced(SLIDE, '<a:t>', '<a:t>&#xFFFE;')],
  [/^ppt\/slides\/slide2\.xml: .*prefix/, () => replaced(SLIDE, '<a:t>', '<a:t zz:a="">')],
  [/^ppt\/slides\/slide2\.xml: .*unclosed tag/, () => replaced(SLIDE, '</p:sld>', '')],
  [/^ppt\/slides\/slide2\.xml: .*document type/, () => replaced(SLIDE, '<p:sld ', '<!DOCTYPE a><p:sld ')],
  [
    '[Content_Types].xml names ppt/slideMasters/slideMaster2.xml, which is not there',
    () => replaced('[Content_Types].xml', '</Types>', '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>'),
  ],
  [
    '[Content_Types].xml does not say what ppt/media/code.png is',
    () => replaced('[Content_Types].xml', /<Override[^>]*code\.png"[^>]*>/, ''),
  ],
  ['nothing leads to ppt/extra.xml', () => changed('ppt/extra.xml', () => '<a/>')],
  ['ppt/slides/slide5.xml leads to ppt/media/code.png, which is not there', () => changed('ppt/media/code.png', () => undefined)],
  [/names the relationship code, which is not there/, () => replaced('ppt/slides/_rels/slide5.xml.rels', 'Id="code"', 'Id="other"')],
  [/^ppt\/slides\/slide5\.xml leads to .*, which is no address/, () => replaced('ppt/slides/_rels/slide5.xml.rels', 'https:', '')],
  [`${SLIDE} has two shapes 3`, () => replaced(SLIDE, 'id="4"', 'id="3"')],
  ['ppt/presentation.xml has two slides 256', () => replaced('ppt/presentation.xml', 'id="257"', 'id="256"')],
  ['ppt/presentation.xml numbers a slide 1', () => replaced('ppt/presentation.xml', 'id="257"', 'id="1"')],
  [/both numbered 2147483648/, () => replaced('ppt/slideMasters/slideMaster1.xml', 'id="2147483649"', 'id="2147483648"')],
  [`${SLIDE} fills body 99, which its layout does not have`, () => replaced(SLIDE, 'idx="13"', 'idx="99"')],
  [`${SLIDE} has no title`, () => replaced(SLIDE, 'type="title"', 'type="body" idx="1"')],
  [`${SLIDE} has no slideLayout`, () => replaced('ppt/slides/_rels/slide2.xml.rels', '/slideLayout"', '/slideMaster"')],
])('a fault is found: %s', (fault, file) => {
  const faults = faultsOf(file())
  expect(
    faults.some((one) => (typeof fault === 'string' ? one === fault : fault.test(one))),
    faults.join('\n'),
  ).toBe(true)
})

test('a part that is there twice is found', () => {
  const [first, second] = ['docProps/app.xml', 'docProps/apx.xml']
  const file = zipSync({ ...SOUND, [second]: SOUND[first] ?? new Uint8Array() })
  const doubled = Buffer.from(Buffer.from(file).toString('latin1').replaceAll(second, first), 'latin1')
  expect(Object.keys(unzipSync(file))).toContain(second)
  expect(faultsOf(doubled)).toContain(`${first} is there twice`)
})
