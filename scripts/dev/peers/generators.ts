import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../../../src/settings/environment.ts'
import { keptOf } from '../kept.ts'
import { type Measurement, measured } from '../measured.ts'
import { FOLDERS, peerMarkdown } from './bodies.ts'

/** A site generator that builds in a folder of its own. */
export interface Generator {
  name: string
  /** The folder of the built site. */
  dist: string
  /** Writes a file of the content, as it takes it. @param path within the content: `themes/neglect.md`. */
  write(path: string, text: string): void
  /** Takes away what it built, and what it keeps for the next time. */
  clear(): void
  build(): Promise<Measurement>
}

export function sevenfold(folder: string): Generator & { content: string } {
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')]
  return {
    name: 'Sevenfold',
    content,
    dist,
    write: (path, text) => put(join(content, path), text),
    clear: () => remove([dist, ...keptOf(content, dist)]),
    build: () =>
      measured([join(ROOT, 'src/cli/sevenfold.ts'), 'build', '--content', content], { cwd: ROOT, env: { SEVENFOLD_DIST: dist } }),
  }
}

/** Another one, from its template in the folder of this module. What it is not installed with yet is installed. */
function peer(name: string, folder: string, { content, program }: { content: string; program: readonly [string, ...string[]] }): Generator {
  const dist = join(folder, 'dist')
  mkdirSync(folder, { recursive: true })
  remove(readdirSync(folder).flatMap((entry) => (entry === 'node_modules' ? [] : [join(folder, entry)])))
  cpSync(join(import.meta.dirname, name.toLowerCase()), folder, { recursive: true })
  put(join(folder, content, 'index.md'), '---\ntitle: Briefings\n---\n\nAll briefings.\n')
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-package-lock', '--no-audit', '--no-fund', '--loglevel', 'error'],
    {
      cwd: folder,
      stdio: ['ignore', process.stderr, 'inherit'],
    },
  )
  if (status !== 0) throw new Error(`${name} could not be installed.`)
  const [bin, ...words] = program
  return {
    name,
    dist,
    write(path, text) {
      const of = FOLDERS.find((one) => dirname(path) === one)
      if (of) put(join(folder, content, path), peerMarkdown(of, text))
    },
    clear: () => remove(['dist', '.astro', '.cache', 'node_modules/.astro', 'node_modules/.vite'].map((kept) => join(folder, kept))),
    build: () => measured([join(folder, 'node_modules/.bin', bin), ...words], { cwd: folder, env: { ASTRO_TELEMETRY_DISABLED: '1' } }),
  }
}

export const starlight = (folder: string): Generator =>
  peer('Starlight', folder, { content: 'src/content/docs', program: ['astro', 'build'] })

export const eleventy = (folder: string): Generator => peer('Eleventy', folder, { content: 'content', program: ['eleventy', '--quiet'] })

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function remove(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true })
}
