import type { Library } from '../../library/library.ts'
import type { Scheme } from '../../library/site/colour.ts'

/** What every file of slides of a site says of it. */
export interface About {
  company: string
  language: string
  /** What each slide bears, if anything. */
  mark: string | undefined
}

/** What all files of slides of a site have in common. */
export interface Common {
  colours: Scheme
  about: About
}

export const commonOf = ({ site, isDraftPreview, language }: Pick<Library, 'site' | 'isDraftPreview' | 'language'>): Common => ({
  colours: site.colours.light,
  about: {
    company: site.publisher.name,
    language: site.language,
    mark: isDraftPreview ? language.messages.frame.draftPreview : undefined,
  },
})
