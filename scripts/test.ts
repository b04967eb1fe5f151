import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { browserPath } from '../src/cli/handouts/chromium.ts'
import { devCommand } from './dev/commands.ts'

const ROOT = resolve(import.meta.dirname, '..')
const REPORTS = join(ROOT, '.sevenfold/test')

/** The checks that run nothing; each counts as one test. */
const CHECKS: readonly (readonly string[])[] = [
  ['biome', 'check', '--error-on-warnings', '.'],
  ['astro', 'check', '--minimumFailingSeverity', 'hint'],
  ['tsc'],
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

const run = (program: string, ...args: string[]): number | null => {
  console.log(`\n> ${[program, ...args.filter((arg) => !arg.startsWith('--outputFile'))].join(' ')}`)
  return spawnSync(join(ROOT, 'node_modules/.bin', program), args, { cwd: ROOT, stdio: 'inherit' }).status
}

function vitest(project: string): Tally {
  const path = join(REPORTS, `${project}.json`)
  rmSync(path, { force: true })
  const exitCode = run('vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`)
  try {
    return tallyOf(JSON.parse(readFileSync(path, 'utf8')) as Report, exitCode)
  } catch {
    return tallyOf(undefined, exitCode)
  }
}

function site(): Tally {
  try {
    // The tests then start this one, and look for no other.
    process.env['CHROME_PATH'] = browserPath()
  } catch (error) {
    console.error(`\n${(error as Error).message}`)
    return { passed: 0, failed: 1 }
  }
  return vitest('site')
}

if (import.meta.main) {
  await devCommand('test', () => {
    mkdirSync(REPORTS, { recursive: true })
    const checks = CHECKS.map(
      ([program = '', ...args]): Tally => (run(program, ...args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
    )
    const all = [...checks, vitest('units'), site()]
    const passed = all.reduce((sum, tally) => sum + tally.passed, 0)
    const failed = all.reduce((sum, tally) => sum + tally.failed, 0)
    console.log(`\n${passed} passed, ${failed} failed`)
    process.exitCode = failed > 0 ? 1 : 0
  })
}
