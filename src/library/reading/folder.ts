import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { ADDRESS_ID } from '../id.ts'
import { LEDGER } from '../ledger/ledger.ts'
import { suggestion } from '../problem/nearest.ts'
import { problem, START } from '../problem/problem.ts'
import type { Severity } from '../problem/rule.ts'

/** All that has a place in a content folder. */
const PLACES = [
  'site.yaml',
  'partnerships.yaml',
  'agencies.yaml',
  'glossary.yaml',
  'language.yaml',
  LEDGER,
  'briefings',
  'themes',
  'pages',
  'sessions',
  'documents',
  'sign-offs',
]

/** Warns of what nothing reads: often a name that is slightly wrong. */
export function checkPlaces(folder: string, files: VFile[]): void {
  for (const { name } of entriesOf(folder)) {
    if (PLACES.includes(name)) continue
    refuse(files, name, `Nothing reads this, so nothing of it is published.${suggestion(name, PLACES)}`, 'warning')
  }
}

/** Whether a content folder holds a file that it may do without. */
export const holds = (folder: string, name: string): boolean => entriesOf(folder).some((entry) => entry.name === name)

/** The ids of the Markdown files in `name/`; what is not one is a problem on that file. */
export function listMarkdown<Id extends string>(folder: string, name: string, files: VFile[]): Id[] {
  return entriesOf(join(folder, name)).flatMap(({ name: found }) => {
    const id = found.replace(/\.md$/, '')
    if (id === found) {
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

/** The names of the files in `documents/`: what is published from there lies there itself. */
export function listDocuments(folder: string, files: VFile[]): Set<string> {
  const names = new Set<string>()
  for (const entry of entriesOf(join(folder, 'documents'))) {
    if (entry.isFile()) names.add(entry.name)
    else {
      const what = entry.isDirectory() ? 'a folder' : 'a link to somewhere else'
      refuse(files, `documents/${entry.name}`, `This is ${what}. Only files belong in \`documents/\`: put the file itself there.`)
    }
  }
  return names
}

/** The paths of the texts that were signed off. */
export function listSignOffs(folder: string, files: VFile[]): string[] {
  return entriesOf(join(folder, 'sign-offs')).flatMap((entry) => {
    const path = `sign-offs/${entry.name}`
    if (entry.isFile() && path.endsWith('.txt')) return [path]
    refuse(files, path, 'Only what `npm run sign-off` writes belongs in `sign-offs/`. Put it somewhere else.')
    return []
  })
}

function refuse(files: VFile[], path: string, reason: string, severity?: Severity): void {
  const file = new VFile({ path })
  problem(file, 'file-name', START, reason, severity)
  files.push(file)
}

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
