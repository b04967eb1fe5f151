import { formatReport } from '../diagnostics/report.ts'
import type { Settings } from '../settings/settings.ts'
import type { Library } from './library.ts'
import { type Loaded, loadLibrary } from './load.ts'
import { compileInParallel } from './read/parallel-compile.ts'

/** The Library that the pages show; while someone writes, `reload` loads it again. */
export let library: Library

/** The same as pages get it: in a build it notes what they read of it. */
export let shown: Library

let textOf: (given: unknown) => string | undefined = () => undefined

/** Gives pages a Library that notes what they read. @param text gives what a page is given as text, where that can be told. */
export function showToPages(library: Library, text: typeof textOf): void {
  shown = library
  textOf = text
}

/** What a page's `getStaticPaths` gives of a page. */
type Path = { props?: object }

/**
 * Says with each path of a page what it is given, as text: a page that is given the same as in the build before, and reads the same
 * of the Library, is not made again.
 */
export const keyed =
  <Options extends unknown[], P extends Path>(pathsOf: (...options: Options) => P[]) =>
  (...options: Options): (P & { cacheKey?: string })[] =>
    pathsOf(...options).map((path) => {
      const cacheKey = textOf(path.props)
      return cacheKey === undefined ? path : { ...path, cacheKey }
    })

/** Content with errors. The message names each of them, with its place. */
export class ContentProblems extends Error {
  /** The files that have them. */
  readonly files: Loaded['files']

  constructor(files: Loaded['files'], displayFolder: string) {
    super(formatReport(files, displayFolder, 'text'))
    this.files = files
  }
}

let isFresh = false

/** Takes the Library that was loaded and that no build has taken yet. @returns whether there is one. */
export function takeLoaded(): boolean {
  const taken = isFresh
  isFresh = false
  return taken
}

/**
 * Loads the Library.
 *
 * @param otherwise gives another Library where the content has errors, or none.
 * @throws {ContentProblems} when the content has errors; the Library stays as it was.
 */
export async function reload(
  { folder, displayFolder, now, cacheDir, drafts }: Settings,
  otherwise: (broken: Loaded) => Library | undefined = () => undefined,
): Promise<Loaded & { timings: { ahead: number } }> {
  const started = performance.now()
  await compileInParallel(folder, cacheDir)
  const ahead = performance.now() - started
  const loaded = loadLibrary({ folder, now, cacheDir, drafts })
  const found = loaded.library ?? otherwise(loaded)
  if (!found) throw new ContentProblems(loaded.files, displayFolder)
  library = found
  shown = found
  isFresh = true
  return { ...loaded, timings: { ahead, ...loaded.timings } }
}
