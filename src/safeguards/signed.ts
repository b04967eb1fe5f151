import { createHash } from 'node:crypto'

/** Fields that say when and where an entry is seen and who read it, and nothing of what it says: they may change after it was signed off. */
const ITS_LIFE = new Set(['status', 'publishFrom', 'published', 'reviewBy', 'reviewEvery', 'reviewed', 'signOff', 'withdrawn', 'aliases'])

/**
 * What somebody signs off: everything that an entry says, as plain lines. The order of its fields, their quotation marks
 * and comments make no difference.
 *
 * @param fields its front matter, as it was written.
 * @param papers the files that it brings along, such as `documents/child-t.pdf`, with the digest of each.
 */
export function signedText(fields: unknown, body: string, papers: readonly (readonly [path: string, digest: string])[] = []): string {
  const own = Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => !ITS_LIFE.has(name)))
  const text = body.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')
  const attached = papers.map(([path, digest]) => `${path}: ${digest}`)
  return `${[...lines(own, ''), ...attached].join('\n')}\n\n${text.trim()}\n`
}

/** The files in a signed text, such as `documents/child-t.pdf`, with their digests; and the text without them. */
export function papersIn(signed: string): { papers: Map<string, string>; words: string } {
  const end = signed.indexOf('\n\n')
  const papers = new Map([...signed.slice(0, end).matchAll(PAPER)].map(([, name = '', digest = '']) => [name, digest]))
  return { papers, words: signed.slice(0, end).replace(PAPER, '') + signed.slice(end) }
}

const PAPER = /^((?:documents|pictures)\/.+): (sha256-[0-9a-f]{64})$/gm

/** One line for each value; what has more goes on in lines that begin with spaces, so that it is no field of its own. */
function lines(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${name}: []`] : value.flatMap((one) => lines(one, `${name}[]`))
  if (typeof value !== 'object' || value === null) return [`${name}: ${String(value).trim().replace(/\r?\n/g, '\n  ')}`]
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.flatMap(([key, one]) => lines(one, name === '' ? key : `${name}.${key}`))
}

/** The digest of a signed text or of a document, as `sha256sum` prints it of its file. */
export const digestOf = (signed: string | Uint8Array): string => `sha256-${createHash('sha256').update(signed).digest('hex')}`
