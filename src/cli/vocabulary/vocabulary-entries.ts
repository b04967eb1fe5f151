import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { listMarkdown } from '../../library/read/folder.ts'
import { splitFrontMatter } from '../../library/read/front-matter.ts'
import { fieldsOf } from '../../model/fields.ts'
import { UsageError } from '../../settings/settings.ts'

/** An entry of a vocabulary, as it stands in its file. */
export interface VocabularyEntry {
  /** `themes/self-neglect.md`, or `glossary.yaml#dols`. */
  path: string
  /** Of one file, or one folder. */
  kind: string
  fields: Readonly<Record<string, unknown>>
  /** The lines of its text. */
  lines: readonly string[]
}

const FILES = ['agencies.yaml', 'glossary.yaml', 'language.yaml']

/**
 * Every entry of the vocabularies of a content folder, whatever else is wrong.
 *
 * @throws {UsageError} where a file cannot be read. What stands in place of one, such as a link to somewhere else, is no entry.
 */
export function vocabularyEntries(folder: string): VocabularyEntry[] {
  return [
    ...listMarkdown(folder, 'themes', []).map((id): VocabularyEntry => {
      const path = `themes/${id}.md`
      return readable(path, () => {
        const { yaml = '', body } = splitFrontMatter(textOf(join(folder, path)))
        const lines = body.split('\n').map((line) => line.trim())
        return { path, kind: 'themes', fields: fieldsOf(parse(yaml)), lines: lines.filter(Boolean) }
      })
    }),
    ...FILES.filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile()).flatMap((name) =>
      Object.entries(readable(name, () => fieldsOf(parse(textOf(join(folder, name)))))).map(
        ([id, fields]): VocabularyEntry => ({ path: `${name}#${id}`, kind: name, fields: fieldsOf(fields), lines: [] }),
      ),
    ),
  ]
}

/** A text without its byte order mark. */
const textOf = (path: string): string => readFileSync(path, 'utf8').replace(/^\ufeff/, '')

function readable<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new UsageError(`\`${path}\` cannot be read. What is wrong in it says: npm run check`)
  }
}
