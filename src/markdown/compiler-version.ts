import { CODE, versionOf } from '../cache/version.ts'

/** All that compiled content, and the form that it is kept in, depends on, beside the content itself. */
const SOURCES = ['library', 'markdown', 'diagnostics', 'model', 'safeguards', 'cache']

/** One short name for the code in a folder that compiles, and for its libraries. */
export const compilerVersion = (code: string): string => versionOf(code, SOURCES)

/** Names this version of the compiler and its libraries: what an older one compiled is not used again. */
export const COMPILER: string = compilerVersion(CODE)
