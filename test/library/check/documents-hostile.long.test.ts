import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { wordFile } from '../../documents/files.ts'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { REPORT } from '../attach.ts'
import { load, swap } from '../folder.ts'

const document = (body: string) =>
  Buffer.from(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`)

test.each([
  ['to nest without end', `${'<w:p>'.repeat(60_000)}${'</w:p>'.repeat(60_000)}`],
  ['to fill the memory', '<w:p/>'.repeat(20_000_000)],
])('of a document that is made %s, that file alone is refused', (_, body) => {
  const { errors } = load({
    'briefings/child-t.md': swap(
      REPORT,
      `${REPORT.replace('not-published, reason: It would name the family.', 'published, document: deep.docx')}\n  pack: [{ part: timeline, status: published, document: good.pdf }]`,
    ),
    'documents/deep.docx': Buffer.from(zipSync({ ...unzipSync(wordFile()), 'word/document.xml': document(body) })),
    'documents/good.pdf': plainPdf(['A report.']),
  })
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/^documents\/deep\.docx:1:1 document-unreadable /)
})
