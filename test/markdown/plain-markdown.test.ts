import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { splitFrontMatter } from '../../src/library/read/front-matter.ts'
import { parsePlain } from '../../src/markdown/plain-markdown.ts'
import { numbers, SEED, sampleSize } from '../sample.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const micromark = unified().use(remarkParse)

/** Signs that Markdown gives a meaning, and words to stand between. */
const PARTS =
  `a|word|Two words|14 March|14.|3) |1|£|é|Ж|🙂|¶|(¶6.1)|“|”|‘|’|"|'|.|,|:|;|(|)|[|]|](|[a](b)|[x](../y.md#z)|[ a ](b)|[a](b "c")|#|-|--|–|+|=|===|>
|&|&amp;|!|![a](b)|\\|*|*a*|_|_a_|\`|<b>|~|http://x.org|<http://x.org>`
    .replaceAll('\n', '')
    .split('|')
const BREAKS = [
  '\n',
  '\n# a #',
  '\n\n',
  '\n- ',
  '\n- ',
  '\n* ',
  '\n1. ',
  '\n2. ',
  '\n2) ',
  '\n# ',
  '\n## ',
  '\n#',
  '\n> ',
  '\n---\n',
  '\n===\n',
  '\n  ',
  '\n    ',
  '\n- - ',
  '\n- 1. ',
  '\n\n\n- ',
  ' \n',
  '  \n',
  '\t',
  '\n|',
]

test('every text of the content is read so, or as it was', () => {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  const bodies = files.map((path) => splitFrontMatter(readFileSync(join(CONTENT, path), 'utf8')).body)
  const plain = bodies.filter((body) => parsePlain(body))
  expect(plain.length).toBeGreaterThan(bodies.length * 0.9)
  for (const body of plain) expect(parsePlain(body)).toEqual(micromark.parse(body))
})

test('what is read so gives the tree that micromark gives', () => {
  const random = numbers(SEED)
  const oneOf = (all: readonly string[]): string => all[Math.floor(random() * all.length)] as string
  const wrong: string[] = []
  let plain = 0
  for (let round = 0; round < sampleSize({ test: 20_000, all: 100_000, prove: 2_000_000 }); round += 1) {
    const parts = Array.from({ length: 1 + Math.floor(random() * 10) }, () =>
      random() < 0.5 ? `${oneOf(PARTS.slice(0, 24))} ` : random() < 0.6 ? oneOf(BREAKS) : oneOf(PARTS),
    )
    // A space at the end of a line means something.
    const text = (random() < 0.9 ? parts.join('').replace(/ +(?=\n)/g, '') : parts.join('')).trimEnd()
    const tree = parsePlain(text)
    if (!tree) continue
    plain += 1
    if (!isSame(tree, micromark.parse(text))) wrong.push(text)
  }
  expect(wrong).toEqual([])
  expect(plain).toBeGreaterThan(1000)
})

const isSame = (a: Root, b: Root): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value
