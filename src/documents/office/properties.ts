import type { Findings } from '../content.ts'
import { isTitle } from '../title.ts'
import { isTold, property } from '../wording.ts'
import { elements, parsed } from '../xml.ts'
import { relationshipsOf } from './relationships.ts'

/** What the fields of the two lists of properties are called; others are not worth a word. */
const FIELDS: Readonly<Record<string, string>> = {
  creator: 'the author',
  lastModifiedBy: 'who changed it last',
  subject: 'the subject',
  description: 'the description',
  keywords: 'keywords',
  category: 'the category',
  contentStatus: 'the status',
  Company: 'the company',
  Manager: 'the manager',
  HyperlinkBase: 'the place of its links',
}

/** Reads what a Word or PowerPoint file says of itself. Of all that the copy has the title alone. */
export function readProperties(
  files: ReadonlyMap<string, Uint8Array>,
  found: Findings,
): { title: string | undefined; pages: number | undefined } {
  let title: string | undefined
  let pages: number | undefined
  for (const { type, target } of relationshipsOf(files, '')) {
    const bytes = files.get(target)
    if (!bytes || !type.endsWith('-properties')) continue
    const isOwn = type === 'custom-properties'
    for (const one of elements(parsed(bytes, target))) {
      const words = one.textContent?.trim() ?? ''
      const name = one.localName ?? ''
      if (!words || (isOwn ? name !== 'property' : one.parentNode !== one.ownerDocument?.documentElement)) continue
      if (name === 'Pages') pages = Number(words) || undefined
      if (!isOwn && name === 'title' && isTitle(words)) {
        title = words
        continue
      }
      found.leaves.push({ where: 'its properties', line: 1, text: words, unseen: true })
      if (isOwn && isTold(words)) found.unseen.push(property(`the property ${one.getAttribute('name') ?? ''}`, words))
      else if (FIELDS[name] !== undefined) found.unseen.push(property(FIELDS[name], words))
    }
  }
  if (title) found.leaves.push({ where: 'its title', line: 1, text: title, unseen: false })
  return { title, pages }
}
