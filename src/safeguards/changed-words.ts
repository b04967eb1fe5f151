import { diffWords } from 'diff'
import { TracedText } from '../diagnostics/traced-text.ts'
import { identifiersIn } from './found.ts'
import { readings } from './readings.ts'
import { papersIn } from './signed.ts'

/** Changes that are shown; whoever wants to see all compares the files. */
const MOST = 5
/** Words of one change. */
const LONGEST = 16
/** Edits beyond which a text is another one. */
const EDITS = 3000

/** What changed between two signed texts, in a sentence: "`father` became `mother`; `documents/child-t.pdf` is another file". */
export function changedWords(before: string, after: string): string {
  const [old, now] = [papersIn(before), papersIn(after)]
  const parts = diffWords(masked(old.words), masked(now.words), { maxEditLength: EDITS })
  if (!parts) return 'nearly everything'
  const changes = [...new Set([...old.papers.keys(), ...now.papers.keys()])].flatMap((name) => {
    const [was, is] = [old.papers.get(name), now.papers.get(name)]
    if (was === is) return []
    return `\`${name}\` ${was === undefined ? 'was added' : is === undefined ? 'was taken out' : 'is another file'}`
  })
  for (let i = 0; i < parts.length; i += 1) {
    const { value, added, removed } = parts[i] as (typeof parts)[number]
    const next = parts[i + 1]
    if (removed && next?.added) {
      changes.push(`${shown(value)} became ${shown(next.value)}`)
      i += 1
    } else if (removed) changes.push(`${shown(value)} was taken out`)
    else if (added) changes.push(`${shown(value)} was added`)
  }
  if (changes.length === 0) return bare(old.words) === bare(now.words) ? 'only spaces or line breaks' : 'a number that no message repeats'
  const more = changes.length - MOST
  return `${changes.slice(0, MOST).join('; ')}${more > 0 ? `; and ${more} more ${more === 1 ? 'change' : 'changes'}` : ''}`
}

const bare = (text: string): string => text.replace(/\s+/g, '')

function shown(value: string): string {
  const words = value.trim().split(/\s+/)
  return `\`${words.slice(0, LONGEST).join(' ')}${words.length > LONGEST ? ' …' : ''}\``
}

/** A number that names one person is not repeated: messages are printed in logs that more people read than the content's folder. */
function masked(text: string): string {
  const sure = identifiersIn(readings(TracedText.of(text))).filter(({ one }) => one.sure)
  return sure
    .map(({ source }) => source)
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}[a number]${rest.slice(end)}`, text)
}
