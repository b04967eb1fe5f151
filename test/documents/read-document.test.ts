import { createHash } from 'node:crypto'
import ExifReader from 'exifreader'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { zipped } from '../../src/exports/files/zip.ts'
import { jpegFile, laidOpen, odtFile, paragraph, run, slidesFile, wordFile } from './files.ts'
import { pdfFile, pdfLaidOpen, protectedPdf } from './pdf-file.ts'
import { plainPdf } from './plain-pdf.ts'

const PLANTED = 'zzplanted'
const FILES = {
  'report.pdf': await pdfFile({ planted: PLANTED }),
  'report.docx': wordFile({ planted: PLANTED }),
  'report.odt': odtFile({ planted: PLANTED }),
  'report.pptx': slidesFile({ planted: PLANTED }),
  'photograph.jpg': jpegFile(PLANTED),
}

const open = (name: string, bytes: Uint8Array) => (name.endsWith('.pdf') ? pdfLaidOpen(bytes) : laidOpen(bytes))
const planted = (text: string) => [...new Set(text.match(/zzplanted\w*/g))].sort()
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const refusal = async (name: string, bytes: Uint8Array) => {
  try {
    await readDocument(name, bytes)
    return 'It was read.'
  } catch (error) {
    return (error as Error).message
  }
}

describe.each(Object.entries(FILES))('the published copy of %s', (name, bytes) => {
  test('is the same whenever it is made', async () => {
    onTestFinished(() => vi.useRealTimers() && undefined)
    const madeOn = async (day: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) })
      return digest((await readDocument(name, bytes)).copy)
    }
    expect(await madeOn('2027-03-04T12:00:00Z')).toBe(await madeOn('2026-11-21T12:00:00Z'))
  })

  test('holds nothing of what was planted beside its text, and can be read again', async () => {
    const before = digest(bytes)
    expect(planted(open(name, bytes)).length).toBeGreaterThan(1)
    const { copy } = await readDocument(name, bytes)
    expect(planted(open(name, copy))).toEqual([])
    expect(digest(bytes)).toBe(before)
    expect((await readDocument(name, copy)).unseen).toEqual([])
    expect(digest((await readDocument(name, bytes)).copy)).toBe(digest(copy))
  })
})

describe('what readers do not see is told', () => {
  test.each([
    [
      'report.pdf',
      [
        'the author (`zzplantedauthor`)',
        'the subject (`zzplantedsubject`)',
        'the author (`zzplantedxmp`)',
        '1 attached file',
        'scripts',
        '1 comment',
        '1 note on a drawing or a highlight',
        'links to files on a computer',
        'what a camera or a program wrote into 1 picture',
      ],
    ],
    [
      'report.docx',
      [
        'the author (`zzplantedauthor`)',
        'who changed it last (`Editor zzplantedauthor`)',
        'the company (`zzplantedcompany`)',
        'the manager (`Manager zzplantedcompany`)',
        'the property Case (`zzplantedcustom`)',
        '1 comment',
        'a thumbnail',
        'a link to a file on a computer (`file:///C:/Users/zzplantedpath/x.docx`)',
        'an embedded file',
        'data of programs',
        '2 tracked changes, which the copy has as accepted',
        'hidden text',
        'the place where it was taken (GPS), in 2 pictures',
      ],
    ],
    [
      'report.odt',
      [
        'the author (`zzplantedauthor`)',
        'who changed it last (`zzplantededitor`)',
        '1 comment',
        '1 tracked change, which the copy has as accepted',
        'hidden text',
        'a thumbnail',
        'macros',
      ],
    ],
    [
      'report.pptx',
      ['the author (`zzplantedauthor`)', 'the company (`zzplantedcompany`)', 'speaker’s notes', '1 hidden slide', 'a thumbnail'],
    ],
    ['photograph.jpg', ['the place where it was taken (GPS)', 'the author (`zzplanted`)']],
  ] as const)('%s', async (name, expected) => {
    const { unseen } = await readDocument(name, FILES[name])
    for (const what of expected) expect(unseen).toContain(what)
  })
})

describe('the text', () => {
  test('of a Word file stands in the copy as it is when all changes are accepted', async () => {
    const { copy } = await readDocument('report.docx', FILES['report.docx'])
    const document = Buffer.from(unzipSync(copy)['word/document.xml'] ?? []).toString()
    for (const words of ['This was put in.', 'A sentence with a comment.', 'Seen.', 'a file of ours']) expect(document).toContain(words)
    expect(document).not.toMatch(/w:ins|w:del|comment[RA]|vanish w:val="1"|hyperlink/)
  })

  test('is found in the body, the header and a footnote, with its place', async () => {
    const heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Findings</w:t></w:r></w:p>'
    const { leaves } = await readDocument(
      'x.docx',
      wordFile({ body: heading + paragraph(run('In the bo'), run('dy.')), header: 'In the header.', footnote: 'In a note.' }),
    )
    expect(leaves.map(({ where, text }) => [where, text.trim()])).toEqual([
      ['below the heading “Findings”', 'Findings\n\nIn the body.'],
      ['a header', 'In the header.'],
      ['the footnotes', 'In a note.'],
    ])
  })

  test('of a Word file is placed on pages where Word wrote down where they end', async () => {
    const { leaves } = await readDocument(
      'x.docx',
      wordFile({ body: paragraph(run('One.')) + paragraph('<w:r><w:lastRenderedPageBreak/></w:r>') + paragraph(run('Two.')) }),
    )
    expect(leaves.filter(({ text }) => text.includes('Two.')).map(({ where, line }) => [where, line])).toEqual([['about page 2', 2]])
  })

  test('of a PDF is read page by page, lines that go on as one paragraph', async () => {
    const { leaves, pages, tagged, unextractable } = await readDocument('x.pdf', Buffer.from(plainPdf(['A sentence that', 'goes on.'], [])))
    expect(leaves[0]).toEqual({ where: 'page 1', line: 1, text: 'A sentence that goes on.', unseen: false })
    expect({ pages, tagged, unextractable: unextractable.map(({ line }) => line) }).toEqual({ pages: 2, tagged: false, unextractable: [2] })
    expect((await readDocument('x.pdf', await pdfFile({ tagged: true }))).tagged).toBe(true)
  })
})

describe('a picture keeps its pixels and how it is to be turned', () => {
  test('and nothing else that a camera wrote', async () => {
    const { copy } = await readDocument('x.jpg', FILES['photograph.jpg'])
    const before = ExifReader.load(Buffer.from(FILES['photograph.jpg']), { expanded: true })
    expect(before.gps?.Latitude).toBe(52.5)
    const after = ExifReader.load(Buffer.from(copy), { expanded: true })
    expect(after.gps).toBeUndefined()
    expect(Object.keys(after.exif ?? {})).toEqual(['Orientation'])
    expect(after.exif?.Orientation?.value).toBe(6)
    const scan = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\u00ff\u00da[\s\S]*\u00ff\u00d9/)?.[0]
    expect(scan(copy)).toBe(scan(FILES['photograph.jpg']))
  })
})

describe('what cannot be read is refused with what to do', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a PDF with a password', 'x.pdf', protectedPdf, 'it has a password'],
    ['an empty file', 'x.pdf', () => new Uint8Array(), '0 bytes'],
    ['a PDF that is called .docx', 'x.docx', () => Buffer.from(plainPdf(['x'])), 'Its ending says Word, but it is a PDF.'],
    ['a Word file that is called .pdf', 'x.pdf', () => wordFile(), 'Its ending says PDF, but it is a zip'],
    ['a text that is called .odt', 'x.odt', () => wordFile(), 'Its ending says OpenDocument'],
    [
      'text that is called .txt',
      'x.txt',
      () => strToU8('Just text.'),
      'A document cannot end in `.txt`. Save it as a PDF, DOCX, ODT or PPTX file or as a picture (JPG, PNG, WebP), and put that here.',
    ],
    ['a PDF without an ending', '/documents/x', () => Buffer.from(plainPdf(['x'])), 'A document cannot be without an ending. Save it as'],
    ['text that is called .pdf', 'x.pdf', () => strToU8('Just text.'), 'something else, or damaged'],
    ['half a Word file', 'x.docx', () => wordFile().slice(0, 900), 'The file is damaged'],
    [
      'a Word file with damaged XML',
      'x.docx',
      () => zipSync({ ...unzipSync(wordFile()), 'word/document.xml': strToU8('<w:document><w:body>') }),
      'is damaged',
    ],
    [
      'XML that defines entities',
      'x.docx',
      () => zipSync({ ...unzipSync(wordFile()), 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      'is damaged',
    ],
    ['half a PDF', 'x.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'The PDF is damaged'],
    ['half a picture', 'x.jpg', () => jpegFile('x').slice(0, 60), 'The picture is damaged'],
    [
      'a zip bomb',
      'x.docx',
      () => zipped({ ...unzipSync(wordFile()), 'word/media/a.bin': new Uint8Array(310_000_000) }),
      'more than 300 MB',
    ],
    ['a Word file from before 2007', 'x.docx', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'from before 2007'],
    [
      'a Word file with macros',
      'x.docx',
      () =>
        zipSync({
          ...unzipSync(wordFile()),
          '[Content_Types].xml': strToU8(
            '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
          ),
        }),
      'a file with macros',
    ],
  ])('%s', async (_, name, bytes, words) => {
    expect(await refusal(name, await bytes())).toContain(words)
  })
})
