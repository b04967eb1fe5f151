import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { inspectDocument } from '../../src/safeguards/document.ts'
import { odtFile, paragraph, run, slidesFile, wordFile } from './files.ts'

const sign = (font: string) => (one: string) => `<w:r><w:sym w:font="${font}" w:char="F0${one.charCodeAt(0).toString(16)}"/></w:r>`
const signs = (font: string, words: string) => [...words].map(sign(font)).join('')
test('what stands above letters in smaller ones is not read among them', async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('110 6847')}</w:rubyBase></w:ruby></w:r>`
  const { leaves } = await readDocument('x.docx', wordFile({ body: paragraph(run('999 '), ruby) }))
  expect(leaves[0]?.text.trim()).toBe('999 110 6847\n\nx')
})

const privately = (words: string) => words.replace(/\w/g, (one) => String.fromCharCode(0xf000 + one.charCodeAt(0)))

describe('signs that are named by their place in a font', () => {
  test.each([
    ['digits of Symbol', paragraph(run('999 110 '), signs('Symbol', '6847')), 'identity-nhs-number'],
    ['letters of a plain font', paragraph(signs('Arial', 'CONFIDENTIAL')), 'marking'],
  ])('are read where they are letters: %s', async (_, body, rule) => {
    const { leaves, unextractable } = await readDocument('x.docx', wordFile({ body }))
    expect(inspectDocument(leaves).map((one) => one.rule)).toEqual([rule])
    expect(unextractable).toEqual([])
  })

  test.each<[string, string, Uint8Array]>([
    ['letters of Symbol', 'x.docx', wordFile({ body: paragraph(signs('Symbol', 'DRAFT')) })],
    ['private characters in Word', 'x.docx', wordFile({ body: paragraph(run(privately('999 110 6847'))) })],
    ['private characters on a slide', 'x.pptx', slidesFile({ text: privately('999 110 6847') })],
    ['private characters in an OpenDocument', 'x.odt', odtFile({ text: privately('999 110 6847') })],
  ])('are told of where they are words or numbers: %s', async (_, name, bytes) => {
    const { unextractable } = await readDocument(name, bytes)
    expect(unextractable.map(({ reason }) => reason).join()).toMatch(/signs of a font of symbols/)
  })

  test.each([
    ['a tick', paragraph(signs('Wingdings', 'þ'), run(' Yes '), signs('Wingdings', 'o'), run(' No'))],
    ['stars', paragraph(signs('Wingdings', 'PPPPP'))],
    ['an arrow and a bullet', paragraph(run('\uf0b7 One'), signs('Symbol', '®·'))],
  ])('are no words where they are pictures: %s', async (_, body) => {
    expect((await readDocument('x.docx', wordFile({ body }))).unextractable).toEqual([])
  })
})
