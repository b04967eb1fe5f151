import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { browserPath } from '../src/cli/handouts/chromium.ts'
import { devCommand } from './dev/commands.ts'
import { nodeOf } from './dev/other-node.ts'

const ROOT = resolve(import.meta.dirname, '..')
const REPORT = join(ROOT, '.sevenfold/test/report.json')

/** The checks that run nothing; each counts as one test. Astro's finds what is wrong with the types of `.ts` files, too. */
export const CHECKS: readonly (readonly [string, ...string[]])[] = [
  ['biome', 'check', '--error-on-warnings', '.'],
  ['astro', 'check', '--minimumFailingSeverity', 'hint'],
]

export interface Tally {
  passed: number
  failed: number
}

/** What this needs to know of vitest's report in JSON. */
export interface Report {
  numTotalTests: number
  numPassedTests: number
  testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[]
}

/**
 * How many tests passed and failed. One that was skipped failed: it was written to run. So did a file that could not
 * be loaded, and a run that went wrong although every test passed, or that held no test.
 */
export function tallyOf(report: Report | undefined, exitCode: number | null): Tally {
  if (!report) return { passed: 0, failed: 1 }
  const { numTotalTests, numPassedTests, testResults } = report
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  const failed = numTotalTests - numPassedTests + unloaded
  const wentWrong = failed === 0 && (exitCode !== 0 || numTotalTests === 0)
  return { passed: numPassedTests, failed: wentWrong ? 1 : failed }
}

/** The last line of a run, which counts all of it. */
export function lineOf(tallies: readonly Tally[]): string {
  const sum = (of: keyof Tally) => tallies.reduce((before, tally) => before + tally[of], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}

/** What vitest is told: without `all`, the files that take long are left out, and nothing else is. */
export const vitestArgs = ({ all, browser }: { all: boolean; browser: boolean }): string[] => [
  'run',
  ...(browser ? [] : ['--project', 'units']),
  ...(all ? [] : ['--exclude', '**/*.long.test.ts']),
]

const start = (program: string, args: readonly string[], stdio: 'inherit' | 'pipe', env = process.env) =>
  spawn(join(ROOT, 'node_modules/.bin', program), args, { cwd: ROOT, stdio, env })

/** Runs a check; what it says comes when all of it is there, for the tests run beside it. */
async function check([program, ...args]: readonly [string, ...string[]]): Promise<Tally> {
  const running = start(program, args, 'pipe')
  let said = ''
  for (const stream of [running.stdout, running.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [exitCode] = (await once(running, 'close')) as [number | null]
  console.log(`\n> ${[program, ...args].join(' ')}\n${said.trim()}`)
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Tally> {
  rmSync(REPORT, { force: true })
  console.log(`\n> ${['vitest', ...args].join(' ')}`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  const [exitCode] = (await once(start('vitest', [...args, ...reporters], 'inherit', { ...process.env, ...env }), 'close')) as [
    number | null,
  ]
  try {
    return tallyOf(JSON.parse(readFileSync(REPORT, 'utf8')) as Report, exitCode)
  } catch {
    return tallyOf(undefined, exitCode)
  }
}

/** The browser of the tests; where there is none, that is said. */
function browser(): string | undefined {
  try {
    return browserPath()
  } catch (error) {
    console.error(`\n${(error as Error).message}`)
    return undefined
  }
}

if (import.meta.main) {
  await devCommand('test', async ({ all, seed = 1 + (Date.now() % 999_999) }) => {
    mkdirSync(join(REPORT, '..'), { recursive: true })
    console.log(`Seed ${seed}. To try the same samples again: ${all ? 'npm run test:all' : 'npm test'} -- --seed ${seed}`)
    const path = browser()
    const checks = CHECKS.map(check)
    // The package is tried on the oldest Node that it promises, too: no test fetches one. What it is made of is compiled once for all.
    if (all) {
      nodeOf('22.12.0')
      spawnSync(process.execPath, [join(ROOT, 'scripts/dev/package.ts')], { stdio: 'inherit' })
    }
    const env = {
      TEST_SUITE: all ? 'all' : 'test',
      TEST_SEED: String(seed),
      // What Node compiles in one process is there for the next.
      NODE_COMPILE_CACHE: join(tmpdir(), 'sevenfold-compiled'),
      // The tests then start this one, and look for no other.
      ...(path && { CHROME_PATH: path }),
    }
    const tests = vitest(vitestArgs({ all, browser: path !== undefined }), env)
    const tallies = await Promise.all([...checks, tests])
    if (!path) tallies.push({ passed: 0, failed: 1 })
    const line = lineOf(tallies)
    console.log(`\n${line}`)
    process.exitCode = line.endsWith(' 0 failed') ? 0 : 1
  })
}
