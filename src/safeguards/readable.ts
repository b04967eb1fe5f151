const blank = (part: string): string => (part.includes('\n') ? part.replace(/[^\n]/g, ' ') : ' '.repeat(part.length))
/** Stands for a moment where a line begins with a mark. */
const BEGINS = '\u0001'
const GOES_ON = new RegExp(String.raw`(?<!\n[ \t]*)\n(?![ \t]*(?:\n|${BEGINS}|$))`, 'g')
/** From the end of its words to the end of its address and title. What is left open ends before the next. */
const LINK = /\]\(((?:(?!\]\()[^)\s])*)(?:\s(?:(?!\]\()[^)])*)?\)/g
const SOCIAL = /(?:facebook|instagram|twitter|tiktok|snapchat|youtube|reddit|\bx)\.com\//i

/**
 * Markdown as a person reads it, with every character in its place: marks of lists, headings, emphasis and links
 * become spaces, and so do web addresses, but for those of social media. A line that goes on in the next one has a
 * space there; a line break is left where a paragraph, a heading or a list item ends. Every kind of space is a plain one,
 * and a hyphen that does not break a plain one: Word writes the others within numbers and names.
 */
export function readable(source: string): string {
  return source
    .replace(/[^\S \t\n]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/^[ \t]*(?:(?:>|#{1,6}|[-+*]|\d{1,9}[.)])(?=\s|$)[ \t]*)+/gm, (marks) => BEGINS + blank(marks.slice(1)))
    .replace(GOES_ON, ' ')
    .replaceAll(BEGINS, ' ')
    .replace(LINK, (whole, url: string) => {
      if (/^mailto:/i.test(url) || SOCIAL.test(url)) return whole.replace(/^\]\((?:mailto:)?/i, blank).replace(/\)$/, ' ')
      return blank(whole)
    })
    .replace(/https?:\/\/[^\s<>()"']+/gi, (url) => (SOCIAL.test(url) ? url : blank(url)))
    .replace(/<\/?[a-z][^<>@]*>|<!--|-->/gi, blank)
    .replace(/[*`~[\]]+|(?<!\w)_+|_+(?!\w)/g, blank)
}
