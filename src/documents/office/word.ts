import { packed } from '../archive.ts'
import { count, type Found, type Leaf, type Reading } from '../reading.ts'
import { attribute, childOf, type Document, elements } from '../xml.ts'
import { acceptChanges } from './changes.ts'
import { readComments } from './comments.ts'
import { dropHidden, hiddenStyles } from './hidden-text.ts'
import { OfficePackage } from './package.ts'
import { cleanPictures } from './pictures.ts'
import { readProperties } from './properties.ts'
import { chunks, textOfParagraph } from './text.ts'

/** Parts that hold paragraphs, and what they are called. */
const TEXTS: Readonly<Record<string, string>> = {
  header: 'a header',
  footer: 'a footer',
  footnotes: 'the footnotes',
  endnotes: 'the endnotes',
}

/** Marks that say who wrote or commented, where, and when. */
const MARKS = ['commentRangeStart', 'commentRangeEnd', 'commentReference', 'annotationRef', 'permStart', 'permEnd', 'dataBinding']
const SETTINGS = [
  'rsids',
  'docVars',
  'mailMerge',
  'trackRevisions',
  'documentProtection',
  'writeProtection',
  'attachedTemplate',
  'revisionView',
  'docId',
  'saveThroughXslt',
]

/** Reads a Word file; its copy has the text as it stands when all changes are accepted, and nothing that is not shown. */
export function readWord(files: Map<string, Uint8Array>, main: string): Reading {
  const found: Found = { leaves: [], unseen: [], stops: [] }
  const { title, pages } = readProperties(files, found)
  readComments(files, [main], found)
  cleanPictures(files, found)
  const parts = new OfficePackage(files, main, found)
  const hidden = hiddenStyles(parts.targets(main, 'styles').map((path) => parts.xml(path)))
  const changes = { made: 0, hidden: 0 }
  const leaves: Leaf[] = []
  const read = (path: string, where: string | undefined) => {
    const document = parts.xml(path)
    const gone: string[] = []
    changes.made += acceptChanges(document, gone)
    changes.hidden += dropHidden(document, hidden, gone)
    clean(document)
    for (const one of gone) found.leaves.push({ where: 'text that is deleted or hidden', line: 1, text: one, unseen: true })
    leaves.push(...(where === undefined ? bodyLeaves(document) : [{ where, line: 1, text: paragraphsOf(document), unseen: false }]))
  }
  read(main, undefined)
  for (const [type, where] of Object.entries(TEXTS)) for (const path of parts.targets(main, type)) read(path, where)
  for (const path of parts.targets(main, 'chart', 'chartEx', 'diagramData', 'diagramDrawing'))
    leaves.push({ where: 'a chart or a diagram', line: 1, text: drawnText(parts.xml(path)), unseen: false })
  for (const path of parts.targets(main, 'settings'))
    for (const one of elements(parts.xml(path), ...SETTINGS)) one.parentNode?.removeChild(one)
  if (changes.made > 0) found.unseen.push(`${count(changes.made, 'tracked change')}, which the copy has as accepted`)
  if (changes.hidden > 0) found.unseen.push('hidden text')
  return {
    kind: 'docx',
    leaves: [...leaves, ...found.leaves],
    unseen: [...new Set(found.unseen)],
    stops: [...new Set(found.stops)],
    pages,
    tagged: undefined,
    bare: [],
    copy: packed(parts.files(title)),
  }
}

function clean(document: Document): void {
  for (const one of elements(document, ...MARKS)) one.parentNode?.removeChild(one)
  for (const one of elements(document)) {
    for (const { name, localName, value } of Array.from(one.attributes)) {
      // Old versions of Word wrote where on the computer a picture lay.
      const isPath = localName === 'descr' && /^(?:[A-Z]:\\|\\\\|file:|\/(?:Users|home)\/)/i.test(value)
      if (localName?.startsWith('rsid') || isPath) one.removeAttribute(name)
    }
  }
}

/** The paragraphs of the body, by page where Word or LibreOffice wrote down where pages end, or else by heading. */
function bodyLeaves(document: Document): Leaf[] {
  const hasPages = elements(document, 'lastRenderedPageBreak').length > 0
  let page = 1
  let heading: string | undefined
  return chunks(
    elements(document, 'p').flatMap((paragraph) => {
      const text = textOfParagraph(paragraph)
      const style = childOf(paragraph, 'pPr')
      const named = style && childOf(style, 'pStyle')
      if (named && /^(?:heading|title)/i.test(attribute(named, 'val') ?? '') && text.trim()) heading = text.trim()
      const at = page
      page += elements(paragraph, 'lastRenderedPageBreak').length
      return [{ text, page: hasPages ? at : undefined, heading }]
    }),
  )
}

const paragraphsOf = (document: Document): string => elements(document, 'p').map(textOfParagraph).join('\n\n')

/** The words of a chart or a diagram. */
export const drawnText = (document: Document): string =>
  elements(document, 't', 'v')
    .map(({ textContent }) => textContent ?? '')
    .join('\n\n')
