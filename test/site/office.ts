import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { program } from './debian.ts'

const soffice = () => program('soffice', ['libreoffice-impress', 'libreoffice-writer'])
const pdftotext = () => program('pdftotext', ['poppler-utils'])

/** The text of each page of a file, as LibreOffice shows it. */
export function pagesInOffice(file: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-office-'))
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(soffice(), [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' })
    const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf'))
    if (!pdf) throw new Error(`LibreOffice could not open ${basename(file)}.`)
    return execFileSync(pdftotext(), ['-layout', join(folder, pdf), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
