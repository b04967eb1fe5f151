import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE } from '../../settings/environment.ts'
import { writeInPlace } from '../write-in-place.ts'

/** Stands in a content folder, and is committed with it: the version of Sevenfold whose changes its people have been told of. */
export const VERSION_NOTE = '.sevenfold-version'

/** The last version that wrote no note. */
const BEFORE_NOTES = '0.2.0'

/** The version of this Sevenfold. */
export const ownVersion = (): string => String(JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version)

export const hasNote = (folder: string): boolean => existsSync(join(folder, VERSION_NOTE))

/** The version in a content folder's note. */
export function notedVersion(folder: string): string {
  const [version] = (hasNote(folder) && /^\d+\.\d+\.\d+\S*/.exec(readFileSync(join(folder, VERSION_NOTE), 'utf8'))) || [BEFORE_NOTES]
  return version
}

export const noteVersion = (folder: string, version: string): void => writeInPlace(join(folder, VERSION_NOTE), `${version}\n`)
