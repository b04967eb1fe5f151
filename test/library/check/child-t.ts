import { all, load, swap } from '../folder.ts'

/** The file of the briefing that is changed. */
export const CHILD_T = 'briefings/child-t.md'
/** Says something where it says the age. */
export const says = (words: string) => swap('A child of eight. (¶1.1)', words)
/** With fields before its children. */
export const with_ = (fields: string) => swap('people: [', `${fields}\npeople: [`)
/** What is said of it after the changes, errors first. */
export const checked = (...changes: ((text: string) => string)[]) => {
  const { errors, warnings } = load({ [CHILD_T]: all(...changes) })
  return [...errors, ...warnings]
}
