import type { Publishable } from '../safeguards/published.ts'
import type { Content, Entry } from './content.ts'
import type { SiteData } from './schema/site.ts'

/** Stands on every page of a draft preview. */
export const DRAFT_PREVIEW = 'Draft preview, not published'

/**
 * Content for a draft preview: every draft, and every entry under embargo, as if its day had come. What is published is
 * decided where it always is, by `isPublished`; what was withdrawn stays so.
 */
export function previewed(content: Content): Content {
  const { briefings, themes, pages, sessions } = content
  return { ...content, briefings: shown(briefings), themes: shown(themes), pages: shown(pages), sessions: shown(sessions) }
}

/** The site of a draft preview: it says what it is wherever it says where its words are from, and no device keeps it. */
export const previewedSite = (site: SiteData): SiteData => ({
  ...site,
  notice: [`${DRAFT_PREVIEW}.`, site.notice].filter(Boolean).join(' '),
  offline: false,
})

const shown = <Id, E extends Entry<unknown, Publishable>>(entries: ReadonlyMap<Id, E>): Map<Id, E> =>
  new Map([...entries].map(([id, entry]) => [id, entry.data.status === 'withdrawn' ? entry : asPublished(entry)]))

function asPublished<E extends Entry<unknown, Publishable>>(entry: E): E {
  return { ...entry, data: { ...entry.data, status: 'published', publishFrom: undefined } }
}
