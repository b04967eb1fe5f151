import { statfsSync } from 'node:fs'

/**
 * Waits for all that is done side by side, also where one of it fails: nothing of it then works on behind the build's back.
 *
 * @throws what failed first, by its place.
 */
export async function settleAll<const T extends readonly Promise<unknown>[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const results = await Promise.allSettled(work)
  for (const result of results) if (result.status === 'rejected') throw result.reason
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as { -readonly [K in keyof T]: Awaited<T[K]> }
}

/** Bytes below which a disk is full: less than a page of the site. */
const NOTHING = 64 * 1024

/**
 * Whether something failed because a disk is full. A process aside, or a library that writes by itself, says only that it
 * failed: then the disk is asked.
 *
 * @param folder one on the disk that is worked on.
 */
export function isFull(error: unknown, folder: string): boolean {
  const { code = '', message = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code) || /no space left|file too large/i.test(message)) return true
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < NOTHING
}
