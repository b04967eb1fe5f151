import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE } from '../../settings/environment.ts'

/** What to do where Node is older than `package.json` asks for; nothing where it is not. @param version `22.12.0`. */
export function tooOld(version: string): string | undefined {
  const { engines } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { engines: { node: string } }
  const least = engines.node.replace('>=', '')
  if (version.localeCompare(least, 'en', { numeric: true }) >= 0) return undefined
  return `Sevenfold needs Node ${least} or later, and this is Node ${version}. Install a newer one: nodejs.org has it.`
}
