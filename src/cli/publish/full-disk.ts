import { statfsSync } from 'node:fs'

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
