import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readVerified, writeAtomic } from './atomic-file.ts'

/**
 * A text that takes long to make: it is made once.
 *
 * @param folder where it is kept.
 * @param name a digest of all that it depends on, with the name of what it is.
 */
export async function keptText(folder: string, name: string, make: () => Promise<string>): Promise<string> {
  const before = readVerified(folder, name)
  if (before) return before.toString('utf8')
  const text = await make()
  mkdirSync(folder, { recursive: true })
  writeAtomic(join(folder, name), Buffer.from(text))
  return text
}
