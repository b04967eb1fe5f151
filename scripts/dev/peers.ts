import { globSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { count } from '../../src/diagnostics/count.ts'
import { ROOT } from '../../src/settings/environment.ts'
import { devCommand } from './commands.ts'
import { generateContent } from './generate.ts'
import { type Measurement, refuseOtherSystems } from './measured.ts'
import { editsOf } from './peers/edits.ts'
import { eleventy, sevenfold, starlight } from './peers/generators.ts'
import { type Figures, median, tableOf } from './peers/table.ts'

const FOLDER = join(ROOT, '.sevenfold/peers')

/** What is built in a round, in this order. */
const BUILDS = ['cold', 'again', 'theme', 'colour'] as const
type Taken = Record<(typeof BUILDS)[number], Measurement[]>

await devCommand('bench:peers', async ({ n, partnerships, runs }) => {
  refuseOtherSystems()
  rmSync(join(FOLDER, 'sevenfold'), { recursive: true, force: true })
  const own = sevenfold(join(FOLDER, 'sevenfold'))
  generateContent(own.content, n, { partnerships })
  const texts = new Map(
    globSync('**/*.{md,yaml,txt}', { cwd: own.content }).map((path) => [path, readFileSync(join(own.content, path), 'utf8')]),
  )
  const edits = editsOf(texts)
  const all = [own, starlight(join(FOLDER, 'starlight')), eleventy(join(FOLDER, 'eleventy'))].map((generator) => ({
    ...generator,
    taken: { cold: [], again: [], theme: [], colour: [] } as Taken,
    sizes: { files: 0, size: 0, apart: 0 },
  }))

  // Round by round, so that a slow minute is one of all.
  for (let round = 1; round <= runs; round += 1) {
    for (const { write, clear } of all) {
      for (const [path, text] of texts) write(path, text)
      clear()
    }
    for (const kind of BUILDS)
      for (const one of kind === 'cold' || kind === 'again' ? all : all.slice(0, 1)) {
        if (kind !== 'cold') one.write(...edits[kind])
        const measurement = await one.build()
        one.taken[kind].push(measurement)
        if (kind === 'cold') one.sizes = sizesOf(one.dist, n)
        console.error(`Round ${round} of ${runs}: ${one.name}, ${kind}, ${measurement.processor.toFixed(1)} s`)
      }
  }

  const seconds = (measurements: readonly Measurement[]) => median(measurements.map(({ processor }) => processor))
  const figures = all.map(
    ({ name, sizes, taken: { cold, again, theme, colour } }): Figures => ({
      name,
      ...{ cold: seconds(cold), again: seconds(again) },
      ...(theme.length > 0 ? { theme: seconds(theme), colour: seconds(colour) } : {}),
      ...sizes,
      memory: median(cold.map(({ peak }) => peak)) / 1000,
    }),
  )
  const { table, missed } = tableOf(`${count(n, 'briefing')}, ${count(runs, 'round')}`, figures, n)
  console.log(table)
  if (missed > 0) process.exitCode = 1
})

/** Files and kB of a built site, for each briefing; `documents/` and `data/` apart. */
function sizesOf(dist: string, n: number): Pick<Figures, 'files' | 'size' | 'apart'> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => relative(dist, join(parentPath, name)))
  const kB = (some: readonly string[]) => some.reduce((sum, path) => sum + statSync(join(dist, path)).size, 0) / 1000 / n
  const isApart = (path: string) => /^(?:documents|data)\//.test(path)
  const pages = paths.filter((path) => !isApart(path))
  return { files: pages.length / n, size: kB(pages), apart: kB(paths.filter(isApart)) }
}
