import type { VFile } from 'vfile'
import { addDiagnostic, type Position } from '../../diagnostics/diagnostic.ts'

/** The file of the content folder that holds every address that was ever published. */
export const LEDGER = 'addresses.txt'

/** An address as the ledger has it, from the site's home on, and where its line stands. */
interface Line {
  path: string
  place: Position
  anchors: { name: string; place: Position }[]
}

/** What was published once. An address may stand in it twice: two people wrote it, and both lines were kept. */
export interface Ledger {
  file: VFile
  lines: readonly Line[]
  /** The site that it says it is of, as `# Site: https://...`; several after a merge, and none in one of old. */
  sites: readonly { address: string; place: Position }[]
}

const HEAD = `# Every address that was published, with its anchors. Links to them are printed, saved and sent, so each is kept for ever.
# \`npm run ledger\` writes this file. Nothing leaves it by itself.
`

/** Reads a ledger's text. A line that is none is a problem on the file. */
export function readLedger(file: VFile, text: string): Ledger {
  const lines: Line[] = []
  const sites: { address: string; place: Position }[] = []
  for (const [i, row] of text.split(/\r?\n/).entries()) {
    const place = { line: i + 1, column: 1 }
    const [, address] = /^# Site: (\S+)\s*$/.exec(row) ?? []
    if (address !== undefined) sites.push({ address, place })
    if (row.trim() === '' || row.startsWith('#')) continue
    if (!/^\/[^\s#]*(?: #[^\s#]+)*\s*$/u.test(row)) {
      addDiagnostic(
        file,
        'ledger-form',
        place,
        'This line is no address. A line has an address and its anchors, such as `/themes/neglect/ #learning`. Take it out, and keep the others.',
      )
      continue
    }
    const [path = '', ...names] = row.trim().split(' ')
    let column = path.length + 2
    const anchors = names.map((name) => {
      const anchor = { name: name.slice(1), place: { line: i + 1, column } }
      column += name.length + 1
      return anchor
    })
    lines.push({ path, place, anchors })
  }
  return { file, lines, sites }
}

/**
 * A ledger's text, in order, one line an address: the same addresses give the same text.
 *
 * @param site the address of the site.
 */
export function writeLedger(site: string, all: ReadonlyMap<string, Iterable<string>>): string {
  const lines = [...all].map(([path, anchors]) => [path, ...[...new Set(anchors)].sort().map((name) => `#${name}`)].join(' '))
  return (
    `${HEAD}# Site: ${site}\n` +
    lines
      .sort()
      .map((line) => `${line}\n`)
      .join('')
  )
}
