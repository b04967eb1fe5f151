import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../../src/library/library.ts'
import { splitFrontMatter } from '../../src/library/read/front-matter.ts'
import { SLOTS, type Slot } from '../../src/model/slot.ts'

/** In place of what belongs to one briefing, so that another's can stand there. */
export const AGENCY = '@agency'
export const CHILD = '@child'

/** Chances that look random and are the same for the same seed. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** From 0 up to 1, by the mulberry32 generator. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `least` to `most`. */
  from(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1))
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('There is nothing to pick from.')
    return list[this.from(0, list.length - 1)] as T
  }

  /** Some of a list, none twice: the second half as often as the first, the third a third as often (Zipf's law). */
  zipf<T>(list: readonly T[], count: number): T[] {
    const left = list.map((item, i) => ({ item, weight: 1 / (i + 1) }))
    return Array.from({ length: Math.min(count, list.length) }, () => {
      let at = this.roll() * left.reduce((sum, { weight }) => sum + weight, 0)
      const index = left.findIndex(({ weight }) => {
        at -= weight
        return at < 0
      })
      return (left.splice(index, 1)[0] as { item: T }).item
    })
  }
}

/** Makes new sentences of real ones: each is the beginning of one and the end of another, joined at a word of both. */
export class Sentences {
  readonly #all: readonly string[][]
  readonly #places = new Map<string, { sentence: string[]; at: number }[]>()

  constructor(sentences: readonly string[]) {
    this.#all = sentences.map((sentence) => sentence.split(' ')).filter(({ length }) => length >= 5 && length <= 30)
    for (const sentence of this.#all) {
      for (const [at, word] of sentence.entries()) {
        const places = this.#places.get(word)
        if (places) places.push({ sentence, at })
        else this.#places.set(word, [{ sentence, at }])
      }
    }
  }

  one(dice: Dice): string {
    const sentence = dice.pick(this.#all)
    return this.#join(sentence, dice.from(1, sentence.length - 1), dice).join(' ')
  }

  /** One that names an agency. */
  onAgency(dice: Dice): string {
    const { sentence, at } = dice.pick(this.#places.get(AGENCY) ?? [])
    const joined = this.#join(sentence, at, dice)
    return at + 1 < joined.length ? this.#join(joined, dice.from(at + 1, joined.length - 1), dice).join(' ') : joined.join(' ')
  }

  #join(beginning: readonly string[], at: number, dice: Dice): string[] {
    const end = dice.pick(this.#places.get(beginning[at] as string) ?? [])
    return [...beginning.slice(0, at), ...end.sentence.slice(end.at)]
  }
}

/** The sentences of a Library's briefings, by section, and of its recommendations; names give way to `@child`. */
export function sentencesOf({ briefings, reviews, recommendations }: Library, folder: string): Record<Slot | 'recommendations', Sentences> {
  const names = reviews.flatMap(({ subject, people }) => [subject, ...people.map(({ pseudonym }) => pseudonym)])
  const longestFirst = names.sort((a, b) => b.length - a.length).map((name) => RegExp.escape(name))
  const name = new RegExp(String.raw`\b(?:${longestFirst.join('|')})\b`, 'g')
  const sections = briefings.map(({ id }) =>
    splitFrontMatter(readFileSync(join(folder, 'briefings', `${id}.md`), 'utf8'))
      .body.split(/^## .*$/m)
      .slice(1),
  )
  const ofSlot = (slot: Slot, i: number): [Slot, Sentences] => {
    const blocks = sections.flatMap((section) => (section[i] ?? '').split(/\n\n+|\n(?=[-*] |\d+\. |#)/))
    const prose = blocks.filter((block) => block.trim() !== '' && !block.startsWith('#'))
    return [
      slot,
      new Sentences(
        prose.flatMap((block) =>
          plain(block)
            .replace(name, CHILD)
            .split(/(?<=[.?]) /),
        ),
      ),
    ]
  }
  return {
    ...(Object.fromEntries(SLOTS.map(ofSlot)) as Record<Slot, Sentences>),
    recommendations: new Sentences(recommendations.map(({ text }) => plain(text))),
  }
}

/** A paragraph or list item without its label, links, brackets and marks. */
const plain = (block: string): string =>
  block
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-*]|\d+\.) (?:(?:\[[^\]]*\]\([^)]*\)|[\p{L} ]{1,30}): )?/u, '')
    .replace(/\[[^\]]*\]\([^)]*agencies\.yaml#[^)]*\)/g, AGENCY)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/ ?\([^()]*\)/g, '')
    .replace(/["*_]/g, '')
