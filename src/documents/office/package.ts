import type { PictureKind } from '../../model/document-kind.ts'
import type { Findings } from '../content.ts'
import { UnreadableDocument } from '../errors.ts'
import { kindByBytes } from '../file-signature.ts'
import { type Links, links } from '../links.ts'
import { property } from '../wording.ts'
import { attribute, type Document, type Element, elements, insert, parsed, remove, unwrap, written } from '../xml.ts'
import { tidy } from './markup.ts'
import { OTHERS, PARTS } from './parts.ts'
import { unknown } from './pictures.ts'
import { type Relationship, relationshipsOf } from './relationships.ts'
import { endingOf, MAIN, type OfficeKind, packageFiles, type WrittenPart } from './written.ts'

const isAddress = (target: string): boolean => /^(?:https?:|mailto:|tel:|#)/i.test(target)

/**
 * A Word or PowerPoint file as a tree of parts, beginning with its main part. Only what is needed to show it is in there,
 * and in the copy only what a part still names when it has been cleaned.
 */
export class OfficePackage {
  readonly main: string
  readonly #files: ReadonlyMap<string, Uint8Array>
  readonly #found: Findings
  readonly #unfit: ReadonlyMap<string, string>
  readonly #documents = new Map<string, Document>()
  readonly #relationships = new Map<string, Relationship[]>()
  readonly #types = new Map<string, string>()

  /** @param unfit why pictures cannot be published, by their paths. */
  constructor(files: ReadonlyMap<string, Uint8Array>, main: string, found: Findings, unfit: ReadonlyMap<string, string>) {
    this.#files = files
    this.#found = found
    this.#unfit = unfit
    this.main = main
    for (const one of relationshipsOf(files, '')) if (one.type !== 'officeDocument') this.#note(one)
  }

  /** A part as XML; what is changed there is changed in the copy. */
  xml(part: string): Document {
    const known = this.#documents.get(part)
    if (known) return known
    const document = parsed(this.#files.get(part) ?? new Uint8Array(), part)
    const root = document.documentElement?.localName ?? ''
    const type = this.#types.get(part)
    if (type !== undefined && PARTS[type]?.root !== root)
      throw new UnreadableDocument(
        `Its part \`${part}\` is not what it says. Open the file in Word or LibreOffice, save it again, and put that here.`,
      )
    tidy(document)
    this.#documents.set(part, document)
    return document
  }

  /** What a part leads to and still names, as it stands now; in the order in which it names them. */
  relationships(part: string): readonly Relationship[] {
    const known = this.#relationships.get(part) ?? this.#first(part)
    const root = this.xml(part).documentElement?.localName ?? ''
    const named = namedIn(this.xml(part))
    const unnamed = new Set<string>()
    const drawings = new Set(
      known.flatMap(({ id, type, target }) => (type === 'diagramData' && named.has(id) ? namedDrawings(this.xml(target)) : [])),
    )
    const kept = known.filter(({ id, type }) => {
      if (named.has(id) || (type === 'diagramDrawing' && drawings.has(id))) return true
      if (!PARTS[type]?.unnamedIn?.includes(root) || unnamed.has(type)) return false
      unnamed.add(type)
      return true
    })
    const place = ({ id }: Relationship) => named.get(id) ?? Number.MAX_SAFE_INTEGER
    return kept.sort((a, b) => place(a) - place(b))
  }

  /** The parts of some types that a part leads to, in order. */
  targets(part: string, ...types: string[]): string[] {
    return this.relationships(part).flatMap(({ type, target, isOutside }) => (types.includes(type) && !isOutside ? [target] : []))
  }

  /** All parts of some types that the copy will have as things stand. */
  all(...types: string[]): string[] {
    return [...this.#reached()].flatMap(([part, type]) => (type !== undefined && types.includes(type) ? [part] : []))
  }

  /** Keeps of the parts of a type only these, and takes out all that leads to others. */
  keepOnly(type: string, targets: ReadonlySet<string>): void {
    for (const part of this.#xmlParts()) {
      const all = this.#relationships.get(part) ?? this.#first(part)
      const gone = all.filter((one) => one.type === type && !targets.has(one.target))
      if (gone.length === 0) continue
      this.#relationships.set(
        part,
        all.filter((one) => !gone.includes(one)),
      )
      this.#cut(part, gone)
    }
  }

  /** How many pictures are shown in part. */
  cropped(): number {
    return this.#xmlParts()
      .flatMap((part) => elements(this.xml(part), 'srcRect', 'imagedata'))
      .filter((one) =>
        ['l', 't', 'r', 'b', 'cropleft', 'croptop', 'cropright', 'cropbottom'].some((side) => /^[1-9.]/.test(attribute(one, side) ?? '')),
      ).length
  }

  #xmlParts(): string[] {
    return [...this.#reached()].flatMap(([part, type]) => (isXml(type) ? [part] : []))
  }

  /** The files of the copy. */
  files(kind: OfficeKind, title: string | undefined): Map<string, Uint8Array> {
    const reached = this.#reached()
    const paths = new Map<string, string>()
    const counts = new Map<string, number>()
    for (const [part, type] of reached) {
      const place = type === undefined ? undefined : PARTS[type]?.path
      if (type === undefined || place === undefined) {
        paths.set(part, MAIN[kind].path)
        continue
      }
      const why = this.#unfit.get(part) ?? (type === 'image' && !this.#picture(part) ? unknown(part) : undefined)
      if (why) this.#found.stops.push(why)
      const n = (counts.get(type) ?? 0) + 1
      counts.set(type, n)
      const only = PARTS[type]?.unnamedIn?.length === 1 && !place.includes('/')
      paths.set(part, `${kind}/${place}${only ? '' : n}.${endingOf(type, kind, this.#picture(part))}`)
    }
    const parts = [...reached].map(
      ([part, type]): WrittenPart => ({
        path: paths.get(part) as string,
        type,
        bytes: isXml(type) ? written(this.xml(part)) : (this.#files.get(part) as Uint8Array),
        relationships: isXml(type)
          ? this.relationships(part).map((one) => (one.isOutside ? one : { ...one, target: paths.get(one.target) as string }))
          : [],
      }),
    )
    return packageFiles(parts, { kind, isStrict: /purl\.oclc\.org/.test(this.xml(this.main).documentElement?.namespaceURI ?? ''), title })
  }

  #picture(part: string): PictureKind | undefined {
    const kind = kindByBytes(this.#files.get(part) ?? new Uint8Array())
    return kind === 'jpeg' || kind === 'png' || kind === 'webp' ? kind : undefined
  }

  /** Every part that can be reached from the main part, with the kind of relationship that led to it first. */
  #reached(): Map<string, string | undefined> {
    const out = new Map<string, string | undefined>([[this.main, undefined]])
    for (const [part, type] of out) {
      if (!isXml(type)) continue
      for (const one of this.relationships(part)) if (!one.isOutside && !out.has(one.target)) out.set(one.target, one.type)
    }
    return out
  }

  /** What a part leads to in the file. What no copy has is cut at once. */
  #first(part: string): Relationship[] {
    const all = relationshipsOf(this.#files, part)
    const kept = all.filter(({ type, target, isOutside }) =>
      type === 'hyperlink'
        ? (isOutside || target.startsWith('#')) && isAddress(target)
        : !isOutside && PARTS[type] && this.#files.has(target),
    )
    this.#relationships.set(part, kept)
    for (const { type, target, isOutside } of kept) if (!isOutside && !this.#types.has(target)) this.#types.set(target, type)
    const gone = all.filter((one) => !kept.includes(one))
    for (const one of gone) this.#tell(one)
    this.#cut(part, gone)
    return kept
  }

  #note({ type, target }: Relationship): void {
    const name = OTHERS[type]
    if (name === '') return
    this.#found.unseen.push(name ?? property('a part that is not needed to show it', type || target))
  }

  #tell(one: Relationship): void {
    if (one.type === 'aFChunk' || one.type === 'subDocument')
      this.#found.stops.push(
        'It takes some of its text from another file that is packed into it. Copy all of the text into a new document, save it, and put that here.',
      )
    if (one.type === 'hyperlink') this.#found.unseen.push(property('a link to a file on a computer', one.target))
    else if (one.type === 'image') this.#found.unseen.push(property('a link to a picture elsewhere', one.target))
    else this.#note(one)
  }

  /** Takes out of a part what shows the targets of relationships. */
  #cut(part: string, gone: readonly Relationship[]): void {
    if (gone.length === 0) return
    const types = new Map(gone.map(({ id, type }) => [id, type]))
    for (const element of elements(this.xml(part))) {
      const named = Array.from(element.attributes).filter((one) => isId(one) && types.has(one.value))
      const type = named[0] && types.get(named[0].value)
      if (type === undefined) continue
      if (type === 'hyperlink' && element.localName === 'hyperlink') unwrap(element)
      else if (element.localName === 'blip') for (const one of named) element.removeAttributeNode(one)
      else if (element.localName === 'oleObj') asPicture(element)
      else remove(element)
    }
  }
}

/** Where the links of a part lead: by their relationships, or as a field says. */
export function linksOf(parts: OfficePackage, part: string): Links {
  const targets = new Map(
    parts.relationships(part).flatMap(({ id, type, target }) => (type === 'hyperlink' ? [[id, target] as const] : [])),
  )
  return links((one) => {
    const field = one.localName === 'instrText' ? one.textContent : one.localName === 'fldSimple' ? attribute(one, 'instr') : undefined
    if (field) return /^\s*HYPERLINK\s+"([^"]*)"/i.exec(field)?.[1]
    for (const own of Array.from(one.attributes)) if (isId(own) && targets.has(own.value)) return targets.get(own.value)
    return undefined
  })
}

const isXml = (type: string | undefined): boolean => type === undefined || PARTS[type]?.root !== undefined

const isId = ({ namespaceURI, localName }: { namespaceURI: string | null; localName: string | null }): boolean =>
  namespaceURI?.endsWith('/relationships') === true || localName === 'relid'

/** The ids that a part names, with the place of the first of each. */
function namedIn(document: Document): Map<string, number> {
  const out = new Map<string, number>()
  for (const element of elements(document))
    for (let i = 0; i < element.attributes.length; i += 1) {
      const one = element.attributes.item(i)
      if (one && isId(one) && !out.has(one.value)) out.set(one.value, out.size)
    }
  return out
}

/** A diagram names the drawing of itself among the relationships of the part that has both. */
const namedDrawings = (data: Document): string[] => elements(data, 'dataModelExt').flatMap((one) => attribute(one, 'relId') ?? [])

/** An embedded file in a slide: the picture that stands for it stays. */
function asPicture(object: Element): void {
  let frame: Element = object
  while (frame.parentNode && frame.localName !== 'graphicFrame') frame = frame.parentNode as Element
  const picture = elements(frame, 'pic').at(-1)
  if (picture && frame.parentNode) insert(frame.parentNode, picture, frame)
  remove(frame.localName === 'graphicFrame' ? frame : object)
}
