import { packed } from '../archive.ts'
import { count, type Found, type Leaf, type Reading } from '../reading.ts'
import { attribute, type Document, elements, parsed, remove } from '../xml.ts'
import { readComments } from './comments.ts'
import { OfficePackage } from './package.ts'
import { cleanPictures } from './pictures.ts'
import { readProperties } from './properties.ts'
import { relationshipsOf } from './relationships.ts'
import { described, textOfParagraph } from './text.ts'
import { drawnText } from './word.ts'

/** Reads a PowerPoint file; its copy has the slides that are shown, without what the speaker noted. */
export function readSlides(files: Map<string, Uint8Array>, main: string): Reading {
  const found: Found = { leaves: [], unseen: [], stops: [] }
  const { title } = readProperties(files, found)
  readComments(files, slidesOf(files, main), found)
  readNotes(files, main, found)
  cleanPictures(files, found)
  const parts = new OfficePackage(files, main, found)
  const leaves: Leaf[] = []
  let hidden = 0
  let number = 0
  for (const path of slidesOf(files, main)) {
    const document = parts.xml(path)
    if (attribute(document.documentElement as never, 'show') === '0') {
      hidden += 1
      found.leaves.push({ where: 'a hidden slide', line: 1, text: slideText(document), unseen: true })
      parts.leave(main, path)
      continue
    }
    number += 1
    leaves.push({ where: `slide ${number}`, line: number, text: slideText(document), unseen: false })
    for (const chart of parts.targets(path, 'chart', 'chartEx', 'diagramData', 'diagramDrawing'))
      leaves.push({ where: `slide ${number}, in a chart or a diagram`, line: number, text: drawnText(parts.xml(chart)), unseen: false })
  }
  if (hidden > 0) {
    found.unseen.push(count(hidden, 'hidden slide'))
    // Sections name slides by their numbers, also those that are gone.
    for (const one of elements(parts.xml(main), 'sectionLst')) remove(one.parentNode ?? one)
  }
  const masters = parts.targets(main, 'slideMaster')
  for (const path of [...masters, ...masters.flatMap((master) => parts.targets(master, 'slideLayout'))])
    leaves.push({ where: 'the background of slides', line: 1, text: slideText(parts.xml(path)), unseen: false })
  return {
    kind: 'pptx',
    leaves: [...leaves, ...found.leaves],
    unseen: [...new Set(found.unseen)],
    stops: [...new Set(found.stops)],
    pages: number,
    tagged: undefined,
    bare: [],
    copy: packed(parts.files(title)),
  }
}

/** The slides in their order. */
function slidesOf(files: ReadonlyMap<string, Uint8Array>, main: string): string[] {
  const relationships = new Map(relationshipsOf(files, main).map((one) => [one.id, one]))
  const ids = elements(parsed(files.get(main) ?? new Uint8Array(), main), 'sldId').map(
    (one) => Array.from(one.attributes).find(({ namespaceURI }) => namespaceURI?.endsWith('/relationships'))?.value,
  )
  return ids.flatMap((id) => relationships.get(id ?? '')?.target ?? []).filter((path) => files.has(path))
}

function readNotes(files: ReadonlyMap<string, Uint8Array>, main: string, found: Found): void {
  for (const slide of slidesOf(files, main)) {
    for (const { type, target } of relationshipsOf(files, slide)) {
      const bytes = type === 'notesSlide' ? files.get(target) : undefined
      if (bytes) found.leaves.push({ where: 'the speaker’s notes', line: 1, text: slideText(parsed(bytes, target)), unseen: true })
    }
  }
}

function slideText(document: Document): string {
  const paragraphs = elements(document, 'p').map(textOfParagraph)
  return [...paragraphs, ...elements(document, 'cNvPr').map(described)].filter((text) => text.trim() !== '').join('\n\n')
}
