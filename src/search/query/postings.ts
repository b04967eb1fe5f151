/**
 * A file of the index: the build that it belongs to, its keys in alphabetical order, and for each key a row of
 * rising numbers, each with a small value. Numbers are written as differences, in as few bytes as they need.
 */
export interface Postings {
  /** Rising numbers. */
  at: Uint32Array
  /** 0 to 3 for each. */
  value: Uint8Array
}

export const NONE: Postings = { at: new Uint32Array(), value: new Uint8Array() }

/** Writes rising numbers with their values, one after another. */
export class RowWriter {
  #bytes = new Uint8Array(4)
  #length = 0
  #last = 0

  add(at: number, value: number): void {
    let rest = (at - this.#last) * 4 + value
    this.#last = at
    while (rest > 127) {
      this.#push((rest & 127) | 128)
      rest = Math.floor(rest / 128)
    }
    this.#push(rest)
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const before = this.#bytes
      this.#bytes = new Uint8Array(2 * before.length)
      this.#bytes.set(before)
    }
    this.#bytes[this.#length] = byte
    this.#length += 1
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}

/** Reads what a `RowWriter` wrote. */
export function decode(bytes: Uint8Array): Postings {
  let count = 0
  for (const byte of bytes) if (byte < 128) count += 1
  const at = new Uint32Array(count)
  const value = new Uint8Array(count)
  let last = 0
  let i = 0
  let rest = 0
  let scale = 1
  for (const byte of bytes) {
    rest += (byte & 127) * scale
    scale *= 128
    if (byte > 127) continue
    last += Math.floor(rest / 4)
    at[i] = last
    value[i] = rest % 4
    i += 1
    rest = 0
    scale = 1
  }
  return { at, value }
}

/** Packs the rows of several keys into one file. */
export function pack(build: string, rows: readonly (readonly [key: string, bytes: Uint8Array])[]): Uint8Array {
  const head = new TextEncoder().encode(`${JSON.stringify([build, ...rows.flatMap(([key, bytes]) => [key, bytes.length])])}\n`)
  const whole = new Uint8Array(head.length + rows.reduce((sum, [, bytes]) => sum + bytes.length, 0))
  whole.set(head)
  let at = head.length
  for (const [, bytes] of rows) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

/** Opens a file that `pack` made. */
export function unpack(whole: Uint8Array): { build: string; rows: Map<string, Uint8Array> } {
  const end = whole.indexOf(10)
  const [build, ...head] = JSON.parse(new TextDecoder().decode(whole.subarray(0, end))) as [string, ...(string | number)[]]
  const rows = new Map<string, Uint8Array>()
  let at = end + 1
  for (let i = 0; i < head.length; i += 2) {
    const length = head[i + 1] as number
    rows.set(head[i] as string, whole.subarray(at, at + length))
    at += length
  }
  return { build, rows }
}
