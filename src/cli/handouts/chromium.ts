import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

/** What the search for a browser sees of a machine, and may do to it. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>
  isRoot: boolean
  /** Where Playwright keeps the Chromium that it was made for. */
  playwrights: string
  /** Whether a program answers; one that stands there but lacks a library does not. */
  starts(program: string): boolean
  run(program: string, ...args: string[]): void
  say(words: string): void
}

/** Without a window to draw, a Chromium costs a third of the time. */
const SHELL = 'chromium-headless-shell'
/** What it writes with: how much a page holds depends on it. */
const FONTS = ['fonts-dejavu-core', 'fonts-liberation']
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The path of a Chrome or Chromium that starts. Where there is none, one is brought to the machine: Debian's package
 * for root, Playwright's otherwise.
 *
 * @throws {Error} in one sentence, when there is none and none could be had.
 */
export function browserPath(machine: Machine = thisMachine): string {
  const found = find(machine)
  if (found) return found
  if (machine.isRoot && machine.starts(inPath(machine, 'apt-get') ?? '')) {
    machine.run('apt-get', 'update', '-qq')
    for (const name of [SHELL, 'chromium']) {
      machine.say(`No Chrome or Chromium was found. Installing Debian’s package \`${name}\`.`)
      machine.run('apt-get', 'install', '-qq', '--yes', '--no-install-recommends', name, ...FONTS)
      const installed = find(machine)
      if (installed) return installed
    }
  }
  machine.say('No Chrome or Chromium was found. Installing Playwright’s.')
  machine.run(process.execPath, PLAYWRIGHT, 'install', ...(machine.isRoot ? ['--with-deps'] : []), 'chromium')
  const brought = find(machine)
  if (brought) return brought
  throw new Error(
    'No Chrome or Chromium starts on this machine and none could be installed: install one and name it in CHROME_PATH, ' +
      'or, where Playwright’s lacks libraries, run `npx playwright-core install-deps chromium` as root.',
  )
}

const PLAYWRIGHT = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')

function find(machine: Machine): string | undefined {
  const named = machine.env['CHROME_PATH']
  if (named) {
    if (machine.starts(named)) return named
    throw new Error(`CHROME_PATH names \`${named}\`, which does not start: correct it, or unset it to have a browser found.`)
  }
  for (const name of NAMES) {
    const path = inPath(machine, name)
    if (path) return path
  }
  return machine.starts(machine.playwrights) ? machine.playwrights : undefined
}

function inPath({ env, starts }: Machine, name: string): string | undefined {
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  return folders.map((folder) => join(folder, name)).find(starts)
}

const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  playwrights: chromium.executablePath(),
  starts: (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
  run: (program, ...args) =>
    void spawnSync(program, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }),
  say: console.error,
}
