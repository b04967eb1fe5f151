import type { Unread } from './typed.ts'

/** Obsidian's comments, and the marks of CriticMarkup that tell of a change or hold a comment. */
const COMMENT = /(?<![\d\\])%%(?:(?!%%)[\s\S])*(?:%%|$)|\{(?:>>|\+\+|--|~~|==)(?=[^\s])/g

/** Finds what some editors hide, and what readers would see. */
export const editorComments = (text: string): Unread[] =>
  [...text.matchAll(COMMENT)].map(({ 0: found, index: at }) => ({
    rule: 'comment-shown',
    at,
    reason: `Some editors hide what begins with \`${found.slice(0, found.startsWith('{') ? 3 : 2)}\` here, but readers would see it. Take it out; or write it as \`<!-- ... -->\`, which is not published.`,
  }))
