import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { Library } from '../library/library.ts'
import { searchDocuments, toHtml } from './document.ts'

/** Pagefind's own interfaces, which this site does not use. */
const INTERFACES = /^pagefind-(ui|modular-ui|component-ui|highlight)\./

/** How many documents are handed to Pagefind before its answers are waited for. */
const AT_ONCE = 256

/**
 * Builds the search index into a folder, from the Library: nothing but what is published can be found.
 *
 * @returns how many documents it holds.
 * @throws when Pagefind reports an error; it returns them and does not throw.
 */
export async function buildIndex(library: Library, folder: string): Promise<number> {
  const good = <T extends { errors: string[] }>(answer: T): T => {
    if (answer.errors.length > 0) throw new Error(`The search index could not be built: ${answer.errors.join('; ')}`)
    return answer
  }
  try {
    const { index } = good(await createIndex({ forceLanguage: 'en', excludeSelectors: ['.source'] }))
    if (!index) throw new Error('The search index could not be built: Pagefind gave no index.')
    const base = library.at.home
    let waiting: Promise<unknown>[] = []
    let count = 0
    for (const document of searchDocuments(library)) {
      const url = `/${document.address.slice(base.length)}`
      waiting.push(index.addHTMLFile({ url, content: toHtml(document) }).then(good))
      count += 1
      if (waiting.length < AT_ONCE) continue
      await Promise.all(waiting)
      waiting = []
    }
    await Promise.all(waiting)
    good(await index.writeFiles({ outputPath: folder }))
    for (const name of readdirSync(folder)) if (INTERFACES.test(name)) rmSync(join(folder, name))
    return count
  } finally {
    await close()
  }
}
