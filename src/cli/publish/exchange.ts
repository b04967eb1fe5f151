import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** The number of Linux's call `renameat2`, by processor. Source: the kernel's tables of system calls. */
const RENAMEAT2: Readonly<Record<string, number>> = { x64: 316, arm64: 276 }

/** `renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE)`. Source: rename(2). */
const CALL = 'exit(syscall(shift(@ARGV) + 0, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)'

/** Programs that can have the system exchange two paths. Node has no call for it. */
function* programs(one: string, other: string): Generator<[string, ...string[]]> {
  const call = process.platform === 'linux' ? RENAMEAT2[process.arch] : undefined
  // Perl is part of every Debian; `mv` can do it from coreutils 9.5 on.
  if (call !== undefined) yield ['perl', '-e', CALL, String(call), one, other]
  yield ['mv', '--exchange', '--no-target-directory', one, other]
}

/**
 * Lets a folder of this process and another change places in one step of the system: at no moment is either path
 * without a folder.
 *
 * @returns whether they did; where the system, the disk or the programs at hand cannot do it, both stand as before.
 */
export function exchange(one: string, other: string): boolean {
  const { ino } = statSync(one)
  for (const [program, ...args] of programs(one, other)) {
    spawnSync(program, args, { stdio: 'ignore' })
    // What stands at the other path may have changed again; nobody else touches this one.
    if (statSync(one).ino !== ino) return true
  }
  return false
}
