import { join } from 'node:path'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { count } from '../../diagnostics/count.ts'
import { forTerminal } from '../../diagnostics/for-terminal.ts'
import type { OlderForm } from '../../library/older-forms/older-form.ts'
import { quoted } from '../../settings/quoted.ts'
import { displayPath } from '../../settings/settings.ts'
import { writeInPlace } from '../write-in-place.ts'
import { type Change, contentChanges } from './content-changes.ts'
import { type ProjectChange, projectChange } from './project-change.ts'

/** All that makes a site one of today's form. */
export interface Migration {
  /** The content folder. */
  folder: string
  /** The folder of the project. */
  project: string
  /** Files of which something is to change, or is for a person to change. */
  content: readonly Change[]
  scripts: ProjectChange | undefined
}

export const migrationOf = (folder: string, project: string): Migration => ({
  folder,
  project,
  content: contentChanges(folder),
  scripts: projectChange(project),
})

/** Whether it changes any file. */
export const changesFiles = ({ content, scripts }: Migration): boolean => scripts !== undefined || content.some(isChanged)

const isChanged = ({ forms }: Change): boolean => forms.length > 0

/** The changes as a unified diff. @param cwd where the command was typed: paths are relative to it. */
export function diffOf(migration: Migration, cwd: string): string {
  return filesOf(migration)
    .map(({ path, before, after }) => {
      const name = displayPath(path, cwd)
      return forTerminal(
        createTwoFilesPatch(name, name, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY }),
      )
    })
    .join('')
}

export function writeMigration(migration: Migration): void {
  for (const { path, after } of filesOf(migration)) writeInPlace(path, after)
}

const filesOf = ({ folder, project, content, scripts }: Migration): { path: string; before: string; after: string }[] => [
  ...(scripts ? [{ path: join(project, 'package.json'), ...scripts }] : []),
  ...content.filter(isChanged).map(({ path, before, after }) => ({ path: join(folder, path), before, after })),
]

/** What changes, in sentences: one for each form, and what is left to a person. */
export function explain({ folder, content, scripts }: Migration, cwd: string): string[] {
  const nameOf = (path: string) => displayPath(join(folder, path), cwd)
  const byForm = (of: (change: Change) => readonly OlderForm[]) =>
    [...new Set(content.flatMap(of))].map((form) => [form, content.filter((change) => of(change).includes(form))] as const)
  const adults = content.filter(({ after, before }) => /\bas: adult\b/.test(after) && !/\bas: adult\b/.test(before))
  return [
    ...(scripts
      ? [`- \`package.json\` has scripts of commands that are new: ${scripts.added.map((name) => `\`${name}\``).join(', ')}.`]
      : []),
    ...byForm(({ forms }) => forms).map(([{ name, today }, files]) => `- ${capital(name)}, in ${count(files.length, 'file')}. ${today}`),
    ...(adults.length > 0
      ? [
          `- Somebody of 18 or older is an adult, as pages have shown them. Where the report speaks of a child, write \`as: child\`: ${adults.map(({ path }) => `\`${nameOf(path)}\``).join(', ')}.`,
        ]
      : []),
    ...byForm(({ left }) => left).map(
      ([{ name, today }, files]) =>
        `- ${capital(name)}. ${today} No program can change it as it is written here, so please do: ${files.map(({ path }) => `\`${nameOf(path)}\``).join(', ')}.`,
    ),
    ...content.flatMap(({ path, signers }) =>
      signers.map((role) =>
        forTerminal(`- To be signed off again, for more than its form changes: npm run sign-off -- --file ${path} --role ${quoted(role)}`),
      ),
    ),
  ]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
