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
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '--yes', '--no-install-recommends', ...packages],
  ])
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env })
  const brought = find(name)
  if (brought) return brought
  throw new Error(`These tests need \`${name}\`. Install it: Debian has it in \`${packages.join(' ')}\`.`)
}
