import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { devCommand } from './commands.ts'
import { FuzzedSite } from './fuzzing/fuzzed-site.ts'
import { mutatedFile } from './fuzzing/mutated-file.ts'

await devCommand('fuzz', async ({ n, seed = Date.now() % 2 ** 31 }) => {
  const folder = mkdtempSync(join(tmpdir(), 'sevenfold-fuzz-'))
  try {
    const site = new FuzzedSite(folder)
    console.log(`Seed ${seed}. To repeat this run: npm run fuzz -- --n ${n} --seed ${seed}`)
    const started = performance.now()
    let done = 0
    const property = fc.property(mutatedFile, (file) => {
      const broken = site.broken(file)
      done += 1
      if (done % 1000 === 0) console.log(`${done} files, ${((performance.now() - started) / 1000).toFixed(0)} s`)
      if (broken.length > 0) throw new Error(broken.join('\n'))
    })
    const result = fc.check(property, { seed, numRuns: n, endOnFailure: true })
    const { pages, problems, slowest } = site.counts
    console.log(
      `${result.numRuns} files in ${((performance.now() - started) / 1000).toFixed(0)} s: ${pages} became pages, ${problems} had located problems; ` +
        `the slowest took ${slowest.ms.toFixed(0)} ms (${slowest.path}).`,
    )
    console.log(
      `Rules that spoke: ${Object.entries(site.counts.rules)
        .map(([rule, times]) => `${rule} ${times}`)
        .join(', ')}.`,
    )
    if (result.failed) {
      const [file] = result.counterexample ?? []
      console.error(`\n${(result.errorInstance as Error).message}`)
      if (file) {
        writeFileSync('fuzz-failure.txt', file.bytes)
        console.error(`The file stood at ${file.path}. It is kept as fuzz-failure.txt.`)
      }
      process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
