import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'

/** Where programs for whoever looks after a machine stand; not everyone's PATH names it. */
const PATH = [process.env['PATH'] ?? '', '/usr/sbin'].join(delimiter)

/** The path of a program on this machine. */
const find = (name: string): string | undefined =>
  spawnSync('which', [name], { encoding: 'utf8', env: { PATH } }).stdout?.trim() || undefined

/**
 * A program that these tests drive, brought to a Debian machine where it is not there.
 *
 * @param packages those of Debian that hold it.
 * @throws {Error} in a sentence that says what to install.
 */
export function program(name: string, packages: readonly string[]): string {
  const found = find(name)
  if (found) return found
  install(packages)
  const brought = find(name)
  if (brought) return brought
  throw new Error(`These tests need \`${name}\`. Install it: Debian has it in \`${packages.join(' ')}\`.`)
}

/**
 * Runs a script with Debian's own Python, as whoever has it from there does.
 *
 * @param module that the script imports.
 * @param packages those of Debian that hold it.
 * @returns what it prints.
 */
export function python(script: string, args: readonly string[], module: string, packages: readonly string[]): string {
  const run = (text: string) => spawnSync('/usr/bin/python3', ['-c', text, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (run(`import ${module}`).status !== 0) install(packages)
  const { status, stdout, stderr } = run(script)
  if (status !== 0) throw new Error(`Python ended with ${status}. Debian has what it needs in \`${packages.join(' ')}\`.\n${stderr}`)
  return stdout
}

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '--yes', '--no-install-recommends', ...packages],
  ])
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env })
}
