/**
 * How files are read that have errors, where a withdrawal may not wait for them: by their paths.
 *
 * - `notice`: of an entry nothing is shown but that it is being mended.
 * - `out`: an entry that nobody was to see yet is left out, and nothing tells of it.
 * - `parts`: of a vocabulary those entries are left out that do not hold to its schema.
 * - `empty`: a vocabulary is read as if nothing stood in it.
 */
export type Mending = ReadonlyMap<string, 'notice' | 'out' | 'parts' | 'empty'>
