/**
 * The seven sections of a briefing, in their order. A slot's id is its section's anchor, so that a link
 * survives a reworded heading; the headings themselves come from a profile in `site.yaml`.
 */
export const SLOTS = ['background', 'concerns', 'events', 'findings', 'good-practice', 'learning', 'questions'] as const

export type Slot = (typeof SLOTS)[number]

/** What a section holds: words alone, points of learning, examples of good practice, or questions for a team. */
export const HOLDINGS = ['text', 'points', 'good-practice', 'questions'] as const

export type Holding = (typeof HOLDINGS)[number]

/** What a section holds where its profile does not say. */
export const usualHolding = (slot: Slot): Holding => (slot === 'good-practice' || slot === 'questions' ? slot : 'points')
