import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../../src/settings/settings.ts'
import { devCommand } from './commands.ts'
import { MUTANTS, type Mutant } from './mutants/list.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const LIST = 'scripts/dev/mutants/list.ts'
const REPORT = join(ROOT, '.sevenfold/test/mutants.json')
/** Milliseconds for one mutant. What takes longer was not killed. */
const MOST = 600_000

/** What this needs to know of vitest's report in JSON. */
interface Report {
  numTotalTests: number
  testResults: readonly { assertionResults: readonly { status: string; fullName: string }[] }[]
}

/** The first test that failed. A file that could not be loaded is none: that is a crash, and no test has to find it. */
const failedIn = ({ testResults }: Report): string | undefined =>
  testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed')?.fullName

/** What is wrong with a row of the table, with its place; nothing where its mutant can be made. */
function faultsOf({ name, file, find, replace }: Mutant): string[] {
  const times = readFileSync(join(ROOT, file), 'utf8').split(find).length - 1
  if (times === 1 && find !== replace) return []
  const before = readFileSync(join(ROOT, LIST), 'utf8').split(`name: '${name}'`)[0] ?? ''
  const line = before.split('\n').length
  return [
    `${LIST}:${line} \`${name}\`: its \`find\` has to stand in \`${file}\` once, and stands there ${times} times. Write it as it is now.`,
  ]
}

let undo = () => {}
let running: ChildProcess | undefined
/** Its workers, too: they are a group of their own. */
const endVitest = () => running?.pid !== undefined && running.exitCode === null && process.kill(-running.pid, 'SIGKILL')
process.on('exit', () => {
  endVitest()
  undo()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130))

/** Runs tests that `npm test` runs, until one fails. Nothing where there was no end, or no report. */
async function vitest(how: readonly string[], files: readonly string[]): Promise<Report | undefined> {
  rmSync(REPORT, { force: true })
  const project = files.some((one) => one.startsWith('test/site/')) ? [] : ['--project', 'units']
  // The second of these finds each mutant by its text.
  const without = ['--exclude', '**/*.long.test.ts', '--exclude', 'test/scripts/mutants.test.ts']
  const args = [...how, ...project, ...without, '--bail', '1', '--reporter=json', `--outputFile=${REPORT}`, ...files]
  const env = { ...process.env, TEST_SUITE: 'test', TEST_SEED: '1' }
  running = spawn(join(ROOT, 'node_modules/.bin/vitest'), args, { cwd: ROOT, env, stdio: 'ignore', detached: true })
  const clock = setTimeout(endVitest, MOST)
  await once(running, 'close')
  clearTimeout(clock)
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8')) as Report
  } catch {
    return undefined
  }
}

/** Makes a mutant, runs its tests, and puts the file back. Gives the test that failed. */
async function killerOf({ file, find, replace, tests }: Mutant): Promise<string | undefined> {
  const path = join(ROOT, file)
  const before = readFileSync(path, 'utf8')
  undo = () => writeFileSync(path, before)
  try {
    writeFileSync(path, before.split(find).join(replace))
    let report = tests ? await vitest(['run'], tests) : await vitest(['related', '--run'], [file])
    // What only another process runs, no test imports.
    if (!tests && report?.numTotalTests === 0) report = await vitest(['run'], [])
    return report && failedIn(report)
  } finally {
    undo()
    undo = () => {}
  }
}

/** @throws {UsageError} where a mutant cannot be made, what it would change is not committed, or its tests fail without it. */
async function refuseWhatTellsNothing(chosen: readonly Mutant[]): Promise<void> {
  const faults = chosen.flatMap(faultsOf)
  if (faults.length > 0) throw new UsageError(faults.join('\n'))
  const files = [...new Set(chosen.map(({ file }) => file))]
  const { stdout, status } = spawnSync('git', ['status', '--porcelain', '--', ...files], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new UsageError('Git does not know this folder, so that nobody could tell what was changed here.')
  if (stdout !== '')
    throw new UsageError(`These files are changed: commit them first, so that nothing of yours is lost.\n${stdout.trimEnd()}`)
  const report = await vitest(['run'], [...new Set(chosen.flatMap(({ tests = [] }) => tests))])
  const failed = report ? failedIn(report) : 'they did not end'
  if (failed !== undefined) throw new UsageError(`The tests fail without a mutant, too: ${failed}. Mend them first.`)
}

await devCommand('mutants', async ({ only }) => {
  const chosen = MUTANTS.filter(({ name }) => only === undefined || name === only)
  if (chosen.length === 0) throw new UsageError(`There is no mutant \`${only}\`. Known: ${MUTANTS.map(({ name }) => name).join(', ')}.`)
  mkdirSync(dirname(REPORT), { recursive: true })
  await refuseWhatTellsNothing(chosen)
  let killed = 0
  for (const mutant of chosen) {
    const started = performance.now()
    const by = await killerOf(mutant)
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(`${by === undefined ? 'survived' : 'killed'}: ${mutant.name} (${mutant.file}, ${seconds} s)${by ? `, by “${by}”` : ''}`)
    if (by !== undefined) killed += 1
  }
  console.log(`${killed} of ${chosen.length} killed`)
  process.exitCode = killed === chosen.length ? 0 : 1
})
