import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainPdf } from '../../documents/plain-pdf.ts'
import { attach, REPORT } from '../attach.ts'
import { all, load, swap } from '../folder.ts'

describe('the documents of the Library', () => {
  const draft = (text: string) => swap('status: published\npub', 'status: draft\npub')(text)
  const pdf = plainPdf(['A report.'])

  test('are those of published reviews, with what a reader wants to know first', () => {
    const { library } = attach('x.pdf', pdf)
    expect(library?.documents.get('x.pdf')).toMatchObject({ kind: 'pdf', pages: 1, tagged: false })
    const hidden = load({
      'briefings/child-t.md': all(swap(REPORT, 'report: { status: published, document: x.pdf }'), draft),
      'briefings/men.md': (text) => text.replace('status: published', 'status: draft'),
      'documents/x.pdf': pdf,
    })
    expect(hidden.errors).toEqual([])
    expect(hidden.library?.documents.size).toBe(0)
  })

  test('and where it cannot be kept, the file is not blamed', () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'sevenfold-kept-'))
    try {
      symlinkSync(join(cacheDir, 'a disk that is gone'), join(cacheDir, 'documents'))
      expect(() => attach('x.pdf', plainPdf(['One.']), '', { cacheDir })).toThrow(
        /^What was found in documents could not be kept: .*documents/,
      )
    } finally {
      rmSync(cacheDir, { recursive: true })
    }
  })

  test('are read once: one that did not change is not read again, and what nobody attaches any more is swept away', () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'sevenfold-kept-'))
    try {
      const kept = () => readdirSync(join(cacheDir, 'documents')).map((name) => [name, statSync(join(cacheDir, 'documents', name)).mtimeMs])
      attach('x.pdf', pdf, '', { cacheDir })
      const first = kept()
      expect(first.map(([name]) => String(name).split('.')[1]).sort()).toEqual(['json', 'pdf'])
      attach('x.pdf', pdf, '', { cacheDir })
      expect(kept()).toEqual(first)
      attach('x.pdf', plainPdf(['Another.']), '', { cacheDir })
      expect(kept()).toHaveLength(2)
      expect(kept()).not.toEqual(first)
    } finally {
      rmSync(cacheDir, { recursive: true })
    }
  })
})
