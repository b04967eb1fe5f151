import { print } from '../../src/cli/options/command.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { splitFrontMatter } from '../../src/library/read/front-matter.ts'
import { devCommand } from './commands.ts'
import { Dice } from './sentences.ts'

/** Something that a content file says, with the place where it says it. */
interface Claim {
  /** `briefings/child-t.md:42`. */
  at: string
  words: string
}

/** A sentence ends before a capital; what stands in brackets after it is its source. */
const SENTENCE_END = /(?<=[.?!]["'’”)]?)\s+(?=[\p{Lu}"“‘[])/u

/** The brackets at the end of a paragraph: `(¶6.1)`, or `([Child YS](child-ys.md), ¶33)`. */
const SOURCE = /\s*(\([^()]*(?:\([^()]*\)[^()]*)*\))\.?$/

/** The sentences of a body's paragraphs and list items, each with the source of its paragraph. */
export function claimsOf(path: string, text: string): Claim[] {
  const { body } = splitFrontMatter(text)
  const claims: Claim[] = []
  let block: { line: number; words: string } | undefined
  const close = () => {
    if (!block) return
    const source = SOURCE.exec(block.words)?.[1] ?? ''
    for (const sentence of block.words.replace(SOURCE, '').split(SENTENCE_END)) {
      if (/\p{L}/u.test(sentence)) claims.push({ at: `${path}:${block.line}`, words: `${sentence.trim()} ${source}`.trim() })
    }
    block = undefined
  }
  for (const [i, line] of body.split('\n').entries()) {
    const begins = /^\s*(?:[-*+]|\d+[.)])\s/.exec(line)
    if (line.trim() === '' || /^#/.test(line) || begins) close()
    if (line.trim() === '' || /^#/.test(line)) continue
    block = block
      ? { ...block, words: `${block.words} ${line.trim()}` }
      : { line: i + 1, words: line.slice(begins?.[0].length ?? 0).trim() }
  }
  close()
  return claims
}

/** So many claims, drawn without putting back: the same for the same seed. */
export function drawn(claims: readonly Claim[], n: number, seed: number): Claim[] {
  const dice = new Dice(seed)
  const left = [...claims]
  return Array.from({ length: Math.min(n, left.length) }, () => left.splice(dice.from(0, left.length - 1), 1)[0] as Claim)
}

const namesOf = (all: readonly { name: string }[]): string => all.map(({ name }) => name).join(', ')

if (import.meta.main) {
  await devCommand('claims', ({ n, seed, out }, { folder, now, cacheDir, cwd }) => {
    const { files, library } = loadLibrary({ folder, now, cacheDir })
    const published = new Set((library?.briefings ?? []).map(({ id }) => `briefings/${id}.md`))
    const claims = files
      .filter(({ path, value }) => published.has(path) && value)
      .flatMap(({ path, value }) => claimsOf(path, String(value)))
    const asks = (library?.recommendations ?? []).map(({ stableId, text, to, agencies, sources }) => ({
      at: `recommendation ${stableId}`,
      words: `${text} Asked of: ${namesOf(to)}. For: ${namesOf(agencies) || 'nobody more'}. (${sources.join(', ')})`,
    }))
    const lines = drawn([...claims, ...asks], n, seed).map(({ at, words }, i) => `${i + 1}. ${at}: ${words}`)
    print(
      [`Seed ${seed}: ${lines.length} of ${claims.length + asks.length} claims. Hold each against its report.`, ...lines].join('\n'),
      out,
      cwd,
    )
  })
}
