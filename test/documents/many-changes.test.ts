import { expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { paragraph, run, wordFile } from './files.ts'

const MANY = 4000
const each = (make: (i: number) => string) => Array.from({ length: MANY }, (_, i) => make(i)).join('')
const deleted = (i: number) => `<w:del w:id="${i}" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del>`
const DELETED_END = '<w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>'

test.each([
  ['deletions in one paragraph', paragraph(each((i) => deleted(i) + run('a')))],
  ['insertions in one paragraph', paragraph(each(() => `<w:ins w:id="1" w:author="x">${run('a')}</w:ins>`))],
  ['paragraphs that are now one', each(() => `<w:p>${DELETED_END}${run('a')}</w:p>`) + paragraph(run('.'))],
  ['hidden words in one paragraph', paragraph(each(() => run('h', '<w:vanish/>') + run('a')))],
])(`${MANY} %s are read in a few seconds`, { timeout: 30_000 }, async (_, body) => {
  const { leaves } = await readDocument('x.docx', wordFile({ body }))
  expect(leaves[0]?.text.replace(/[\s.]/g, '')).toBe('a'.repeat(MANY))
})
