import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
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
 * @throws {UsageError} where a file cannot be read as YAML.
 */
export function vocabularyEntries(folder: string): VocabularyEntry[] {
  const themes = existsSync(join(folder, 'themes')) ? readdirSync(join(folder, 'themes')).filter((name) => name.endsWith('.md')) : []
  return [
    ...themes.map((name): VocabularyEntry => {
      const path = `themes/${name}`
      const { yaml = '', body } = splitFrontMatter(readFileSync(join(folder, path), 'utf8'))
      const lines = body.split('\n').map((line) => line.trim())
      return { path, kind: 'themes', fields: read(path, yaml), lines: lines.filter(Boolean) }
    }),
    ...FILES.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
      Object.entries(read(name, readFileSync(join(folder, name), 'utf8'))).map(
        ([id, fields]): VocabularyEntry => ({ path: `${name}#${id}`, kind: name, fields: fieldsOf(fields), lines: [] }),
      ),
    ),
  ]
}

function read(path: string, yaml: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(parse(yaml))
  } catch {
    throw new UsageError(`\`${path}\` cannot be read. What is wrong in it says: npm run check`)
  }
}
