/** What a document says to its readers that no program can read, in a sentence that says where and what to do. */
export interface Unread {
  /** The number of the first page or slide, or 1: what a list of problems shows as the line. */
  line: number
  reason: string
}

/** `page 2`, `page 2, 3, 5, 8, 9 and 4 more`. */
export const pagesInWords = (numbers: readonly number[], one = 'page'): string =>
  `${one} ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ` and ${numbers.length - 5} more` : ''}`
