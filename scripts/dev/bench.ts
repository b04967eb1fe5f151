import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { devCommand } from './commands.ts'
import { generateContent } from './generate.ts'
import { keptOf } from './kept.ts'
import { type Measurement, measured, refuseOtherSystems } from './measured.ts'

const ROOT = resolve(import.meta.dirname, '../..')

interface Run extends Measurement {
  counts: { pages: number }
  /** Seconds by the clock that each stage took, as the build says. */
  took: Readonly<Record<string, number>>
}

await devCommand('bench', async ({ n: numbers, partnerships }) => {
  refuseOtherSystems()
  const rows: Record<string, string | number>[] = []
  for (const n of numbers) {
    const place = join(ROOT, '.sevenfold/bench', String(n))
    const clear = () => {
      for (const path of [...keptOf(join(place, 'content'), join(place, 'dist')), place]) rmSync(path, { recursive: true, force: true })
    }
    clear()
    generateContent(join(place, 'content'), n, { partnerships })
    rows.push(row(n, 'cold', await build(place)))
    const briefing = readdirSync(join(place, 'content/briefings')).at(-1) as string
    appendFileSync(join(place, 'content/briefings', briefing), '8. What will we do differently this week?\n')
    rows.push(row(n, 'after one edit', await build(place)))
    clear()
  }
  console.table(rows)
})

function row(n: number, run: string, { counts, took, wall, processor, peak }: Run) {
  const seconds = (value: number) => Number(value.toFixed(2))
  return {
    briefings: n,
    run,
    pages: counts.pages,
    ...Object.fromEntries(Object.entries(took).map(([stage, value]) => [`${stage} (s)`, seconds(value)])),
    'command (s)': seconds(wall),
    'processors (s)': seconds(processor),
    'ms a page': seconds((processor * 1000) / counts.pages),
    'largest (MB)': Math.round(peak),
  }
}

async function build(place: string): Promise<Run> {
  const env = { SEVENFOLD_CONTENT: join(place, 'content'), SEVENFOLD_DIST: join(place, 'dist') }
  const out = join(place, 'out.json')
  const measurement = await measured([join(ROOT, 'src/cli/build.ts'), '--format', 'json', '--out', out], { cwd: ROOT, env })
  return { ...(JSON.parse(readFileSync(out, 'utf8')) as Pick<Run, 'counts' | 'took'>), ...measurement }
}
