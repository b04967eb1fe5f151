import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDERS } from '../../../src/model/kinds.ts'

export const CONTENT = join(import.meta.dirname, '../../../content')

/** Vocabularies so small that a site is read in milliseconds. */
const VOCABULARIES = {
  'partnerships.yaml':
    'dudley:\n  name: Dudley Safeguarding People Partnership\n  area: Dudley\n  formerly: [Dudley Safeguarding Children Board]\n',
  'agencies.yaml': 'police:\n  name: Police\n  people: police officers\n  other: [PC]\n  asked: [the law]\n  about: Protects people.\n',
  'glossary.yaml':
    'marac:\n  term: MARAC\n  long: multi-agency risk assessment conference\n  meaning: A meeting about the highest risk.\n  other: [the meeting]\n  theme: escalation\n',
  'language.yaml':
    'hard-to-reach:\n  avoid: [hard to reach]\n  where: [family]\n  instead: Say what was tried.\n  because: It blames.\n  source: { name: A guide, address: https://example.org/ }\n',
  'addresses.txt': '/\n/themes/escalation/ #learning #questions\n/briefings/child-t/ #background #learning\n',
}

/** The project's own text, with every name in it one that the small site knows: what is not broken must become a page. */
function inSmallSite(text: string): string {
  return text
    .replace(/\]\([^)\s]*themes\/[^)\s]*\)/g, '](../themes/escalation.md)')
    .replace(/\]\([^)\s]*agencies\.yaml[^)\s]*\)/g, '](../agencies.yaml#police)')
    .replace(/\]\([^)\s]*glossary\.yaml[^)\s]*\)/g, '](../glossary.yaml#marac)')
    .replace(/\]\((?!\.\.\/(?:themes|agencies|glossary)|https?:)[^)\s]*\)/g, '](../briefings/child-t.md)')
    .replace(/^( *-? ?)(themes|agencies|to|partnerships|reviews|related):\n(?: +- [a-z0-9-]+\n)+/gm, '$1$2: []\n')
    .replace(/^(\s*-? ?themes| {2}themes): \[.*\]$/gm, '$1: [escalation]')
    .replace(/^(\s*-? ?agencies): \[.*\]$/gm, '$1: [police]')
    .replace(/^(\s*-? ?(?:to|partnerships)): \[.*\]$/gm, '$1: [dudley]')
    .replace(/^reviews: \[.*\]$/gm, 'reviews: [child-t]')
    .replace(/^related: \[.*\]\n/gm, '')
    .replace(/^broader: .*\n/gm, '')
    .replace(/^( *-? ?page): .*$/gm, '$1: ../briefings/child-t.md#learning')
}

/** What is mutated: every file of the project's own content, and the small vocabularies. */
export const SEEDS: readonly (readonly [path: string, text: string])[] = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(CONTENT, folder))
      .sort()
      .map((name) => [`${folder}/${name}`, inSmallSite(readFileSync(join(CONTENT, folder, name), 'utf8'))] as const),
  ),
  ...Object.entries(VOCABULARIES),
]

const IN_SITE = ['briefings/child-t.md', 'themes/escalation.md', 'themes/unseen-men.md', 'pages/about.md', ...Object.keys(VOCABULARIES)]

/** The files of the small site, beside which or in whose place a mutated one stands. */
export const BASE: ReadonlyMap<string, string> = new Map(SEEDS.filter(([path]) => IN_SITE.includes(path)))
