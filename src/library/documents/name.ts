import * as z from 'zod'
import { DOCUMENT_KINDS, kindByName } from '../../model/document-kind.ts'

/** What no name of a file may hold: readers would see another name, and tools another file. The last stands for what is not UTF-8. */
const HIDDEN = /[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/u
/** Windows has no file with one of these in its name, and no folder shared with it: a name that cannot be copied cannot be published. */
const NOWHERE = /[/\\:*<>|]/
/** Netlify refuses a site with the first two, Windows has no file with the last two. */
const NOT_EVERYWHERE = /[#?"]/

/**
 * Why a file of this name cannot be published, and what to do; nothing where it can be. A name keeps every ordinary sign, for
 * it is a part of an address.
 */
export function faultOfName(name: string): string | undefined {
  if (HIDDEN.test(name)) return 'The name of this file has a line break or another hidden character in it. Give it a plain name.'
  const [sign] = NOWHERE.exec(name) ?? []
  if (sign) return `The name of this file has \`${sign}\` in it, which files on Windows cannot have. Give it a name without.`
  if (/^[\s.]/.test(name)) {
    const first = name.startsWith('.') ? 'a full stop, so that it is hidden' : 'a space'
    return `The name of this file begins with ${first}. Give it a name that begins with a letter.`
  }
  return undefined
}

/** Where a file of this name cannot be published, for all that it can elsewhere. */
export function hintOfName(name: string): string | undefined {
  const [sign] = NOT_EVERYWHERE.exec(name) ?? []
  return (
    sign &&
    `The name of this file has \`${sign}\` in it. Netlify takes no file with \`#\` or \`?\` in its name, and Windows none with \`?\` or \`"\`. A name without can stand anywhere.`
  )
}

const ALL = 'a PDF, DOCX, ODT or PPTX file or a picture (JPG, PNG, WebP)'

function faultOfField(name: string): string | undefined {
  if (/^https?:/i.test(name)) return 'This is a web address. Write it as the `address`, in place of `document`.'
  const last = name.replace(/^.*[/\\]/s, '')
  if (last !== name && last !== '') return `Name the file without a folder, as it lies in \`documents/\`: \`${last}\`.`
  const fault = faultOfName(name)
  if (fault || kindByName(name)) return fault
  const ending = /\.[^.\s]+$/.exec(name)?.[0]
  return `\`${name}\` ends ${ending ? `in \`${ending}\`` : 'without saying what it is'}. A document is ${ALL}: save it as one, and name it with its ending, such as \`child-t.pdf\`.`
}

const endings = Object.values(DOCUMENT_KINDS).flatMap(({ endings }) => endings)

/** The name of a file in `documents/`, as a field has it. */
export const documentName = z
  .string()
  .normalize('NFC')
  .superRefine((name, context) => {
    const message = faultOfField(name)
    if (message) context.addIssue({ code: 'custom', message })
  })
  .describe(`A file in \`documents/\`, with its ending: ${endings.join(', ')}.`)
