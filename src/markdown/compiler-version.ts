import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../library/reading/kept.ts'

/** Names this version of the compiler and its libraries: what an older one compiled is not used again. */
export const COMPILER: string = (() => {
  const here = import.meta.dirname
  const own = readdirSync(here)
    .sort()
    .map((name) => readFileSync(join(here, name), 'utf8'))
  const lock = readFileSync(join(here, '../../package-lock.json'), 'utf8')
  return digest(...own, lock)
})()
