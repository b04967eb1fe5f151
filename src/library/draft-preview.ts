import type { VFile } from 'vfile'
import { foundIn } from '../diagnostics/diagnostic.ts'
import { languageOf } from '../messages/language.ts'
import { type IdOf, KINDS, type Kind } from '../model/kinds.ts'
import { isPublished, type Publishable } from '../safeguards/published.ts'
import type { Content, Entry, MendedEntry } from './content.ts'
import { byFolder, type EntriesByFolder, type EntryOf, entriesOf } from './kinds.ts'
import type { Wrong } from './permalinks/former.ts'
import type { SiteData } from './site/schema.ts'

/**
 * Content for a draft preview: every draft that can be shown, and every entry under embargo, as if its day had come. What is
 * published is decided where it always is, by `isPublished`; what was withdrawn stays so. Where a draft cannot be shown, that is
 * said.
 */
export function previewed(content: Content, now: Date): Content {
  const mended: MendedEntry[] = []
  const files = new Set<VFile>()
  const shown = <K extends Kind>(kind: K): Map<IdOf<K>, EntryOf<K>> => {
    const missing = content.unfinished.filter(({ file }) => content.drafts.has(file) && file.path.startsWith(`${KINDS[kind].folder}/`))
    for (const { file } of missing) mended.push({ kind, id: file.path.replace(/^.*\/|\.md$/g, ''), isReview: false, why: problemsOf(file) })
    return new Map(
      [...entriesOf(content, kind)].flatMap(([id, entry]): [IdOf<K>, EntryOf<K>][] => {
        if (entry.data.status === 'withdrawn') return [[id, entry]]
        if (entry.data.status === 'draft' && claimsWhatIsTaken(entry)) {
          mended.push({ kind, id, isReview: 'kind' in entry.data && entry.data.kind === 'review', why: problemsOf(entry.file) })
          return []
        }
        if (isPublished(entry.data, now)) return [[id, entry]]
        files.add(entry.file)
        return [[id, asPublished(entry)]]
      }),
    )
  }
  return { ...content, ...(byFolder(shown) as EntriesByFolder), mended, previewed: files }
}

const problemsOf = (file: VFile): Wrong[] => file.messages.map((one) => ({ line: one.line ?? 1, what: foundIn(one) }))

/** Another entry, or a page of the site itself, has what it claims: the two cannot be shown side by side. */
const claimsWhatIsTaken = ({ file }: Entry<unknown, unknown>): boolean =>
  file.messages.some(({ ruleId }) => ruleId === 'id-duplicate' || ruleId === 'term-duplicate' || ruleId === 'theme-loop')

/** The site of a draft preview: it says what it is wherever it says where its words are from, and no device keeps it. */
export const previewedSite = (site: SiteData): SiteData => ({
  ...site,
  notice: [`${languageOf(site.language, site.messages).messages.frame.draftPreview}.`, site.notice].filter(Boolean).join(' '),
  offline: false,
})

/** Its aliases are not held against those of others until it is published. */
function asPublished<E extends Entry<unknown, Publishable & { aliases?: unknown }>>(entry: E): E {
  return { ...entry, data: { ...entry.data, status: 'published', publishFrom: undefined, aliases: undefined } }
}
