import { createHash } from 'node:crypto'

/** One short name for a list of texts; their borders count. */
export function digest(...texts: string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex').slice(0, 32)
}
