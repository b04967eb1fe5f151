import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { UsageError } from '../../src/settings/settings.ts'

/** What a command took, with all that it started and waited for. */
export interface Measurement {
  /** Seconds that processors worked, in its own code and in the system for it. */
  processor: number
  /** Seconds by the clock. */
  wall: number
  /** The most memory that its largest process held at once, in MB. */
  peak: number
}

/** Milliseconds between two looks at the memory of its processes. */
const LOOK = 50
/** Parts of a second in which Linux tells programs of processor time: proc(5), `USER_HZ`. */
const TICKS = 100

/** @throws {UsageError} on a system that does not tell what is asked for. */
export function refuseOtherSystems(platform: string = process.platform): void {
  if (platform !== 'linux') throw new UsageError('This needs Linux: it reads processor time and memory from `/proc`.')
}

/**
 * Runs a Node program, and says what it took. One at a time: what ends meanwhile would count, too.
 *
 * @throws {Error} with all that it said, when it fails.
 */
export async function measured(args: readonly string[], { cwd, env = {} }: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<Measurement> {
  const [started, before] = [performance.now(), secondsOfChildren()]
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, peak] = ['', 0]
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const looking = setInterval(() => (peak = Math.max(peak, largestOf(child.pid as number))), LOOK)
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done)).finally(() => clearInterval(looking))
  if (code !== 0) throw new Error(`\`node ${args.join(' ')}\` ended with ${code}.\n${said}`)
  return { processor: secondsOfChildren() - before, wall: (performance.now() - started) / 1000, peak }
}

/** Of all processes that this one started and that ended, and of those that they started and waited for. */
function secondsOfChildren(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15)
    .map(Number) as [number, number]
  return (user + system) / TICKS
}

/** The most that a process or one that it started held so far, in MB. */
function largestOf(pid: number): number {
  try {
    const most = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return Math.max((most * 1024) / 1e6, ...children.map((child) => largestOf(Number(child))))
  } catch {
    // It ended while it was looked at.
    return 0
  }
}
