import { spawn } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { settings } from '../../src/settings/settings.ts'
import { devCommand } from './commands.ts'
import { generateContent } from './generate.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** Milliseconds between two looks at the memory in use. */
const LOOK = 50

interface Run {
  counts: { pages: number }
  took: Record<'ahead' | 'read' | 'check' | 'link' | 'pages' | 'index' | 'previews' | 'slides' | 'beside' | 'total', number>
  /** Wall-clock seconds of the whole command, its start included. */
  wall: number
  /** The most memory that the command and what it starts held at once, in MB. */
  peak: number
}

await devCommand('bench', async ({ n: numbers }) => {
  const rows: Record<string, string | number>[] = []
  for (const n of numbers) {
    const place = join(ROOT, '.sevenfold/bench', String(n))
    const { cacheDir } = settings({ SEVENFOLD_CONTENT: join(place, 'content') }, () => new Date())
    const clear = () => {
      for (const path of [place, cacheDir]) rmSync(path, { recursive: true, force: true })
    }
    clear()
    generateContent(join(place, 'content'), n)
    rows.push(row(n, 'cold', await build(place)))
    const briefing = readdirSync(join(place, 'content/briefings')).at(-1) as string
    appendFileSync(join(place, 'content/briefings', briefing), '8. What will we do differently this week?\n')
    rows.push(row(n, 'after one edit', await build(place)))
    clear()
  }
  console.table(rows)
})

function row(n: number, run: string, { counts, took, wall, peak }: Run) {
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
    'ms a page': seconds((took.total * 1000) / counts.pages),
    'peak (MB)': Math.round(peak),
  }
}

function build(place: string): Promise<Run> {
  const started = performance.now()
  const env = { ...process.env, SEVENFOLD_CONTENT: join(place, 'content'), SEVENFOLD_DIST: join(place, 'dist') }
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/build.ts'), '--format', 'json'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  let peak = 0
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  const looking = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid as number))), LOOK)
  return new Promise((done, failed) => {
    child.on('close', (code) => {
      clearInterval(looking)
      if (code !== 0) failed(new Error(`The build ended with ${code}.`))
      else done({ ...(JSON.parse(out) as Pick<Run, 'counts' | 'took'>), wall: (performance.now() - started) / 1000, peak })
    })
  })
}

/** Resident memory of a process and all that it started, in MB; Linux alone tells it. */
function memoryOf(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return (pages * 4096) / 1e6 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0)
  } catch {
    return 0
  }
}
