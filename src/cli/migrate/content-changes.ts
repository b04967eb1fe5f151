import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { asSigned } from '../../library/older-forms/children.ts'
import type { OlderForm } from '../../library/older-forms/older-form.ts'
import { OLDER_FORMS, todays } from '../../library/older-forms/todays.ts'
import { listMarkdown } from '../../library/read/folder.ts'
import { splitFrontMatter } from '../../library/read/front-matter.ts'
import { given } from '../../library/read/left-out.ts'
import { text } from '../../library/schema/text.ts'
import { fieldsOf, listOf } from '../../model/fields.ts'
import { FOLDERS } from '../../model/kinds.ts'
import { signedText } from '../../safeguards/signed.ts'

/** A file that is of an older form, and what it is to be. */
export interface Change {
  /** Within the folder that it was looked for in. */
  path: string
  before: string
  after: string
  forms: readonly OlderForm[]
  /** Forms of it that only a person can change. */
  left: readonly OlderForm[]
  /** Who signed off what it says, and has to again: more than its form changes. */
  signers: readonly string[]
}

/** What of a content folder is of an older form. Files need not be right, and what cannot be read stays. */
export function contentChanges(folder: string): Change[] {
  return filesIn(folder).flatMap((path): Change[] => {
    const before = textOf(join(folder, path))
    if (before === undefined) return []
    const { text: after, forms, left } = todays(path, before)
    return forms.length + left.length === 0 ? [] : [{ path, before, after, forms, left, signers: signersOf(path, before, after) }]
  })
}

/** The files that are read of a folder: none that lies behind a link to somewhere else, and none whose name could not be an address. */
function filesIn(folder: string): string[] {
  const entries = FOLDERS.flatMap((name) => listMarkdown(folder, name, []).map((id) => `${name}/${id}.md`))
  const vocabularies = namesIn(folder).filter((name) => name.endsWith('.yaml'))
  return [...vocabularies, ...entries].filter((path) => OLDER_FORMS.some((form) => form.isOf(path)))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** The text of a file, with its byte order mark; nothing where there is none, or a link stands for it. */
function textOf(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) : undefined
  } catch {
    return undefined
  }
}

function signersOf(path: string, before: string, after: string): string[] {
  if (!path.endsWith('.md')) return []
  const [was, is] = [before, after].map((text) => {
    const { yaml = '', body } = splitFrontMatter(text.replace(/^\ufeff/, ''))
    const fields = given(parse(yaml))
    return { signOff: listOf(fieldsOf(fields)['signOff']), text: signedText(asSigned(fields), body) }
  })
  if (!was || was.text === is?.text) return []
  return [...new Set(was.signOff.flatMap((one) => text.safeParse(fieldsOf(one)['role']).data ?? []))]
}
