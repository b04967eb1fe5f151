import { describe, expect, test } from 'vitest'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { all, load, swap } from '../folder.ts'

const REPORT = 'report: { status: not-published, reason: It would name the family. }'
const PDF = plainPdf(['A report.'])

/** Loads content whose review attaches documents and links to each in its text. */
const attach = (names: readonly { file: string; field?: string; link?: string }[]) =>
  load({
    'briefings/child-t.md': all(
      swap(
        REPORT,
        `${REPORT}\n  pack:\n${names.map(({ file, field = JSON.stringify(file) }) => `    - { part: statement, status: published, document: ${field} }\n`).join('')}`,
      ),
      swap('A child of eight.', names.map(({ file, link = `<../documents/${file}>` }) => `See [it](${link}).`).join('\n')),
    ),
    ...Object.fromEntries(names.map(({ file }) => [`documents/${file}`, PDF])),
  })

const ORDINARY = [
  'Child_T.PDF',
  '_t.pdf',
  'Report [final].pdf',
  'Child T & family (final).pdf',
  'Child T’s report.pdf',
  "Child T's report.pdf",
  'A, B + C – D; 100% = all! ~ $5 @home ^ `x` {y}.pdf',
  'Raport Łódź – Paweł.pdf',
  'تقرير.pdf',
  '報告.pdf',
  '2026.06.01 v2.1.Pdf',
]

test('a document may have any ordinary name, and links to it may be escaped', () => {
  const escaped = { file: 'Report [2].pdf', link: '../documents/Report%20%5B2%5D.pdf' }
  const half = { file: 'Report [3].pdf', link: '../documents/Report%20[3].pdf' }
  const { errors, warnings, library } = attach([...ORDINARY.map((file) => ({ file })), escaped, half])
  expect([...errors, ...warnings]).toEqual([])
  expect(new Set(library?.documents.keys())).toEqual(new Set([...ORDINARY, escaped.file, half.file]))
})

test('one with a sign that some hosts refuse is told so', () => {
  const names = ['"', '#', '?'].map((sign) => `Report ${sign}1.pdf`)
  const { errors, warnings, library } = attach(names.map((file) => ({ file, link: `../documents/${encodeURIComponent(file)}` })))
  expect(errors).toEqual([])
  expect(warnings).toEqual(
    names.map(
      (name) =>
        `documents/${name}:1:1 file-name The name of this file has \`${name.charAt(7)}\` in it. Netlify takes no file with \`#\` or \`?\` in its name, and Windows none with \`?\` or \`"\`. A name without can stand anywhere.`,
    ),
  )
  expect([...(library?.documents.keys() ?? [])]).toEqual(names)
})

test('letters and their marks are one, be they written in one piece or apart', () => {
  const forms = [
    ['NFD', 'NFC', 'NFC'],
    ['NFC', 'NFD', 'NFD'],
    ['NFD', 'NFD', 'NFC'],
  ] as const
  const named = forms.map(([file, field, link], i) => {
    const name = `Zoë café – Siân ${i}.PDF`
    return { file: name.normalize(file), field: name.normalize(field), link: `<../documents/${name.normalize(link)}>` }
  })
  const escaped = { file: 'Zoë.pdf', field: '"Zoe\\u0308.pdf"', link: '../documents/Zoe%CC%88.pdf' }
  const { errors, warnings, library } = attach([...named, escaped])
  expect([...errors, ...warnings]).toEqual([])
  const names = [...named, escaped].map(({ file }) => file.normalize('NFC'))
  expect(new Set(library?.documents.keys())).toEqual(new Set(names))
  const [review] = library?.reviews ?? []
  expect(review?.review.pack.map(({ document }) => document)).toEqual(names)
})

test.each([
  ['Zoë.pdf', 'Zoe\u0308.pdf'],
  ['A.pdf', 'a.PDF'],
  ['ŁÓDŹ.pdf', 'łódź.pdf'],
])('two files that are one on another machine are told: %s and %s', (one, two) => {
  const { errors } = load({ [`documents/${one}`]: PDF, [`documents/${two}`]: PDF })
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(
    /^documents\/.+:1:1 file-name On Windows and macOS this is the same file as `.+`\. Give one of the two another name, or take it out\.$/,
  )
})

describe('a name that cannot be is told with the reason', () => {
  const told = (name: string) =>
    load({ 'briefings/child-t.md': swap(REPORT, `report: { status: published, document: ${JSON.stringify(name)} }`) }).errors
  const WINDOWS = (sign: string) =>
    `The name of this file has \`${sign}\` in it, which files on Windows cannot have. Give it a name without.`
  test.each([
    ['Report: final.pdf', WINDOWS(':')],
    ['Report*.pdf', WINDOWS('*')],
    ['<Report>.pdf', WINDOWS('<')],
    ['A|B.pdf', WINDOWS('|')],
    ['a\nb.pdf', 'The name of this file has a line break or another hidden character in it. Give it a plain name.'],
    ['.hidden.pdf', 'The name of this file begins with a full stop, so that it is hidden. Give it a name that begins with a letter.'],
    [' report.pdf', 'The name of this file begins with a space. Give it a name that begins with a letter.'],
    ['../site.yaml', 'Name the file without a folder, as it lies in `documents/`: `site.yaml`.'],
    ['/etc/passwd', 'Name the file without a folder, as it lies in `documents/`: `passwd`.'],
    ['documents/child-t.pdf', 'Name the file without a folder, as it lies in `documents/`: `child-t.pdf`.'],
    ['S:\\reports\\child-t.pdf', 'Name the file without a folder, as it lies in `documents/`: `child-t.pdf`.'],
    ['https://example.org/child-t.pdf', 'This is a web address. Write it as the `address`, in place of `document`.'],
    [
      'child-t.exe',
      '`child-t.exe` ends in `.exe`. A document is a PDF, DOCX, ODT or PPTX file or a picture (JPG, PNG, WebP): save it as one, and name it with its ending, such as `child-t.pdf`.',
    ],
    [
      'child-t',
      '`child-t` ends without saying what it is. A document is a PDF, DOCX, ODT or PPTX file or a picture (JPG, PNG, WebP): save it as one, and name it with its ending, such as `child-t.pdf`.',
    ],
  ])('%j', (name, message) => {
    // A path is told of as such, too.
    expect(told(name).filter((one) => !one.includes(' path-local '))).toEqual([`briefings/child-t.md:14:42 field-value ${message}`])
  })

  test.each(['a:b.pdf', 'a*b.pdf', 'a|b.pdf', 'a\\b.pdf', 'a<b.pdf'])('also where the file lies: %s', (name) => {
    expect(load({ [`documents/${name}`]: PDF }).errors).toEqual([`documents/${name}:1:1 file-name ${WINDOWS(name.charAt(1))}`])
  })
})
