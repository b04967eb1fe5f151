/**
 * The seven sections of a briefing, in their order. A slot's id is its section's anchor, so that a link
 * survives a reworded heading; the headings themselves come from a profile in `site.yaml`.
 */
export const SLOTS = ['background', 'concerns', 'events', 'findings', 'good-practice', 'learning', 'questions'] as const

export type Slot = (typeof SLOTS)[number]
