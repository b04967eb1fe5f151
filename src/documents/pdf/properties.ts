import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { Findings } from '../content.ts'
import { isTitle } from '../title.ts'
import { property } from '../wording.ts'
import { drop, get, text } from './object.ts'
import { xmpOf } from './xmp.ts'

/** What a file's properties are called; other names are the file's own. */
const PROPERTIES: Readonly<Record<string, string>> = {
  Author: 'the author',
  Subject: 'the subject',
  Keywords: 'keywords',
  Company: 'the company',
  Manager: 'the manager',
}
/** What a program writes of itself: taken out, and not worth a word. */
const OF_PROGRAMS = ['Creator', 'Producer', 'CreationDate', 'ModDate', 'Trapped', 'SourceModified']

/** @returns the title, which stays, where it is not the name of a file. */
export function cleanProperties({ context, catalog }: PDFDocument, found: Findings): string | undefined {
  const info = context.lookup(context.trailerInfo.Info)
  let title: string | undefined
  for (const [key, value] of info instanceof PDFDict ? info.entries() : []) {
    const name = key.decodeText()
    const words = text(context.lookup(value) as PDFObject | undefined)
    if (!words?.trim()) continue
    if (name === 'Title' && isTitle(words)) {
      title = words
      continue
    }
    found.leaves.push({ where: 'its properties', line: 1, text: words, unseen: true })
    if (!OF_PROGRAMS.includes(name))
      found.unseen.push(
        property(PROPERTIES[name] ?? (name === 'Title' ? 'the title, which is the name of a file' : `the property ${name}`), words),
      )
  }
  const metadata = get(catalog, 'Metadata')
  const { xmp, text: inXmp, authors } = xmpOf(metadata instanceof PDFRawStream ? metadata : undefined, title)
  if (inXmp) found.leaves.push({ where: 'its properties', line: 1, text: inXmp, unseen: true })
  for (const author of authors) found.unseen.push(property('the author', author))
  delete context.trailerInfo.Info
  delete context.trailerInfo.ID
  delete context.trailerInfo.Encrypt
  drop(catalog, 'Metadata')
  if (title) context.trailerInfo.Info = context.register(context.obj({ Title: PDFHexString.fromText(title) }))
  if (xmp) catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })))
  return title
}
