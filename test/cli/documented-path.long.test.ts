import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeOf } from '../../scripts/dev/other-node.ts'
import type { Served } from '../../src/cli/preview/serve.ts'
import { ROOT } from '../../src/settings/environment.ts'
import { type Step, stepsOf, unseen } from './documented-steps.ts'
import { registryOf } from './package-registry.ts'

/**
 * What of a checkout its package is made of. Its packages are linked, so that the first command of the page is done; so is what was
 * compiled of the same code.
 */
const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[] }
const CHECKOUT = ['src', 'scripts', ...files.filter((name) => name !== 'lib'), ...globSync('*.{md,json,mjs}', { cwd: ROOT }), 'LICENSE']
const DONE = 'npm --prefix sevenfold ci'

let folder = ''
let registry: Served
/** The folder in which the reader of the pages is. */
let here = ''

beforeAll(async () => {
  folder = here = mkdtempSync(join(tmpdir(), 'sevenfold-path-'))
  registry = await registryOf(ROOT)
  for (const name of CHECKOUT) cpSync(join(ROOT, name), join(folder, 'sevenfold', name), { recursive: true })
  mkdirSync(join(ROOT, '.sevenfold/package'), { recursive: true })
  mkdirSync(join(folder, 'sevenfold/.sevenfold'))
  for (const name of ['node_modules', '.sevenfold/package']) symlinkSync(join(ROOT, name), join(folder, 'sevenfold', name))
})
afterAll(async () => {
  await registry.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs what was pasted, where the reader is; it may lead them elsewhere. */
function paste(commands: string): ChildProcess {
  const env = {
    PATH: `${dirname(nodeOf('24'))}:/usr/bin:/bin`,
    HOME: folder,
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 30, 12) / 1000),
    ASTRO_TELEMETRY_DISABLED: '1',
    npm_config_registry: registry.origin,
    npm_config_cache: join(folder, 'cache'),
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [`GIT_${who}_NAME`, `GIT_${who}_EMAIL`].map((one) => [one, 'it@example'])),
    ),
  }
  const lines = `set -e\n${commands}\npwd > "$HOME/here"`
  return spawn('bash', ['-c', `exec 2>&1\n${lines}`], { cwd: here, env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
}

async function run({ commands, ends, shows }: Extract<Step, { does: 'run' }>): Promise<void> {
  const child = paste(commands)
  let said = ''
  const ended = new Promise<number | null>((done) => child.on('close', done))
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text))
  if (ends === 'until-stopped') {
    try {
      await expect.poll(() => unseen(shows, said), { timeout: 60_000, interval: 200, message: commands }).toBeUndefined()
      const [address = ''] = /http:\/\/[\w.]+:\d+\//.exec(said.replace(/\P{ASCII}\[[0-9;]*m/gu, '')) ?? []
      expect((await fetch(address)).status, address).toBe(200)
    } finally {
      process.kill(-(child.pid ?? 0), 'SIGINT')
      await ended
    }
    return
  }
  expect(await ended, said).toBe(ends === 'stops' ? 1 : 0)
  expect(unseen(shows, said), said).toBeUndefined()
  if (ends === 'well') here = readFileSync(join(folder, 'here'), 'utf8').trim()
}

async function follow(step: Step): Promise<void> {
  if (step.does === 'run') return step.commands === DONE ? undefined : run(step)
  const path = resolve(here, step.path)
  if (step.does === 'write') return writeFileSync(path, step.text)
  if (step.does === 'append') return appendFileSync(path, step.text)
  const parts = readFileSync(path, 'utf8').split(step.from)
  expect(parts.length, `${step.path} has it once:\n${step.from}`).toBe(2)
  writeFileSync(path, parts.join(step.to))
}

const page = (name: string) => stepsOf(readFileSync(join(ROOT, 'docs', name), 'utf8'))
const it = page('it.md')
/** Where the officer begins. */
const turn = it.findIndex(({ section }) => section === 'Put it on a server')

test('who follows the pages by pasting sees what they say: begin, write, publish, correct, take down, restore, upgrade', async () => {
  expect(turn).toBeGreaterThan(2)
  for (const [name, steps] of [
    ['it.md', it.slice(0, turn)],
    ['officer.md', page('officer.md')],
    ['it.md', it.slice(turn)],
  ] as const)
    for (const step of steps)
      await follow(step).catch((error: Error) => {
        throw new Error(`docs/${name}:${step.line} (${step.section}): ${error.message}`)
      })
  // What stands at the end is a site that was closed, and the text that was taken down is in none of the server's folders.
  expect(readFileSync(join(folder, 'www/site/index.html'), 'utf8')).toContain('closed')
}, 1_200_000)
