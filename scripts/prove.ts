import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { devCommand } from './dev/commands.ts'

const ROOT = resolve(import.meta.dirname, '..')
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')

/** What takes hours: each is tried whole here, and in samples by the tests. */
const PROOFS = (seed: number): readonly (readonly [what: string, ...args: string[]])[] => [
  ['20,000 mutated files', 'scripts/dev/fuzz.ts', '--n', '20000', '--seed', String(seed)],
  ['every test, with no sample: every disguise of every case, 20 builds that are killed', VITEST, 'run'],
  ['10,000 invented briefings', 'scripts/dev/bench.ts', '--n', '10000'],
]

await devCommand('prove', ({ seed = 1 + (Date.now() % 999_999) }) => {
  console.log(`Seed ${seed}. To repeat this run: npm run prove -- --seed ${seed}`)
  const env = { ...process.env, TEST_SUITE: 'prove', TEST_SEED: String(seed) }
  const failed = PROOFS(seed).filter(([what, ...args]) => {
    console.log(`\n> ${what}`)
    return spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' }).status !== 0
  })
  console.log(`\n${PROOFS(seed).length - failed.length} proved, ${failed.length} failed${failed.map(([what]) => `\n- ${what}`).join('')}`)
  process.exitCode = failed.length > 0 ? 1 : 0
})
