import type { UnreadMarkup } from './typed.ts'

type Markup = readonly [pattern: RegExp, reason: (found: string) => string]

const shown = (cure: string) => (found: string) => `\`${found.trim()}\` is not read here, so the page would show it as it stands. ${cure}`
const OUT = 'Take it out.'

/** What programs write around and between words, and no reader is to see. */
const ANYWHERE: readonly Markup[] = [
  [
    /(?<!\\)\{\{[^{}\n]{0,300}\}\}|(?<!\\)\{%[^%\n]{0,300}%\}|<%[^%\n]{0,300}%>/g,
    shown('It is a gap of a template: fill it in, or take it out.'),
  ],
  [
    /Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\./gi,
    shown('Word left it where a reference was: write what it was to say.'),
  ],
  [/<\/?[a-z][a-z0-9]*:[a-z][^<>\n]{0,300}>|<!\[[^\]\n]{0,300}\]>/gi, shown('It was copied from Word. Take it out.')],
  [/(?<!\\)\*\*(?:[^*]{0,500}\*\*)?/g, () => shown('To make words bold, let it touch them; else take it out.')('**')],
]

/** What other kinds of Markdown have. */
const IN_MARKDOWN: readonly Markup[] = [
  [/(?<![\\=])==(?=[^\s=])[^=\n]{1,300}==(?!=)/g, shown('For weight write `**words**`.')],
  [/^[ \t>]*\[![a-z]+\][+-]?/gi, shown('Write `**Note:**` there.')],
  [/(?<=\s)\^[A-Za-z0-9-]+\s*$/g, shown(`It is an editor's sign for this paragraph. ${OUT}`)],
  [/(?<!\\)\{[:.#][^{}\n]{0,200}\}/g, shown(OUT)],
  [/^[ \t>]*:{3,}[^\n]*/gm, shown(OUT)],
  [/(?<!\\)\$\$(?:[^$]{0,500}\$\$)?/g, shown('Write it in words.')],
  [/(?<!\\)\[\^[^\]\n]{1,100}\]|(?<!\\)\^\[[^\]\n]{1,300}\]/g, shown('Put the note into the sentence.')],
  [/^\[_*TOC_*\]\s*$/gi, shown(OUT)],
  [/^\[[ x]\](?=\s)/gi, shown(`There are no boxes to tick. ${OUT}`)],
  [/^#\p{L}[\p{L}\p{N}_/-]*(?:\s+#\p{L}[\p{L}\p{N}_/-]*)*\s*$/gu, shown(`Tags are not read. ${OUT}`)],
  [/^[ \t>]*#{2,6}(?=[^\s#])/gm, shown('A heading needs a space after these signs. Type it.')],
  [
    /^[ \t>]*\|?[ \t\u00a0]*:?-{2,}:?[ \t\u00a0]*\|[-:| \t\u00a0]*$/gm,
    () => 'This table is not read, and its lines would run into one another. Give its first line as many `|` as this one.',
  ],
]

const find = (text: string, all: readonly Markup[]): UnreadMarkup[] =>
  all.flatMap(([pattern, reason]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      rule: 'markup-unread' as const,
      at: index + found.length - found.trimStart().length,
      reason: reason(found),
    })),
  )

/** Finds what would be shown of a template, of Word and of emphasis that makes none; and in Markdown, what other kinds of it have. */
export const editorMarkup = (text: string, isMarkdown: boolean): UnreadMarkup[] =>
  find(text, isMarkdown ? [...ANYWHERE, ...IN_MARKDOWN] : ANYWHERE)
