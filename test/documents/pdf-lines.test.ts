import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { changedPdf } from './pdf-file.ts'

/** What is read of a page that draws this. */
async function textOfPage(content: string): Promise<string> {
  const bytes = await changedPdf(({ context }, page) => {
    page.node.set(context.obj('Contents') as never, context.register(context.flateStream(content)))
    page.node.set(
      context.obj('Resources') as never,
      context.obj({ Font: { F1: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' } } }),
    )
  })
  const { leaves } = await readDocument('x.pdf', bytes)
  return leaves[0]?.text ?? ''
}

const at = (x: number, y: number, words: string, more = '') => `BT /F1 11 Tf ${more} ${x} ${y} Td (${words}) Tj ET\n`
const turned = (angle: number, x: number, y: number, words: string, size = 11) => {
  const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)].map((one) => one.toFixed(4))
  return `BT /F1 ${size} Tf ${c} ${s} -${s} ${c} ${x} ${y} Tm (${words}) Tj ET\n`.replace('--', '')
}
const boxes = (words: string, pitch: number, y = 700) =>
  [...words].map((one, i) => (one === ' ' ? '' : at(50 + i * pitch, y, one))).join('')
const steps = (words: string, step: number, size: number, angle = 0) =>
  [...words]
    .map((one, i) => {
      const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
      return one === ' ' ? '' : turned(angle, 40 + i * step * c, 300 + i * step * s, one, size)
    })
    .join('')

test.each<[string, string, string]>([
  ['a stamp that is turned', at(50, 700, 'Page 1') + turned(45, 90, 500, 'DRAFT', 60), 'Page 1\n\nDRAFT'],
  ['a stamp that begins where a line ends', at(50, 700, 'Page 1') + turned(30, 84, 700, 'DRAFT'), 'Page 1\n\nDRAFT'],
  ['a stamp at the edge', at(50, 700, 'Page 1') + turned(90, 20, 300, 'CONFIDENTIAL'), 'Page 1\n\nCONFIDENTIAL'],
  ['a stamp on its head', at(50, 700, 'Page 1') + turned(180, 300, 700, 'DRAFT'), 'Page 1\n\nDRAFT'],
  [
    'a round stamp',
    at(50, 700, 'Page 1') +
      [...'DRAFT']
        .map((one, i) =>
          turned(
            60 - 15 * i,
            300 + 40 * Math.cos(((150 - 15 * i) * Math.PI) / 180),
            500 + 40 * Math.sin(((150 - 15 * i) * Math.PI) / 180),
            one,
          ),
        )
        .join(''),
    'Page 1\n\nDRAFT',
  ],
  ['cells with a large gap', at(50, 700, 'Page 1') + at(300, 700, 'DRAFT'), 'Page 1 | DRAFT'],
  ['a number before a paragraph', at(50, 700, '1.2') + at(90, 700, 'Child T was seen.'), '1.2 Child T was seen.'],
  [
    'a header with tabs',
    at(50, 700, 'Levenmarsh LSCP') + at(260, 700, 'Confidential') + at(480, 700, 'Page 1'),
    'Levenmarsh LSCP | Confidential | Page 1',
  ],
  ['words with a wide space', at(50, 700, 'The mother') + at(115, 700, 'rang.'), 'The mother rang.'],
  [
    'cells that are drawn from right to left',
    at(300, 700, 'CIRCULATION') + at(250, 700, 'FOR') + at(200, 700, 'NOT'),
    'NOT | FOR | CIRCULATION',
  ],
  ['words that are drawn twice to look bold', at(50, 700, 'DRAFT') + at(50.4, 700, 'DRAFT'), 'DRAFT'],
  [
    'letters that are each drawn twice',
    [0, 7.94, 15.88, 23.22, 29.94].map((x, i) => at(50 + x, 700, 'DRAFT'[i] ?? '') + at(50.4 + x, 700, 'DRAFT'[i] ?? '')).join(''),
    'DRAFT',
  ],
  ['lines that are drawn from below', at(50, 672, 'three.') + at(50, 686, 'two,') + at(50, 700, 'One,'), 'One, two, three.'],
  [
    'two columns',
    at(50, 700, 'Left one,') + at(50, 686, 'left two.') + at(300, 700, 'Right one,') + at(300, 686, 'right two.'),
    'Left one, left two.\n\nRight one, right two.',
  ],
  ['a number that is broken after a hyphen', at(50, 700, 'Number 999-110-') + at(50, 686, '6847'), 'Number 999-110-6847'],
  ['words that share an end', at(50, 700, 'inter-') + at(50, 686, 'and intra-agency'), 'inter- and intra-agency'],
  ['a number in boxes', at(50, 720, 'NHS number') + boxes('9991106847', 25), 'NHS number\n\n9991106847'],
  ['a number in boxes in groups', boxes('999 110 6847', 25), '999 110 6847'],
  ['a stamp with spaces between its letters', at(50, 700, 'C O N F I D E N T I A L'), 'CONFIDENTIAL'],
  ['words with spaces between their letters', at(50, 700, 'N O T   F O R   P U B L I C A T I O N'), 'NOT FOR PUBLICATION'],
  ['words that are set wide', at(50, 700, 'NOT FOR PUBLICATION', '2 Tc'), 'NOT FOR PUBLICATION'],
  ['words that are set very wide', at(50, 700, 'NOT FOR PUBLICATION', '12 Tc'), 'NOT FOR PUBLICATION'],
  ['letters that are placed one by one', boxes('NOT FOR PUBLICATION', 14), 'NOT FOR PUBLICATION'],
  ['letters at equal steps', steps('CONFIDENTIAL', 30, 30), 'CONFIDENTIAL'],
  ['letters at smaller steps', steps('RESTRICTED', 25, 20), 'RESTRICTED'],
  ['letters at equal steps with a hyphen', steps('OFFICIAL-SENSITIVE', 22, 18), 'OFFICIAL - SENSITIVE'],
  ['words at equal steps', steps('NOT FOR PUBLICATION', 24, 20), 'NOT FOR PUBLICATION'],
  ['letters at equal steps that are turned', steps('CONFIDENTIAL', 30, 30, 45), 'CONFIDENTIAL'],
  [
    'columns of letters with words between them',
    at(50, 700, 'A') + at(80, 700, 'B') + at(110, 700, 'seen') + at(140, 700, 'C'),
    'A B seen C',
  ],
  ['letters one below the other', [...'DRAFT'].map((one, i) => at(50, 700 - 14 * i, one)).join(''), 'DRAFT'],
  ['short words', at(50, 700, 'as I am in a car, so it is'), 'as I am in a car, so it is'],
])('%s', async (_, content, expected) => {
  expect(await textOfPage(content)).toBe(expected)
})
