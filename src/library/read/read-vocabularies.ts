import { VFile } from 'vfile'
import type { Cache } from '../../cache/cache.ts'
import { digest } from '../../cache/digest.ts'
import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import type { Inspected } from '../../safeguards/inspect.ts'
import type { LanguageGuide } from '../../safeguards/language.ts'
import type { InspectedEntry } from '../content.ts'
import { type Finding, inspectEntries, inspectFile, type Vocabulary } from '../vocabularies/read.ts'
import type { Mending } from '../withdrawal/mending.ts'
import { holds } from './folder.ts'
import type { SourceFiles } from './source-files.ts'
import { unreadFields } from './unread-field.ts'
import { readYaml, type YamlSource } from './yaml.ts'

/** The YAML files of a content folder, not yet held to their schemas. */
export interface Vocabularies {
  site: Vocabulary
  partnerships: Vocabulary
  agencies: Vocabulary
  glossary: Vocabulary
  language: Vocabulary
}

export function readVocabularies(source: SourceFiles, mending: Mending): Vocabularies {
  /** A file that need not be there, and in which nothing has to stand. */
  const readIfAny = (path: string): Vocabulary => {
    if (!holds(source.folder, path)) return { file: new VFile({ path }), asTyped: '', source: NO_ENTRIES }
    const read = readVocabulary(source, path, mending, false)
    return read.source && read.source.data === null ? { ...read, source: NO_ENTRIES } : read
  }
  return {
    site: readVocabulary(source, 'site.yaml', mending),
    partnerships: readIfAny('partnerships.yaml'),
    agencies: readIfAny('agencies.yaml'),
    glossary: readIfAny('glossary.yaml'),
    language: readIfAny('language.yaml'),
  }
}

const NO_ENTRIES: YamlSource = { data: {}, positionOf: () => START, passages: () => [] }

function readVocabulary(source: SourceFiles, path: string, mending: Mending, ifEmpty?: false): Vocabulary {
  if (mending.get(path) === 'empty') return { file: new VFile({ path }), asTyped: '', source: undefined }
  const { file, text, asTyped } = source.readWords(path, undefined, ifEmpty)
  const yaml = text === undefined ? undefined : readYaml(file, text, 0, asTyped)
  for (const { rule, place, reason, severity } of yaml ? unreadFields(yaml.passages()) : [])
    addDiagnostic(file, rule, place, reason, severity)
  return { file, asTyped, source: yaml }
}

/** What may not be published of them. @param dependsOn all that this depends on, beside their text. */
export function inspectVocabularies(
  { site, partnerships, agencies, glossary }: Vocabularies,
  guide: LanguageGuide,
  cache: Cache,
  dependsOn: string,
): InspectedEntry[] {
  const finding: Finding = ({ file, asTyped }, find) => {
    const key = digest(dependsOn, file.path, asTyped)
    const before = cache.get<Inspected[]>(key)
    if (before) return before
    const found = find()
    cache.put(key, found)
    return found
  }
  return [...inspectFile(site, guide, finding), ...[partnerships, agencies, glossary].flatMap((one) => inspectEntries(one, guide, finding))]
}
