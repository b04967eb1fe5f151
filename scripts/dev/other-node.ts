import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * The path of a Node of another version, as npm's package `node` brings it; what is there already is taken.
 *
 * @param version `22.12.0`, or `24` for the one that this checkout has.
 * @throws {Error} where it is not there and cannot be had.
 */
export function nodeOf(version: string): string {
  if (version === '24') return join(ROOT, 'node_modules/node/bin/node')
  const folder = join(ROOT, '.sevenfold/node', version)
  const node = join(folder, 'node_modules/node/bin/node')
  if (existsSync(node)) return node
  mkdirSync(folder, { recursive: true })
  // The package brings its program by a script of its own, which npm has to be told to run.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true } }))
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', `node@${version}`], { cwd: folder, encoding: 'utf8' })
  if (!existsSync(node)) throw new Error(`Node ${version} could not be installed (${status}): ${stderr}`)
  return node
}
