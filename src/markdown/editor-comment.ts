import { READ, type UnreadMarkup } from './typed.ts'

/** Obsidian's comments, the marks of CriticMarkup that tell of a change or hold a comment, and one of HTML whose sign is shown. */
const COMMENT =
  /(?<![\d\\])%%(?:(?!%%)[\s\S])*(?:%%|$)|\{(?:>>|\+\+|--|~~|==)(?=[^\s])|\{>>(?=[^{}<]{1,500}<<\})|(?:\\<|&(?:lt|#60|#x3c);)!--/gi
/** As programmers write them. Where Markdown takes the stars for emphasis, the bars are left. */
const PROGRAMMED = new RegExp(String.raw`(?<!\S)/[*${READ}]{1,2}(?![*${READ}])[^*${READ}]{1,500}[*${READ}]{1,2}/(?![^\s.,;:)])`, 'g')
/** A sign in a web address, with a slip before it: `a%%20b`. */
const ENCODED = /https?:\/\/[^\s<>()%]{1,500}(?:%[0-9a-f]{2}[^\s<>()%]{0,500}){0,50}%%[0-9a-f]{2}[^\s<>()%]*(?![^\s<>()])/gi

/** Finds what some editors hide, and what readers would see. */
export function editorComments(text: string): UnreadMarkup[] {
  const words = text.includes('%%') ? text.replace(ENCODED, (address) => address.replaceAll('%', READ)) : text
  const say = (at: number, sign: string): UnreadMarkup => ({
    rule: 'comment-shown',
    at,
    reason: `Some editors hide what begins with \`${sign}\` here, but readers would see it. Take it out; or write it as \`<!-- ... -->\`, which is not published.`,
  })
  return [
    ...[...words.matchAll(COMMENT)].map(({ 0: found, index }) => say(index, found.startsWith('%') ? '%%' : found)),
    ...[...words.matchAll(PROGRAMMED)].map(({ index }) => say(index, '/*')),
  ]
}
