const blank = (part: string): string => (part.includes('\n') ? part.replace(/[^\n]/g, ' ') : ' '.repeat(part.length))
/** Stands for a moment where a line begins with a mark. */
const BEGINS = '\u0001'
const GOES_ON = new RegExp(String.raw`(?<!\n[ \t]*)\n(?![ \t]*(?:\n|${BEGINS}|$))`, 'g')
const SOCIAL = /(?:facebook|instagram|twitter|tiktok|snapchat|youtube|reddit|\bx)\.com\//i

/** Behind the last bracket no link can end: to look for an end from each beginning there would take time that grows with their square. */
const TO_LAST_BRACKET = /^[\s\S]*\)/

/** What stands behind the words of a link; the address of an account or of a person is left to be read. */
function withoutTarget(target: string, url: string): string {
  if (/^mailto:/i.test(url) || SOCIAL.test(url)) return target.replace(/^\]\((?:mailto:)?/i, blank).replace(/\)$/, ' ')
  return blank(target)
}

/**
 * Markdown as a person reads it, with every character in its place: marks of lists, headings, emphasis and links
 * become spaces, and so do web addresses, but for those of social media. A line that goes on in the next one has a
 * space there; a line break is left where a paragraph, a heading or a list item ends.
 */
export function readable(source: string): string {
  return source
    .replace(/\r/g, ' ')
    .replace(/^[ \t]*(?:(?:>|#{1,6}|[-+*]|\d{1,9}[.)])(?=\s|$)[ \t]*)+/gm, (marks) => BEGINS + blank(marks.slice(1)))
    .replace(GOES_ON, ' ')
    .replaceAll(BEGINS, ' ')
    .replace(TO_LAST_BRACKET, (text) => text.replace(/\]\(([^)\s]*)(?:\s[^)]*)?\)/g, withoutTarget))
    .replace(/https?:\/\/[^\s<>()"']+/gi, (url) => (SOCIAL.test(url) ? url : blank(url)))
    .replace(/<\/?[a-z][^<>@]*>|<!--|-->/gi, blank)
    .replace(/[*`~[\]]+|(?<!\w)_+|_+(?!\w)/g, blank)
}
