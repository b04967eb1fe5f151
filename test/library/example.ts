import { join } from 'node:path'
import type { Library } from '../../src/library/library.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { ROOT } from '../../src/settings/environment.ts'

let loaded: Library | undefined

/** The Library of the content that Sevenfold brings along, with all that is published by 2030; read once for all files of a worker. */
export function exampleLibrary(): Library {
  loaded ??= loadLibrary({ folder: join(ROOT, 'content'), now: new Date('2030-01-01') }).library
  if (!loaded) throw new Error('The example content has errors.')
  return loaded
}
