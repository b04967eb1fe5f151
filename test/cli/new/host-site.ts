import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Host } from '../../../src/cli/new/hosts.ts'
import { ENVIRONMENT, run } from '../command-line.ts'
import { packedModules, programsOf } from './installed.ts'

/** A word that stands in a draft, in the original of a document and in a sign-off, and nowhere else. */
export const SECRET = 'Zebrafinch'

/** A site as a host gets it, for the tests of one file: Sevenfold is installed as it is packed. */
export function hostSite() {
  const at = { folder: '', site: '', path: '' }
  beforeAll(() => {
    at.folder = mkdtempSync(join(tmpdir(), 'sevenfold-hosts-'))
    at.site = join(at.folder, 'site')
    const modules = join(at.folder, 'modules/node_modules')
    packedModules(modules)
    at.path = programsOf(join(at.folder, 'programs'), modules)
  }, 600_000)
  afterAll(() => rmSync(at.folder, { recursive: true, force: true }))

  return {
    at,

    /** Begins a site for a host, with one briefing that is published and a draft that holds a secret. What was kept of the last stays. */
    begin(host: Host, address: string): void {
      const fresh = join(at.folder, 'fresh')
      const { status, stdout, stderr } = run('new', [fresh, '--area', 'Anyshire', '--address', address, '--host', host])
      expect(status, stderr).toBe(0)
      expect(stdout).toContain('\nKeep its repository private: whoever can read it can read your drafts')
      if (existsSync(join(at.site, '.sevenfold'))) renameSync(join(at.site, '.sevenfold'), join(fresh, '.sevenfold'))
      rmSync(at.site, { recursive: true, force: true })
      renameSync(fresh, at.site)
      const draft = join(at.site, DRAFT)
      const text = readFileSync(draft, 'utf8')
      writeFileSync(
        join(at.site, 'content/briefings/men.md'),
        text.replace('status: draft', 'status: published').replaceAll('2030', '2026').replaceAll('Child A', 'Child M'),
      )
      writeFileSync(draft, text.replace('## Background\n', `## Background\n\nMrs ${SECRET} told the nurse.\n`))
      for (const path of ['sign-offs/men.txt', 'documents/original.txt']) {
        mkdirSync(dirname(join(at.site, 'content', path)), { recursive: true })
        writeFileSync(join(at.site, 'content', path), SECRET)
      }
      writeFileSync(join(at.site, 'package-lock.json'), '{}')
      mkdirSync(join(at.site, '.git'))
    },

    /** Runs a script as a host does, with nothing of this process's environment but paths. */
    script(text: string, env: NodeJS.ProcessEnv = {}, cwd = at.site) {
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', text], {
        cwd,
        env: { ...ENVIRONMENT, PATH: at.path, CI: 'true', ...env },
        encoding: 'utf8',
      })
      return { status, said: stdout + stderr }
    },

    /** The line of the draft in which the secret stands. */
    lineOfSecret: () =>
      readFileSync(join(at.site, DRAFT), 'utf8')
        .split('\n')
        .findIndex((line) => line.includes(SECRET)) + 1,
  }
}

const DRAFT = 'content/briefings/how-to-write-a-briefing.md'

export const filesIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(where.length + 1))
    .sort()

/** Holds a folder that is published to what must be in it, and what must not. @param inside where its pages lie. */
export function expectSite(where: string, inside = ''): void {
  const files = filesIn(where)
  expect(files).toEqual(expect.arrayContaining(['.nojekyll', '404.html', '_headers', '_redirects', 'robots.txt']))
  expect(files).toEqual(expect.arrayContaining(['index.html', 'briefings/men/index.html', 'about/index.html'].map((one) => inside + one)))
  if (inside) expect(readFileSync(join(where, 'index.html'), 'utf8')).toContain(`<a href="/${inside}">`)
  expect(files.filter((one) => /how-to-write-a-briefing|sign-off|\.md$|\.yaml$|node_modules/.test(one))).toEqual([])
  for (const one of files) expect(readFileSync(join(where, one), 'latin1'), one).not.toContain(SECRET)
}

/** What is said of the draft in a log: its place, and not a word of it. */
export function expectPlaces(said: string, place: string): void {
  expect(said).toContain(place)
  expect(said).not.toContain(SECRET)
}
