import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import jsqr from 'jsqr'
import { program } from './debian.ts'

const soffice = () => program('soffice', ['libreoffice-impress', 'libreoffice-writer', 'libreoffice-calc'])
const poppler = (name: string) => program(name, ['poppler-utils'])

/** A file as LibreOffice shows it. */
export interface Shown {
  /** The text of each page. */
  pages: string[]
  /** What a phone would read from the QR code on a page, the first of which is 1. */
  codeOn(page: number): string | undefined
}

/** Opens files in LibreOffice, all at once: it takes longer to start than to open one. Their names differ. */
export function inOffice<T>(files: readonly string[], look: (shown: Shown[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-office-'))
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(soffice(), [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore' })
    return look(files.map((file) => shown(file, join(folder, `${basename(file, extname(file))}.pdf`), folder)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of each page of a file, as LibreOffice shows it. */
export const pagesInOffice = (file: string): string[] => inOffice([file], ([one]) => one?.pages ?? [])

function shown(file: string, pdf: string, folder: string): Shown {
  if (!existsSync(pdf)) throw new Error(`LibreOffice could not open ${basename(file)}.`)
  const text = execFileSync(poppler('pdftotext'), ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return {
    pages: text.split('\f').slice(0, -1),
    codeOn(page) {
      const picture = join(folder, 'page')
      // A slide is 640 pixels wide then: less than a phone sees of it from the back of a room.
      execFileSync(poppler('pdftoppm'), ['-gray', '-singlefile', '-r', '48', '-f', String(page), '-l', String(page), pdf, picture])
      const bytes = readFileSync(`${picture}.pgm`)
      const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
      const grey = bytes.subarray(head.length)
      return jsqr(Uint8ClampedArray.from([...grey].flatMap((one) => [one, one, one, 255])), Number(width), Number(height))?.data
    },
  }
}
