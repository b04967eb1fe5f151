import { packed } from '../archive.ts'
import type { DocumentContent, Findings, Leaf } from '../content.ts'
import type { Links } from '../links.ts'
import { unextractablePictures, unextractableSigns } from '../unextractable.ts'
import { count } from '../wording.ts'
import { attribute, childOf, type Document, elements } from '../xml.ts'
import { acceptChanges } from './changes.ts'
import { readComments } from './comments.ts'
import { coverings, looks } from './cover.ts'
import { flattenFields } from './fields.ts'
import { dropHiddenShapes } from './hidden-shapes.ts'
import { dropHidden, hiddenStyles, isOn } from './hidden-text.ts'
import { linksOf, OfficePackage } from './package.ts'
import { DRAWN } from './parts.ts'
import { picturesIn } from './picture-size.ts'
import { cleanPictures, croppedHint } from './pictures.ts'
import { readProperties } from './properties.ts'
import { cleanSettings, dropBookmarks, dropFrames, dropLostMargins, dropLostNotes } from './structure.ts'
import { type Capitals, chunks, readParagraph, tablesDescribed, textOfPart } from './text.ts'

/** Parts that hold paragraphs, and what they are called. */
const TEXTS: Readonly<Record<string, string>> = {
  header: 'a header',
  footer: 'a footer',
  footnotes: 'the footnotes',
  endnotes: 'the endnotes',
}

/** Reads a Word file; its copy has the text as it stands when all changes are accepted, and nothing that is not shown. */
export function readWord(files: Map<string, Uint8Array>, main: string): DocumentContent {
  const found: Findings = { leaves: [], unseen: [], stops: [] }
  const { title, pages } = readProperties(files, found)
  readComments(files, [main], found)
  const parts = new OfficePackage(files, main, found, cleanPictures(files, found))
  const styles = parts.targets(main, 'styles').map((path) => parts.xml(path))
  const settings = parts.targets(main, 'settings').map((path) => parts.xml(path))
  const hidden = hiddenStyles(styles)
  const look = looks(styles)
  const isCapital: Capitals = (run) => isOn(look(run, 'caps')) || isOn(look(run, 'smallCaps'))
  const changes = { made: 0, hidden: 0 }
  const gone: string[] = []
  const leaves: Leaf[] = []
  const documents: Document[] = []
  const read = (path: string, where: string | undefined) => {
    const document = parts.xml(path)
    documents.push(document)
    changes.made += acceptChanges(document, gone)
    changes.hidden += dropHidden(document, hidden, gone) + dropHiddenShapes(document, gone)
    if (where?.endsWith('notes') && dropLostNotes(document, parts.xml(main), gone) > 0)
      found.unseen.push('notes that no place in the text leads to')
    const options = { isCapital, links: linksOf(parts, path) }
    const shown = flattenFields(document, found)
    dropFrames(document)
    found.stops.push(...coverings(document, look))
    leaves.push(
      ...(where === undefined ? bodyLeaves(document, options) : [{ where, line: 1, text: textOfPart(document, options), unseen: false }]),
    )
    const more = [...tablesDescribed(document), ...shown, ...options.links(document)].filter((words) => words.trim() !== '')
    if (more.length > 0) leaves.push({ where: where ?? 'a table or a field', line: 1, text: more.join('\n\n'), unseen: false })
  }
  read(main, undefined)
  dropLostMargins(parts.xml(main), settings)
  for (const [type, where] of Object.entries(TEXTS)) for (const path of parts.targets(main, type)) read(path, where)
  for (const path of parts.all(...DRAWN))
    leaves.push({ where: 'a chart or a diagram', line: 1, text: drawnText(parts.xml(path), linksOf(parts, path)), unseen: false })
  leaves.push(...numberLeaves(parts.targets(main, 'numbering').map((path) => parts.xml(path))), ...styleLeaves(styles))
  for (const one of settings) cleanSettings(one)
  dropBookmarks(documents)
  for (const one of gone) found.leaves.push({ where: 'text that is deleted or hidden', line: 1, text: one, unseen: true })
  if (changes.made > 0) found.unseen.push(`${count(changes.made, 'tracked change')}, which the copy has as accepted`)
  if (changes.hidden > 0) found.unseen.push('hidden text')
  const copy = packed(parts.files('word', title))
  return {
    kind: 'docx',
    leaves: [...leaves, ...found.leaves],
    unseen: [...new Set(found.unseen)],
    stops: [...new Set(found.stops)],
    hints: croppedHint(parts.cropped()),
    pages,
    tagged: undefined,
    unextractable: [
      ...unextractablePictures(documents.flatMap(picturesIn), leaves.map(({ text }) => text).join(' ')),
      ...unextractableSigns(leaves),
    ],
    copy,
  }
}

/** What the authors called their own styles, which stands in lists of Word's. */
function styleLeaves(styles: readonly Document[]): Leaf[] {
  const own = styles.flatMap((one) => elements(one, 'style')).filter((one) => attribute(one, 'customStyle') === '1')
  const names = own.flatMap((one) => elements(one, 'name', 'aliases').map((name) => attribute(name, 'val') ?? ''))
  return names.length === 0 ? [] : [{ where: 'the names of its styles', line: 1, text: names.join('\n\n'), unseen: false }]
}

/** What stands before the items of lists, where it is more than a sign or a number. */
function numberLeaves(numberings: readonly Document[]): Leaf[] {
  const words = numberings
    .flatMap((one) => elements(one, 'lvlText'))
    .map((one) => attribute(one, 'val') ?? '')
    .filter((text) => /\p{L}{2}/u.test(text))
  return words.length === 0 ? [] : [{ where: 'the numbers of lists', line: 1, text: [...new Set(words)].join('\n\n'), unseen: false }]
}

/** The paragraphs of the body, by page where Word or LibreOffice wrote down where pages end, or else by heading. */
function bodyLeaves(document: Document, options: { isCapital: Capitals; links: Links }): Leaf[] {
  const hasPages = elements(document, 'lastRenderedPageBreak').length > 0
  let page = 1
  let heading: string | undefined
  return chunks(
    elements(document, 'p').flatMap((paragraph) => {
      const read = readParagraph(paragraph, options)
      const text = read.text
      const style = childOf(paragraph, 'pPr')
      const named = style && childOf(style, 'pStyle')
      if (named && /^(?:heading|title)/i.test(attribute(named, 'val') ?? '') && text.trim()) heading = text.trim()
      const at = page
      page += elements(paragraph, 'lastRenderedPageBreak').length
      return [{ ...read, page: hasPages ? at : undefined, heading }]
    }),
  )
}

/** The words of a chart or a diagram, and where it leads. */
export const drawnText = (document: Document, links: Links): string =>
  [
    ...elements(document, 't', 'v', 'pt', 'formatCode')
      .filter((one) => elements(one).length === 0)
      .map(({ textContent }) => textContent ?? ''),
    ...links(document),
  ].join('\n\n')
