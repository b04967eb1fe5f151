export interface Span {
  start: number
  end: number
}

/** A change that may be seen in what is found: characters were replaced; a break was taken out or became a space. */
export const CHANGED = 1
export const BREAK = 2
/** The change stands before this character: what begins with it does not span it. */
const BEFORE = 4

interface Change extends Span {
  text: string
}

/** What a match becomes; the same string leaves it as it was. */
type Replacement = string | ((found: string, match: RegExpExecArray) => string)

/**
 * A text made of a source, with a map back: every character knows which part of the source it stands for. A
 * replacement of the same length is one of each character; any other stands for all of what it replaces.
 */
export class TracedText {
  readonly text: string
  readonly #from: Uint32Array
  readonly #to: Uint32Array
  readonly #marks: Uint8Array

  private constructor(text: string, from: Uint32Array, to: Uint32Array, marks: Uint8Array) {
    this.text = text
    this.#from = from
    this.#to = to
    this.#marks = marks
  }

  /** @param offset where the text stands in a longer source. */
  static of(text: string, offset = 0): TracedText {
    const from = new Uint32Array(text.length)
    for (let i = 0; i < text.length; i += 1) from[i] = offset + i
    return new TracedText(
      text,
      from,
      from.map((at) => at + 1),
      new Uint8Array(text.length),
    )
  }

  /** Texts with `between` between them, which stands for the place where the one before it ends. */
  static join(parts: readonly TracedText[], between: string): TracedText {
    const text = parts.map((part) => part.text).join(between)
    const out = new TracedText(text, new Uint32Array(text.length), new Uint32Array(text.length), new Uint8Array(text.length))
    let at = 0
    for (const [i, part] of parts.entries()) {
      if (i > 0) {
        const end = out.#to[at - 1] ?? 0
        out.#from.fill(end, at, at + between.length)
        out.#to.fill(end, at, at + between.length)
        at += between.length
      }
      out.#copy(part, 0, part.text.length, at)
      at += part.text.length
    }
    return out
  }

  slice(start: number, end: number): TracedText {
    return new TracedText(
      this.text.slice(start, end),
      this.#from.slice(start, end),
      this.#to.slice(start, end),
      this.#marks.slice(start, end),
    )
  }

  /** @param mark what is noted of each place that changes. */
  replace(pattern: RegExp, by: Replacement, mark = 0): TracedText {
    const changes: Change[] = []
    for (const match of this.text.matchAll(pattern)) {
      const [found] = match
      const text = typeof by === 'string' ? by : by(found, match)
      if (text !== found) changes.push({ start: match.index, end: match.index + found.length, text })
    }
    return this.#changed(changes, mark)
  }

  /** Replaces within each part that a pattern finds, so that all else in it keeps its place. */
  replaceWithin(parts: RegExp, pattern: RegExp, by: (found: string, part: string) => string, mark = 0): TracedText {
    const changes: Change[] = []
    for (const { 0: part, index } of this.text.matchAll(parts)) {
      for (const { 0: found, index: at } of part.matchAll(pattern)) {
        const text = by(found, part)
        if (text !== found) changes.push({ start: index + at, end: index + at + found.length, text })
      }
    }
    return this.#changed(changes, mark)
  }

  #changed(changes: readonly Change[], mark: number): TracedText {
    if (changes.length === 0) return this
    if (mark === 0 && changes.every(({ start, end, text }) => text.length === end - start)) {
      return new TracedText(this.#spliced(changes), this.#from, this.#to, this.#marks)
    }
    const length = changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), this.text.length)
    const out = new TracedText(this.#spliced(changes), new Uint32Array(length), new Uint32Array(length), new Uint8Array(length))
    let read = 0
    let at = 0
    const goneBefore: [at: number, marks: number][] = []
    for (const { start, end, text } of changes) {
      out.#copy(this, read, start, at)
      at += start - read
      read = end
      if (text.length === end - start) out.#copy(this, start, end, at)
      else {
        out.#from.fill(this.#from[start] as number, at, at + text.length)
        out.#to.fill(this.#to[end - 1] as number, at, at + text.length)
      }
      const flags = mark | this.#noted(start, end)
      if (text.length > 0) out.#marks.fill(flags, at, at + text.length)
      else if (flags > 0) goneBefore.push([at, flags | BEFORE])
      at += text.length
    }
    out.#copy(this, read, this.text.length, at)
    for (const [at, flags] of goneBefore) if (at < length) out.#marks[at] = (out.#marks[at] as number) | flags
    return out
  }

  /** The part of the source that a part of the text stands for. */
  sourceOf({ start, end }: Span): Span {
    const from = this.#from[start] ?? this.#to.at(-1) ?? 0
    return { start: from, end: Math.max(from, this.#to[end - 1] ?? from) }
  }

  /** What was noted of the changes within a part of the text. */
  changesIn({ start, end }: Span): number {
    let all = 0
    for (let at = start; at < end; at += 1) {
      const mark = this.#marks[at] as number
      if (at > start || !(mark & BEFORE)) all |= mark
    }
    return all & (CHANGED | BREAK)
  }

  /** Whether anything was noted at all. */
  get isChanged(): boolean {
    return this.#marks.some((mark) => mark > 0)
  }

  #noted(start: number, end: number): number {
    let all = 0
    for (let at = start; at < end; at += 1) all |= this.#marks[at] as number
    return all
  }

  #spliced(changes: readonly Change[]): string {
    const parts: string[] = []
    let read = 0
    for (const { start, end, text } of changes) {
      parts.push(this.text.slice(read, start), text)
      read = end
    }
    return parts.join('') + this.text.slice(read)
  }

  #copy(other: TracedText, start: number, end: number, at: number): void {
    // To make a view of a short part takes longer than to copy it.
    if (end - start > 64) {
      this.#from.set(other.#from.subarray(start, end), at)
      this.#to.set(other.#to.subarray(start, end), at)
      this.#marks.set(other.#marks.subarray(start, end), at)
      return
    }
    for (let from = start, to = at; from < end; from += 1, to += 1) {
      this.#from[to] = other.#from[from] as number
      this.#to[to] = other.#to[from] as number
      this.#marks[to] = other.#marks[from] as number
    }
  }
}
