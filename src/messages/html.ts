/** HTML that may stand in a page as it is. */
export class Html {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }

  toString(): string {
    return this.source
  }
}

/** What may stand between the pieces of a template: text is escaped, HTML is not, and what is not there leaves nothing. */
export type Part = Html | string | number | false | null | undefined | readonly Part[]

/**
 * A template of HTML: `` html`<p>${text}</p>` ``. In attributes, a part stands between double quotes. A line break in the
 * template, with the spaces around it, leaves nothing.
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const written = writtenOf(pieces)
  return new Html(written.reduce((all, piece, i) => all + sourceOf(parts[i - 1]) + piece))
}

/** HTML that was made safe before: that of compiled content. */
export const compiled = (source: string): Html => new Html(source)

/** Parts in a row, with something between each two. */
export const joined = (parts: readonly Part[], between: string): Part[] => parts.map((part, i) => (i > 0 ? [between, part] : part))

const known = new WeakMap<TemplateStringsArray, readonly string[]>()

function writtenOf(pieces: TemplateStringsArray): readonly string[] {
  const before = known.get(pieces)
  if (before) return before
  const written = pieces.map((piece) => piece.replace(/\s*\n\s*/g, ''))
  known.set(pieces, written)
  return written
}

function sourceOf(part: Part): string {
  if (part === undefined || part === null || part === false) return ''
  if (part instanceof Html) return part.source
  if (typeof part === 'object') return part.map(sourceOf).join('')
  return escaped(String(part))
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<"]/g, (sign) => SIGNS[sign] ?? sign)
