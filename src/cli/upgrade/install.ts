import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fieldsOf } from '../../model/fields.ts'
import { PACKAGE, ROOT } from '../../settings/environment.ts'
import { displayPath, type Settings, UsageError } from '../../settings/settings.ts'
import { faultOfPackage } from './package-file.ts'
import { hasNote, noteVersion, ownVersion } from './version-note.ts'

/** What a new version brings in place of this one, within its package. */
const PROGRAM = 'lib/cli/sevenfold.js'
const INSTALLED = join(ROOT, 'node_modules/sevenfold', PROGRAM)

/**
 * Has npm install another version of Sevenfold from its file, and has that say what changed. Nothing but the file that is named is
 * taken for Sevenfold: npm is asked for no package of that name.
 *
 * @param named the file, as it was typed.
 * @returns how that ended.
 * @throws {UsageError} where there is nothing to install, or nothing to install it into.
 */
export function installFrom(named: string, { cwd, folder }: Settings): number {
  const file = resolve(cwd, named)
  if (!existsSync(join(ROOT, 'package.json')) || ROOT === PACKAGE)
    throw new UsageError('This is Sevenfold itself, which Git brings up to date. `--from` is for a site that has Sevenfold installed.')
  if (!existsSync(file) || !file.endsWith('.tgz'))
    throw new UsageError(`\`${named}\` is no file to install from. Name that of the new version, such as \`sevenfold-0.3.0.tgz\`.`)
  const fault = faultOfPackage(file, PROGRAM)
  if (fault) throw new UsageError(`\`${named}\` is not installed. ${fault}`)
  const former = installedFrom()
  // The new version is told what this one was.
  if (!hasNote(folder)) noteVersion(folder, ownVersion())
  const npm = process.env['npm_execpath']
  const args = ['install', '--no-audit', '--no-fund', displayPath(file, ROOT).replace(/^(?!\.)/, './')]
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0 || !existsSync(INSTALLED))
    throw new UsageError('npm could not install it: it says above why. Nothing of your content was changed.')
  const told = spawnSync(process.execPath, [INSTALLED, 'upgrade'], { cwd: ROOT, stdio: 'inherit' })
  if (former && former !== file && existsSync(former))
    console.log(`\`${displayPath(former, cwd)}\` is not used any more: you may delete it.`)
  return told.status ?? 1
}

/** The file that the project has Sevenfold from, if it is one. */
function installedFrom(): string | undefined {
  const { dependencies } = fieldsOf(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
  const [, path] = /^file:(.+\.tgz)$/.exec(String(fieldsOf(dependencies)['sevenfold'])) ?? []
  return path === undefined ? undefined : resolve(ROOT, path)
}
