import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fieldsOf, listOf } from '../../model/fields.ts'
import { ADDRESS_ID } from '../../model/id.ts'
import { KINDS } from '../../model/kinds.ts'
import { isPublished } from '../../safeguards/published.ts'
import { frontOf, headOf } from './front-of.ts'

/** What the file of an entry says of its life, also where all else in it is wrong. */
export interface EntryStatus {
  /** `doubtful` where it cannot be read, and a line looks as if it were to be seen no more. */
  status: 'draft' | 'published' | 'withdrawn' | 'unknown' | 'doubtful'
  /** Whether readers see it, as far as it says so. */
  isSeen: boolean
  /** Whether it says that nobody is to see it yet. */
  isEmbargoed: boolean
  fields: Record<string, unknown>
  /** Its former ids. */
  aliases: readonly unknown[]
}

/** The status of every entry of a content folder, by its path: `briefings/child-t.md`. */
export function entryStatuses(folder: string, now: Date): Map<string, EntryStatus> {
  const all = Object.values(KINDS).flatMap((kind) =>
    markdownIn(join(folder, kind.folder)).map((file) => {
      const path = `${kind.folder}/${file}`
      return [path, statusOf(folder, path, kind.isPublishedByDefault, now)] as const
    }),
  )
  return new Map(all)
}

function statusOf(folder: string, path: string, isByDefault: boolean, now: Date): EntryStatus {
  const front = frontOf(folder, path)
  const fields = fieldsOf(front?.data)
  const { status: written = isByDefault && front ? 'published' : undefined, publishFrom } = fields
  const aliases = listOf(fields['aliases'])
  const isEmbargoed = publishFrom !== undefined && !isPublished({ status: 'published', publishFrom: String(publishFrom) }, now)
  const status =
    STATUSES.find((one) => one === written) ?? statusInLines(headOf(join(folder, path)) ?? '', front === undefined, isByDefault)
  return { status, isSeen: status === 'published' && !isEmbargoed, isEmbargoed, fields, aliases }
}

const STATUSES = ['draft', 'published', 'withdrawn'] as const

/** What the lines of a file say of its status, where that cannot be read as a field. */
function statusInLines(text: string, isUnreadable: boolean, isByDefault: boolean): EntryStatus['status'] {
  if (PULLED_BACK.test(text)) return 'doubtful'
  if (!isUnreadable) return 'unknown'
  const [front = ''] = text.split(/\n---/)
  if (EMBARGO.test(front)) return 'doubtful'
  const isPublished =
    /^status:[ \t]*(?:published|"published"|'published')[ \t]*\r?$/m.test(front) || (isByDefault && !/^status:/m.test(front))
  return isPublished ? 'published' : 'unknown'
}

const EMBARGO = /^[ \t{]*["']?publishFrom["']?[ \t]*:/m
const PULLED_BACK = /^[ \t]{0,9}["']?status["']?[ \t]{0,9}:[ \t]{0,9}["']?(?:draft|withdrawn)/im

function markdownIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md') && ADDRESS_ID.test(basename(name, '.md')))
  } catch {
    return []
  }
}
