import type { Library } from '../library/library.ts'

/** What stands over the notice of something that is being mended. */
export const mendedTitle = ({ isDraftPreview, language }: Pick<Library, 'isDraftPreview' | 'language'>): string =>
  isDraftPreview ? language.messages.notices.draft : language.messages.notices.mended
