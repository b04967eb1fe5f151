import type { VFile } from 'vfile'
import type { CompiledBriefing, CompiledProse } from '../../markdown/compile.ts'
import type { CompiledSession } from '../../markdown/session.ts'
import { fieldsOf } from '../../model/fields.ts'
import type { BriefingEntry, Entry, PageEntry, SessionEntry, Signed, ThemeEntry } from '../content.ts'
import type { Alias } from '../schema/alias.ts'

/** All that is known of an entry in whose place a notice stands, or of which nothing is shown. */
export interface Remains {
  status: 'draft' | 'withdrawn'
  withdrawn?: { on: string; reason: string; was?: string | undefined } | undefined
  published?: string | undefined
  publishFrom?: string | undefined
  aliases?: Alias[] | undefined
  /** What the file says of its kind, and of the documents that it attached. */
  fields: Readonly<Record<string, unknown>>
}

const NOTHING: CompiledProse = { html: '', terms: [], anchors: [], links: [], findings: [] }

/** What entries of each kind are when they say nothing: nobody reads it, for nothing of it is published. */
const EMPTY = {
  briefings: ({ fields }: Remains): { data: object; compiled: CompiledBriefing } => ({
    data: {
      title: '',
      summary: '',
      themes: [],
      agencies: [],
      ...(fields['kind'] === 'topic' ? { kind: 'topic', reviews: [] } : review(fields['review'])),
    },
    compiled: { sections: [], points: [], terms: [], anchors: [], links: [], findings: [] },
  }),
  themes: (): { data: object; compiled: CompiledProse } => ({
    data: { term: '', other: [], former: [], asked: [], definition: '', related: [] },
    compiled: NOTHING,
  }),
  pages: (): { data: object; compiled: CompiledProse } => ({ data: { title: '', summary: '' }, compiled: NOTHING }),
  sessions: (): { data: object; compiled: CompiledSession } => ({
    data: { title: '', for: '', summary: '', minutes: 0, steps: [] },
    compiled: { ...NOTHING, steps: [], notesTerms: [] },
  }),
}

/** Its documents are gone with it, so that their names are still asked. */
const review = (written: unknown) => ({ kind: 'review', subject: '', children: [], recommendations: [], review: fieldsOf(written) })

export interface Entries {
  briefings: BriefingEntry
  themes: ThemeEntry
  pages: PageEntry
  sessions: SessionEntry
}

/** An entry of which only the notice counts: what else its file holds need not be right, nor be there. */
export function noticeOnly<Kind extends keyof typeof EMPTY>(
  kind: Kind,
  id: Entries[Kind]['id'],
  file: VFile,
  positionOf: Entry<unknown, unknown>['positionOf'],
  remains: Remains,
): Omit<Entries[Kind], 'profile'> {
  const { status, withdrawn, published = '', publishFrom, aliases } = remains
  const { data, compiled } = EMPTY[kind](remains)
  const entry: Entry<unknown, object> & Signed & { compiled: object } = {
    id,
    file,
    positionOf,
    data: { ...data, status, withdrawn, published, publishFrom, aliases },
    compiled,
    signed: () => '',
  }
  return entry as unknown as Omit<Entries[Kind], 'profile'>
}
