import { PDFArray, type PDFContext, PDFDict, PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import type { DocumentContent, Findings } from '../content.ts'
import { UnreadableDocument } from '../errors.ts'
import { addressInText, isOnTheWeb, isShownIn } from '../links.ts'
import { count } from '../wording.ts'
import { findActions } from './action.ts'
import { keepAllowed, type Words } from './allowed.ts'
import { cleanAnnotations } from './annotation.ts'
import { cleanCatalog } from './catalog.ts'
import { cleanDrawing } from './drawn.ts'
import { cleanForm } from './form.ts'
import { contentsOf } from './page-content.ts'
import { cleanPictures } from './picture.ts'
import { cleanProperties } from './properties.ts'
import { leavesOf, type PageText, textOf } from './text.ts'
import { joinSpaced } from './tracking.ts'
import { unextractableIn } from './unextractable.ts'
import { cut, hiddenFromView } from './view.ts'

/**
 * Reads a PDF, and makes a copy of it that shows the same pages and says nothing else: no properties, comments,
 * attached files, scripts, thumbnails, or earlier versions of its parts.
 *
 * @param options.isCopy whether it is such a copy, of which is known what cannot be read.
 * @throws {UnreadableDocument} when it is damaged or protected.
 */
export async function readPdf(bytes: Uint8Array, { isCopy = false } = {}): Promise<DocumentContent> {
  const document = await load(bytes)
  const { context } = document
  const found: Findings = { leaves: [], unseen: [], stops: [] }
  const { pages, tagged, leaves } = await textOf(bytes)
  if (document.getPageCount() !== pages.length) throw new UnreadableDocument(DAMAGED)
  const contents = contentsOf(document, pages)
  for (const [i, page] of pages.entries()) page.text = joinSpaced(page.text, () => contents(i).signs)
  const unextractable = isCopy
    ? []
    : unextractableIn(
        pages.map((_, i) => contents(i)),
        pages,
      )
  for (const [i, page] of document.getPages().entries()) cut(page.node, pages[i]?.view)
  const title = cleanProperties(document, found)
  cleanCatalog(document, found)
  const onPages = new Map<PDFDict, number>()
  for (const [i, page] of document.getPages().entries()) cleanAnnotations(page.node, pages[i] as PageText, i + 1, found, onPages)
  summarise(found)
  cleanForm(document, onPages, found)
  findActions(context, found)
  const instead = cleanDrawing(document, found)
  const words = keepAllowed(context, document.catalog)
  describe(instead, words, found)
  tellLinks(words, onPages, pages, found)
  sweep(context)
  cleanPictures(context, found)
  const copy = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  const { beside, drawn } = await hiddenFromView(document, pages)
  if (beside.length > 0)
    found.stops.push(
      `Words lie outside of what readers see of page ${beside.join(', ')}: the page was cut, and they still are in the file. Print it to a new PDF, and put that here.`,
    )
  return {
    kind: 'pdf',
    leaves: [
      ...leavesOf(pages),
      ...leaves,
      ...(title ? [{ where: 'its title', line: 1, text: title, unseen: false }] : []),
      ...drawn,
      ...found.leaves,
    ],
    unseen: [...new Set(found.unseen)],
    stops: [...new Set(found.stops)],
    pages: pages.length,
    tagged,
    unextractable,
    copy,
  }
}

const DAMAGED = 'The PDF is damaged, and readers may not be able to open it either. Make it again, or ask for it again.'

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  let document: PDFDocument
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
    if (!document.isEncrypted) document.getPages()
  } catch {
    throw new UnreadableDocument(DAMAGED)
  }
  if (document.isEncrypted)
    throw new UnreadableDocument(
      'The PDF is protected: it has a password, or forbids to copy from it, which keeps screen readers out too. Save it without.',
    )
  return document
}

/** One line for each kind of annotation, however many pages have them. */
function summarise(found: Findings): void {
  const tally = Map.groupBy(
    found.unseen.filter((one) => one.startsWith('#')),
    (one) => one,
  )
  found.unseen = found.unseen.filter((one) => !one.startsWith('#'))
  for (const [name, all] of tally) found.unseen.push(count(all.length, name.slice(1)))
}

/** What is said of pictures to those who do not see them, and how pages are counted. */
function describe(instead: readonly string[], words: readonly Words[], found: Findings): void {
  const say = (where: string, shapes: readonly string[], more: readonly string[] = []) => {
    const all = [...words.flatMap(({ shape, text }) => (shapes.includes(shape) ? [text] : [])), ...more]
    const said = all.filter((one) => one.trim() !== '').join('\n\n')
    if (said) found.leaves.push({ where, line: 1, text: said, unseen: false })
  }
  say('the descriptions of its pictures', ['Element', 'Attributes', 'Marked'], instead)
  say('the numbers of its pages', ['LabelTree'])
}

/** Where links lead, on their pages, or from the bookmarks. */
function tellLinks(words: readonly Words[], onPages: ReadonlyMap<PDFDict, number>, pages: readonly PageText[], found: Findings): void {
  for (const { shape, of, text } of words) {
    if (shape !== 'Action' || !isOnTheWeb(text)) continue
    const number = onPages.get(of)
    if (number !== undefined && isShownIn(pages[number - 1]?.text ?? '', text)) continue
    const where = number === undefined ? 'the links of the bookmarks' : `page ${number}, in a field or link`
    found.leaves.push({ where, line: number ?? 1, text: addressInText(text), unseen: false })
  }
}

/** Leaves out every object that nothing leads to any more: what was taken out, and what earlier versions of the file held. */
function sweep(context: PDFContext): void {
  const reached = new Set<PDFRef>()
  const stack: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Info].filter((one) => one !== undefined)
  while (stack.length > 0) {
    const one = stack.pop()
    if (one instanceof PDFRef) {
      if (reached.has(one)) continue
      reached.add(one)
      const object = context.lookup(one)
      if (object) stack.push(object)
    } else if (one instanceof PDFDict) stack.push(...one.values())
    else if (one instanceof PDFArray) stack.push(...one.asArray())
    else if (one instanceof PDFStream) stack.push(one.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}
