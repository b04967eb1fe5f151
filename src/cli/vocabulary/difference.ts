import type { VocabularyEntry } from './vocabulary-entries.ts'

/** An entry that one vocabulary has and another lacks, or that says something else in both. */
export interface Difference {
  entry: VocabularyEntry
  isNew: boolean
  /** What it says, or says beside: `+ other: mate crime`; with `-` what stands in its place. */
  lines: readonly string[]
}

/** Fields that a vocabulary shows, or is searched by. Links between entries are a site's own. */
const FIELDS = ['term', 'long', 'name', 'people', 'avoid', 'other', 'former', 'definition', 'meaning', 'about', 'instead', 'because']

/**
 * What is new in one vocabulary against another. What that has under another id, or as another name of something, is not new to it.
 *
 * @param theirs the vocabulary that may have something new.
 */
export function differences(theirs: readonly VocabularyEntry[], ours: readonly VocabularyEntry[]): Difference[] {
  const byPath = new Map(ours.map((entry) => [entry.path, entry]))
  const names = new Set(ours.flatMap((entry) => namesOf(entry).map((name) => `${entry.kind} ${name}`)))
  return theirs.flatMap((entry): Difference[] => {
    const own = byPath.get(entry.path)
    if (!own) {
      const [name = ''] = namesOf(entry)
      return names.has(`${entry.kind} ${name}`) ? [] : [{ entry, isNew: true, lines: linesOf(entry, undefined) }]
    }
    const lines = linesOf(entry, own)
    return lines.length > 0 ? [{ entry, isNew: false, lines }] : []
  })
}

/** What an entry is called, its own name first. */
const namesOf = ({ fields }: VocabularyEntry): string[] =>
  ['term', 'name', 'long', 'avoid', 'other', 'former']
    .flatMap((field) => listIn(fields[field]))
    .map((name) => name.toLowerCase().replace(/[\s-]+/g, ' '))

const listIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String)

function linesOf({ fields, lines }: VocabularyEntry, own: VocabularyEntry | undefined): string[] {
  const said = FIELDS.flatMap((field) => {
    const [theirs, ours] = [listIn(fields[field]), listIn(own?.fields[field])]
    const added = theirs.filter((one) => !ours.includes(one))
    if (added.length === 0) return []
    const isText = !Array.isArray(fields[field])
    return [...(isText && ours.length > 0 ? [`- ${field}: ${ours.join(', ')}`] : []), `+ ${field}: ${added.join(', ')}`]
  })
  return [...said, ...lines.filter((line) => !own?.lines.includes(line)).map((line) => `+ ${line}`)]
}
