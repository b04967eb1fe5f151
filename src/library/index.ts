/** What other programs take from a content folder: `import { loadLibrary } from 'sevenfold/library'`. */
export type { Agency, Chapter, Partnership, Term, Theme } from './vocabularies/vocabulary.ts'
export type { Briefing, Point, Review, Topic } from './briefings/briefing.ts'
export type { Recommendation } from './briefings/recommendation.ts'
export type { Library } from './library.ts'
export { type Loaded, type LoadOptions, loadLibrary } from './load.ts'
export type { Page } from './pages/page.ts'
export type { Session } from './sessions/session.ts'
