import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Takes away what builds that were interrupted left in their folder. */
export function pruneInterrupted(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const pid = /^build-(\d+)/.exec(name)?.[1]
    if (pid !== undefined && !isAtWork(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Whether another process has this number. What bears our own was left by one that had it before. */
export function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
