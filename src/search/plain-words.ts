/** Words that say nothing about what is looked for. */
const STOP = new Set(
  `a about am an and any are as at be been but by can could did do does for from had has have how i if in into is it its
  me my of on or our she should so than that the their them then there they this to us was we were what when where
  which who whom why will with would you your`.split(/\s+/),
)

/** The words of a query that matter; all of them, when none does. */
export function wordsThatMatter(query: string): string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const matter = words.filter((word) => !STOP.has(word))
  return matter.length > 0 ? matter : words
}

/** The queries to try in turn when not every word is found: each with one word fewer, then each word alone. */
export function relaxations(words: readonly string[]): string[][] {
  if (words.length < 2) return []
  const without = words.map((_, i) => words.filter((_, j) => j !== i))
  return words.length === 2 ? without : [...without, ...words.map((word) => [word])]
}
