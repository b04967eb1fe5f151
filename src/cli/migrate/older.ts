import type { VFile } from 'vfile'
import { count } from '../../diagnostics/count.ts'
import { olderFormsIn } from '../../library/older-forms/todays.ts'

/** What of content is of an older form, though it is read all the same, in one message; nothing where there is none. */
export function formatOlder(files: readonly VFile[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { path, value } of files) {
    for (const { name, isRead } of olderFormsIn(path, String(value ?? ''))) if (isRead) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (counts.size === 0) return undefined
  const all = [...counts].map(([name, files]) => `${name} in ${count(files, 'file')}`)
  return `Of an older form, which is still read: ${all.join(', ')}. To see it in today’s: npm run migrate`
}
