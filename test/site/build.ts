import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { lastGoodFolder } from '../../src/cli/publish/last-good.ts'
import { forDraftPreview, settings } from '../../src/settings/settings.ts'
import { commandLine, ENVIRONMENT } from '../cli/command-line.ts'

export const ROOT = resolve(import.meta.dirname, '../..')
export const CONTENT = join(ROOT, 'content')

/** The moment of every build in these tests. */
export const NOW = new Date('2026-12-01T00:00:00Z')

export interface Build {
  status: number | null
  /** What it printed, in both streams. */
  said: string
}

interface Told {
  content?: string
  now?: Date
  env?: Record<string, string>
  /** What the command is told, beside. */
  args?: readonly string[]
  /** A program that runs the build in a place of its own making; without one it runs here. */
  within?: readonly [string, ...string[]]
}

/** Begins a build as a person would, with nothing of this process's environment but its paths, in a process group of its own. */
export function begin(
  dist: string,
  { content = CONTENT, now = NOW, env = {}, args = [], within }: Told = {},
): ChildProcessWithoutNullStreams {
  const here = { SEVENFOLD_CONTENT: content, SEVENFOLD_DIST: dist, SOURCE_DATE_EPOCH: String(now.getTime() / 1000) }
  const own = { ...ENVIRONMENT, ...here, ...env }
  const [program, ...rest] = [...(within ?? []), ...commandLine('build', ...args)] as [string, ...string[]]
  return spawn(program, rest, { cwd: ROOT, env: own, detached: true })
}

/** Runs a build to its end. */
export function build(dist: string, told: Told = {}): Promise<Build> {
  return new Promise((done) => {
    let said = ''
    const running = begin(dist, told)
    for (const stream of [running.stdout, running.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    running.on('close', (status) => done({ status, said }))
  })
}

/** The same, of content that must be good. */
export async function mustBuild(...args: Parameters<typeof build>): Promise<Build> {
  const built = await build(...args)
  if (built.status !== 0) throw new Error(`The site could not be built:\n${built.said}`)
  return built
}

/**
 * A folder for the sites and the content of one test file; `remove` takes all that was kept of it, too. What was kept of the
 * content is copied with it, so that a build makes only what is changed in it; `untouched` copies the content alone.
 */
export function workshop(): { folder: string; contentCopy(name: string): string; untouched(name: string): string; remove(): void } {
  const all = join(ROOT, '.sevenfold/test')
  mkdirSync(all, { recursive: true })
  const folder = mkdtempSync(join(all, 'site-'))
  const copies: string[] = []
  const cacheOf = (content: string) => settings({ SEVENFOLD_CONTENT: content }, () => NOW).cacheDir
  const untouched = (name: string): string => {
    const copy = join(folder, name)
    cpSync(CONTENT, copy, { recursive: true })
    copies.push(copy)
    return copy
  }
  return {
    folder,
    untouched,
    contentCopy(name) {
      const copy = untouched(name)
      cpSync(cacheOf(CONTENT), cacheOf(copy), { recursive: true })
      return copy
    },
    remove() {
      for (const copy of copies) {
        const told = settings({ SEVENFOLD_CONTENT: copy }, () => NOW)
        const kept = [told.cacheDir, forDraftPreview(told).cacheDir, lastGoodFolder('', told, folder)]
        for (const path of kept) rmSync(path, { recursive: true, force: true })
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every file of a folder, by its path within. */
export function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort()
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]))
}

/** Each file's path with the digest of its bytes. */
export const bytesOf = (folder: string): string[] =>
  [...filesOf(folder)].map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)} ${path}`)
