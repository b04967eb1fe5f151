import type { Unread } from './typed.ts'

/**
 * A path of a shared drive or of somebody's computer: `S:\Safeguarding`, `\\server\share`, `file:///C:/...`, and the addresses by which
 * programs open their own files. Folders there are often named after families.
 */
const BEGINS = [
  String.raw`\b(?:file|smb|cifs|afp|nfs|obsidian|evernote|notion):\/\/`,
  String.raw`\b(?:onenote|ms-(?:word|excel|powerpoint)|outlook):(?=[^\s)])`,
  String.raw`(?<![\p{L}\p{N}:/.])[a-z]:(?:\\|\/(?=[^\s/]))`,
  String.raw`(?<!\\)\\{2,4}[\p{L}\p{N}][\p{L}\p{N}._$-]{0,60}\\{1,2}(?=[^\s\\])`,
  String.raw`(?<![\p{L}\p{N}:/.\\])\/\/[\p{L}\p{N}_-]{1,60}\/`,
  String.raw`(?<![\p{L}\p{N}:/.~])~?\/(?:Users|Volumes|home|mnt)\/(?=[\p{L}\p{N}])`,
].join('|')
const PATH = new RegExp(String.raw`(${BEGINS})[^\s()<>]*`, 'giu')

/** Finds paths that lead into a shared drive or into somebody's computer. */
export function filePaths(text: string): Unread[] {
  return [...text.matchAll(PATH)].map(({ 1: start = '', index: at }) => ({ rule: 'path-local', at, reason: localPath(start) }))
}

/** Says what a path is that begins so. */
export const localPath = (start: string): string =>
  `\`${start}\` begins a path of a shared drive or a computer: nobody else can open it, and it may name a family. Link to a file of your content folder, such as \`../themes/escalation.md\` or \`../documents/report.pdf\`; or take the path out.`
