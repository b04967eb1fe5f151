import type { VFile } from 'vfile'
import type { Cache } from '../../cache/cache.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { addDiagnostic, START } from '../../diagnostics/diagnostic.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import { TooComplex } from '../../markdown/complexity-limits.ts'
import { type Inspected, inspect } from '../../safeguards/inspect.ts'
import type { LanguageGuide } from '../../safeguards/language.ts'
import { bodyPassage } from '../../safeguards/passage.ts'
import { type MarkdownFile, readMarkdown } from './content-file.ts'
import { unreadFields } from './unread-field.ts'
import type { YamlSource } from './yaml.ts'

/** Front matter; what was kept has no passages. */
export type Front = Pick<YamlSource, 'data' | 'positionOf'> & Partial<Pick<YamlSource, 'passages'>>

/** Front matter and compiled body of one Markdown file, and what was found in them. */
export interface ReadEntry<Compiled> {
  source: Front
  /** Nothing where it cannot be compiled. */
  compiled: Compiled | undefined
  /** Nothing where the text is too much to look through. */
  found: Inspected | undefined
  /** What its fields hold that was not to be read. */
  unread: Diagnostic[]
}

interface Reader<Compiled> {
  cache: Cache
  /** The name under which it is kept: a digest of all that it depends on. */
  key: string
  compile(markdown: MarkdownFile): Compiled | undefined
  guide: LanguageGuide
  /** See `inspect`. */
  publicFields: readonly string[] | undefined
}

/** Reads one Markdown file, from what was kept or anew; nothing where its front matter cannot be read. */
export function readEntry<Compiled>(
  file: VFile,
  { text, asTyped }: { text: string; asTyped: string },
  { cache, key, compile, guide, publicFields }: Reader<Compiled>,
): ReadEntry<Compiled> | undefined {
  const before = cache.get<{ data: unknown; compiled: Compiled; found: Inspected; unread: Diagnostic[] }>(key)
  if (before) {
    let yaml: YamlSource | undefined
    const positionOf: YamlSource['positionOf'] = (path, key) => {
      yaml ??= readMarkdown(file, text, asTyped)?.yaml
      return yaml?.positionOf(path, key) ?? START
    }
    return { ...before, source: { data: before.data, positionOf } }
  }
  const told = file.messages.length
  const markdown = readMarkdown(file, text, asTyped)
  if (!markdown) return undefined
  // What is told of while the front matter is read would be told no second time.
  const mayKeep = file.messages.length === told
  const compiled = unlessTooComplex(markdown, compile)
  // What cannot be read in good time cannot be looked through either.
  const isReadable = !markdown.file.messages.some(({ ruleId }) => UNREADABLE.some((rule) => rule === ruleId))
  const passages = markdown.yaml.passages()
  const found = isReadable ? inspect([...passages, bodyPassage(markdown.asTyped)], guide, publicFields) : undefined
  const unread = unreadFields(passages)
  if (compiled && found && mayKeep) cache.put(key, { data: markdown.yaml.data, compiled, found, unread })
  return { source: markdown.yaml, compiled, found, unread }
}

/** Rules that stop the reading of a text. */
const UNREADABLE: readonly Rule[] = ['markup-nested', 'markup-large', 'paragraph-length']

function unlessTooComplex<Compiled>({ file, ...rest }: MarkdownFile, compile: (markdown: MarkdownFile) => Compiled): Compiled | undefined {
  try {
    return compile({ file, ...rest })
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error
    addDiagnostic(file, error.rule, error.place, error.message)
    return undefined
  }
}
