import fc from 'fast-check'
import { SEEDS } from './base.ts'
import type { MutatedFile } from './fuzzed-site.ts'
import { nasty } from './hostile-inputs.ts'

/** A place in a text, as a share of its length: mutations stay what they are while fast-check shrinks them. */
const place = fc.noBias(fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000))
const size = fc.integer({ min: 1, max: 400 })
const at = (text: string, share: number): number => Math.floor(text.length * share)

type Change = (text: string) => string

const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(place, nasty).map(
      ([share, what]): Change =>
        (text) =>
          text.slice(0, at(text, share)) + what + text.slice(at(text, share)),
    ),
  },
  {
    // In the place of a value, or on a line of its own: there more of it comes through.
    weight: 4,
    arbitrary: fc.tuple(place, nasty, fc.boolean()).map(
      ([share, what, isValue]): Change =>
        (text) => {
          const lines = text.split('\n')
          const i = Math.min(lines.length - 1, Math.floor(lines.length * share))
          const key = isValue ? /^\s*(?:- )?[a-zA-Z]+: /.exec(lines[i] ?? '')?.[0] : undefined
          if (key === undefined) lines.splice(i, 0, what)
          else lines[i] = key + what
          return lines.join('\n')
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, size).map(
      ([share, length]): Change =>
        (text) =>
          text.slice(0, at(text, share)) + text.slice(at(text, share) + length),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, size, fc.integer({ min: 2, max: 30 })).map(
      ([share, length, times]): Change =>
        (text) =>
          text.slice(0, at(text, share)) +
          text.slice(at(text, share), at(text, share) + length).repeat(times) +
          text.slice(at(text, share) + length),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (share): Change =>
        (text) =>
          text.slice(0, at(text, share)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, fc.constantFrom(...SEEDS), place).map(
      ([share, [, other], from]): Change =>
        (text) =>
          text.slice(0, at(text, share)) + other.slice(at(other, from)),
    ),
  },
)

/** Bytes as a broken disk, or an editor with another encoding, leaves them. */
const damage = fc.option(
  fc.oneof(
    fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([share, byte]) => (bytes: Uint8Array) => {
      const damaged = Uint8Array.from(bytes)
      if (damaged.length > 0) damaged[Math.min(damaged.length - 1, Math.floor(damaged.length * share))] = byte
      return damaged
    }),
    fc
      .constantFrom('latin1' as const, 'utf16le' as const)
      .map((encoding) => (bytes: Uint8Array) => Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('utf8'), encoding))),
    fc.constant((bytes: Uint8Array) => Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])),
  ),
  { freq: 12 },
)

/** A file of the project's own content, after one to six mutations. */
export const mutatedFile: fc.Arbitrary<MutatedFile> = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    all: fc.oneof(
      { weight: 3, arbitrary: fc.array(changes, { minLength: 1, maxLength: 1 }) },
      { weight: 2, arbitrary: fc.array(changes, { minLength: 2, maxLength: 6 }) },
    ),
    damaged: damage,
  })
  .map(({ seed: [path, text], all, damaged }) => {
    const bytes = new TextEncoder().encode(all.reduce((before, change) => change(before), text))
    return { path, bytes: damaged ? damaged(bytes) : bytes }
  })
