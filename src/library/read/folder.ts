import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import { suggestion } from '../../diagnostics/nearest.ts'
import type { Severity } from '../../diagnostics/rule.ts'
import { ADDRESS_ID } from '../../model/id.ts'
import { FOLDERS } from '../../model/kinds.ts'
import { faultOfName, hintOfName } from '../documents/name.ts'
import { LEDGER } from '../permalinks/ledger.ts'
import { LOGO_NAME } from '../site/logo-name.ts'

/** All that has a place in a content folder. */
const PLACES = [
  'site.yaml',
  'partnerships.yaml',
  'agencies.yaml',
  'glossary.yaml',
  'language.yaml',
  LEDGER,
  ...FOLDERS,
  'documents',
  'pictures',
  'sign-offs',
]

/** Whether something of this name may have a place there. */
export const mayHavePlace = (name: string): boolean => PLACES.includes(name) || LOGO_NAME.test(name)

/** Warns of what nothing reads: often a name that is slightly wrong. @param named files that `site.yaml` names. */
export function checkPlaces(folder: string, files: VFile[], named: readonly string[]): void {
  for (const entry of entriesOf(folder)) {
    const { name } = entry
    if (PLACES.includes(name) || named.includes(name)) {
      if (!entry.isFile() && !entry.isDirectory()) refuse(files, name, notHere(entry, 'Put the file or the folder itself there.'))
      continue
    }
    refuse(files, name, `Nothing reads this, so nothing of it is published.${suggestion(name, PLACES)}`, 'warning')
  }
}

/** Whether a content folder holds a file that it may do without. */
export const holds = (folder: string, name: string): boolean => entriesOf(folder).some((entry) => entry.name === name)

/** The ids of the Markdown files in `name/`; what is not one is a problem on that file. */
export function listMarkdown<Id extends string>(folder: string, name: string, files: VFile[]): Id[] {
  return entriesIn(folder, name).flatMap((entry) => {
    const found = entry.name
    const id = found.replace(/\.md$/, '')
    if (!entry.isFile()) {
      refuse(files, `${name}/${found}`, notHere(entry, `Only files belong in \`${name}/\`: put the file itself there.`))
    } else if (id === found) {
      refuse(files, `${name}/${found}`, `Only Markdown files belong in \`${name}/\`. Rename it to end in \`.md\`, or move it away.`)
    } else if (ADDRESS_ID.test(id)) {
      return [id as Id]
    } else {
      const form = 'Use lower-case letters, digits and hyphens only, and at least one letter.'
      refuse(files, `${name}/${found}`, `The name of this file becomes its address. ${form}`)
    }
    return []
  })
}

/** The files in a folder such as `documents/`, by name: what is published from there lies there itself. */
export function listFiles(folder: string, within: 'documents' | 'pictures', files: VFile[]): Map<string, string> {
  const names = new Map<string, string>()
  const alike = new Map<string, string>()
  for (const entry of entriesIn(folder, within)) {
    const name = entry.name.normalize('NFC')
    const path = `${within}/${name}`
    const other = alike.get(name.toLowerCase())
    const fault = faultOfName(name)
    if (!entry.isFile()) refuse(files, path, notHere(entry, `Only files belong in \`${within}/\`: put the file itself there.`))
    else if (fault) refuse(files, path, fault)
    else if (other)
      refuse(files, path, `On Windows and macOS this is the same file as \`${other}\`. Give one of the two another name, or take it out.`)
    else {
      const hint = hintOfName(name)
      if (hint) refuse(files, path, hint, 'warning')
      names.set(name, entry.name)
      alike.set(name.toLowerCase(), name)
    }
  }
  return names
}

/** The paths of the texts that were signed off. */
export function listSignOffs(folder: string, files: VFile[]): string[] {
  return entriesIn(folder, 'sign-offs').flatMap((entry) => {
    const path = `sign-offs/${entry.name}`
    if (entry.isFile() && path.endsWith('.txt')) return [path]
    refuse(files, path, 'Only what `npm run sign-off` writes belongs in `sign-offs/`. Put it somewhere else.')
    return []
  })
}

const notHere = (entry: Dirent, cure: string): string => {
  const what = entry.isDirectory() ? 'a folder' : entry.isSymbolicLink() ? 'a link to somewhere else' : 'no file'
  return `This is ${what}. ${cure}`
}

function refuse(files: VFile[], path: string, reason: string, severity?: Severity): void {
  const file = new VFile({ path })
  addDiagnostic(file, 'file-name', START, reason, severity)
  files.push(file)
}

/** What stands in a folder of the content, unless that is a link: what it leads to is not the partnership's to publish. */
const entriesIn = (folder: string, name: string): Dirent[] =>
  entriesOf(folder).some((entry) => entry.name === name && entry.isDirectory()) ? entriesOf(join(folder, name)) : []

/** What a folder holds, in order, without what an operating system or an editor hides in it. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}
