import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Name } from '../../src/cli/options/commands.ts'
import { ROOT } from '../../src/settings/environment.ts'

/** A command of Sevenfold as a program and its arguments, as npm runs it. */
export const commandLine = (name: Name, ...args: readonly string[]): [string, ...string[]] => [
  process.execPath,
  join(ROOT, 'src/cli/sevenfold.ts'),
  name,
  ...args,
]

/** All that a command needs of an environment; what Node compiles of it is there for the next command. */
export const ENVIRONMENT = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_COMPILE_CACHE: join(tmpdir(), 'sevenfold-compiled'),
}

/** Runs a command to its end. */
export function run(name: Name, args: readonly string[], { cwd = ROOT, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const [program, ...all] = commandLine(name, ...args)
  return spawnSync(program, all, { cwd, env: { ...ENVIRONMENT, ...env }, encoding: 'utf8' })
}
