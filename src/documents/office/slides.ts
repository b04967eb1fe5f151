import { packed } from '../archive.ts'
import type { DocumentContent, Findings, Leaf } from '../content.ts'
import type { Links } from '../links.ts'
import { type PicturedSlide, unextractableSigns, unextractableSlides } from '../unextractable.ts'
import { count } from '../wording.ts'
import { attribute, childOf, type Document, type Element, elements, type Node, parsed, remove } from '../xml.ts'
import { readComments } from './comments.ts'
import { dropHiddenShapes } from './hidden-shapes.ts'
import { linksOf, OfficePackage } from './package.ts'
import { DRAWN } from './parts.ts'
import { pictureShare } from './picture-size.ts'
import { cleanPictures, croppedHint } from './pictures.ts'
import { readProperties } from './properties.ts'
import { relationshipsOf } from './relationships.ts'
import { type Capitals, described, textOfPart } from './text.ts'
import { drawnText } from './word.ts'

/** What a presentation says of itself that shows. */
const SHOWS = ['sldMasterIdLst', 'sldIdLst', 'sldSz', 'notesSz', 'embeddedFontLst', 'defaultTextStyle', 'kinsoku']

/** Reads a PowerPoint file; its copy has the slides that are shown, without what the speaker noted. */
export function readSlides(files: Map<string, Uint8Array>, main: string): DocumentContent {
  const found: Findings = { leaves: [], unseen: [], stops: [] }
  const { title } = readProperties(files, found)
  const slides = slidesOf(files, main)
  readComments(files, slides, found)
  readNotes(files, main, found)
  const parts = new OfficePackage(files, main, found, cleanPictures(files, found))
  cleanMain(parts.xml(main))
  const leaves: Leaf[] = []
  const isShown = (path: string) => attribute(parsed(files.get(path) ?? new Uint8Array(), path).documentElement as never, 'show') !== '0'
  const shown = slides.filter(isShown)
  const gone: string[] = []
  for (const path of lostSlides(files, main).filter((path) => !shown.includes(path)))
    gone.push(slideText(parsed(files.get(path) ?? new Uint8Array(), path)))
  for (const text of gone) found.leaves.push({ where: 'a hidden slide', line: 1, text, unseen: true })
  if (gone.length > 0) found.unseen.push(count(gone.length, 'hidden slide'))
  // Slides lead to each other: one that is not shown may not stay because another one leads to it.
  parts.keepOnly('slide', new Set(shown))
  let hiddenShapes = 0
  const read = (path: string, where: string, line: number) => {
    const document = parts.xml(path)
    const words: string[] = []
    hiddenShapes += dropHiddenShapes(document, words)
    for (const text of words) found.leaves.push({ where: 'text that is deleted or hidden', line: 1, text, unseen: true })
    leaves.push({ where, line, text: slideText(document, linksOf(parts, path)), unseen: false })
    for (const chart of parts.targets(path, ...DRAWN))
      for (const one of [chart, ...parts.targets(chart, ...DRAWN)])
        leaves.push({
          where: `${where}, in a chart or a diagram`,
          line,
          text: drawnText(parts.xml(one), linksOf(parts, one)),
          unseen: false,
        })
  }
  for (const [i, path] of shown.entries()) read(path, `slide ${i + 1}`, i + 1)
  for (const path of new Set(parts.all('slideMaster', 'slideLayout'))) read(path, 'the background of slides', 1)
  const size = elements(parts.xml(main), 'sldSz')[0]
  if (hiddenShapes > 0) found.unseen.push('hidden text')
  const copy = packed(parts.files('ppt', title))
  return {
    kind: 'pptx',
    leaves: [...leaves, ...found.leaves],
    unseen: [...new Set(found.unseen)],
    stops: [...new Set(found.stops)],
    hints: croppedHint(parts.cropped()),
    pages: shown.length,
    tagged: undefined,
    unextractable: [...unextractableSlides(shown.map((path, i) => pictured(parts.xml(path), i + 1, size))), ...unextractableSigns(leaves)],
    copy,
  }
}

const pictured = (slide: Document, number: number, size: Element | undefined): PicturedSlide => ({
  number,
  text: slideText(slide),
  share: pictureShare(slide, size),
})

/** Takes out who may change it, what its sections are called, and all else that does not show. */
function cleanMain(document: Document): void {
  const root = document.documentElement
  for (const one of elements(document)) if (one.parentNode === root && !SHOWS.includes(one.localName ?? '')) remove(one)
}

/** All slides that the file holds, also those in no list. */
function lostSlides(files: ReadonlyMap<string, Uint8Array>, main: string): string[] {
  const out = new Set([main])
  for (const part of out)
    for (const { type, target } of relationshipsOf(files, part)) if (type === 'slide' && files.has(target)) out.add(target)
  return [...out].filter((path) => path !== main)
}

/** The slides in their order. */
function slidesOf(files: ReadonlyMap<string, Uint8Array>, main: string): string[] {
  const relationships = new Map(relationshipsOf(files, main).map((one) => [one.id, one]))
  const ids = elements(parsed(files.get(main) ?? new Uint8Array(), main), 'sldId').map(
    (one) => Array.from(one.attributes).find(({ namespaceURI }) => namespaceURI?.endsWith('/relationships'))?.value,
  )
  return ids.flatMap((id) => relationships.get(id ?? '')?.target ?? []).filter((path) => files.has(path))
}

function readNotes(files: ReadonlyMap<string, Uint8Array>, main: string, found: Findings): void {
  for (const slide of slidesOf(files, main)) {
    for (const { type, target } of relationshipsOf(files, slide)) {
      const bytes = type === 'notesSlide' ? files.get(target) : undefined
      if (bytes) found.leaves.push({ where: 'the speaker’s notes', line: 1, text: slideText(parsed(bytes, target)), unseen: true })
    }
  }
}

function slideText(document: Document, links: Links = () => []): string {
  const more = elements(document, 'cNvPr').map(described)
  return [textOfPart(document, { isCapital, links }), ...more].filter((text) => text.trim() !== '').join('\n\n')
}

/** Whether a run, or the text that it stands in, is set in capitals, large or small. */
const isCapital: Capitals = (run) => {
  const look = childOf(run, 'rPr')
  const own = look && attribute(look, 'cap')
  if (own !== undefined) return own !== 'none'
  let body: Node | null = run
  while (body && body.localName !== 'txBody') body = body.parentNode
  const list = body && childOf(body as Element, 'lstStyle')
  return list !== null && list !== undefined && elements(list, 'defRPr').some((one) => !['none', undefined].includes(attribute(one, 'cap')))
}
