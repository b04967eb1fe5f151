import { appendFileSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { devCommand } from './commands.ts'
import { generateContent } from './generate.ts'
import { keptOf } from './kept.ts'
import { type Measurement, measured, refuseOtherSystems } from './measured.ts'

const ROOT = resolve(import.meta.dirname, '../..')

interface Run extends Measurement {
  counts: { pages: number }
  took: Record<'ahead' | 'read' | 'check' | 'link' | 'pages' | 'index' | 'previews' | 'slides' | 'beside' | 'total', number>
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
    compile: seconds(took.ahead),
    read: seconds(took.read),
    check: seconds(took.check),
    link: seconds(took.link),
    'render (s)': seconds(took.pages),
    'index (s)': seconds(took.index),
    'previews (s)': seconds(took.previews),
    'slides (s)': seconds(took.slides),
    'beside (s)': seconds(took.beside),
    'total (s)': seconds(took.total),
    'command (s)': seconds(wall),
    'processors (s)': seconds(processor),
    'ms a page': seconds((took.total * 1000) / counts.pages),
    'peak (MB)': Math.round(peak),
  }
}

async function build(place: string): Promise<Run> {
  const env = { SEVENFOLD_CONTENT: join(place, 'content'), SEVENFOLD_DIST: join(place, 'dist') }
  const measurement = await measured([join(ROOT, 'src/cli/build.ts'), '--format', 'json'], { cwd: ROOT, env })
  return { ...(JSON.parse(measurement.out) as Pick<Run, 'counts' | 'took'>), ...measurement }
}
