import type { Findings } from '../content.ts'
import { count } from '../wording.ts'
import { elements, parsed } from '../xml.ts'
import { relationshipsOf } from './relationships.ts'

/**
 * Reads the comments on a part, which no copy has.
 *
 * @param within parts that may have some.
 */
export function readComments(files: ReadonlyMap<string, Uint8Array>, within: readonly string[], found: Findings): void {
  let n = 0
  for (const part of within) {
    for (const { type, target } of relationshipsOf(files, part)) {
      const bytes = type === 'comments' ? files.get(target) : undefined
      if (!bytes) continue
      for (const one of elements(parsed(bytes, target), 'comment', 'cm')) {
        n += 1
        const paragraphs = elements(one, 'p')
        const words = paragraphs.length > 0 ? paragraphs.map(({ textContent }) => textContent).join('\n\n') : one.textContent
        found.leaves.push({ where: 'a comment', line: 1, text: words ?? '', unseen: true })
      }
    }
  }
  if (n > 0) found.unseen.push(count(n, 'comment'))
}
