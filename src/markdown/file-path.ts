import { decodeString } from 'micromark-util-decode-string'
import { hasHint } from '../diagnostics/hinted.ts'
import { TracedText } from '../diagnostics/traced-text.ts'
import type { UnreadMarkup } from './typed.ts'

/**
 * A path of a shared drive or of somebody's computer: `S:\Safeguarding`, `\\server\share`, `file:///C:/...`, and the addresses by which
 * programs open their own files. Folders there are often named after families.
 */
const BEGINS = [
  String.raw`\b(?:file|smb|cifs|afp|nfs|obsidian|evernote|notion|slack|vscode(?:-insiders)?|msteams|zoommtg|zotero|joplin|logseq|bear|craft|things):\/\/`,
  String.raw`\b(?:onenote|ms-(?:word|excel|powerpoint)|outlook):(?=[^\s)])`,
  String.raw`(?<![\p{L}\p{N}:/.])[a-z](?: ?: ?\\(?=[\p{L}\p{N}])|:\\|:\/(?=[^\s/]))`,
  String.raw`(?<!\\)\\{2,4}[\p{L}\p{N}][\p{L}\p{N}._$-]{0,60}\\{1,2}(?=[^\s\\])`,
  String.raw`(?<![\p{L}\p{N}:/.\\])\/\/[\p{L}\p{N}_-]{1,60}\/`,
  String.raw`%[a-z][a-z_]{2,30}%[\\/]`,
  String.raw`(?<![\p{L}\p{N}:/.~])~\/(?=[\p{L}\p{N}])`,
  String.raw`(?<![\p{L}\p{N}:/.~])\/(?:Users|Volumes|home|mnt)\/(?=[\p{L}\p{N}])`,
].join('|')
const PATH = new RegExp(String.raw`(${BEGINS})[^\s()<>]*`, 'giu')

/** What a path has, or may have once it is read as a reader sees it. */
const HINTS = ['\\', '//', '%', '~', '&', /:\S/, /\/(?:users|volumes|home|mnt)\//i, /[\uff01-\uff5e\ufe55\ufe68]/]

/** `c/o` and `w/o`, with a slip in them. */
const SHORT = /^[a-z]:\/[a-z](?![\p{L}\p{N}/_.-])/u

/** What a reader sees as another sign than was typed: `&bsol;`, and letters of full width. */
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});/g
const WIDE = /[\uff01-\uff5e\ufe55\ufe68]/g

/** Finds paths that lead into a shared drive or into somebody's computer. */
export function filePaths(text: string): UnreadMarkup[] {
  if (!hasHint(text, HINTS)) return []
  const read = TracedText.of(text)
    .replace(REFERENCE, (reference) => decodeString(reference))
    .replace(WIDE, (sign) => sign.normalize('NFKC'))
  return [...read.text.matchAll(PATH)].flatMap(({ 0: found, 1: start = '', index }) =>
    SHORT.test(found) ? [] : [{ rule: 'path-local', at: read.sourceOf({ start: index, end: index + 1 }).start, reason: localPath(start) }],
  )
}

/** Says what a path is that begins so. */
export const localPath = (start: string): string =>
  `\`${start}\` begins a path of a shared drive or a computer: nobody else can open it, and it may name a family. Link to a file of your content folder, such as \`../themes/escalation.md\` or \`../documents/report.pdf\`; or take the path out.`
