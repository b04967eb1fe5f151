import { languageOf } from '../../src/messages/language.ts'

/** The language of a site that says nothing of its own. */
export const ENGLISH = languageOf('en-GB')
