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

/** What finds parts of a text: an expression, or something that gives its matches sooner. */
export interface Matcher {
  matches(text: string): Iterable<RegExpExecArray>
}

const matchesOf = (text: string, pattern: RegExp | Matcher): Iterable<RegExpExecArray> =>
  pattern instanceof RegExp ? text.matchAll(pattern) : pattern.matches(text)

/** What a match becomes; the same string leaves it as it was. */
type Replacement = string | ((found: string, match: RegExpExecArray) => string)

/** A part of a text whose characters stand one by one for the source from `from` on, or all of them for the same part of it. */
interface Piece {
  /** Where it begins in the text. */
  at: number
  /** The part of the source that its first character stands for. */
  from: number
  to: number
  /** How far on the next character's part is. */
  step: 0 | 1
  /** What was noted of its characters. */
  mark: number
}

/**
 * A text made of a source, with a map back: every character knows which part of the source it stands for. A
 * replacement of the same length is one of each character; any other stands for all of what it replaces.
 */
export class TracedText {
  readonly text: string
  /** None of them is empty. */
  readonly #pieces: readonly Piece[]

  private constructor(text: string, pieces: readonly Piece[]) {
    this.text = text
    this.#pieces = pieces
  }

  /** @param offset where the text stands in a longer source. */
  static of(text: string, offset = 0): TracedText {
    return new TracedText(text, text === '' ? [] : [{ at: 0, from: offset, to: offset + 1, step: 1, mark: 0 }])
  }

  /** Texts with `between` between them, which stands for the place where the one before it ends. */
  static join(parts: readonly TracedText[], between: string): TracedText {
    const pieces: Piece[] = []
    let at = 0
    for (const [i, part] of parts.entries()) {
      if (i > 0 && between !== '') {
        const end = endOf(pieces, at)
        pieces.push({ at, from: end, to: end, step: 0, mark: 0 })
        at += between.length
      }
      part.#copy(0, part.text.length, at, pieces)
      at += part.text.length
    }
    return new TracedText(parts.map((part) => part.text).join(between), pieces)
  }

  slice(start: number, end: number): TracedText {
    const pieces: Piece[] = []
    this.#copy(start, end, 0, pieces)
    return new TracedText(this.text.slice(start, end), pieces)
  }

  /** @param mark what is noted of each place that changes. */
  replace(pattern: RegExp | Matcher, by: Replacement, mark = 0): TracedText {
    const changes: Change[] = []
    for (const match of matchesOf(this.text, pattern)) {
      const [found] = match
      const text = typeof by === 'string' ? by : by(found, match)
      if (text !== found) changes.push({ start: match.index, end: match.index + found.length, text })
    }
    return this.#changed(changes, mark)
  }

  /** Replaces within each part that a pattern finds, so that all else in it keeps its place. */
  replaceWithin(parts: RegExp | Matcher, pattern: RegExp, by: (found: string, part: string) => string, mark = 0): TracedText {
    const changes: Change[] = []
    for (const { 0: part, index } of matchesOf(this.text, parts)) {
      for (const { 0: found, index: at } of part.matchAll(pattern)) {
        const text = by(found, part)
        if (text !== found) changes.push({ start: index + at, end: index + at + found.length, text })
      }
    }
    return this.#changed(changes, mark)
  }

  #changed(changes: readonly Change[], mark: number): TracedText {
    if (changes.length === 0) return this
    const isSameLength = ({ start, end, text }: Change) => text.length === end - start
    if (mark === 0 && changes.every(isSameLength)) return new TracedText(this.#spliced(changes), this.#pieces)
    const pieces: Piece[] = []
    let read = 0
    let at = 0
    const goneBefore: [at: number, marks: number][] = []
    for (const change of changes) {
      const { start, end, text } = change
      this.#copy(read, start, at, pieces)
      at += start - read
      read = end
      const flags = mark | this.#marksIn(start, end)
      if (text === '') {
        if (flags > 0) goneBefore.push([at, flags | BEFORE])
      } else if (isSameLength(change)) this.#copy(start, end, at, pieces, flags)
      else pieces.push({ at, from: this.#from(start), to: this.#to(end - 1), step: 0, mark: flags })
      at += text.length
    }
    this.#copy(read, this.text.length, at, pieces)
    at += this.text.length - read
    return new TracedText(this.#spliced(changes), withMarks(pieces, goneBefore, at))
  }

  /** The part of the source that a part of the text stands for. */
  sourceOf({ start, end }: Span): Span {
    const { length } = this.text
    const from = start < length ? this.#from(start) : this.#to(length - 1)
    return { start: from, end: end > 0 && end <= length ? Math.max(from, this.#to(end - 1)) : from }
  }

  /** What was noted of the changes within a part of the text. */
  changesIn({ start, end }: Span): number {
    let all = 0
    this.#each(start, end, ({ mark }, _, last) => {
      if (last > start + 1 || !(mark & BEFORE)) all |= mark
    })
    return all & (CHANGED | BREAK)
  }

  /** Where something was noted, in order. */
  get changes(): Span[] {
    return this.#pieces.flatMap(({ at, mark }, i) => (mark > 0 ? { start: at, end: this.#endOf(i) } : []))
  }

  #marksIn(start: number, end: number): number {
    let all = 0
    this.#each(start, end, ({ mark }) => {
      all |= mark
    })
    return all
  }

  #spliced(changes: readonly Change[]): string {
    const parts: string[] = []
    let read = 0
    for (const { start, end, text } of changes) {
      parts.push(this.text.slice(read, start), text)
      read = end
    }
    parts.push(this.text.slice(read))
    return parts.join('')
  }

  /** What one character stands for; the beginning of the source where there is none. */
  #from(at: number): number {
    const piece = this.#pieces[this.#indexAt(at)]
    return piece ? piece.from + piece.step * (at - piece.at) : 0
  }

  #to(at: number): number {
    const piece = this.#pieces[this.#indexAt(at)]
    return piece ? piece.to + piece.step * (at - piece.at) : 0
  }

  /** The piece of a character. */
  #indexAt(at: number): number {
    let [low, high] = [0, this.#pieces.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle] as Piece).at <= at) low = middle
      else high = middle - 1
    }
    return low
  }

  #endOf(i: number): number {
    return this.#pieces[i + 1]?.at ?? this.text.length
  }

  /** Calls a function for each piece of a part of the text, with where it begins and ends within that part. */
  #each(start: number, end: number, see: (piece: Piece, first: number, last: number) => void): void {
    for (let i = this.#indexAt(start); i < this.#pieces.length; i += 1) {
      const piece = this.#pieces[i] as Piece
      if (piece.at >= end) return
      const [first, last] = [Math.max(piece.at, start), Math.min(this.#endOf(i), end)]
      if (first < last) see(piece, first, last)
    }
  }

  /** Adds what a part of the text stands for. @param mark what was noted of it, where that is something else. */
  #copy(start: number, end: number, at: number, pieces: Piece[], mark?: number): void {
    this.#each(start, end, (piece, first) => {
      const on = piece.step * (first - piece.at)
      pieces.push({ at: at + first - start, from: piece.from + on, to: piece.to + on, step: piece.step, mark: mark ?? piece.mark })
    })
  }
}

/** Where the last of some pieces ends in the source. @param at where it ends in its text. */
function endOf(pieces: readonly Piece[], at: number): number {
  const last = pieces.at(-1)
  return last ? last.to + last.step * (at - last.at - 1) : 0
}

/** Pieces with more that is noted of the first character of some. @param length that of the text. */
function withMarks(pieces: readonly Piece[], marks: readonly [at: number, mark: number][], length: number): readonly Piece[] {
  if (marks.length === 0) return pieces
  const more = new Map<number, number>()
  for (const [at, mark] of marks) more.set(at, (more.get(at) ?? 0) | mark)
  return pieces.flatMap((piece, i) => {
    const mark = more.get(piece.at)
    if (mark === undefined) return piece
    const first = { ...piece, mark: piece.mark | mark }
    const { at, from, to, step } = piece
    if ((pieces[i + 1]?.at ?? length) === at + 1) return first
    return [first, { at: at + 1, from: from + step, to: to + step, step, mark: piece.mark }]
  })
}
