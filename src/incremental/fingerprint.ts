import { hash } from 'node:crypto'

/** A text that is longer is sooner taken in by its digest. */
const LONG = 200

/**
 * A number for a sequence of texts and numbers, of 64 bits in two halves. It is quick, tells apart what differs by chance, and is no
 * proof against somebody who looks for two texts with the same one. (After Bryc's cyrb53, public domain, with both halves kept.)
 */
export class Fingerprint {
  #a = 0xdeadbeef
  #b = 0x41c6ce57

  text(whole: string): void {
    const text = whole.length > LONG ? hash('sha1', whole) : whole
    let [a, b] = [this.#a ^ whole.length, this.#b]
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      a = Math.imul(a ^ code, 2654435761)
      b = Math.imul(b ^ code, 1597334677)
    }
    this.#a = a ^ (a >>> 15)
    this.#b = b ^ (b >>> 13)
  }

  number(value: number): void {
    this.#a = Math.imul(this.#a ^ value, 2246822507) ^ (this.#b >>> 7)
    this.#b = Math.imul(this.#b ^ (value / 0x1_0000_0000), 3266489909) ^ (this.#a >>> 11)
  }

  /** The two halves as they are now, mixed; and it begins anew. */
  take(): string {
    let [a, b] = [this.#a, this.#b]
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
    this.#a = 0xdeadbeef
    this.#b = 0x41c6ce57
    return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`
  }
}
