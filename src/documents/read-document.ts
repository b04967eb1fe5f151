import { extname } from 'node:path'
import { DOCUMENT_KINDS, type DocumentKind, kindByName } from '../model/document-kind.ts'
import { opened } from './archive.ts'
import type { DocumentContent } from './content.ts'
import { MislabelledDocument, UnreadableDocument } from './errors.ts'
import { kindByBytes } from './file-signature.ts'
import { readOdt } from './odf/odt.ts'
import { contentTypeOf, mainPart } from './office/relationships.ts'
import { readSlides } from './office/slides.ts'
import { readWord } from './office/word.ts'
import { readPicture } from './picture/picture.ts'

/**
 * Reads a file that a briefing attaches, and makes the copy of it that can be published. The copy is read again: it holds
 * nothing that is not shown, and says the same, or there is none.
 *
 * @throws {UnreadableDocument | MislabelledDocument}
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentContent> {
  if (bytes.length === 0) throw new UnreadableDocument('The file is empty: it has 0 bytes. Put the file itself there.')
  const kind = kindByName(name)
  if (!kind) {
    const ending = extname(name)
    throw new MislabelledDocument(`A document cannot ${ending ? `end in \`${ending}\`` : 'be without an ending'}. ${SAVE_AS}`)
  }
  const reading = await readAs(kind, bytes)
  const again = await readAs(reading.kind, reading.copy, { isCopy: true })
  const left = again.unseen.length > 0 ? again.unseen : seen(again) === seen(reading) ? [] : ['its text, which came out differently']
  if (left.length > 0 && reading.stops.length === 0) {
    throw new UnreadableDocument(`No copy of it could be made without ${left.join(', ')}. Print it to a PDF, and put that here.`)
  }
  return reading
}

const SAVE_AS = 'Save it as a PDF, DOCX, ODT or PPTX file or as a picture (JPG, PNG, WebP), and put that here.'

const seen = ({ leaves }: DocumentContent): string =>
  leaves
    .filter(({ unseen }) => !unseen)
    .map(({ where, text }) => `${where}: ${text.replace(/\s+/g, ' ').trim()}`)
    .join('\n')

async function readAs(promised: DocumentKind, bytes: Uint8Array, options: { isCopy?: boolean } = {}): Promise<DocumentContent> {
  const found = kindByBytes(bytes)
  if (typeof found === 'object') throw new MislabelledDocument(sentence(promised, found.other))
  if (found !== 'zip') {
    if (found !== promised) throw new MislabelledDocument(sentence(promised, `a ${DOCUMENT_KINDS[found].name}`))
    if (found !== 'pdf') return readPicture(bytes, found)
    // What reads PDFs takes longer to load than most files of Word to read.
    return (await import('./pdf/pdf.ts')).readPdf(bytes, options)
  }
  if (promised !== 'docx' && promised !== 'odt' && promised !== 'pptx')
    throw new MislabelledDocument(sentence(promised, 'a zip, as Word and LibreOffice write them'))
  const files = opened(bytes)
  const type = new TextDecoder().decode(files.get('mimetype')?.subarray(0, 200)).trim()
  if (type) {
    if (type !== 'application/vnd.oasis.opendocument.text' || promised !== 'odt')
      throw new MislabelledDocument(sentence(promised, `a file of the type \`${type.slice(0, 80)}\``))
    return readOdt(files)
  }
  const main = mainPart(files)
  const written = contentTypeOf(files, main) ?? ''
  if (promised === 'docx' && written.endsWith('wordprocessingml.document.main+xml')) return readWord(files, main)
  if (promised === 'pptx' && written.endsWith('presentationml.presentation.main+xml')) return readSlides(files, main)
  throw new MislabelledDocument(
    sentence(
      promised,
      /macroEnabled/.test(written) ? 'a file with macros' : `a file of the type \`${written.split('.').at(-2) ?? written}\``,
    ),
  )
}

const sentence = (promised: DocumentKind, found: string): string =>
  `Its ending says ${DOCUMENT_KINDS[promised].name}, but it is ${found}. Give it its right name, or put the right file there.`
