/** What a shell makes something else of between double quotes. */
const ACTIVE = /["$`!]|\\(?:\\|$)/

/** A word of a command that somebody pastes: whatever it holds, it stays a word. */
export const quoted = (word: string): string => (ACTIVE.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`)
