import { posix } from 'node:path'
import { type Found, property } from '../reading.ts'
import { attribute, type Document, type Element, elements, parsed, remove, unwrap, written } from '../xml.ts'
import { type Relationship, relationshipsOf, relationshipsPath } from './relationships.ts'

/** What a document needs to be shown. Every other kind of part stays out of the copy, also one that is not known yet. */
const SHOWS = new Set(
  `officeDocument styles settings fontTable theme themeOverride numbering header footer footnotes endnotes image hyperlink chart
  chartStyle chartColorStyle chartEx chartUserShapes diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing slide
  slideLayout slideMaster presProps tableStyles font`.split(/\s+/),
)

/** What other kinds of parts are called; nothing where it is not worth a word. */
const NAMES: Readonly<Record<string, string>> = {
  comments: '',
  commentsExtended: '',
  commentsIds: '',
  commentsExtensible: '',
  commentAuthors: 'names of those who commented',
  authors: 'names of those who commented',
  people: 'names of those who commented',
  thumbnail: 'a thumbnail',
  'core-properties': '',
  'extended-properties': '',
  'custom-properties': '',
  customXml: 'data of programs',
  attachedTemplate: 'the name of its template',
  package: 'an embedded file',
  oleObject: 'an embedded file',
  vbaProject: 'macros',
  notesSlide: 'speaker’s notes',
  notesMaster: '',
  handoutMaster: '',
  audio: 'a sound',
  video: 'a film',
  media: '',
  webSettings: '',
  viewProps: '',
  stylesWithEffects: '',
  glossaryDocument: 'building blocks',
  printerSettings: 'settings of a printer',
  slideUpdateUrl: '',
  mailMergeSource: 'the data of a mail merge',
  tags: '',
  vmlDrawing: '',
  legacyDiagramText: '',
}

/** The relationships of a part that a copy keeps. */
const isKept = ({ type, target, isOutside }: Relationship): boolean =>
  SHOWS.has(type) && (!isOutside || (type === 'hyperlink' && /^(?:https?:|mailto:|tel:|#)/i.test(target)))

/** A Word or PowerPoint file as a tree of parts, beginning with its main part. Only what is needed to show it is in there. */
export class OfficePackage {
  readonly main: string
  readonly #files: Map<string, Uint8Array>
  readonly #documents = new Map<string, Document>()
  readonly #relationships = new Map<string, Relationship[]>()

  constructor(files: ReadonlyMap<string, Uint8Array>, main: string, found: Found) {
    this.#files = new Map(files)
    this.main = main
    for (const one of relationshipsOf(files, '')) if (one.type !== 'officeDocument') this.#note(one, found)
    const waiting = [main]
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      if (this.#relationships.has(part)) continue
      const all = relationshipsOf(files, part)
      const kept = all.filter((one) => isKept(one) && (one.isOutside || files.has(one.target)))
      this.#relationships.set(part, kept)
      for (const one of all) if (!kept.includes(one)) this.#leave(part, one, found)
      for (const { target, isOutside } of kept) if (!isOutside) waiting.push(target)
    }
  }

  /** A part as XML; what is changed there is changed in the copy. */
  xml(part: string): Document {
    const known = this.#documents.get(part)
    if (known) return known
    const document = parsed(this.#files.get(part) ?? new Uint8Array(), part)
    this.#documents.set(part, document)
    return document
  }

  relationships(part: string): readonly Relationship[] {
    return this.#relationships.get(part) ?? []
  }

  /** The parts of some types that can be reached from a part, in order. */
  targets(part: string, ...types: string[]): string[] {
    return this.relationships(part).flatMap(({ type, target, isOutside }) => (types.includes(type) && !isOutside ? [target] : []))
  }

  /** Takes a part out with all that leads to it. */
  leave(from: string, target: string): void {
    const all = this.relationships(from)
    this.#relationships.set(
      from,
      all.filter((one) => one.target !== target),
    )
    for (const one of all) if (one.target === target) this.#cut(from, one)
  }

  /** The files of the copy: parts that can still be reached, and what says which they are. */
  files(title: string | undefined): Map<string, Uint8Array> {
    const parts = new Set<string>()
    const waiting = [this.main]
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      if (parts.has(part)) continue
      parts.add(part)
      for (const { target, isOutside } of this.relationships(part)) if (!isOutside) waiting.push(target)
    }
    const out = new Map<string, Uint8Array>()
    const core = title === undefined ? undefined : coreProperties(title)
    out.set('[Content_Types].xml', this.#contentTypes(parts, core !== undefined))
    out.set(
      '_rels/.rels',
      relationshipsXml(
        [
          { id: 'rId1', type: 'officeDocument', target: this.main, isOutside: false, whole: this.#typeOf('', 'officeDocument') },
          ...(core ? [{ id: 'rId2', type: '', target: 'docProps/core.xml', isOutside: false, whole: CORE }] : []),
        ],
        '',
      ),
    )
    if (core) out.set('docProps/core.xml', core)
    for (const part of [...parts].sort()) {
      const document = this.#documents.get(part)
      out.set(part, document ? written(document) : (this.#files.get(part) as Uint8Array))
      const own = this.relationships(part).map((one) => ({ ...one, whole: this.#typeOf(part, one.type) }))
      if (own.length > 0) out.set(relationshipsPath(part), relationshipsXml(own, part))
    }
    return out
  }

  #note({ type, target }: Relationship, found: Found): void {
    const name = NAMES[type]
    if (name === '') return
    found.unseen.push(name ?? property('a part that is not needed to show it', type || target))
  }

  #leave(part: string, one: Relationship, found: Found): void {
    if (one.type === 'aFChunk' || one.type === 'subDocument')
      found.stops.push(
        'It takes some of its text from another file that is packed into it. Copy all of the text into a new document, save it, and put that here.',
      )
    if (one.type === 'hyperlink') found.unseen.push(property('a link to a file on a computer', one.target))
    else if (one.type === 'image') found.unseen.push(property('a link to a picture elsewhere', one.target))
    else this.#note(one, found)
    this.#cut(part, one)
  }

  /** Takes out of a part what shows the target of a relationship. */
  #cut(part: string, { id, type }: Relationship): void {
    if (!/\.xml$/.test(part)) return
    for (const element of elements(this.xml(part))) {
      const named = Array.from(element.attributes).filter((one) => one.namespaceURI?.endsWith('/relationships') && one.value === id)
      if (named.length === 0) continue
      if (type === 'hyperlink' && element.localName === 'hyperlink') unwrap(element)
      else if (element.localName === 'blip') for (const one of named) element.removeAttributeNode(one)
      else if (element.localName === 'oleObj') asPicture(element)
      else remove(element)
    }
  }

  #typeOf(part: string, type: string): string {
    const path = part === '' ? '_rels/.rels' : relationshipsPath(part)
    const bytes = this.#files.get(path)
    const one = bytes && elements(parsed(bytes, path), 'Relationship').find((one) => attribute(one, 'Type')?.endsWith(`/${type}`))
    return (one && attribute(one, 'Type')) ?? ''
  }

  #contentTypes(parts: ReadonlySet<string>, hasCore: boolean): Uint8Array {
    const document = parsed(this.#files.get('[Content_Types].xml') ?? new Uint8Array(), '[Content_Types].xml')
    const endings = new Set(['rels', 'xml', ...[...parts].map((part) => posix.extname(part).slice(1).toLowerCase())])
    for (const one of elements(document, 'Override')) {
      const part = (attribute(one, 'PartName') ?? '').slice(1)
      if (!parts.has(part) && !(hasCore && part === 'docProps/core.xml')) remove(one)
    }
    for (const one of elements(document, 'Default')) if (!endings.has((attribute(one, 'Extension') ?? '').toLowerCase())) remove(one)
    const hasOwn = elements(document, 'Override').some((one) => attribute(one, 'PartName') === '/docProps/core.xml')
    if (hasCore && !hasOwn) {
      const one = document.createElementNS('http://schemas.openxmlformats.org/package/2006/content-types', 'Override')
      one.setAttribute('PartName', '/docProps/core.xml')
      one.setAttribute('ContentType', 'application/vnd.openxmlformats-package.core-properties+xml')
      document.documentElement?.appendChild(one)
    }
    return written(document)
  }
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** An embedded file in a slide: the picture that stands for it stays. */
function asPicture(object: Element): void {
  let frame: Element = object
  while (frame.parentNode && frame.localName !== 'graphicFrame') frame = frame.parentNode as Element
  const picture = elements(frame, 'pic').at(-1)
  if (picture) frame.parentNode?.insertBefore(picture, frame)
  remove(frame.localName === 'graphicFrame' ? frame : object)
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const encoded = (xml: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)

function relationshipsXml(all: readonly (Relationship & { whole: string })[], part: string): Uint8Array {
  const rows = all.map(({ id, target, isOutside, whole }) => {
    const path = isOutside ? target : part === '' ? target : `/${target}`
    return `<Relationship Id="${escaped(id)}" Type="${escaped(whole)}" Target="${escaped(path)}"${isOutside ? ' TargetMode="External"' : ''}/>`
  })
  return encoded(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`)
}

const coreProperties = (title: string): Uint8Array =>
  encoded(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
  )
