import type { CompiledProse } from '../../markdown/compile.ts'
import type { Language } from '../../messages/language.ts'
import type { AgencyId, GlossaryId, PartnershipId, ThemeId } from '../../model/id.ts'
import type { Urls } from '../../model/urls.ts'
import { isPublished } from '../../safeguards/published.ts'
import { nameOfReviewType } from '../briefings/review-type.ts'
import type { AnyEntry, Content, Entry } from '../content.ts'
import { entriesOf, forEachKind } from '../kinds.ts'
import { recordedAddresses } from '../permalinks/legacy.ts'
import type { Alias } from '../schema/alias.ts'
import { placesIn } from '../site/frame.ts'
import { entryAt } from '../site/place.ts'
import type { SiteData } from '../site/schema.ts'
import { NamedTerms } from './named-terms.ts'

/** What of the vocabularies readers meet. Nothing else of them makes a page. */
export interface Used {
  theme: ReadonlySet<ThemeId>
  agency: ReadonlySet<AgencyId>
  partnership: ReadonlySet<PartnershipId>
  glossary: ReadonlySet<GlossaryId>
}

type Kind = keyof Used

interface Told {
  site: SiteData
  urls: Urls
  language: Language
}

/**
 * Finds what is used of the vocabularies: what something published names, says or links to; a term that its title, its summary or its
 * kind of review names; what a place around the pages leads to; what was promised, be it under a former name; what is broader than
 * something used; what the page of a theme that is used says and links to; and a theme that only a draft preview shows, to whoever
 * writes it.
 */
export function usedVocabulary(content: Content, { site, urls, language }: Told, now: Date): Used {
  const { agencies, partnerships, glossary } = content
  const themes = new Map([...content.themes].filter(([, { data }]) => isPublished(data, now)))
  const entries: Record<Kind, ReadonlyMap<string, Entry<string, { broader?: string | undefined; aliases?: Alias[] | undefined }>>> = {
    theme: themes,
    agency: agencies,
    partnership: partnerships,
    glossary,
  }
  const used = { theme: new Set<string>(), agency: new Set<string>(), partnership: new Set<string>(), glossary: new Set<string>() }
  const open: [Kind, string][] = []
  const use = (kind: Kind, ids: readonly string[]) => {
    for (const id of ids) {
      if (used[kind].has(id) || !entries[kind].has(id)) continue
      used[kind].add(id)
      open.push([kind, id])
    }
  }
  const useText = ({ links, terms }: Pick<CompiledProse, 'links' | 'terms'>) => {
    for (const { target } of links) if ('id' in target && Object.hasOwn(used, target.kind)) use(target.kind as Kind, [target.id])
    use('glossary', terms)
  }

  const named = new NamedTerms([...glossary].map(([id, { data }]) => [id, data]))
  for (const entry of publishedTexts(content, now)) {
    useText(entry.compiled)
    if ('title' in entry.data) for (const line of [entry.data.title, entry.data.summary]) use('glossary', named.in(line))
    if ('notesTerms' in entry.compiled) use('glossary', entry.compiled.notesTerms)
    if ('themes' in entry.data) use('theme', entry.data.themes)
    if ('agencies' in entry.data) use('agency', entry.data.agencies)
    if (!('review' in entry.data)) continue
    use('glossary', named.in(nameOfReviewType(entry.data.review.type, { site, language })))
    use('partnership', entry.data.review.partnerships)
    for (const { themes, agencies, to } of entry.data.recommendations) {
      use('theme', themes)
      use('agency', [...agencies, ...to])
      use('partnership', to)
    }
  }
  for (const { to } of placesIn(site)) {
    const place = entryAt(to)
    if (place?.kind === 'theme') use('theme', [place.id])
  }
  const recorded = recordedAddresses(content, urls)
  const terms = new Set(
    content.ledger?.lines
      .flatMap(({ path, anchors }) => (urls.file(path.slice(1)) === urls.glossary ? anchors : []))
      .map(({ name }) => name),
  )
  const isPromised: Record<Kind, (id: string) => boolean> = {
    theme: (id) => recorded.has(urls.theme(id as ThemeId)),
    agency: (id) => recorded.has(urls.role(id as AgencyId)),
    partnership: (id) => recorded.has(urls.partnership(id as PartnershipId)),
    glossary: (id) => terms.has(id),
  }
  for (const kind of Object.keys(entries) as Kind[])
    for (const [id, { data }] of entries[kind]) if ((data.aliases ?? []).length > 0 || isPromised[kind](id)) use(kind, [id])

  use(
    'theme',
    [...themes].filter(([, { file }]) => content.previewed?.has(file)).map(([id]) => id),
  )

  for (let next = open.pop(); next; next = open.pop()) {
    const [kind, id] = next
    const broader = entries[kind].get(id)?.data.broader
    if (broader !== undefined) use(kind, [broader])
    const theme = kind === 'theme' ? themes.get(id as ThemeId) : undefined
    if (theme) useText(theme.compiled)
  }
  return used as unknown as Used
}

/** The entries of which readers see more than a name: all that are published, but for themes that nothing uses. */
export const entriesShown = (content: Content, used: Used, now: Date): AnyEntry[] => [
  ...publishedTexts(content, now),
  ...[...content.themes.values()].filter(({ id, data }) => isPublished(data, now) && used.theme.has(id)),
]

/** What is published, but for the themes themselves. */
const publishedTexts = (content: Content, now: Date): AnyEntry[] =>
  forEachKind((kind) =>
    kind === 'theme' ? [] : [...entriesOf(content, kind).values()].filter(({ data }: AnyEntry) => isPublished(data, now)),
  ).flat()
