import type { Briefing } from './library.ts'

/** A briefing's title as it stands alone: a review's begins with its pseudonym. */
export const titleOf = (briefing: Briefing): string =>
  briefing.kind === 'review' ? `${briefing.subject}: ${briefing.title}` : briefing.title
