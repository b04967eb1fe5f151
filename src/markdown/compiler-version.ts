import { resolve } from 'node:path'
import { versionOf } from '../cache/version.ts'

/** All that compiled content depends on, beside the content itself. */
const SOURCES = ['src/library', 'src/markdown', 'src/diagnostics', 'src/model', 'src/safeguards']

/** One short name for the code in `root` that compiles, and for its libraries. */
export const compilerVersion = (root: string): string => versionOf(root, SOURCES)

/** Names this version of the compiler and its libraries: what an older one compiled is not used again. */
export const COMPILER: string = compilerVersion(resolve(import.meta.dirname, '../..'))
