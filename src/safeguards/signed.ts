import { createHash } from 'node:crypto'

/** Fields that say when an entry is seen and who read it, and nothing of what it says: they may change after it was signed off. */
const ITS_LIFE = new Set(['status', 'publishFrom', 'published', 'reviewBy', 'reviewEvery', 'reviewed', 'signOff', 'withdrawn'])

/**
 * What somebody signs off: everything that an entry says, as plain lines. The order of its fields, their quotation marks
 * and comments make no difference.
 *
 * @param fields its front matter, as it was written.
 */
export function signedText(fields: unknown, body: string): string {
  const own = Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => !ITS_LIFE.has(name)))
  const text = body.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')
  return `${lines(own, '').join('\n')}\n\n${text.trim()}\n`
}

/** One line for each value; what has more goes on in lines that begin with spaces, so that it is no field of its own. */
function lines(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${name}: []`] : value.flatMap((one) => lines(one, `${name}[]`))
  if (typeof value !== 'object' || value === null) return [`${name}: ${String(value).trim().replace(/\r?\n/g, '\n  ')}`]
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.flatMap(([key, one]) => lines(one, name === '' ? key : `${name}.${key}`))
}

/** The digest of a signed text, as `sha256sum` prints it of the file that keeps it. */
export const digestOf = (signed: string): string => `sha256-${createHash('sha256').update(signed).digest('hex')}`
