import { CODE, versionOf } from '../cache/version.ts'

/** All that compiled content depends on, beside the content itself. */
const SOURCES = ['library', 'markdown', 'diagnostics', 'model', 'safeguards']

/** One short name for the code in a folder that compiles, and for its libraries. */
export const compilerVersion = (code: string): string => versionOf(code, SOURCES)

/** Names this version of the compiler and its libraries: what an older one compiled is not used again. */
export const COMPILER: string = compilerVersion(CODE)
