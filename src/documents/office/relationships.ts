import { posix } from 'node:path'
import { UnreadableDocument } from '../errors.ts'
import { attribute, elements, parsed } from '../xml.ts'

/** What leads from one part of a Word or PowerPoint file to another (source: ECMA-376, part 2). */
export interface Relationship {
  id: string
  /** The last word of its type: `image`, `comments`. */
  type: string
  /** A path in the file; or an address, where the target lies outside. */
  target: string
  isOutside: boolean
}

export const relationshipsPath = (part: string): string => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

export function relationshipsOf(files: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const path = part === '' ? '_rels/.rels' : relationshipsPath(part)
  const bytes = files.get(path)
  if (!bytes) return []
  return elements(parsed(bytes, path), 'Relationship').map((one) => {
    const target = attribute(one, 'Target') ?? ''
    const isOutside = attribute(one, 'TargetMode') === 'External'
    return {
      id: attribute(one, 'Id') ?? '',
      type: (attribute(one, 'Type') ?? '').split('/').at(-1) ?? '',
      target: isOutside ? target : target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target),
      isOutside,
    }
  })
}

/** The main part of a Word or PowerPoint file. */
export function mainPart(files: ReadonlyMap<string, Uint8Array>): string {
  const main = relationshipsOf(files, '').find(({ type }) => type === 'officeDocument')?.target
  if (!main || !files.has(main)) throw new UnreadableDocument('The file is damaged: it has no text. Save it again, or ask for it again.')
  return main
}

/** The type of a part, as the file says: `application/...`. */
export function contentTypeOf(files: ReadonlyMap<string, Uint8Array>, part: string): string | undefined {
  const bytes = files.get('[Content_Types].xml')
  if (!bytes) return undefined
  const own = elements(parsed(bytes, '[Content_Types].xml'), 'Override').find((one) => attribute(one, 'PartName') === `/${part}`)
  return own && attribute(own, 'ContentType')
}
