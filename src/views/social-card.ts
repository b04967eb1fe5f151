import type { Library } from '../library/library.ts'
import type { Address } from '../model/id.ts'
import { areasOf } from './name.ts'

/** The picture that stands for a page where a link to it is shared. */
export interface Preview {
  address: Address
  /** What the page is, above its title: `Child T · Dudley`, `Theme`. */
  label: string
  title: string
}

/** Pixels of every preview, as those who show them advise: 1.91 to 1. */
export const SIZE = { width: 1200, height: 630 } as const

/** One for each briefing, theme and session, and one for all other pages. */
export function previewsOf({ site, urls, language, briefings, themes, sessions }: Library): Preview[] {
  const { common, exports, slides } = language.messages
  return [
    { address: urls.sitePreview, label: '', title: site.tagline },
    ...briefings.map((briefing) => ({
      address: urls.preview('briefings', briefing.id),
      label: briefing.kind === 'topic' ? common.topic : [briefing.subject, ...areasOf(briefing)].join(' · '),
      title: briefing.title,
    })),
    ...themes.map(({ id, term }) => ({ address: urls.preview('themes', id), label: common.theme, title: term })),
    ...sessions.map(({ id, title, minutes }) => ({
      address: urls.preview('sessions', id),
      label: exports.sessionLabel({ minutes: slides.minutes({ count: minutes }) }),
      title,
    })),
  ]
}
