/** A briefing's title as it stands alone: a review's begins with its pseudonym. */
export const titleOf = (briefing: { kind: 'review'; subject: string; title: string } | { kind: 'topic'; title: string }): string =>
  briefing.kind === 'review' ? `${briefing.subject}: ${briefing.title}` : briefing.title
