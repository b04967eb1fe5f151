import type { Library } from '../library/library.ts'

/** What stands over the notice of something that is being mended. */
export const mendedTitle = ({ isDraftPreview }: Pick<Library, 'isDraftPreview'>): string =>
  isDraftPreview ? 'This draft cannot be shown yet' : 'This page is being mended'
