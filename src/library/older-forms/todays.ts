import { isDeepStrictEqual } from 'node:util'
import { type Document, parseDocument } from 'yaml'
import { splitFrontMatter } from '../read/front-matter.ts'
import { children } from './children.ts'
import { headings } from './headings.ts'
import { messages } from './messages.ts'
import type { OlderForm } from './older-form.ts'
import { edited } from './yaml-edit.ts'

/** Every form that content once had, the oldest first. */
export const OLDER_FORMS: readonly OlderForm[] = [messages, headings, children]

/** A content file as it is written today. */
export interface Todays {
  text: string
  /** The forms that it had. */
  forms: OlderForm[]
  /** Those that it has still: a person has to write them otherwise. */
  left: OlderForm[]
}

/**
 * A content file in today's form: its fields alone change, and of those what an older form says otherwise. Comments, the order of
 * fields, line ends and the words of the text stay as they are.
 *
 * @param path within the content folder.
 * @param text of a file that need not be right. What cannot be read stays.
 */
export function todays(path: string, text: string): Todays {
  const { before, yaml, after } = fieldsIn(path, text)
  const forms: OlderForm[] = []
  const left: OlderForm[] = []
  let now = yaml
  for (const form of OLDER_FORMS) {
    if (!form.isOf(path) || !form.hint.test(now)) continue
    const read = readPlainly(now)
    if (!read) break
    const { document, data } = read
    const wanted = form.convert(data)
    if (wanted === data) continue
    const next = edited(now, form.edits(document, now))
    // What the edits give is held against what they are to give: aliases, and what nobody thought of, are left to a person.
    if (isSame(next, wanted)) {
      forms.push(form)
      now = next
    } else left.push(form)
  }
  return { text: before + now + after, forms, left }
}

const isSame = (yaml: string, wanted: unknown): boolean => isDeepStrictEqual(readPlainly(yaml)?.data, wanted)

/** YAML that is right; what is wrong with other YAML is told of where it is checked. */
function readPlainly(yaml: string): { document: Document; data: unknown } | undefined {
  try {
    const document = parseDocument(yaml)
    return document.errors.length > 0 ? undefined : { document, data: document.toJS() }
  } catch {
    // Lists within lists without end, and aliases of aliases.
    return undefined
  }
}

/** The older forms that a content file may have, from a first look at it: it is not parsed for that. */
export const olderFormsIn = (path: string, text: string): OlderForm[] => {
  const mayHave = OLDER_FORMS.filter((form) => form.isOf(path))
  if (!mayHave.some(({ hint }) => hint.test(text))) return []
  const { yaml } = fieldsIn(path, text)
  return mayHave.filter(({ hint }) => hint.test(yaml))
}

/** The YAML of a content file, and what stands around it. */
function fieldsIn(path: string, whole: string): { before: string; yaml: string; after: string } {
  const text = whole.replace(/^\ufeff/, '')
  const mark = whole.slice(0, whole.length - text.length)
  if (path.endsWith('.yaml')) return { before: mark, yaml: text, after: '' }
  try {
    const { yaml, before } = splitFrontMatter(text)
    const end = before.yaml + (yaml?.length ?? 0)
    if (yaml !== undefined && text.slice(before.yaml, end) === yaml)
      return { before: mark + text.slice(0, before.yaml), yaml, after: text.slice(end) }
  } catch {
    // What its front matter is written in is told of where it is checked.
  }
  return { before: whole, yaml: '', after: '' }
}
