import type { CitationFormat } from '../model/urls.ts'
import type { Citation } from '../views/citation.ts'

/**
 * Citations as files for reference managers. They are written here and not by a library: the one that is well kept
 * (citation-js 0.9) leaves a `&` in an author's name, breaks the lines of RIS within words, and reads `<` in a title as
 * markup. It reads these files back in the tests.
 */
export const REFERENCE_FILES: Readonly<Record<CitationFormat, (citations: readonly Citation[]) => string>> = {
  bib: (citations) => citations.map(bibtex).join('\n'),
  ris: (citations) => citations.map(ris).join('\r\n'),
  json: (citations) => `${JSON.stringify(citations.map(csl), undefined, 1)}\n`,
}

/** One line, whatever stands in it. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What LaTeX would read as a command. A brace has a name: BibTeX counts even those that are escaped. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const tex = (text: string): string => line(text).replace(/[\\{}~^&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)

/** Names and titles stand in two pairs of braces, so that no style divides the one or lowers the capitals of the other. */
function bibtex({ id, author, title, site, published, address }: Citation): string {
  const fields = [
    `author = {{${tex(author)}}}`,
    `title = {{${tex(title)}}}`,
    `howpublished = {${tex(site)}}`,
    `year = {${published.slice(0, 4)}}`,
    `month = ${MONTHS[Number(published.slice(5, 7)) - 1]}`,
    `date = {${published}}`,
    `url = {${address}}`,
  ]
  return `@misc{${id},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`
}

function ris({ id, author, title, site, published, address, language }: Citation): string {
  const fields = [
    ['TY', 'ELEC'],
    ['ID', id],
    ['AU', author],
    ['TI', title],
    ['T2', site],
    ['PY', published.slice(0, 4)],
    ['DA', `${published.replaceAll('-', '/')}/`],
    ['LA', language],
    ['UR', address],
    ['ER', ''],
  ] as const
  return fields.map(([tag, value]) => `${tag}  - ${line(value)}\r\n`).join('')
}

const csl = ({ id, author, title, site, published, address, language }: Citation): object => ({
  id,
  type: 'webpage',
  author: [{ literal: author }],
  title,
  'container-title': site,
  issued: { 'date-parts': [published.split('-').map(Number)] },
  language,
  URL: address,
})
