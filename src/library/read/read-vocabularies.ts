import { VFile } from 'vfile'
import type { Cache } from '../../cache/cache.ts'
import { digest } from '../../cache/digest.ts'
import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import type { Inspected } from '../../safeguards/inspect.ts'
import type { LanguageGuide } from '../../safeguards/language.ts'
import type { InspectedEntry } from '../content.ts'
import { PUBLIC_FIELDS } from '../site/public-contact.ts'
import { type Finding, inspectEntries, inspectFile, type Vocabulary } from '../vocabularies/read.ts'
import type { Mending } from '../withdrawal/mending.ts'
import { holds } from './folder.ts'
import type { SourceFiles } from './source-files.ts'
import { unreadFields } from './unread-field.ts'
import { readYaml } from './yaml.ts'

/** The YAML files of a content folder, not yet held to their schemas. */
export interface Vocabularies {
  site: Vocabulary
  partnerships: Vocabulary
  agencies: Vocabulary
  glossary: Vocabulary
  /** Nothing where there is no such file. */
  language: Vocabulary | undefined
}

export function readVocabularies(source: SourceFiles, mending: Mending): Vocabularies {
  const read = (path: string) => readVocabulary(source, path, mending)
  return {
    site: read('site.yaml'),
    partnerships: read('partnerships.yaml'),
    agencies: read('agencies.yaml'),
    glossary: read('glossary.yaml'),
    language: holds(source.folder, 'language.yaml') ? read('language.yaml') : undefined,
  }
}

function readVocabulary(source: SourceFiles, path: string, mending: Mending): Vocabulary {
  if (mending.get(path) === 'empty') return { file: new VFile({ path }), asTyped: '', source: undefined }
  const { file, text, asTyped } = source.readWords(path)
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
  return [
    ...inspectFile(site, guide, finding, PUBLIC_FIELDS),
    ...[partnerships, agencies, glossary].flatMap((one) => inspectEntries(one, guide, finding)),
  ]
}
