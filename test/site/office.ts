import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const starts = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

/** Debian's packages of what these tests open files with. */
const PACKAGES = { soffice: ['libreoffice-impress', 'libreoffice-writer'], pdftotext: ['poppler-utils'] } as const

/** A program that opens files of other makers; brought to a Debian machine where it is not there. */
function program(name: keyof typeof PACKAGES): string {
  if (spawnSync('which', [name]).status === 0) return name
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '--yes', '--no-install-recommends', ...PACKAGES[name]],
  ])
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env })
  if (starts(name) || spawnSync('which', [name]).status === 0) return name
  throw new Error(`These tests open files with \`${name}\`. Install it: Debian has it in \`${PACKAGES[name].join(' ')}\`.`)
}

/** The text of each page of a file, as LibreOffice shows it. */
export function pagesInOffice(file: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-office-'))
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(program('soffice'), [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' })
    const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf'))
    if (!pdf) throw new Error(`LibreOffice could not open ${basename(file)}.`)
    return execFileSync(program('pdftotext'), ['-layout', join(folder, pdf), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
