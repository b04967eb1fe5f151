import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeFolder } from '../../src/cli/publish/site-before.ts'
import { ROOT } from '../../src/settings/environment.ts'
import { settings } from '../../src/settings/settings.ts'

/**
 * All that builds keep, of a content folder and of its site: what was compiled, the content that last passed, the site before. Each has
 * the digest of one of the two folders for its name, in a folder of `.sevenfold/`. And what Node made of the code, which is of no folder.
 */
export function keptOf(content: string, dist: string): string[] {
  const { cacheDir } = settings({ SEVENFOLD_CONTENT: content }, () => new Date())
  const names = [basename(cacheDir), basename(beforeFolder(dist))]
  return globSync(`.sevenfold/{code,*/{${names.join()}}*}`, { cwd: ROOT }).map((path) => join(ROOT, path))
}
